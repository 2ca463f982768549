import { testConnector } from '@helpdesk-mcp/testing'
import { createSandbox } from '../sandbox/sandbox.ts'
import { createChatwootConnector } from '../src/index.ts'
import { wireContacts } from './wire-contacts.ts'
import { conversation, wireConversations } from './wire-conversations.ts'
import { wireKnowledge } from './wire-knowledge.ts'
import { wireMessages } from './wire-messages.ts'
import { wireSettings } from './wire-settings.ts'
import { wireTeam } from './wire-team.ts'

testConnector('Chatwoot', {
  create: createChatwootConnector,
  settings: { url: 'https://chat.example.com', accountId: '7', apiAccessToken: 'test-token' },
  names: [
    'list_all_chatwoot_conversations',
    'get_single_chatwoot_conversation_by_id',
    'list_all_chatwoot_messages',
    'chatwoot_messages_reply',
    'chatwoot_messages_add_note',
    'chatwoot_conversations_set_status',
    'chatwoot_conversations_assign',
    'chatwoot_conversations_update_labels',
    'get_single_chatwoot_contact_by_id',
  ],
  wire: [
    ...wireConversations,
    ...wireMessages,
    ...wireContacts,
    ...wireTeam,
    ...wireKnowledge,
    ...wireSettings,
  ],
  conversationLists: [
    'list_all_chatwoot_conversations',
    'list_all_chatwoot_contact_conversations',
    'list_all_chatwoot_conversations_filter',
  ],
  sandboxReads: {
    list_all_chatwoot_contacts_search: { q: 'lund' },
    list_all_chatwoot_conversations_filter: {
      payload: [{ attribute_key: 'status', filter_operator: 'equal_to', values: ['all'] }],
    },
    list_all_chatwoot_contacts_filter: {
      payload: [{ attribute_key: 'email', filter_operator: 'contains', values: ['example'] }],
    },
  },
  sandbox() {
    const { fetch, settings } = createSandbox()
    return {
      fetch,
      connect: (options) => createChatwootConnector({ settings: settings as never, ...options }),
    }
  },
  read: {
    tool: 'get_single_chatwoot_conversation_by_id',
    arguments: { id: 5 },
    answer: conversation,
  },
  list: {
    tool: 'list_all_chatwoot_conversations',
    arguments: { status: 'open' },
    answer: { data: { meta: { all_count: 1 }, payload: [conversation] } },
  },
  write: {
    tool: 'chatwoot_conversations_set_status',
    arguments: { conversation_id: 5, status: 'resolved' },
    answer: { payload: { success: true, conversation_id: 5, current_status: 'resolved' } },
  },
  refusal: {
    status: 422,
    body: { message: 'Email has already been taken', attributes: ['email'] },
    words: 'Email has already been taken',
  },
  rateLimited: {
    // No header says how long to wait.
    body: 'Retry later\n',
    expected: {},
  },
})
