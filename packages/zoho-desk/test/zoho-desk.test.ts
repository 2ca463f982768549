import { testConnector } from '@helpdesk-mcp/testing'
import { createSandbox } from '../sandbox/sandbox.ts'
import { createZohoDeskConnector } from '../src/index.ts'
import { wireFixtures } from './wire-fixtures.ts'

const ticket = { id: '71928300000012345', ticketNumber: '103', subject: 'Late parcel', status: 'Open' }

testConnector('Zoho Desk', {
  // Answers the account server's part, so that the contract sees what goes to the API.
  create: ({ fetch: send = fetch, ...options }) =>
    createZohoDeskConnector({
      ...options,
      fetch: async (request) =>
        new URL(request.url).host === 'accounts.zoho.com'
          ? Response.json({ access_token: 'test-access', expires_in: 3600, token_type: 'Bearer' })
          : send(request),
    }),
  settings: {
    clientId: '1000.CLIENT',
    clientSecret: 'test-client-secret',
    refreshToken: 'test-refresh',
    orgId: '645001234',
  },
  names: [
    'list_all_zoho_desk_tickets',
    'list_all_zoho_desk_tickets_search',
    'get_single_zoho_desk_ticket_by_id',
    'update_a_zoho_desk_ticket_by_id',
    'create_a_zoho_desk_email_reply',
    'zoho_desk_tickets_suggest_relevant_articles_for_ticket',
    'create_a_zoho_desk_ticket_time_entry',
    'create_a_zoho_desk_ticket_comment',
  ],
  wire: wireFixtures,
  conversationLists: [
    'list_all_zoho_desk_tickets',
    'list_all_zoho_desk_tickets_search',
    'list_all_zoho_desk_contact_tickets',
    'list_all_zoho_desk_account_tickets',
  ],
  sandbox() {
    const { fetch, settings } = createSandbox()
    return {
      fetch,
      connect: (options) => createZohoDeskConnector({ settings: settings as never, ...options }),
    }
  },
  wireCovers: 'names',
  unnamed: {
    'list_custom_module_records.viewId': 'Views are not listed for modules of the portal.',
    'custom_module_records_count.viewId': 'Views are not listed for modules of the portal.',
    'list_products.viewId': 'Views are not listed for products.',
    'list_ticket_tag_tickets.tag_id':
      'Tags are listed by department; the search of tickets takes their names.',
  },
  renewsTokens: true,
  read: { tool: 'get_single_zoho_desk_ticket_by_id', arguments: { id: ticket.id }, answer: ticket },
  list: {
    tool: 'list_all_zoho_desk_ticket_comments',
    arguments: { ticket_id: ticket.id },
    answer: { data: [{ id: '41', content: 'Asked the carrier' }] },
  },
  write: {
    tool: 'update_a_zoho_desk_ticket_by_id',
    arguments: { id: ticket.id, subject: 'Late parcel' },
    answer: ticket,
  },
  refusal: {
    status: 422,
    body: {
      errorCode: 'INVALID_DATA',
      message: 'The data is invalid.',
      errors: [{ fieldName: '/status', errorType: 'invalid', errorMessage: '' }],
    },
    words: '/status',
  },
  rateLimited: {
    headers: {
      'x-rate-limit-remaining-v3': '0',
      'x-rate-limit-request-weight-v3': '1',
      'retry-after': '7200',
    },
    body: { errorCode: 'THRESHOLD_EXCEEDED', message: 'Used up.' },
    expected: { retryAfterMs: 7_200_000, ratelimit: { remaining: 0 } },
  },
})
