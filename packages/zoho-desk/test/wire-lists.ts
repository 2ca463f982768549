import type { WireFixture } from '@helpdesk-mcp/testing'
import { base, get, nothing } from './wire-requests.ts'

// By hand, as wire-tickets.ts. Searches are answered with 204 where they find nothing.

const id = '71928300000012345'

/** Every state that counts as open. */
const open = `$\{OPEN}`

export const wireLists: WireFixture[] = [
  {
    tool: 'list_all_zoho_desk_tickets_search',
    arguments: { subject: '*parcel*', status: [open], departmentId: '7' },
    request: get(
      '/tickets/search?departmentId=7&from=0&limit=20&sortBy=-modifiedTime&status=%24%7BOPEN%7D&subject=*parcel*',
    ),
    response: { body: { data: [{ id, subject: 'Late parcel' }], count: 1 } },
    result: { result: [{ id }], next_cursor: null },
  },
  {
    tool: 'list_all_zoho_desk_tickets_search',
    arguments: { _all: 'broken vase', limit: 100 },
    request: get('/tickets/search?_all=broken%20vase&from=0&limit=100&sortBy=-modifiedTime'),
    response: nothing,
    result: { result: [], next_cursor: null },
  },
  {
    tool: 'list_all_zoho_desk_contacts_search',
    arguments: { email: ['elena@mail.example'] },
    request: get('/contacts/search?email=elena%40mail.example&from=0&limit=20&sortBy=-modifiedTime'),
    response: nothing,
  },
  {
    tool: 'list_all_zoho_desk_articles_search',
    arguments: { title: 'parcel*' },
    request: get('/articles/search?from=0&limit=20&title=parcel*'),
    response: nothing,
  },
  {
    tool: 'list_all_zoho_desk_contacts',
    arguments: {},
    request: get('/contacts?from=0&limit=20&sortBy=-createdTime'),
    response: { body: { data: [{ id: '9', lastName: 'Petrova' }] } },
    result: { result: [{ id: '9' }], next_cursor: null },
  },
  {
    // Accounts count from 1.
    tool: 'list_all_zoho_desk_accounts',
    arguments: { limit: 10 },
    request: get('/accounts?from=1&limit=10&sortBy=-createdTime'),
    response: nothing,
  },
  {
    // So do articles.
    tool: 'list_all_zoho_desk_articles',
    arguments: {},
    request: get('/articles?from=1&limit=20&sortBy=-modifiedTime'),
    response: nothing,
  },
  {
    tool: 'get_single_zoho_desk_article_by_id',
    arguments: { id: '81' },
    request: get('/articles/81'),
    response: { body: { id: '81', title: 'When a parcel is late' } },
  },
  {
    tool: 'list_all_zoho_desk_agents',
    arguments: { status: 'ACTIVE' },
    request: get('/agents?from=0&limit=20&status=ACTIVE'),
    response: { body: { data: [{ id: '3' }] } },
  },
  {
    tool: 'list_all_zoho_desk_departments',
    arguments: {},
    request: get('/departments?from=0&limit=20'),
    response: { body: { data: [{ id: '7', name: 'Billing' }] } },
    result: { result: [{ id: '7' }] },
  },
  {
    // Under a key of their own.
    tool: 'list_all_zoho_desk_teams',
    arguments: {},
    request: get('/teams?from=0&limit=20'),
    response: { body: { teams: [{ id: '2', name: 'Returns' }] } },
    result: { result: [{ id: '2' }] },
  },
  {
    // The one call that names no portal.
    tool: 'list_all_zoho_desk_organizations',
    arguments: {},
    request: {
      method: 'GET',
      url: `${base}/organizations`,
      headers: { authorization: 'Zoho-oauthtoken test-access' },
    },
    response: { body: { data: [{ id: '645001234' }] } },
    result: { result: [{ id: '645001234' }] },
  },
  {
    tool: 'list_all_zoho_desk_fields',
    arguments: { module: 'tickets' },
    request: get('/fields?module=tickets'),
    response: { body: { data: [{ apiName: 'status' }] } },
  },
  {
    tool: 'list_all_zoho_desk_mail_reply_addresses',
    arguments: { departmentId: '7' },
    request: get('/mailReplyAddress?departmentId=7&from=1&limit=20'),
    response: { body: { data: [{ id: '6', address: 'support@tideline.example' }] } },
  },
  {
    tool: 'list_all_zoho_desk_recycle_bin_records',
    arguments: { module: 'tickets' },
    request: get('/recycleBin?from=0&limit=20&module=tickets&sortBy=-deletedTime'),
    response: nothing,
  },
  {
    tool: 'list_all_zoho_desk_ticket_history',
    arguments: { ticket_id: id },
    request: get(`/tickets/${id}/History?from=0&limit=20`),
    response: { body: { data: [{ eventName: 'TicketCreated' }] } },
  },
]
