import type { SeedContext } from '@helpdesk-mcp/sandbox'
import { emptyState, type FusedeskState } from '../state.ts'
import { chats, unassignedEmails } from './chats-and-emails.ts'
import type { Desk } from './desk.ts'
import { largeDesk } from './large/large-desk.ts'
import { contacts, departments, reps, tags } from './people.ts'
import { placeDesk } from './place-desk.ts'
import { fillers, stories } from './stories.ts'

/** The desk of a small pottery, or that of one which has grown. Every id is the same on every run; times are counted back from now. */
export function seed({ now, timeline, size, records = 0 }: SeedContext): FusedeskState {
  const state = emptyState(timeline)
  placeDesk(state, smallDesk(now, records), now)
  if (size === 'large') placeDesk(state, largeDesk(now), now)
  // The values of objectType and action are not documented.
  state.collections.webhooks.insert({
    objectType: 'case',
    action: 'create',
    url: 'https://hooks.tideline.example/in',
  })
  state.collections.integrations.insert({ name: 'Shop chat', platform: 'livechat' })
  state.collections.integrations.insert({ name: 'Keap', platform: 'keap' })
  return state
}

/** A few stories, after as many ordinary questions as make the list `records` long. */
function smallDesk(now: number, records: number): Desk {
  return {
    ...{ reps, departments, tags, contacts },
    stories: [...fillers(Math.max(0, records - stories.length)), ...stories],
    chats: chats(now),
    unassignedEmails: unassignedEmails(now),
  }
}
