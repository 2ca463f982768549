import type { Call, Handler, Reply } from '@helpdesk-mcp/sandbox'
import { getOfTicket, getOrThrow, ticketOf } from './errors.ts'
import { listReply, pageReply, sortRecords } from './lists.ts'
import {
  type Contact,
  currentAgent,
  type Entry,
  type Thread,
  type Ticket,
  type ZohoDeskState,
} from './state.ts'
import { plainText } from './text.ts'
import { agentView, bodyReply, recordReply } from './view.ts'

/** Messages, and messages together with comments; the latest first. */
export const threads: Record<string, Handler<ZohoDeskState>> = {
  'threads.list': (call) => listReply(call, sortRecords(threadsOf(call), 'createdTime', true)),
  'threads.get': (call) => recordReply(call, threadOf(call)),
  'threads.getFullContent': (call) => recordReply(call, threadOf(call)),
  'threads.getLatest': (call) => {
    const [latest] = sortRecords(
      threadsOf(call).filter(({ status }) => status !== 'DRAFT'),
      'createdTime',
      true,
    )
    return latest ? recordReply(call, latest) : { status: 204 }
  },
  'threads.getOriginalContent': (call) => {
    const { createdTime, fromEmailAddress, id, to, content, ticketId } = threadOf(call)
    const { subject } = getOrThrow(call.state.collections.tickets, ticketId)
    const date = createdTime
    return bodyReply(call, {
      date,
      returnPath: fromEmailAddress,
      subject,
      messageId: `<${id}@sandbox.example>`,
      from: fromEmailAddress,
      to,
      content,
    })
  },
  'conversations.list': conversations,
}

/** Rows are threads or comments, by `type`; each kind has its own members. */
function conversations(call: Call<ZohoDeskState>): Reply {
  const { id } = ticketOf(call)
  const { agents, comments } = call.state.collections
  const said: Entry[] = threadsOf(call).map(
    ({ content: _, plainText: _p, ticketId: _t, modifiedTime: _m, ...thread }) => {
      return { ...thread, type: 'thread', at: thread.createdTime } as Entry
    },
  )
  const noted: Entry[] = comments
    .filter(({ ticketId }) => ticketId === id)
    .map(({ ticketId: _, createdTime: _c, ...comment }) => {
      const agent = agents.get(comment.commenterId)
      const commenter = agent && {
        id: agent.id,
        type: 'AGENT',
        name: `${agent.firstName} ${agent.lastName}`,
        email: agent.emailId,
      }
      return { ...comment, commenter, type: 'comment', at: comment.commentedTime } as Entry
    })
  return pageReply(
    call,
    sortRecords([...said, ...noted], 'at', true).map(({ at: _, ...row }) => row as Entry),
  )
}

function threadsOf(call: Call<ZohoDeskState>): Thread[] {
  const { id } = ticketOf(call)
  return call.state.collections.threads.filter(({ ticketId }) => ticketId === id)
}

export function threadOf(call: Call<ZohoDeskState>): Thread {
  return getOfTicket(call, call.state.collections.threads, call.path.threadId)
}

/** Adds a message to a ticket; one that goes out from the caller is delivered. */
export function addThread(
  state: ZohoDeskState,
  ticket: Ticket,
  given: Partial<Thread> & Pick<Thread, 'direction' | 'channel' | 'content' | 'createdTime'>,
): Thread {
  const { threads, contacts } = state.collections
  const contact = contacts.get(ticket.contactId)
  const author =
    given.direction === 'out'
      ? agentView(currentAgent(state))
      : { ...endUser(contact), type: 'END_USER', name: contactName(contact) }
  const thread = threads.insert({
    ticketId: ticket.id,
    status: 'SUCCESS',
    visibility: 'public',
    contentType: 'html',
    fromEmailAddress: null,
    to: null,
    cc: null,
    bcc: null,
    replyTo: null,
    isForward: false,
    isDescriptionThread: false,
    canReply: true,
    attachments: [],
    keyWords: [],
    readReceipts: [],
    author,
    responderId: given.direction === 'out' ? currentAgent(state).id : null,
    ...given,
  })
  updateDerivedFields(thread)
  if (thread.status === 'SUCCESS' && thread.direction === 'out') deliver(state, thread)
  else if (thread.direction === 'in') ticket.customerResponseTime = thread.createdTime
  return thread
}

/** What follows from the rest of a thread. */
export function updateDerivedFields(thread: Thread): void {
  const { attachments, status } = thread
  const text = plainText(thread.content)
  const verbs = status === 'DRAFT' ? (['send', 'update', 'delete'] as const) : []
  Object.assign(thread, {
    summary: text.slice(0, 200),
    plainText: text,
    hasAttach: attachments.length > 0,
    attachmentCount: attachments.length,
    isContentTruncated: false,
    actions: verbs.map((rel) => ({
      rel,
      method: { send: 'POST', update: 'PATCH', delete: 'DELETE' }[rel],
      href: `/tickets/${thread.ticketId}/${rel === 'send' ? `sendDraft?draftThreadId=${thread.id}` : `draftReply/${thread.id}`}`,
    })),
  })
}

export function deliver(state: ZohoDeskState, thread: Thread): void {
  const { ticketId, channel, fromEmailAddress: from, to, content, createdTime: sentAt } = thread
  state.deliveries.push({ ticketId, channel, from, to, content, sentAt })
}

/** What a thread shows of the customer who wrote it. */
function endUser(contact: Contact | undefined) {
  if (!contact) return {}
  const { id, firstName, lastName, email, photoURL = null } = contact
  return { id, firstName, lastName, email, photoURL }
}

function contactName(contact: { firstName: string | null; lastName: string } | undefined): string {
  return [contact?.firstName, contact?.lastName].filter(Boolean).join(' ')
}
