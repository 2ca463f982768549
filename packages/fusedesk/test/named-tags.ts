import type { WireFixture } from '@helpdesk-mcp/testing'
import { get, ok, post } from './wire-request.ts'

/** A call with names of tags: they are looked up in `lookup`, then `request` leaves, or nothing does. */
export interface NamedTagCall {
  tool: string
  arguments: Record<string, unknown>
  lookup: Pick<WireFixture, 'request' | 'response'>
  /** Absent when a name is refused. */
  request?: WireFixture['request']
  /** A part of the result's structuredContent. */
  result?: Record<string, unknown>
  /** Words of the refusal. */
  says?: string[]
}

const lookup = {
  request: get('/v1/casetags'),
  response: ok([
    { id: 4, tagname: 'Billing', hidden: false, totalcases: 12 },
    { id: 9, tagname: 'Escalated', hidden: false, totalcases: 3 },
  ]),
}

export const namedTagCalls: NamedTagCall[] = [
  {
    tool: 'fuse_desk_cases_apply_tag',
    arguments: { case_id: 10421, tag_id: 'escalated' },
    lookup,
    request: post('/v1/cases/10421/tag/9'),
  },
  {
    tool: 'fuse_desk_cases_remove_tag',
    arguments: { case_id: 10421, tag_id: ' Billing ' },
    lookup,
    request: post('/v1/cases/10421/untag/4'),
  },
  {
    tool: 'fuse_desk_cases_bulk_update',
    arguments: { caseids: [10421, 10422], tagid: 'Escalated' },
    lookup,
    request: post('/v1/cases/update?caseids=10421,10422&tagid=9'),
  },
  {
    // Names and ids mixed, in one text; one lookup for all.
    tool: 'create_a_fuse_desk_case',
    arguments: { depid: 3, summary: 'Refund', details: 'Paid twice', openedby: 'Jo', casetags: 'billing, 9' },
    lookup,
    request: post('/v1/cases', 'depid=3&summary=Refund&details=Paid+twice&openedby=Jo&casetags=4%2C9'),
  },
  {
    // A name that is no tag is refused with the names there are, so that none is invented.
    tool: 'fuse_desk_cases_apply_tag',
    arguments: { case_id: 10421, tag_id: 'Urgent' },
    lookup,
    result: { error: { code: 'invalid_arguments' } },
    says: ['Urgent', 'Billing', 'Escalated'],
  },
  {
    tool: 'create_a_fuse_desk_case',
    arguments: {
      depid: 3,
      summary: 'Refund',
      details: 'Paid twice',
      openedby: 'Jo',
      casetags: 'Billing,Urgent',
    },
    lookup,
    result: { error: { code: 'invalid_arguments' } },
    says: ['Urgent', 'Billing', 'Escalated'],
  },
]
