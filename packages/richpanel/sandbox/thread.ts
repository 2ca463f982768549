import type { Comment, Conversation, Via } from './records.ts'

export interface NewComment {
  body: string
  sender_type: 'customer' | 'operator'
  public: boolean
  author_id: string | null
  attachments?: Comment['attachments']
}

/** Puts a comment at the end of a thread and keeps what the conversation tells of it. */
export function addComment(conversation: Conversation, comment: NewComment, at: string): Comment {
  const { body, sender_type, author_id, attachments = [] } = comment
  const html = /<\w+[^>]*>/.test(body) ? body : `<p>${body}</p>`
  const added: Comment = {
    id: `${conversation.conversation_no}-${conversation.comments.length + 1}`,
    author_id,
    type: comment.public ? 'text' : 'private_note',
    body: html,
    plain_body: body.replace(/<[^>]*>/g, ''),
    html_body: html,
    created_at: at,
    public: comment.public,
    is_operator: sender_type === 'operator',
    metadata: {},
    attachments,
    via: { channel: conversation.via.channel },
  }
  conversation.comments.push(added)
  conversation.updated_at = at
  if (!comment.public) return added
  conversation.last_message_sender_type = sender_type
  if (added.is_operator && conversation.first_response_time === null) {
    conversation.first_response_time = at
    conversation.first_response_duration = seconds(conversation.created_at, at)
  }
  return added
}

/** Closes or reopens, with the times that go along. */
export function setStatus(conversation: Conversation, status: string, at: string): void {
  conversation.status = status
  conversation.updated_at = at
  conversation.closed_at = status === 'CLOSED' ? at : null
  if (status !== 'CLOSED') return
  conversation.first_closed_at ??= at
  conversation.resolution_duration = seconds(conversation.created_at, at)
}

/** Where a message to the customer goes. */
export function addressOf({ source }: Via): string | null {
  return source?.from?.address ?? source?.from?.id ?? null
}

function seconds(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 1000)
}
