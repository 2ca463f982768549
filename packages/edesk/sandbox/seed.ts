import type { SeedContext } from '@helpdesk-mcp/sandbox'
import type { OrderNote, Template } from './records.ts'
import { channels, tagGroups, tags, users } from './seed/account.ts'
import { buyers } from './seed/buyers.ts'
import { fillers } from './seed/fillers.ts'
import { placeOrder } from './seed/place-order.ts'
import { orders, type ShopOrder } from './seed/shop.ts'
import { stories } from './seed/stories.ts'
import { tell } from './seed/tell.ts'
import { prepared } from './seed/templates.ts'
import { stamp } from './stamp.ts'
import { type EdeskState, emptyState } from './state.ts'
import { blankTemplate } from './templates.ts'

const day = 86_400_000

/** A seller's week on three marketplaces. Every id is the same on every run; times are counted back from now. */
export function seed({ now, records = 0 }: SeedContext): EdeskState {
  const state = emptyState(users.mara)
  const { collections } = state
  for (const user of Object.values(users)) collections.users.insert(user)
  for (const channel of Object.values(channels)) collections.channels.insert(channel)
  for (const group of tagGroups) collections.tagGroups.insert(group)
  for (const tag of Object.values(tags)) collections.tags.insert(tag)
  for (const { contact } of Object.values(buyers)) collections.contacts.insert(contact)
  for (const template of prepared) {
    const made = { ...blankTemplate, ...template, attachments: [], created_at: stamp(now - 300 * day) }
    collections.templates.insert(made as unknown as Template)
  }
  for (const order of Object.values<ShopOrder>(orders)) {
    const { id, created_at } = collections.salesOrders.insert(placeOrder(state, order, now))
    for (const text of order.notes ?? []) {
      const note = {
        sales_order_id: id,
        user: users.sofia,
        text,
        attachments: [],
        created_at,
        last_updated_at: null,
      }
      collections.orderNotes.insert(note as unknown as OrderNote)
    }
  }
  const ordinary = fillers(Math.max(0, records - stories.length))
  for (const [index, story] of ordinary.entries()) {
    const before = ordinary.length - index
    tell(state, story, now, { ticket: 640_001 - before, message: 8_210_001 - before })
  }
  for (const story of stories) tell(state, story, now)
  return state
}
