import { plainText } from './plain-text.ts'
import type { Thread, Ticket } from './records.ts'
import { person } from './relations.ts'
import { caller, type ZohoDeskState } from './state.ts'

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
      ? person(caller(state))
      : { ...contact, type: 'END_USER', name: nameOf(contact) }
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
    responderId: given.direction === 'out' ? caller(state).id : null,
    ...given,
    summary: plainText(given.content).slice(0, 200),
  })
  settle(thread)
  if (thread.status === 'SUCCESS' && thread.direction === 'out') deliver(state, thread)
  else if (thread.direction === 'in') ticket.customerResponseTime = thread.createdTime
  return thread
}

/** What follows from the rest of a thread. */
export function settle(thread: Thread): void {
  const { attachments, content, status } = thread
  const verbs = status === 'DRAFT' ? (['send', 'update', 'delete'] as const) : []
  Object.assign(thread, {
    summary: plainText(content).slice(0, 200),
    plainText: plainText(content),
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

function nameOf(contact: { firstName: string | null; lastName: string } | undefined): string {
  return [contact?.firstName, contact?.lastName].filter(Boolean).join(' ')
}
