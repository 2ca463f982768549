import type { WireFixture } from '@helpdesk-mcp/testing'
import { get, ok } from './wire-request.ts'

const outage = {
  caseid: 10421,
  id: 10421,
  casenum: 'HX7K2',
  casenumber: 'HX7K2',
  contactid: 5521,
  contactUuid: '8f14e45f-ceea-467f-a0e6-7f1c3c9b1a01',
  companyid: null,
  summary: 'Checkout is down',
  repid: 17,
  departmentid: 3,
  details: 'Since 8 o’clock nobody can pay.',
  openedby: 'Dana Reyes',
  date_opened: '2026-01-05 08:12:44',
  date_firstresponse: '2026-01-05 08:20:01',
  date_lastresponse: '2026-01-06 16:03:10',
  date_assigned: '2026-01-05 08:12:45',
  date_closed: null,
  date_updated: '2026-01-06 16:03:10',
  // False, not null, where there is no date.
  date_rated: false,
  date_requestedfeedback: false,
  status: 'open',
  rating: null,
  feedback: null,
  tags: [9],
  isArchived: false,
}

const row = {
  caseid: 10421,
  casenum: 'HX7K2',
  summary: 'Checkout is down',
  status: 'open',
  departmentid: 3,
  repid: 17,
  contactid: 5521,
  contactUuid: '8f14e45f-ceea-467f-a0e6-7f1c3c9b1a01',
  tags: [9],
  date_opened: '2026-01-05 08:12:44',
  date_updated: '2026-01-06 16:03:10',
  date_lastresponse: '2026-01-06 16:03:10',
}

const list = 'list_all_fuse_desk_cases'

/** A case that is read alone has no fields that say nothing or say the same twice. */
const { id, casenumber, companyid, date_closed, date_lastresponse, rating, feedback, ...said } = outage
const { date_rated, date_requestedfeedback, isArchived, ...shownAlone } = said

export const wireCaseReads: WireFixture[] = [
  {
    // The vendor's own order is not known, so one is always asked for.
    tool: list,
    arguments: { status: 'open' },
    request: get('/v1/cases?limit=20&offset=0&status=active&orderby=date_opened%20desc'),
    response: ok([outage]),
    result: { result: [row], next_cursor: null },
  },
  {
    // A bare array has no total and no link: a full page is the only sign that more may follow.
    tool: list,
    arguments: { limit: 1 },
    request: get('/v1/cases?limit=1&offset=0&orderby=date_opened%20desc'),
    response: ok([outage]),
    result: { result: [row] },
  },
  {
    tool: list,
    arguments: { status: 'closed' },
    request: get('/v1/cases?limit=20&offset=0&status=closed&orderby=date_opened%20desc'),
    response: ok([]),
    result: { result: [], next_cursor: null },
  },
  {
    // A range is one parameter of JSON text, made of two plain arguments or one of them.
    tool: list,
    arguments: {
      status: 'active',
      date_opened_after: '2026-01-01',
      date_opened_before: '2026-02-01',
      date_closed_before: '2026-03-01',
      orderby: 'date_updated desc',
    },
    request: get(
      '/v1/cases?limit=20&offset=0&status=active' +
        '&date_opened=%7B%22after%22%3A%222026-01-01%22%2C%22before%22%3A%222026-02-01%22%7D' +
        '&date_closed=%7B%22before%22%3A%222026-03-01%22%7D&orderby=date_updated%20desc',
    ),
    response: ok([outage]),
    result: { result: [row] },
  },
  {
    tool: list,
    arguments: {
      date_assigned_after: '2026-01-01',
      date_updated_after: '2026-01-02',
      date_firstresponse_after: '2026-01-03',
      date_closed_after: '2026-01-04',
    },
    request: get(
      '/v1/cases?limit=20&offset=0&orderby=date_opened%20desc' +
        '&date_assigned=%7B%22after%22%3A%222026-01-01%22%7D&date_updated=%7B%22after%22%3A%222026-01-02%22%7D' +
        '&date_firstresponse=%7B%22after%22%3A%222026-01-03%22%7D&date_closed=%7B%22after%22%3A%222026-01-04%22%7D',
    ),
    response: ok([]),
  },
  {
    tool: list,
    arguments: { contactid: 5521, depid: 3, repid: 17, email: 'dana+vip@acme.test' },
    request: get(
      '/v1/cases?limit=20&offset=0&contactid=5521&email=dana%2Bvip%40acme.test&repid=17&depid=3' +
        '&orderby=date_opened%20desc',
    ),
    response: ok([outage]),
  },
  {
    // Several contacts need brackets: of a repeated plain name only the last one counts.
    tool: list,
    arguments: { contactids: [5521, 5522] },
    request: get(
      '/v1/cases?limit=20&offset=0&contactid%5B%5D=5521&contactid%5B%5D=5522&orderby=date_opened%20desc',
    ),
    response: ok([outage]),
  },
  {
    tool: list,
    arguments: { contactUuid: '8f14e45f-ceea-467f-a0e6-7f1c3c9b1a01', fields: ['caseid', 'openedby'] },
    request: get(
      '/v1/cases?limit=20&offset=0&contactUuid=8f14e45f-ceea-467f-a0e6-7f1c3c9b1a01&orderby=date_opened%20desc',
    ),
    response: ok([outage]),
    result: { result: [{ caseid: 10421, openedby: 'Dana Reyes' }] },
  },
  {
    // An entry of the history has no documented shape: it passes as it came.
    tool: 'get_single_fuse_desk_case_by_id',
    arguments: { id: 10421 },
    request: get('/v1/cases/10421'),
    response: ok({ ...outage, history: [{ anything: { at: 'all' }, n: 1 }] }),
    result: {
      ...shownAlone,
      turns: [
        {
          entry: { anything: { at: 'all' }, n: 1 },
          note: 'Not readable as a turn; this is what the vendor sent.',
        },
      ],
    },
  },
  {
    tool: 'fuse_desk_cases_get_feedback',
    arguments: { case_id: 10421 },
    request: get('/v1/cases/10421/feedback'),
    response: ok({ rating: 5 }),
    result: { rating: 5 },
  },
]
