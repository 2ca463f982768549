import type { Conversation, Via } from './records.ts'
import { organization } from './state.ts'

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
