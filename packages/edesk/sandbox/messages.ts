import type { Handler } from '@helpdesk-mcp/sandbox'
import { getOrThrow } from './errors.ts'
import type { Attachment, EdeskState, Id, Message } from './state.ts'
import { isTimestamp, toTimestamp } from './timestamps.ts'
import { fileErrors, referenceErrors, throwFieldErrors } from './validation.ts'

interface NewMessage {
  ticket_id: Id
  body: string
  type: string
  direction?: string
  subject?: string
  attachments?: { name: string; url: string }[] | null
  created_at?: string
  full_response?: boolean | null
  send?: boolean | null
}

/** That there is a limit is documented, the figure is not. */
const maxFiles = 10

export const messages: Record<string, Handler<EdeskState>> = {
  createMessage({ state, body, timeline }) {
    const given = body as NewMessage
    const files = given.attachments ?? []
    throwFieldErrors({
      ...referenceErrors(state, given),
      ...fileErrors(files),
      attachments: files.length > maxFiles && 4022,
      created_at: given.created_at !== undefined && !isTimestamp(given.created_at) && 4010,
    })
    const ticket = getOrThrow(state.collections.tickets.get(given.ticket_id), given.ticket_id)
    const { subject = null, type, created_at = toTimestamp(timeline()), full_response } = given
    const direction = given.direction ?? (type === 'Note' ? 'Other' : 'Outgoing')
    const theirs = direction === 'Incoming'
    const made = state.collections.messages.insert({
      external_id: null,
      subject,
      created_at,
      from_consumer_id: theirs ? ticket.contact_id : null,
      from_user: theirs ? null : state.caller,
      type,
      attachments: files.map(({ name }) => createAttachment(state, name)),
      direction,
      body: given.body,
      errors: [],
      ticket_id: ticket.id,
    } as unknown as Message)
    Object.assign(ticket, { last_updated_at: created_at, unread: theirs })
    if (given.send === true && type === 'Message' && direction === 'Outgoing') deliver(state, made)
    // What is left of the answer then is not documented.
    return { status: 200, body: { data: full_response === false ? { id: made.id } : made } }
  },

  updateMessage({ state, path, body }) {
    const message = getOrThrow(state.collections.messages.get(path.messageId), path.messageId)
    // Note is the only type that a change may name: messages to customers stay, it seems.
    throwFieldErrors({ type: message.type !== 'Note' && 4007 })
    const { subject, body: text } = (body ?? {}) as { subject?: string | null; body?: string | null }
    Object.assign(message, subject === undefined ? {} : { subject }, text === undefined ? {} : { body: text })
    return { status: 200, body: { data: message } }
  },
}

function deliver(
  { collections, deliveries }: EdeskState,
  { ticket_id, body, attachments, created_at }: Message,
): void {
  const ticket = collections.tickets.get(ticket_id)
  if (!ticket) return
  deliveries.push({
    ticket_id,
    channel_id: ticket.channel_id,
    to: collections.contacts.get(ticket.contact_id)?.email ?? null,
    body,
    attachments: attachments.map(({ name }) => name),
    sent_at: created_at,
  })
}

const mimeTypes: Record<string, string> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  pdf: 'application/pdf',
  txt: 'text/plain',
}

/** A file as it is shown once eDesk has it. */
export function createAttachment(state: EdeskState, name: string, mime?: string): Attachment {
  const id = state.nextNumber++
  const ending = name.split('.').at(-1)?.toLowerCase() ?? ''
  return {
    id,
    name,
    link: `/crm/view/attachment/${id}`,
    mime: mime || (mimeTypes[ending] ?? 'application/octet-stream'),
  }
}
