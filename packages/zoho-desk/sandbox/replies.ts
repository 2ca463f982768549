import type { Call, Handler } from '@helpdesk-mcp/sandbox'
import { attachmentsOf } from './attachments.ts'
import { isChoice } from './choices.ts'
import { getOfTicket, throwFieldErrors, ticketOf } from './errors.ts'
import { collectionOf, type Thread, type Ticket, toTimestamp, type ZohoDeskState } from './state.ts'
import { addThread, deliver, updateDerivedFields } from './threads.ts'
import { emptyReply, recordReply } from './view.ts'
import { changeTicket, recordEvent } from './write-ticket.ts'

interface ReplyFields {
  channel: string
  content: string
  contentType?: string
  fromEmailAddress?: string
  to?: string
  cc?: string
  bcc?: string
  isForward?: boolean
  isPrivate?: boolean
  inReplyToThreadId?: unknown
  attachmentIds?: unknown[]
  ticketStatus?: string
}

/** Replies by e-mail and the social channels, and drafts of them. */
export const replies: Record<string, Handler<ZohoDeskState>> = {
  'threads.sendReply': (call) => {
    const ticket = ticketOf(call)
    const thread = addReply(call, ticket, call.body as ReplyFields, 'SUCCESS')
    recordEvent(call.state, ticket, 'OutgoingThreadAdded', thread.createdTime)
    setStatus(call, ticket, (call.body as ReplyFields).ticketStatus)
    return recordReply(call, thread)
  },

  'threads.draftReply': (call) =>
    recordReply(call, addReply(call, ticketOf(call), call.body as ReplyFields, 'DRAFT')),

  'threads.updateDraft': (call) => {
    const draft = draftOf(call, call.path.threadId)
    const { attachmentIds, ticketStatus, inReplyToThreadId: _, ...fields } = call.body as ReplyFields
    throwFieldErrors(replyErrors(call, { ...draft, ...(call.body as ReplyFields) } as ReplyFields))
    Object.assign(
      draft,
      fields,
      attachmentIds ? { attachments: attachmentsOf(call.state, attachmentIds) } : {},
    )
    if (ticketStatus !== undefined) draft.ticketStatus = ticketStatus
    updateDerivedFields(draft)
    return recordReply(call, draft)
  },

  'threads.deleteDraft': (call) => {
    call.state.collections.threads.remove(draftOf(call, call.path.threadId).id)
    return emptyReply(call)
  },

  'threads.resendFailed': (call) => {
    const thread = getOfTicket(call, call.state.collections.threads, call.query.threadId)
    throwFieldErrors({ threadId: thread.status !== 'FAILED' && 'did not fail' })
    deliver(call.state, Object.assign(thread, { status: 'SUCCESS' }))
    return recordReply(call, thread)
  },

  'threads.sendDraft': (call) => {
    const draft = draftOf(call, call.query.draftThreadId)
    const ticket = ticketOf(call)
    Object.assign(draft, { status: 'SUCCESS', createdTime: toTimestamp(call.timeline()) })
    updateDerivedFields(draft)
    deliver(call.state, draft)
    recordEvent(call.state, ticket, 'OutgoingThreadAdded', draft.createdTime)
    setStatus(call, ticket, (call.query.ticketStatus ?? draft.ticketStatus) as string | undefined)
    return recordReply(call, draft)
  },
}

function addReply(
  call: Call<ZohoDeskState>,
  ticket: Ticket,
  fields: ReplyFields,
  status: Thread['status'],
): Thread {
  throwFieldErrors(replyErrors(call, fields))
  const {
    channel,
    content,
    contentType = 'html',
    fromEmailAddress = null,
    to = ticket.email,
    ...rest
  } = fields
  const { cc = null, bcc = null, isForward = false, attachmentIds = [], ticketStatus } = rest
  return addThread(call.state, ticket, {
    direction: 'out',
    status,
    channel,
    content,
    contentType,
    createdTime: toTimestamp(call.timeline()),
    visibility: fields.isPrivate === true || call.query.isPrivate === true ? 'private' : 'public',
    attachments: attachmentsOf(call.state, attachmentIds),
    ...(channel === 'EMAIL' ? { fromEmailAddress, to, cc, bcc, isForward } : {}),
    ...(ticketStatus === undefined ? {} : { ticketStatus }),
  })
}

/** An e-mail can only come from an address that the portal has. */
function replyErrors({ state }: Call<ZohoDeskState>, fields: ReplyFields): Record<string, string | false> {
  const { channel, fromEmailAddress, ticketStatus, attachmentIds = [] } = fields
  const addresses = [...collectionOf(state, 'mailReplyAddresses')].map(({ address }) => String(address))
  const bare = /<([^>]+)>/.exec(fromEmailAddress ?? '')?.[1] ?? fromEmailAddress
  const files = collectionOf(state, 'uploads')
  return {
    fromEmailAddress:
      channel === 'EMAIL' &&
      (bare === undefined || bare === null
        ? 'is required'
        : !addresses.includes(bare) && 'is not an address of the portal'),
    ticketStatus:
      ticketStatus !== undefined && !isChoice('status', ticketStatus) && 'is not a status of the portal',
    attachmentIds: attachmentIds.some((id) => !files.get(id)) && 'names a file that is not there',
  }
}

function setStatus(call: Call<ZohoDeskState>, ticket: Ticket, status: string | undefined): void {
  changeTicket(call, ticket, status === undefined ? {} : { status })
}

function draftOf(call: Call<ZohoDeskState>, id: unknown): Thread {
  const thread = getOfTicket(call, call.state.collections.threads, id)
  throwFieldErrors({ threadId: thread.status !== 'DRAFT' && 'is not a draft' })
  return thread
}
