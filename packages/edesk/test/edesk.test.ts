import { testConnector } from '@helpdesk-mcp/testing'
import { createSandbox } from '../sandbox/sandbox.ts'
import { createEdeskConnector } from '../src/index.ts'
import { wireFixtures } from './wire-fixtures.ts'

const settings = { token: 'test-token' }
const ticket = { id: 71928300, subject: 'Where is it?', status: 'Open', tags_ids: [7], messages_ids: [11] }

testConnector('eDesk', {
  create: createEdeskConnector,
  settings,
  names: [
    'list_all_e_desk_tickets',
    'get_single_e_desk_ticket_by_id',
    'update_a_e_desk_ticket_by_id',
    'e_desk_tickets_update_custom_fields',
    'get_single_e_desk_sales_order_by_id',
    'create_a_e_desk_message',
    'list_all_e_desk_ticket_messages',
    'list_all_e_desk_templates',
    'list_all_e_desk_order_notes',
    'create_a_e_desk_order_note',
    'list_all_e_desk_tags',
    'update_a_e_desk_tag_by_id',
  ],
  wire: wireFixtures,
  conversationLists: ['list_all_e_desk_tickets'],
  sandbox() {
    const { fetch, settings } = createSandbox()
    return {
      fetch,
      connect: (options) => createEdeskConnector({ settings: settings as never, ...options }),
    }
  },
  read: {
    tool: 'get_single_e_desk_ticket_by_id',
    arguments: { id: '71928300' },
    answer: { data: ticket },
  },
  list: {
    tool: 'list_all_e_desk_tickets',
    arguments: { filter_status_equals: 'Open' },
    answer: { data: [ticket], paginator: { currentPage: 1, itemsPerPage: 20, totalItemsCount: 1 } },
  },
  write: {
    tool: 'update_a_e_desk_ticket_by_id',
    arguments: { id: '71928300', status: 'Closed' },
    answer: { data: ticket },
  },
  refusal: {
    status: 400,
    body: {
      error: { httpCode: 400, message: 'Validation failed', details: { status: { errorCode: 4007 } } },
    },
    words: 'Validation failed',
  },
  rateLimited: {
    body: { error: { httpCode: 429, message: 'Too many requests', details: 'Out of quota' } },
    expected: {
      retryAfterMs: 500,
      ratelimit: { limit: 60, remaining: 0, reset: 30, window: 30, retryAfterMs: 500, source: 'counted' },
    },
  },
})
