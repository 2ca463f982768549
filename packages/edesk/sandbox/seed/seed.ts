import type { SeedContext } from '@helpdesk-mcp/sandbox'
import { type EdeskState, emptyState } from '../state.ts'
import { buyers, channels, tagGroups, tags, users } from './account.ts'
import { addLargeSeed, largeTickets } from './large.ts'
import { addOrders, orders, type ShopOrder } from './shop.ts'
import { fillers, stories } from './stories.ts'
import { addTemplates, seedTemplates } from './templates.ts'
import { addStory } from './ticket.ts'

/** A seller's week on three marketplaces. Every id is the same on every run; times are counted back from now. */
export function seed({ now, size, records = 0 }: SeedContext): EdeskState {
  const state = emptyState(users.mara)
  const { collections } = state
  for (const user of Object.values(users)) collections.users.insert(user)
  for (const channel of Object.values(channels)) collections.channels.insert(channel)
  for (const group of tagGroups) collections.tagGroups.insert(group)
  for (const tag of Object.values(tags)) collections.tags.insert(tag)
  for (const { contact } of Object.values(buyers)) collections.contacts.insert(contact)
  addTemplates(state, seedTemplates, now)
  addOrders(state, Object.values<ShopOrder>(orders), now)
  const others = stories.length + (size === 'large' ? largeTickets : 0)
  const ordinary = fillers(Math.max(0, records - others))
  for (const [index, story] of ordinary.entries()) {
    const before = ordinary.length - index
    addStory(state, story, now, { ticket: 640_001 - before, message: 8_210_001 - before })
  }
  for (const story of stories) addStory(state, story, now)
  if (size === 'large') addLargeSeed(state, now)
  return state
}
