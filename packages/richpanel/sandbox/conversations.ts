import { type Call, type Handler, pageNumbers, type Reply } from '@helpdesk-mcp/sandbox'
import { findCustomer } from './customers.ts'
import { checkUser } from './directory.ts'
import { throwMissing } from './errors.ts'
import { type Conversation, iso, organization, type RichpanelState, type Via } from './state.ts'
import { addComment, conversationOf, customerAddress, newConversation, setStatus } from './thread.ts'

type Handlers = Record<string, Handler<RichpanelState>>

const pageReply = pageNumbers({
  defaultSize: 20,
  maxSize: 100,
  envelope: ({ items: ticket, total, next, previous }) => ({
    ticket,
    count: total,
    next_page: next,
    previous_page: previous,
  }),
})

export const conversations: Handlers = {
  listConversations: (call) => pageReply(filterAndSort(call).map(withoutComments), call),
  createConversation,
  fetchConversation: (call) => ({ status: 200, body: { ticket: conversationOf(call) } }),
  updateAConversation: updateConversation,

  retrieveAConversationWithConversationNumber({ state, path }) {
    const number = Number(path.conversationNo)
    const ticket = state.collections.tickets.find((one) => one.conversation_no === number)
    return { status: 200, body: { ticket: ticket ?? throwMissing('conversation', number) } }
  },

  retrieveAConversationUsingUsersEmailOrPhone({ state, path }) {
    const { type = '', id = '' } = path
    const customer = findCustomer(state, type, id) ?? throwMissing('customer', id)
    const mine = state.collections.tickets.filter((one) => one.customer_profile.id === customer.id)
    const ticket = mine.sort(newestFirst('created_at')).map(withoutComments)
    return { status: 200, body: { ticket, count: ticket.length, next_page: null, previous_page: null } }
  },
}

/** The conversations that the query selects, newest first by default; endDate is exclusive. */
function filterAndSort({ state, query }: Call<RichpanelState>): Conversation[] {
  const { status, sortKey, order, startDate = '', endDate = '~' } = query as Record<string, string>
  const sorted = state.collections.tickets
    .filter((one) => status === undefined || one.status === status)
    .filter(({ created_at }) => created_at >= startDate && created_at < endDate)
    .sort(newestFirst(sortKey === 'updatedAt' ? 'updated_at' : 'created_at'))
  return order === 'ASC' ? sorted.reverse() : sorted
}

function newestFirst(key: 'created_at' | 'updated_at') {
  return (one: Conversation, other: Conversation) =>
    one[key] < other[key] ? 1 : one[key] > other[key] ? -1 : 0
}

/** Lists have no threads. */
function withoutComments({ comments: _, ...rest }: Conversation): Omit<Conversation, 'comments'> {
  return rest
}

interface TicketBody {
  id?: string
  status?: string
  /** Closes together with status; has no effect alone. */
  state?: string
  subject?: string
  priority?: string
  comment?: { body?: string; sender_type?: 'customer' | 'operator'; public?: boolean }
  via?: Via
  tags?: string[]
  assignee_id?: string
  customer_profile?: { firstName?: string; lastName?: string }
}

/** An id that is taken is overwritten, as the reference warns. */
function createConversation({ state, body, timeline }: Call<RichpanelState>): Reply {
  const { ticket } = body as { ticket: TicketBody }
  const { assignee_id = 'unassigned', tags = [], status = 'OPEN', priority = null, subject = '' } = ticket
  checkUser(state, assignee_id, 'unassigned')
  const via = { ...ticket.via, channel: ticket.via?.channel ?? 'email' }
  const address = customerAddress(via) ?? ''
  const known = findCustomer(state, 'email', address) ?? findCustomer(state, 'phone', address)
  const { from, to } = via.source ?? {}
  const name = customerName(ticket) ?? known?.name ?? from?.name ?? null
  const customer = known ?? { id: '', name, email: from?.address ?? null }
  const made = state.collections.tickets.insert({
    ...newConversation({ number: state.nextNumber++, subject, via, at: iso(timeline()) }),
    ...(ticket.id === undefined ? {} : { id: ticket.id }),
    priority,
    assignee_id,
    tags: [...new Set(tags)],
    recipient: to?.address ?? to?.id ?? null,
    customer_profile: { id: customer.id, name, email: customer.email ?? null, type: 'customer' },
  })
  addTicketComment(made, ticket, 'customer', made.created_at)
  if (status === 'CLOSED') setStatus(made, status, made.created_at)
  return { status: 200, body: { ticket: made } }
}

/** Updates the given fields; a comment is stored and not mailed. */
function updateConversation(call: Call<RichpanelState>): Reply {
  const { ticket } = call.body as { ticket: TicketBody }
  const conversation = conversationOf(call)
  if (ticket.assignee_id !== undefined) checkUser(call.state, ticket.assignee_id, 'unassigned')
  const { priority, assignee_id, tags, via } = ticket
  const name = customerName(ticket)
  const at = iso(call.timeline())
  Object.assign(conversation, {
    updated_at: at,
    ...(priority !== undefined && { priority }),
    ...(assignee_id !== undefined && { assignee_id }),
    ...(tags && { tags: [...new Set(tags)] }),
    ...(via && { via: { ...conversation.via, ...via } }),
    ...(name && { customer_profile: { ...conversation.customer_profile, name } }),
  })
  addTicketComment(conversation, ticket, 'operator', at)
  if (ticket.status !== undefined) setStatus(conversation, ticket.status, at)
  return { status: 200, body: { ticket: conversation } }
}

function addTicketComment(
  conversation: Conversation,
  ticket: TicketBody,
  fallback: 'customer' | 'operator',
  at: string,
): void {
  if (ticket.comment?.body === undefined) return
  const { body, sender_type = fallback } = ticket.comment
  const author_id = sender_type === 'customer' ? conversation.customer_profile.id : conversation.assignee_id
  addComment(conversation, { body, sender_type, public: ticket.comment.public ?? true, author_id }, at)
}

function customerName({ customer_profile: profile }: TicketBody): string | undefined {
  return [profile?.firstName, profile?.lastName].filter(Boolean).join(' ') || undefined
}

/** Tags on conversations, and what goes out to customers. */
export const messages: Record<string, Handler<RichpanelState>> = {
  addTags: (call) => {
    const reply = setTags(call, 'Tags added.', (tags, given) => [
      ...tags,
      ...given.filter(
        (one, index) => !includesTag(call, tags, one) && !includesTag(call, given.slice(0, index), one),
      ),
    ])
    // A name that is new becomes a tag of the account.
    const { tags: known } = call.state.collections
    for (const name of (call.body as { tags: string[] }).tags) {
      if (known.get(name) || known.find((tag) => tag.name === name)) continue
      known.insert({ name, description: null, organization_id: organization })
    }
    return reply
  },

  removeTags: (call) =>
    setTags(call, 'Tags removed.', (tags, given) => tags.filter((one) => !includesTag(call, given, one))),

  /** The only call that reaches the customer: what it sends is in `state.deliveries`. */
  sendMessage(call) {
    const sent = call.body as { body: string; author_id: string; attachments?: string[] }
    const { body, author_id, attachments = [] } = sent
    const conversation = conversationOf(call)
    checkUser(call.state, author_id, 'operator')
    const at = iso(call.timeline())
    const files = attachments.map((url) => ({ name: url.split('/').at(-1) ?? url, url }))
    const added = { body, sender_type: 'operator', public: true, author_id, attachments: files } as const
    addComment(conversation, added, at)
    const { id: conversation_id, via } = conversation
    const delivery = {
      conversation_id,
      channel: via.channel,
      to: customerAddress(via),
      author_id,
      body,
      attachments,
    }
    call.state.deliveries.push({ ...delivery, sent_at: at })
    return { status: 200, body: { message: 'Message sent.' } }
  },
}

function setTags(
  call: Call<RichpanelState>,
  message: string,
  change: (tags: string[], given: string[]) => string[],
) {
  const conversation = conversationOf(call)
  const { tags } = call.body as { tags: string[] }
  conversation.tags = change(conversation.tags, tags)
  conversation.updated_at = iso(call.timeline())
  return { status: 200, body: { message } }
}

/** A tag is given by id or by name; conversations store it as given. */
function includesTag({ state }: Call<RichpanelState>, tags: readonly string[], tag: string): boolean {
  const idOf = (given: string) => state.collections.tags.find(({ name }) => name === given)?.id ?? given
  return tags.some((one) => idOf(one) === idOf(tag))
}
