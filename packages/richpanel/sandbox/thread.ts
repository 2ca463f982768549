import type { Call } from '@helpdesk-mcp/sandbox'
import { getOrThrow } from './errors.ts'
import { type Comment, type Conversation, organization, type RichpanelState, type Via } from './state.ts'

/** The conversation that `{id}` names. */
export function conversationOf({ state, path }: Call<RichpanelState>): Conversation {
  return getOrThrow(state.collections.tickets, path.id, 'conversation')
}

/** An open conversation in which nobody has said anything yet; its id is still to be given. */
export function newConversation(of: {
  number: number
  subject: string
  via: Via
  at: string
}): Omit<Conversation, 'id'> {
  return {
    conversation_no: of.number,
    subject: of.subject,
    status: 'OPEN',
    priority: null,
    assignee_id: 'unassigned',
    organization_id: organization,
    recipient: null,
    via: of.via,
    tags: [],
    url: `https://app.richpanel.example/conversations?viewId=all&conversationNo=${of.number}`,
    created_at: of.at,
    updated_at: of.at,
    first_closed_at: null,
    closed_at: null,
    first_response_time: null,
    first_response_duration: 0,
    resolution_duration: 0,
    is_trashed: false,
    last_message_sender_type: 'customer',
    customer_profile: { id: '', name: null, email: null, type: 'customer' },
    customFields: {},
    satisfaction_rating: null,
    app_client_id: null,
    cookieId: null,
    scenario_id: null,
    scenarioId: null,
    scenario_name: null,
    scenarioName: null,
    comments: [],
  }
}

interface NewComment {
  body: string
  sender_type: 'customer' | 'operator'
  public: boolean
  author_id: string | null
  attachments?: Comment['attachments']
  /** The body without markup, where it is known; else its tags are left out. */
  plain?: string
}

/** Appends a comment to a thread, and updates the fields of the conversation that depend on it. */
export function addComment(conversation: Conversation, comment: NewComment, at: string): Comment {
  const { body, sender_type, author_id, attachments = [] } = comment
  const html = /<\w+[^>]*>/.test(body) ? body : `<p>${body.replaceAll('\n', '<br>')}</p>`
  const added: Comment = {
    id: `${conversation.conversation_no}-${conversation.comments.length + 1}`,
    author_id,
    type: comment.public ? 'text' : 'private_note',
    body: html,
    plain_body: comment.plain ?? body.replace(/<[^>]*>/g, ''),
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
    conversation.first_response_duration = secondsBetween(conversation.created_at, at)
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
  conversation.resolution_duration = secondsBetween(conversation.created_at, at)
}

/** Where a message to the customer goes. */
export function customerAddress({ source }: Via): string | null {
  return source?.from?.address ?? source?.from?.id ?? null
}

function secondsBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 1000)
}
