import type { Call, FilePart, Handler } from '@helpdesk-mcp/sandbox'
import { conversationOf } from './conversations.ts'
import { throwInvalid, throwMissing, tokenOwner } from './errors.ts'
import { type ChatwootState, type Conversation, seconds } from './state.ts'
import { addMessage } from './thread.ts'
import { contactView, messagesOf, messageView } from './views.ts'

/** One page; `before` asks for those older than a message. */
const pageSize = 20

export const messages: Record<string, Handler<ChatwootState>> = {
  /** The newest that there are, oldest first. */
  'list-all-messages': (call) => {
    const { state } = call
    const conversation = conversationOf(call)
    const { before, after } = call.query as { before?: number; after?: number }
    const all = messagesOf(state, conversation)
    const asked = all.filter(
      ({ id }) => (before === undefined || id < before) && (after === undefined || id > after),
    )
    const shown = after === undefined ? asked.slice(-pageSize) : asked.slice(0, 100)
    const contact = state.collections.contacts.get(conversation.contact_id)
    const meta = {
      labels: conversation.labels,
      additional_attributes: conversation.additional_attributes,
      contact: contact && contactView(state, contact),
      agent_last_seen_at: new Date(conversation.agent_last_seen_at * 1000).toISOString(),
    }
    return { status: 200, body: { meta, payload: shown.map((one) => messageView(state, one)) } }
  },

  'create-a-new-message-in-a-conversation': (call) => {
    const { state } = call
    const conversation = conversationOf(call)
    const given = call.body as {
      content?: string
      message_type?: string
      private?: boolean | string
      content_type?: string
      content_attributes?: Record<string, unknown>
      'attachments[]'?: FilePart | FilePart[]
    }
    const isIncoming = given.message_type === 'incoming'
    const inbox = state.collections.inboxes.get(conversation.inbox_id)
    if (isIncoming && inbox?.channel_type !== 'Channel::Api') {
      throwInvalid('Incoming messages are only allowed in Api inboxes')
    }
    const files = [given['attachments[]'] ?? []].flat()
    const message = addMessage(state, conversation, {
      content: isIncoming ? (given.content ?? null) : filledIn(call, conversation, given.content),
      content_type: given.content_type ?? 'text',
      content_attributes: given.content_attributes ?? {},
      private: given.private === true || given.private === 'true',
      sender: isIncoming
        ? { type: 'contact', id: conversation.contact_id }
        : { type: 'user', id: tokenOwner(call.request.headers) ?? 1 },
      at: seconds(call.timeline()),
      attachments: files.map(({ filename, contentType, bytes }) => ({
        file_type: contentType.startsWith('image/') ? ('image' as const) : ('file' as const),
        data_url: `https://files.chatwoot.example/${encodeURIComponent(filename)}`,
        file_size: bytes.length,
      })),
    })
    return { status: 200, body: messageView(state, message) }
  },

  /** The record stays and says that it was deleted. */
  'delete-a-message': (call) => {
    const conversation = conversationOf(call)
    const message = call.state.collections.messages.get(call.path.message_id)
    if (message?.conversation_id !== conversation.id) return throwMissing()
    Object.assign(message, {
      content: 'This message was deleted',
      content_attributes: { deleted: true },
      attachments: [],
    })
    return { status: 200 }
  },
}

/** What agents write is a Liquid template for Chatwoot; here its plain variables alone are filled in, and unknown ones are empty. */
function filledIn(
  { state, request }: Call<ChatwootState>,
  { contact_id, inbox_id, id }: Conversation,
  content: string | undefined,
): string | null {
  const { contacts, agents, inboxes } = state.collections
  const contact = contacts.get(contact_id)
  const agent = agents.get(tokenOwner(request.headers))
  const words = (name = '') => ({ name, first_name: name.split(' ')[0], last_name: name.split(' ').at(-1) })
  const known: Record<string, Record<string, unknown>> = {
    contact: { ...words(contact?.name), email: contact?.email, phone_number: contact?.phone_number },
    agent: { ...words(agent?.name), email: agent?.email },
    conversation: { display_id: id },
    inbox: { name: inboxes.get(inbox_id)?.name },
  }
  return (
    content?.replace(/\{\{\s*(\w+)\.(\w+)\s*\}\}/g, (_whole, of: string, field: string) =>
      String(known[of]?.[field] ?? ''),
    ) ?? null
  )
}
