import type { WireFixture } from '@helpdesk-mcp/testing'
import { account, get, remove, reports, send } from './wire-request.ts'

const canned = { id: 4, short_code: 'hours', content: 'Nine to five.' }
const range = { since: '2026-11-23T00:00:00Z', until: '2026-11-30T00:00:00Z' }

/** Canned responses, the help center, and reports. */
export const wireKnowledge: WireFixture[] = [
  {
    tool: 'list_all_chatwoot_canned_responses',
    arguments: { search: 'hours' },
    request: get(`${account}/canned_responses?search=hours`),
    response: { body: [canned] },
    result: { result: [canned] },
  },
  {
    tool: 'create_a_chatwoot_canned_response',
    arguments: { short_code: 'hours', content: 'Nine to five.' },
    request: send('POST', `${account}/canned_responses`, { short_code: 'hours', content: 'Nine to five.' }),
    response: { body: canned },
    result: { id: 4 },
  },
  {
    tool: 'update_a_chatwoot_canned_response_by_id',
    arguments: { id: 4, content: 'Ten to six.' },
    request: send('PATCH', `${account}/canned_responses/4`, { content: 'Ten to six.' }),
    response: { body: canned },
  },
  {
    tool: 'delete_a_chatwoot_canned_response_by_id',
    arguments: { id: 4 },
    request: remove(`${account}/canned_responses/4`),
  },
  {
    tool: 'list_all_chatwoot_portals',
    arguments: {},
    request: get(`${account}/portals`),
    response: { body: { payload: [{ id: 1, slug: 'help', name: 'Help' }] } },
    result: { result: [{ slug: 'help' }] },
  },
  {
    tool: 'create_a_chatwoot_portal',
    arguments: { name: 'Help', slug: 'help' },
    request: send('POST', `${account}/portals`, { name: 'Help', slug: 'help' }),
    response: { body: { id: 1, slug: 'help' } },
  },
  {
    // A portal is named by its slug, which is looked for among those there are.
    tool: 'create_a_chatwoot_category',
    arguments: { portal_id: 'help', name: 'Returns', slug: 'returns', locale: 'en' },
    request: send('POST', `${account}/portals/help/categories`, {
      name: 'Returns',
      slug: 'returns',
      locale: 'en',
    }),
    response: { body: { payload: [{ id: 1, slug: 'help', name: 'Help' }] } },
  },
  {
    tool: 'list_all_chatwoot_articles',
    arguments: { portal_id: '12', query: 'return' },
    request: get(`${account}/portals/12/articles?page=1&query=return`),
    response: {
      body: {
        payload: [{ id: 3, title: 'Returns', content: 'Thirty days', status: 'published' }],
        meta: { articles_count: 1 },
      },
    },
    result: { result: [{ id: 3, title: 'Returns', status: 'published' }], total: 1 },
  },
  {
    tool: 'get_single_chatwoot_article_by_id',
    arguments: { portal_id: '12', id: 3 },
    request: get(`${account}/portals/12/articles/3`),
    response: { body: { payload: { id: 3, title: 'Returns', content: 'Thirty days' } } },
    result: { id: 3, content: 'Thirty days' },
  },
  {
    tool: 'create_a_chatwoot_article',
    arguments: { portal_id: '12', title: 'Returns', content: 'Thirty days' },
    // A draft, unless it is said otherwise.
    request: send('POST', `${account}/portals/12/articles`, {
      title: 'Returns',
      content: 'Thirty days',
      status: 0,
    }),
    response: { body: { payload: { id: 3, slug: 'returns', status: 'draft' } } },
    result: { id: 3, customer_visible: 'no' },
  },
  {
    tool: 'chatwoot_reports_get_summary',
    arguments: { type: 'account', ...range },
    request: get(`${reports}/summary?since=1795392000&type=account&until=1795996800`),
    response: {
      body: { conversations_count: 12, avg_first_response_time: 420.5, previous: { conversations_count: 9 } },
    },
    result: { conversations_count: 12, avg_first_response_time: 420.5 },
  },
  {
    tool: 'list_all_chatwoot_report_values',
    arguments: { metric: 'conversations_count', type: 'team', id: '2', ...range },
    request: get(`${reports}?id=2&metric=conversations_count&since=1795392000&type=team&until=1795996800`),
    response: { body: [{ value: 3, timestamp: 1_795_392_000 }] },
    result: { result: [{ value: 3, timestamp: '2026-11-23T00:00:00Z' }] },
  },
  {
    tool: 'chatwoot_reports_get_live',
    arguments: {},
    request: get(`${reports}/conversations?type=account`),
    response: { body: { open: 4, unattended: 2, unassigned: 1 } },
    result: { open: 4, unattended: 2 },
  },
  {
    // The same path with a slash at the end.
    tool: 'list_all_chatwoot_agent_workloads',
    arguments: { user_id: '3' },
    request: get(`${reports}/conversations/?page=1&type=agent&user_id=3`),
    response: { body: [{ id: 3, name: 'Tom', availability: 'online', metric: { open: 2, unattended: 1 } }] },
    result: { result: [{ id: 3, metric: { open: 2 } }] },
  },
]
