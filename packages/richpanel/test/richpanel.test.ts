import { testConnector } from '@helpdesk-mcp/testing'
import { createSandbox } from '../sandbox/sandbox.ts'
import { createRichpanelConnector } from '../src/index.ts'
import { wireFixtures } from './wire-fixtures.ts'

const settings = { apiKey: 'test-key' }
const conversation = {
  id: '<a@example.com>',
  conversation_no: 7,
  status: 'OPEN',
  comments: [{ id: 'c1', is_operator: true, plain_body: 'Hi' }],
}

testConnector('Richpanel', {
  create: createRichpanelConnector,
  settings,
  names: [
    'list_all_richpanel_conversations',
    'get_single_richpanel_conversation_by_id',
    'update_a_richpanel_conversation_by_id',
    'create_a_richpanel_conversation_tag',
    'get_single_richpanel_order_by_id',
    'get_single_richpanel_customer_by_id',
  ],
  wire: wireFixtures,
  conversationLists: ['list_all_richpanel_conversations', 'list_all_richpanel_customer_conversations'],
  sandboxReads: {
    get_single_richpanel_customer_by_id: { type: 'email', id: 'ana.cruz@mail.example' },
    list_all_richpanel_customer_conversations: { type: 'email', id: 'ana.cruz@mail.example' },
  },
  sandbox() {
    const { fetch, settings } = createSandbox()
    return {
      fetch,
      connect: (options) => createRichpanelConnector({ settings: settings as never, ...options }),
    }
  },
  read: {
    tool: 'get_single_richpanel_conversation_by_id',
    arguments: { id: '<a@example.com>' },
    answer: { ticket: conversation },
  },
  list: {
    tool: 'list_all_richpanel_conversations',
    arguments: { status: 'OPEN' },
    answer: { ticket: [conversation], count: 1, next_page: null, previous_page: null },
  },
  write: {
    tool: 'update_a_richpanel_conversation_by_id',
    arguments: { id: '<a@example.com>', status: 'CLOSED' },
    answer: { ticket: conversation },
  },
  refusal: {
    status: 400,
    body: { error: { message: 'Invalid status value' } },
    words: 'Invalid status value',
  },
  rateLimited: {
    headers: { 'x-ratelimit-limit': '50', 'x-ratelimit-remaining': '0', 'retry-after': '12' },
    body: { message: 'Too many requests' },
    expected: {
      retryAfterMs: 12_000,
      ratelimit: { limit: 50, remaining: 0, reset: 12, window: 30, source: 'vendor' },
    },
  },
})
