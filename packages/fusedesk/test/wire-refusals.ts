import type { WireFixture } from '@helpdesk-mcp/testing'
import { get, post } from './wire-request.ts'

const refusal = (status: number, code: string, text: string) => ({
  status,
  headers: { 'x-fusedesk-error-code': code, 'x-fusedesk-error': text },
  body: { error: text, errorcode: code },
})

const request = get('/v1/cases?limit=20&offset=0&orderby=date_opened%20desc')
const tool = 'list_all_fuse_desk_cases'

// Of these codes api_error_noscope alone is the vendor's; the others stand in for codes that no source names.

/** What the vendor refuses, and what it amounts to. */
export const wireRefusals: WireFixture[] = [
  {
    tool,
    arguments: {},
    request,
    response: refusal(401, 'api_error_key', 'Unknown key'),
    result: { error: { code: 'unauthorized', status: 401, vendorCode: 'api_error_key' } },
  },
  {
    tool,
    arguments: {},
    request,
    response: refusal(403, 'api_error_noscope', 'Missing scope cases'),
    result: { error: { code: 'forbidden', status: 403, vendorCode: 'api_error_noscope' } },
  },
  {
    // The headers alone tell what happened.
    tool: 'get_single_fuse_desk_case_by_id',
    arguments: { id: 99999 },
    request: get('/v1/cases/99999'),
    response: { ...refusal(404, 'api_error_gone', 'Gone'), body: {} },
    result: { error: { code: 'not_found', status: 404, vendorCode: 'api_error_gone' } },
  },
  {
    // The body alone tells what happened.
    tool: 'get_single_fuse_desk_case_by_id',
    arguments: { id: 99999 },
    request: get('/v1/cases/99999'),
    response: { status: 404, body: { error: 'Gone', errorcode: 'api_error_gone' } },
    result: { error: { code: 'not_found', status: 404, vendorCode: 'api_error_gone' } },
  },
  {
    // 405 is any other failure here, not a wrong verb.
    tool: 'create_a_fuse_desk_case',
    arguments: { depid: 999, summary: 'x', details: 'y', openedby: 'z' },
    request: post('/v1/cases', 'depid=999&summary=x&details=y&openedby=z'),
    response: refusal(405, 'api_error_depid', 'No such department'),
    result: { error: { code: 'invalid_arguments', status: 405, vendorCode: 'api_error_depid' } },
  },
  {
    // No Retry-After is known: what the hour allows is passed on, a time to wait is not made up.
    tool,
    arguments: {},
    request,
    response: {
      status: 429,
      headers: { 'x-fusedesk-usage-limit': '1800', 'x-fusedesk-usage-remaining': '0' },
      body: { error: 'Too many calls', errorcode: 'api_error_usage' },
    },
    result: {
      error: {
        code: 'rate_limited',
        status: 429,
        ratelimit: { limit: 1800, remaining: 0, source: 'vendor' },
      },
    },
  },
  {
    // An error object where a list was due is no empty list, whatever the status; the vendor's own plugin guards against it.
    tool,
    arguments: {},
    request,
    response: { status: 200, body: { error: 'Not authorized', errorcode: 'api_error_noscope' } },
    result: { error: { code: 'unexpected_response' } },
  },
]
