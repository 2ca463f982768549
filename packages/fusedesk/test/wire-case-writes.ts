import type { WireFixture } from '@helpdesk-mcp/testing'
import { ok, post } from './wire-request.ts'

// A form's fields stand in the order of openapi.yaml; only that is taken from there.

export const wireCaseWrites: WireFixture[] = [
  {
    // A space is +, and &, =, line ends and letters beyond ASCII are encoded. Without a customer nobody outside sees it.
    tool: 'create_a_fuse_desk_case',
    arguments: { depid: 3, summary: 'Vase & lid = broken', details: 'Küche,\nzweimal', openedby: 'Jo' },
    request: post(
      '/v1/cases',
      'depid=3&summary=Vase+%26+lid+%3D+broken&details=K%C3%BCche%2C%0Azweimal&openedby=Jo',
    ),
    response: ok({ caseid: 10500, casenum: 'QM3TT' }),
    result: { caseid: 10500, casenum: 'QM3TT', customer_visible: 'no' },
  },
  {
    tool: 'create_a_fuse_desk_case',
    arguments: {
      depid: 3,
      summary: 'Refund',
      details: 'Paid twice',
      openedby: 'dana@acme.test',
      status: 'new',
      repid: 17,
      email: 'dana@acme.test',
      casetags: '4,9',
      type: 'call',
    },
    request: post(
      '/v1/cases',
      'depid=3&summary=Refund&details=Paid+twice&openedby=dana%40acme.test&status=new&repid=17' +
        '&email=dana%40acme.test&casetags=4%2C9&type=call',
    ),
    response: ok({ casenum: 'QM3TU' }),
    result: { casenum: 'QM3TU', customer_visible: 'unknown' },
  },
  {
    // An update is a POST on the case; the department is depid here and departmentid when read.
    tool: 'update_a_fuse_desk_case_by_id',
    arguments: { id: 10421, depid: 5, repid: 21, status: 'closed' },
    request: post('/v1/cases/10421', 'status=closed&repid=21&depid=5'),
    response: ok({ caseid: 10421, departmentid: 5, repid: 21, status: 'closed' }),
    result: { caseid: 10421, departmentid: 5, repid: 21, status: 'closed', customer_visible: 'unknown' },
  },
  {
    tool: 'fuse_desk_cases_add_note',
    arguments: { case_id: 10421, title: 'Call back', note: 'She prefers mornings.' },
    request: post('/v1/cases/10421/addnote', 'note=She+prefers+mornings.&title=Call+back&type=note'),
    result: { customer_visible: 'no' },
  },
  {
    tool: 'fuse_desk_cases_add_note',
    arguments: {
      case_id: 10421,
      title: 'Called',
      note: 'Solved.',
      type: 'call',
      status: 'closed',
      repid: 17,
    },
    request: post('/v1/cases/10421/addnote', 'note=Solved.&title=Called&type=call&status=closed&repid=17'),
  },
  {
    tool: 'fuse_desk_cases_reply',
    arguments: {
      case_id: 10421,
      body: 'Fixed & tested.',
      html: '<p>Fixed &amp; tested.</p>',
      cc: 'a@x.test,b@x.test',
    },
    request: post(
      '/v1/cases/10421/reply',
      'body=Fixed+%26+tested.&html=%3Cp%3EFixed+%26amp%3B+tested.%3C%2Fp%3E&cc=a%40x.test%2Cb%40x.test',
    ),
    result: {
      customer_visible: 'yes',
      delivery: { to: null, channel: 'email', id: null, state: 'accepted', also: [] },
    },
  },
  {
    // The + of a time zone survives the form.
    tool: 'fuse_desk_cases_snooze',
    arguments: { case_id: 10421, until: '2026-03-02T09:00:00+01:00' },
    request: post('/v1/cases/10421/snooze', 'until=2026-03-02T09%3A00%3A00%2B01%3A00'),
  },
  {
    tool: 'fuse_desk_cases_apply_tag',
    arguments: { case_id: 10421, tag_id: 9 },
    request: post('/v1/cases/10421/tag/9'),
  },
  {
    tool: 'fuse_desk_cases_remove_tag',
    arguments: { case_id: 10421, tag_id: 9 },
    request: post('/v1/cases/10421/untag/9'),
  },
  {
    tool: 'fuse_desk_cases_enable_feedback',
    arguments: { case_id: 10421 },
    request: post('/v1/cases/10421/feedback/doask'),
    result: { customer_visible: 'unknown' },
  },
  {
    tool: 'fuse_desk_cases_disable_feedback',
    arguments: { case_id: 10421 },
    request: post('/v1/cases/10421/feedback/dontask'),
  },
  {
    tool: 'fuse_desk_cases_request_feedback',
    arguments: { case_id: 10421 },
    request: post('/v1/cases/10421/feedback/request'),
    result: {
      customer_visible: 'yes',
      delivery: { to: null, channel: 'email', id: null, state: 'accepted', also: [] },
    },
  },
  {
    // A POST whose fields stand in the query, the ids as one text, and nothing in the body.
    tool: 'fuse_desk_cases_bulk_update',
    arguments: { caseids: [10421, 10422], status: 'closed', tagid: 9 },
    request: post('/v1/cases/update?caseids=10421,10422&status=closed&tagid=9'),
    result: { customer_visible: 'unknown' },
  },
  {
    // Whatever the CRM sends then goes out unseen from here.
    tool: 'fuse_desk_cases_bulk_update',
    arguments: { caseids: [10421], crmAutomationId: 77 },
    request: post('/v1/cases/update?caseids=10421&crmAutomationId=77'),
    result: { customer_visible: 'unknown' },
  },
  {
    tool: 'fuse_desk_cases_merge',
    arguments: { caseids: [10421, 10422] },
    request: post('/v1/cases/update?caseids=10421,10422&merge=true'),
  },
]
