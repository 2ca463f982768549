import type { WireFixture } from '@helpdesk-mcp/testing'
import { message } from './wire-conversations.ts'
import { account, get, remove, send } from './wire-request.ts'

const conversations = `${account}/conversations`

/** What is said in a conversation, the labels of the account, and saved views. */
export const wireMessages: WireFixture[] = [
  {
    tool: 'list_all_chatwoot_messages',
    arguments: { conversation_id: 5 },
    request: get(`${conversations}/5/messages`),
    response: {
      body: {
        meta: {},
        payload: [
          message,
          { ...message, id: 92, message_type: 2, sender: null, content: 'Assigned to Tom' },
          {
            ...message,
            id: 93,
            message_type: 1,
            sender: { id: 3, name: 'Tom', type: 'user' },
            status: 'read',
          },
          {
            ...message,
            id: 94,
            message_type: 1,
            private: true,
            sender: { id: 3, name: 'Tom', type: 'user' },
          },
          { ...message, id: 95, message_type: 1, sender: { id: 1, name: 'Bot', type: 'agent_bot' } },
          {
            ...message,
            id: 96,
            message_type: 1,
            sender: { id: 3, name: 'Tom', type: 'user' },
            status: 'failed',
            content_attributes: { external_error: 'Window closed' },
          },
        ],
      },
    },
    result: {
      result: [
        { id: 91, role: 'customer', visibility: 'public', text: 'Where is it?' },
        { id: 92, role: 'system', visibility: 'private' },
        { id: 93, role: 'agent', visibility: 'public', delivery_state: 'sent' },
        { id: 94, role: 'agent', visibility: 'private' },
        { id: 95, role: 'assistant', visibility: 'public' },
        { id: 96, role: 'agent', delivery_state: 'failed', external_error: 'Window closed' },
      ],
    },
  },
  {
    tool: 'chatwoot_messages_reply',
    arguments: { conversation_id: 5, content: 'It is on its way.' },
    request: send('POST', `${conversations}/5/messages`, {
      content: 'It is on its way.',
      message_type: 'outgoing',
      private: false,
    }),
    response: { body: { ...message, id: 97, message_type: 1, sender: { id: 3, name: 'Tom', type: 'user' } } },
    result: {
      id: 97,
      customer_visible: 'yes',
      recorded_as: 'Tom',
      delivery: { state: 'accepted', id: '97' },
    },
  },
  {
    tool: 'chatwoot_messages_reply',
    arguments: { conversation_id: 5, content: 'Hi', cc_emails: 'boss@example.com' },
    request: send('POST', `${conversations}/5/messages`, {
      content: 'Hi',
      cc_emails: 'boss@example.com',
      message_type: 'outgoing',
      private: false,
    }),
    response: { body: { ...message, id: 98, message_type: 1, status: 'failed' } },
    result: { delivery: { state: 'failed' } },
  },
  {
    tool: 'chatwoot_messages_send_files',
    arguments: {
      conversation_id: 5,
      content: 'Your label.',
      attachments: [
        { filename: 'label.txt', content: 'cGFyY2Vs', content_type: 'text/plain' },
        { filename: 'more.txt', content: 'bW9yZQ==', content_type: 'text/plain' },
      ],
    },
    // As a form, with a name that ends in brackets for each file.
    request: {
      method: 'POST',
      url: `${conversations}/5/messages`,
      headers: { api_access_token: 'test-token' },
      parts: [
        { name: 'attachments[]', filename: 'label.txt', contentType: 'text/plain', content: 'parcel' },
        { name: 'attachments[]', filename: 'more.txt', contentType: 'text/plain', content: 'more' },
        { name: 'content', content: 'Your label.' },
        { name: 'message_type', content: 'outgoing' },
      ],
    },
    response: { body: { ...message, id: 100, message_type: 1 } },
    result: { id: 100, customer_visible: 'yes' },
  },
  {
    tool: 'chatwoot_messages_add_note',
    arguments: { conversation_id: 5, content: 'One left in Leeds.' },
    request: send('POST', `${conversations}/5/messages`, {
      content: 'One left in Leeds.',
      message_type: 'outgoing',
      private: true,
    }),
    response: { body: { ...message, id: 99, message_type: 1, private: true } },
    result: { id: 99, customer_visible: 'no' },
  },
  {
    tool: 'delete_a_chatwoot_message_by_id',
    arguments: { conversation_id: 5, id: 91 },
    request: remove(`${conversations}/5/messages/91`),
  },
  {
    tool: 'list_all_chatwoot_labels',
    arguments: {},
    request: get(`${account}/labels`),
    response: { body: { payload: [{ id: 1, title: 'vip', description: null }] } },
    result: { result: [{ id: 1, title: 'vip' }] },
  },
  {
    tool: 'create_a_chatwoot_label',
    arguments: { title: 'express', description: 'Sent today' },
    request: send('POST', `${account}/labels`, { title: 'express', description: 'Sent today' }),
    response: { body: { id: 4, title: 'express' } },
    result: { id: 4, customer_visible: 'no' },
  },
  {
    tool: 'list_all_chatwoot_custom_filters',
    arguments: { filter_type: 'conversation' },
    request: get(`${account}/custom_filters?filter_type=conversation`),
    response: { body: [{ id: 1, name: 'Urgent', filter_type: 'conversation', query: { payload: [] } }] },
    result: { result: [{ id: 1, name: 'Urgent' }] },
  },
  {
    tool: 'get_single_chatwoot_custom_filter_by_id',
    arguments: { id: 1 },
    request: get(`${account}/custom_filters/1`),
    response: { body: { id: 1, name: 'Urgent' } },
  },
  {
    tool: 'create_a_chatwoot_custom_filter',
    arguments: { name: 'Urgent', type: 'conversation', query: { payload: [] } },
    request: send('POST', `${account}/custom_filters`, {
      name: 'Urgent',
      type: 'conversation',
      query: { payload: [] },
    }),
    response: { body: { id: 2, name: 'Urgent' } },
  },
  {
    tool: 'update_a_chatwoot_custom_filter_by_id',
    arguments: { id: 2, name: 'Very urgent' },
    request: send('PATCH', `${account}/custom_filters/2`, { name: 'Very urgent' }),
    response: { body: { id: 2, name: 'Very urgent' } },
  },
  {
    tool: 'delete_a_chatwoot_custom_filter_by_id',
    arguments: { id: 2 },
    request: remove(`${account}/custom_filters/2`),
    response: { status: 204 },
  },
]
