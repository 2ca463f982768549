import type { SeedContext } from '@helpdesk-mcp/sandbox'
import { emptyState, firstNumber, iso, organization, type RichpanelState } from '../state.ts'
import { addStory } from './conversation.ts'
import { addLargeSeed } from './large.ts'
import { agents, buyers, channels, store, tags, teams } from './people.ts'
import { orderRecord, shopOrders } from './shop.ts'
import { fillers, stories } from './stories.ts'

const dayMs = 86_400_000

/** A small shop's week. Every id is the same on every run; times are counted back from now. */
export function seed({ now, timeline, size, records = 0 }: SeedContext): RichpanelState {
  const state = emptyState(timeline)
  const { collections } = state
  const joined = { created_at: iso(now - 400 * dayMs) }
  const known = { ...joined, organization_id: organization, updated_at: iso(now - 90 * dayMs) }
  state.stores.push(store)
  for (const agent of Object.values(agents)) collections.users.insert({ ...agent, ...known })
  for (const tag of Object.values(tags)) collections.tags.insert({ ...tag, ...known })
  for (const team of teams) collections.teams.insert({ ...team, ...known })
  for (const channel of channels) collections.channels.insert({ ...channel, ...known })
  for (const buyer of Object.values(buyers)) collections.customers.insert({ ...buyer, ...joined })
  for (const order of shopOrders) collections.orders.insert(orderRecord(order, now))
  if (size === 'large') addLargeSeed(state, now)
  const numbers = collections.tickets.all().map(({ conversation_no }) => conversation_no)
  const ordinary = fillers(Math.max(0, records - stories.length - numbers.length))
  state.nextNumber = Math.min(firstNumber, ...numbers) - ordinary.length
  for (const filler of ordinary) addStory(state, filler, now)
  state.nextNumber = firstNumber
  for (const story of stories) addStory(state, story, now)
  return state
}
