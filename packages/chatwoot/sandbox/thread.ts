import type { Attachment, ChatwootState, Conversation, Message } from './state.ts'

interface NewMessage {
  content: string | null
  sender: NonNullable<Message['sender']>
  at: number
  private?: boolean
  content_type?: string
  content_attributes?: Record<string, unknown>
  attachments?: Omit<Attachment, 'id'>[]
  status?: Message['status']
}

/** Adds what a contact, an agent or a bot says, and updates the fields of the conversation that depend on it. */
export function addMessage(state: ChatwootState, conversation: Conversation, given: NewMessage): Message {
  const { at, sender, private: isPrivate = false, attachments = [] } = given
  const { messages, contacts, inboxes } = state.collections
  const isIncoming = sender.type === 'contact'
  const message = messages.insert({
    conversation_id: conversation.id,
    message_type: isIncoming ? 'incoming' : 'outgoing',
    content: given.content,
    content_type: given.content_type ?? 'text',
    content_attributes: given.content_attributes ?? {},
    private: isPrivate,
    status: given.status ?? 'sent',
    sender,
    created_at: at,
    attachments: attachments.map((one, index) => ({ id: 10 * messages.size + index + 1, ...one })),
  })
  conversation.last_activity_at = Math.max(conversation.last_activity_at, at)
  if (isPrivate) return message
  if (isIncoming) {
    if (conversation.waiting_since === 0) conversation.waiting_since = at
    if (conversation.status === 'resolved' || conversation.status === 'snoozed') conversation.status = 'open'
    conversation.contact_last_seen_at = at
    return message
  }
  // What a bot says ends the wait too, but is no first reply.
  conversation.waiting_since = 0
  if (sender.type === 'user') {
    if (conversation.first_reply_created_at === 0) conversation.first_reply_created_at = at
    conversation.agent_last_seen_at = at
  }
  const contact = contacts.get(conversation.contact_id)
  const channel = inboxes.get(conversation.inbox_id)?.channel_type ?? ''
  const address = channel === 'Channel::Email' ? contact?.email : undefined
  state.deliveries.push({
    conversation_id: conversation.id,
    message_id: message.id,
    channel,
    to: address ?? conversation.source_id,
    content: given.content,
    at,
  })
  return message
}

/** A line that says what was done: colleagues see it in the thread, the customer does not. */
export function addActivity(
  state: ChatwootState,
  conversation: Conversation,
  content: string,
  at: number,
): void {
  state.collections.messages.insert({
    conversation_id: conversation.id,
    message_type: 'activity',
    content,
    content_type: 'text',
    content_attributes: {},
    private: false,
    status: 'sent',
    sender: null,
    created_at: at,
    attachments: [],
  })
  conversation.last_activity_at = Math.max(conversation.last_activity_at, at)
}
