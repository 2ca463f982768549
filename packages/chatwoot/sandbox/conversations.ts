import { type Call, type Handler, pageNumbers, type Reply } from '@helpdesk-mcp/sandbox'
import { getOrThrow, throwMissing, tokenOwner } from './errors.ts'
import { type Condition, conversationFields, matches } from './filters.ts'
import {
  type ChatwootState,
  type Conversation,
  type Priority,
  type Status,
  seconds,
  uuidOf,
} from './state.ts'
import { addActivity, addMessage } from './thread.ts'
import { agentView, conversationView, messagesOf, teamView } from './views.ts'

type Handlers = Record<string, Handler<ChatwootState>>

/** The size of a page is fixed; a parameter for it does nothing. */
const pageSize = 25

export const conversations: Handlers = {
  conversationList: (call) => {
    const chosen = selected(call)
    const owner = tokenOwner(call.request.headers)
    const { assignee_type } = call.query as { assignee_type?: string }
    const shown = chosen.filter(({ assignee_id }) => {
      if (assignee_type === 'me') return assignee_id === owner
      if (assignee_type === 'unassigned') return assignee_id === null
      return assignee_type === 'assigned' ? assignee_id !== null : true
    })
    return pageOf(call, shown, (payload) => ({ data: { meta: countsOf(chosen, owner), payload } }))
  },

  conversationListMeta: (call) => ({
    status: 200,
    body: { meta: countsOf(selected(call), tokenOwner(call.request.headers)) },
  }),

  conversationFilter: (call) => {
    const { payload } = call.body as { payload?: Condition[] }
    const chosen = sorted(call.state).filter((one) =>
      matches(payload ?? [], conversationFields(call.state, one), call.clock.now()),
    )
    const counts = countsOf(chosen, tokenOwner(call.request.headers))
    return pageOf(call, chosen, (payload) => ({ meta: counts, payload }))
  },

  newConversation: createConversation,

  'get-details-of-a-conversation': (call) => ({
    status: 200,
    body: conversationView(call.state, conversationOf(call)),
  }),

  contactConversations: ({ state, path }) => {
    const { id } = getOrThrow(state.collections.contacts, path.id)
    const own = state.collections.conversations.filter(({ contact_id }) => contact_id === id)
    const newest = own.sort((one, other) => other.id - one.id).slice(0, 20)
    return { status: 200, body: { payload: newest.map((one) => conversationView(state, one)) } }
  },

  'toggle-status-of-a-conversation': toggleStatus,
  'toggle-priority-of-a-conversation': togglePriority,
  'assign-a-conversation': assign,

  'list-all-labels-of-a-conversation': (call) => ({
    status: 200,
    body: { payload: conversationOf(call).labels },
  }),

  /** Replaces the whole list. Titles that the account does not have are dropped without a word. */
  'conversation-add-labels': (call) => {
    const conversation = conversationOf(call)
    const { labels = [] } = call.body as { labels?: string[] }
    const known = call.state.collections.labels.all().map(({ title }) => title)
    conversation.labels = known.filter((title) => labels.includes(title))
    return { status: 200, body: { payload: conversation.labels } }
  },
}

/** The conversation that `{conversation_id}` names. */
export function conversationOf({ state, path }: Call<ChatwootState>): Conversation {
  return getOrThrow(state.collections.conversations, path.conversation_id)
}

/** By the last activity, newest first. */
function sorted({ collections }: ChatwootState): Conversation[] {
  return collections.conversations
    .all()
    .sort((one, other) => other.last_activity_at - one.last_activity_at || other.id - one.id)
}

/** What the query selects before it is asked whose they are: a search looks at every status. */
function selected({ state, query }: Call<ChatwootState>): Conversation[] {
  const {
    status = 'open',
    q,
    inbox_id,
    team_id,
    labels,
  } = query as {
    status?: string
    q?: string
    inbox_id?: number
    team_id?: number
    labels?: string[]
  }
  if (team_id !== undefined) getOrThrow(state.collections.teams, team_id)
  return sorted(state).filter(
    (one) =>
      (q !== undefined || status === 'all' || one.status === status) &&
      (inbox_id === undefined || one.inbox_id === inbox_id) &&
      (team_id === undefined || one.team_id === team_id) &&
      (labels === undefined || labels.some((label) => one.labels.includes(label))) &&
      (q === undefined || says(state, one, q)),
  )
}

function says(state: ChatwootState, conversation: Conversation, words: string): boolean {
  return messagesOf(state, conversation).some(
    ({ message_type, content }) =>
      (message_type === 'incoming' || message_type === 'outgoing') &&
      content?.toLowerCase().includes(words.toLowerCase()),
  )
}

function countsOf(chosen: readonly Conversation[], owner: number | undefined) {
  const unassigned = chosen.filter(({ assignee_id }) => assignee_id === null).length
  return {
    mine_count: chosen.filter(({ assignee_id }) => assignee_id === owner).length,
    assigned_count: chosen.length - unassigned,
    unassigned_count: unassigned,
    all_count: chosen.length,
  }
}

function pageOf(
  call: Call<ChatwootState>,
  chosen: readonly Conversation[],
  envelope: (payload: unknown[]) => unknown,
): Reply {
  const pageReply = pageNumbers({
    size: '(fixed)',
    defaultSize: pageSize,
    maxSize: pageSize,
    outOfRange: 'clamp',
    envelope: ({ items }) =>
      envelope((items as Conversation[]).map((one) => conversationView(call.state, one))),
  })
  return pageReply(chosen, call)
}

interface NewConversation {
  inbox_id: number
  source_id?: string
  contact_id?: number
  status?: Status
  assignee_id?: number | null
  team_id?: number | null
  additional_attributes?: Record<string, unknown>
  custom_attributes?: Record<string, unknown>
  message?: { content: string }
}

/** In an inbox in which the contact has a source id, or gets one. The first message goes out. */
function createConversation(call: Call<ChatwootState>): Reply {
  const { state, timeline } = call
  const { conversations, contacts, inboxes } = state.collections
  const given = call.body as NewConversation
  const inbox = getOrThrow(inboxes, given.inbox_id)
  const contact =
    given.contact_id === undefined
      ? contacts.find(({ contact_inboxes }) =>
          contact_inboxes.some(
            (one) => one.inbox_id === inbox.id && one.source_id === String(given.source_id),
          ),
        )
      : contacts.get(given.contact_id)
  if (!contact) return throwMissing()
  let known = contact.contact_inboxes.find(({ inbox_id }) => inbox_id === inbox.id)
  if (!known) {
    known = { inbox_id: inbox.id, source_id: given.source_id ?? contact.email ?? `contact-${contact.id}` }
    contact.contact_inboxes.push(known)
  }
  const at = seconds(timeline())
  const made = conversations.insert({
    uuid: uuidOf(conversations.size + 1),
    inbox_id: inbox.id,
    contact_id: contact.id,
    source_id: known.source_id,
    status: given.status ?? (inbox.agent_bot === null ? 'open' : 'pending'),
    priority: null,
    assignee_id: given.assignee_id ?? null,
    team_id: given.team_id ?? null,
    labels: [],
    additional_attributes: given.additional_attributes ?? {},
    custom_attributes: given.custom_attributes ?? {},
    snoozed_until: null,
    created_at: at,
    last_activity_at: at,
    first_reply_created_at: 0,
    waiting_since: at,
    agent_last_seen_at: 0,
    contact_last_seen_at: 0,
  })
  if (given.message) {
    const owner = tokenOwner(call.request.headers) ?? 1
    addMessage(state, made, { content: given.message.content, sender: { type: 'user', id: owner }, at })
  }
  return { status: 200, body: conversationView(state, made) }
}

function toggleStatus(call: Call<ChatwootState>): Reply {
  const conversation = conversationOf(call)
  const { status, snoozed_until } = call.body as { status: Status; snoozed_until?: number }
  conversation.status = status
  conversation.snoozed_until =
    status === 'snoozed' && snoozed_until !== undefined ? new Date(snoozed_until * 1000).toISOString() : null
  if (status === 'resolved') conversation.waiting_since = 0
  const agent = agentName(call)
  const said = {
    open: 'reopened',
    resolved: 'marked resolved',
    pending: 'set to pending',
    snoozed: 'snoozed',
  }
  addActivity(
    call.state,
    conversation,
    `Conversation was ${said[status]} by ${agent}`,
    seconds(call.timeline()),
  )
  const { id: conversation_id } = conversation
  const payload = {
    success: true,
    conversation_id,
    current_status: status,
    snoozed_until: conversation.snoozed_until,
  }
  return { status: 200, body: { meta: {}, payload } }
}

/** Answers without a body. */
function togglePriority(call: Call<ChatwootState>): Reply {
  const conversation = conversationOf(call)
  const { priority } = call.body as { priority: Priority | null }
  conversation.priority = priority
  return { status: 200 }
}

/** An agent, or else a team; 0 and null take the assignment away. Answers whom it is assigned to, or null. */
function assign(call: Call<ChatwootState>): Reply {
  const { state } = call
  const conversation = conversationOf(call)
  const given = call.body as { assignee_id?: number | null; team_id?: number | null }
  const at = seconds(call.timeline())
  if ('assignee_id' in given) {
    const agent = given.assignee_id ? getOrThrow(state.collections.agents, given.assignee_id) : undefined
    conversation.assignee_id = agent?.id ?? null
    const words = agent ? `Assigned to ${agent.name}` : 'Conversation unassigned'
    addActivity(state, conversation, `${words} by ${agentName(call)}`, at)
    return agent ? { status: 200, body: agentView(agent) } : { status: 200, body: null }
  }
  if (!('team_id' in given)) return { status: 200, body: null }
  const team = given.team_id ? state.collections.teams.get(given.team_id) : undefined
  conversation.team_id = team?.id ?? null
  if (team) addActivity(state, conversation, `Assigned to ${team.name} by ${agentName(call)}`, at)
  return { status: 200, body: team ? teamView(team, 1) : null }
}

function agentName({ state, request }: Call<ChatwootState>): string {
  return state.collections.agents.get(tokenOwner(request.headers))?.name ?? 'System'
}
