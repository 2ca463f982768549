import type { Collection, Grants, Timeline } from '@helpdesk-mcp/sandbox'
import { newCollection } from './collections.ts'
import type {
  Agent,
  Comment,
  Contact,
  Delivery,
  Department,
  Entry,
  HistoryEvent,
  Thread,
  Ticket,
  TimeEntry,
} from './records.ts'

/** Others are made when a path first names them. */
export interface Collections extends Record<string, Collection<Entry>> {
  tickets: Collection<Ticket>
  threads: Collection<Thread>
  comments: Collection<Comment>
  contacts: Collection<Contact>
  accounts: Collection<Entry>
  agents: Collection<Agent>
  departments: Collection<Department>
  teams: Collection<Entry>
  products: Collection<Entry>
  contracts: Collection<Entry>
  articles: Collection<Entry>
  tags: Collection<Entry>
  timeEntries: Collection<TimeEntry>
  approvals: Collection<Entry>
  tasks: Collection<Entry>
  calls: Collection<Entry>
  events: Collection<Entry>
  history: Collection<HistoryEvent>
  recycleBin: Collection<Entry>
}

/** One portal; the main one knows the others. */
export interface ZohoDeskState {
  collections: Collections
  organization: Entry
  /** Every portal of the account by its id, this one too. */
  portals: Map<string, ZohoDeskState>
  /** What the account server remembers, for all portals. */
  grants: Grants
  timeline: Timeline
  /** Every id of the portal is larger. */
  firstId: bigint
  /** Everything that customers were sent, oldest first. */
  deliveries: Delivery[]
}

const names = [
  'tickets',
  'threads',
  'comments',
  'contacts',
  'accounts',
  'agents',
  'departments',
  'teams',
  'products',
  'contracts',
  'articles',
  'tags',
  'timeEntries',
  'approvals',
  'tasks',
  'calls',
  'events',
  'history',
  'recycleBin',
]

export function emptyPortal(
  organization: Entry,
  firstId: bigint,
  shared: Pick<ZohoDeskState, 'portals' | 'grants' | 'timeline'>,
): ZohoDeskState {
  const collections = {} as Collections
  const state = { collections, organization, firstId, deliveries: [], ...shared }
  for (const name of names) collections[name] = newCollection(state, name)
  shared.portals.set(organization.id, state)
  return state
}

/** Whose token it is: the first agent. */
export function caller({ collections }: ZohoDeskState): Agent {
  const agent = collections.agents.all().at(-1)
  if (!agent) throw new Error('The portal has no agent.')
  return agent
}
