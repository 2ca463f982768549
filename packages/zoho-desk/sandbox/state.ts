import { type Collection, createCollection, type Grants, type Timeline } from '@helpdesk-mcp/sandbox'

/** Others are created when a path first names them. */
interface Collections extends Record<string, Collection<Entry>> {
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

const collectionNames = [
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
  for (const name of collectionNames) collections[name] = newCollection(state, name)
  shared.portals.set(organization.id, state)
  return state
}

/** Whose token it is: the first agent. */
export function currentAgent({ collections }: ZohoDeskState): Agent {
  const agent = collections.agents.all().at(-1)
  if (!agent) throw new Error('The portal has no agent.')
  return agent
}

/** A stored record; an answer has the members of it that its operation declares. */
export interface Entry {
  /** Digits, past 2^53. */
  id: string
  [member: string]: unknown
}

export interface Ticket extends Entry {
  ticketNumber: string
  subject: string
  description: string | null
  status: string
  statusType: string
  priority: string | null
  category: string | null
  channel: string
  email: string | null
  departmentId: string
  contactId: string
  accountId: string | null
  productId: string | null
  assigneeId: string | null
  teamId: string | null
  resolution: string | null
  createdTime: string
  modifiedTime: string
  closedTime: string | null
  dueDate: string | null
  customerResponseTime: string | null
  isSpam: boolean
  isTrashed: boolean
  isArchived: boolean
  isEscalated: boolean
  isRead: boolean
  /** By api name: cf_order_number. */
  cf: Record<string, unknown>
  tagIds: string[]
  followerIds: string[]
}

export interface Attachment {
  id: string
  name: string
  size: string
  href: string
}

/** One message of a ticket, or a draft of one. */
export interface Thread extends Entry {
  ticketId: string
  channel: string
  direction: 'in' | 'out'
  status: 'SUCCESS' | 'DRAFT' | 'FAILED'
  content: string
  contentType: string
  createdTime: string
  fromEmailAddress: string | null
  to: string | null
  attachments: Attachment[]
  author: Record<string, unknown>
}

export interface Comment extends Entry {
  /** One of ticketId, taskId, contactId and so on says what it is about. */
  ticketId?: string
  content: string
  contentType: string
  isPublic: boolean
  commentedTime: string
  modifiedTime: string
  commenterId: string
}

export interface Contact extends Entry {
  firstName: string | null
  lastName: string
  email: string | null
  phone: string | null
  mobile: string | null
  accountId: string | null
}

interface Agent extends Entry {
  firstName: string
  lastName: string
  emailId: string
  associatedDepartmentIds: string[]
}

interface Department extends Entry {
  name: string
}

export interface TimeEntry extends Entry {
  /** What is called requestId in answers. */
  ticketId?: string
  hoursSpent: number
  minutesSpent: number
  secondsSpent: number
  executedTime: string
}

export interface HistoryEvent extends Entry {
  ticketId: string
  eventName: string
  eventTime: string
  actorId: string
  changes: { propertyName: string; propertyValue: unknown }[]
}

/** What a customer received. */
interface Delivery {
  ticketId: string
  channel: string
  from: string | null
  to: string | null
  content: string
  sentAt: string
}

/** Path segments whose collection has another name. */
const aliases: Record<string, string> = {
  timeEntry: 'timeEntries',
  solutions: 'articles',
  templates: 'emailTemplates',
  organizationModules: 'modules',
  mailReplyAddress: 'mailReplyAddresses',
  draftReply: 'threads',
  deletedAgents: 'agents',
  communityCategory: 'communityCategories',
  communityUsers: 'users',
  portalUsers: 'users',
  kbCategory: 'kbRootCategories',
  articleTranslations: 'translations',
  lastAccessedView: 'views',
  organizationFields: 'fields',
}

/** The collection that a path segment names; created on first use. */
export function collectionOf(state: ZohoDeskState, segment: string): Collection<Entry> {
  const name = aliases[segment] ?? segment
  state.collections[name] ??= newCollection(state, name)
  return state.collections[name]
}

/** Newest first. Each collection has a range of ids of its own, the same on every run. */
function newCollection(
  state: Pick<ZohoDeskState, 'collections' | 'timeline' | 'firstId'>,
  name: string,
): Collection<Entry> {
  const range = state.firstId + BigInt(Object.keys(state.collections).length) * 100_000n
  const { timeline } = state
  return createCollection<Entry>({
    insertAt: 'head',
    firstSequence: name === 'tickets' ? firstTicket : 1,
    nextId: (sequence) => String(range + BigInt(sequence)),
    timestamps: { created: 'createdTime', updated: 'modifiedTime', timeline, format: toTimestamp },
  })
}

/** The id of a ticket, counted from the first that is not given one: -1 is the one before. */
export function ticketId({ firstId }: Pick<ZohoDeskState, 'firstId'>, index: number): string {
  return String(firstId + BigInt(firstTicket + index))
}

/** There is room for older ones before it. */
const firstTicket = 12_343

/** yyyy-MM-ddTHH:mm:ss.SSSZ, in UTC. */
export function toTimestamp(ms: number): string {
  return new Date(ms).toISOString()
}
