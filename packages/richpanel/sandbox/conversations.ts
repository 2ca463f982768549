import { type Call, type Handler, pageNumbers } from '@helpdesk-mcp/sandbox'
import { conversationOf, findCustomer, missing } from './find.ts'
import type { Conversation } from './records.ts'
import type { RichpanelState } from './state.ts'
import { createConversation, updateConversation } from './write-conversation.ts'

type Handlers = Record<string, Handler<RichpanelState>>

const page = pageNumbers({
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
  listConversations: (call) => page(select(call).map(row), call),
  createConversation,
  fetchConversation: (call) => ({ status: 200, body: { ticket: conversationOf(call) } }),
  updateAConversation: updateConversation,

  retrieveAConversationWithConversationNumber({ state, path }) {
    const number = Number(path.conversationNo)
    const ticket = state.collections.tickets.find((one) => one.conversation_no === number)
    return { status: 200, body: { ticket: ticket ?? missing('conversation', number) } }
  },

  retrieveAConversationUsingUsersEmailOrPhone({ state, path }) {
    const { type = '', id = '' } = path
    const customer = findCustomer(state, type, id) ?? missing('customer', id)
    const mine = state.collections.tickets.filter((one) => one.customer_profile.id === customer.id)
    const ticket = mine.sort(newest('created_at')).map(row)
    return { status: 200, body: { ticket, count: ticket.length, next_page: null, previous_page: null } }
  },
}

/** What the query leaves, newest first unless it says otherwise; endDate is exclusive. */
function select({ state, query }: Call<RichpanelState>): Conversation[] {
  const { status, sortKey, order, startDate = '', endDate = '~' } = query as Record<string, string>
  const sorted = state.collections.tickets
    .filter((one) => status === undefined || one.status === status)
    .filter(({ created_at }) => created_at >= startDate && created_at < endDate)
    .sort(newest(sortKey === 'updatedAt' ? 'updated_at' : 'created_at'))
  return order === 'ASC' ? sorted.reverse() : sorted
}

function newest(key: 'created_at' | 'updated_at') {
  return (one: Conversation, other: Conversation) =>
    one[key] < other[key] ? 1 : one[key] > other[key] ? -1 : 0
}

/** Lists show no threads. */
function row({ comments: _, ...rest }: Conversation): Omit<Conversation, 'comments'> {
  return rest
}
