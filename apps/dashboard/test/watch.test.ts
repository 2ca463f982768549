import { expect, test } from 'vitest'
import {
  isStoppedApproval,
  outcomeWords,
  sayDecider,
  sayImpact,
  sayOutcome,
  saySummary,
  sayTarget,
  shownEffects,
  shownTargets,
} from '../src/activity/call-words.ts'
import {
  exportUrl,
  isWanted,
  readFilter,
  readListFilter,
  reportExportUrl,
  seriesFilter,
} from '../src/activity/read-filter.ts'
import { withCall } from '../src/activity/use-live-calls.ts'
import { isRefused } from '../src/words/is-refused.ts'
import { shownChanges } from '../src/words/shown-changes.ts'
import { aCall } from './a-call.ts'

test('a filter has what was chosen, without words that are none', () => {
  expect(readFilter({ server: 'mcp_1', effect: 'outbound', outcome: 'maybe', tool: '' })).toEqual({
    mcp_server_id: 'mcp_1',
    effect: 'outbound',
  })
})

test('a target is a kind and an id, of which the id may hold colons', () => {
  expect(readFilter({ target: 'ticket:12:a' })).toEqual({ target: 'ticket:12:a' })
  expect(readFilter({ target: 'Ticket 12' })).toEqual({ target: 'ticket:12' })
  for (const target of ['ticket', 'ticket:', ':12', '12']) expect(readFilter({ target })).toEqual({})
  const call = aCall({ targets: [{ kind: 'ticket', id: '12:a' }], target_count: 1 })
  expect(isWanted({ target: 'ticket:12:a' }, call)).toBe(true)
  expect(isWanted({ target: 'ticket:12' }, call)).toBe(false)
})

test('a target is named as people know it', () => {
  expect(sayTarget({ kind: 'crm_contact', id: '5' })).toBe('Crm contact 5')
  expect(sayTarget({ kind: 'case', id: '5', number: 'D1VZ0' })).toBe('Case D1VZ0')
})

test('what a call touched is listed once, and its own message not beside the conversation', () => {
  const conversation = { kind: 'conversation', id: '814', title: 'Late' }
  const targets = [
    { kind: 'conversation', id: '814' },
    { kind: 'message', id: '9' },
    { kind: 'conversation', id: 'uuid-1', number: '814', title: 'Late' },
    { kind: 'agent', id: '3', title: 'Nadia' },
  ]
  expect(shownTargets(targets)).toMatchObject([conversation, { kind: 'agent', id: '3' }])
  const withCustomer = [
    { kind: 'case', id: '1', customer: 'Ana Cruz' },
    { kind: 'customer', id: '7', title: 'Ana Cruz' },
    { kind: 'customer', id: '8', title: 'Ben Adeyemi' },
  ]
  expect(shownTargets(withCustomer).map(({ id }) => id)).toEqual(['1', '8'])
  expect(shownTargets([{ kind: 'message', id: '9' }])).toEqual([{ kind: 'message', id: '9' }])
})

test('a call of which nothing was sent was refused; one that the vendor refused was sent', () => {
  expect(isRefused(aCall({ outcome: 'error', vendor_calls: 0 }))).toBe(true)
  expect(isRefused(aCall({ outcome: 'error', vendor_calls: null }))).toBe(false)
  expect(isRefused(aCall({ vendor_calls: 0 }))).toBe(false)
})

test('a call that was held says how it stands, and one that somebody had approved why it was stopped', () => {
  const held = { outcome: 'held', effects: ['outbound'], outbox_state: 'discarded' } as const
  expect(sayOutcome(aCall({ ...held, effects: ['outbound'] })).label).toBe('Discarded')
  expect(sayImpact(aCall({ ...held, effects: ['outbound'] })).customers).toBe('No. Nothing was sent.')
  const sent = aCall({ ...held, effects: ['outbound'], outbox_state: 'sent' })
  expect(sayImpact(sent).customers).toBe('Yes, once it was approved')
  const by = { kind: 'person', id: 'per_1', name: 'Nadia Rahman', via: 'slack' } as const
  const stopped = aCall({ outcome: 'error', error_code: 'conflict', vendor_calls: 0, approved_by: by })
  expect(isStoppedApproval(stopped)).toBe(true)
  expect(isStoppedApproval({ ...stopped, approved_by: null })).toBe(false)
  expect(sayOutcome(stopped)).toEqual({ label: 'Stopped: the conversation changed', tone: 'warn' })
  expect(sayDecider(by)).toBe('Nadia Rahman, in Slack')
  expect(sayDecider({ ...by, name: null, via: 'api' })).toBe('Somebody')
})

test('what waits for a person is told as asked for, and as seen by customers only once it was sent', () => {
  const outbound: Parameters<typeof aCall>[0] = { effects: ['internal', 'outbound', 'destructive'] }
  const held = (state: 'waiting' | 'stale' | 'discarded' | 'expired' | 'sent') =>
    shownEffects(aCall({ ...outbound, outcome: 'held', outbox_state: state }))
  for (const state of ['waiting', 'stale', 'discarded', 'expired'] as const) expect(held(state)).toEqual([])
  expect(held('sent')).toEqual(['outbound', 'destructive'])
  expect(shownEffects(aCall(outbound))).toEqual(['outbound', 'destructive'])
  const refused = { outcome: 'error', error_code: 'blocked_by_policy', vendor_calls: 0 } as const
  expect(shownEffects(aCall({ ...outbound, ...refused }))).toEqual([])
  const lost = { outcome: 'error', error_code: 'timeout', vendor_status: null } as const
  expect(shownEffects(aCall({ ...outbound, ...lost }))).toEqual(['destructive'])

  const summary = 'Reply to the customer, add the label vip.'
  expect(saySummary({ summary, tool: 'reply', outcome: 'held' })).toBe(
    'Asked for: reply to the customer, add the label vip.',
  )
  expect(saySummary({ summary: 'Replied.', tool: 'reply', outcome: 'ok' })).toBe('Replied.')
  expect(outcomeWords('held').label).toBe('Asked for approval')
  expect(readFilter({ effect: 'outbound' })).toEqual({ effect: 'outbound', outcome: 'ok' })
  expect(readFilter({ effect: 'outbound', outcome: 'held' })).toEqual({ effect: 'outbound', outcome: 'held' })
})

test('says whether a customer saw a call, and nothing that is not so', () => {
  const customers = (parts: Parameters<typeof aCall>[0]) => sayImpact(aCall(parts)).customers
  const outbound: Parameters<typeof aCall>[0] = { effects: ['internal', 'outbound'] }
  const refused = { outcome: 'error', error_code: 'blocked_by_policy', vendor_status: null } as const
  expect(customers({})).toBe('No. Nothing was changed.')
  expect(customers({ effects: ['internal'] })).toBe('No')
  expect(customers(outbound)).toBe('Yes')
  const queued = 'Replied to the customer by e-mail; it waits to be sent.'
  expect(customers({ ...outbound, summary: queued })).toMatch(/^Perhaps/)
  expect(customers({ ...outbound, ...refused, vendor_calls: 0 })).toBe(
    'No. Nothing was sent to the helpdesk.',
  )
  expect(
    customers({ ...outbound, outcome: 'error', error_code: 'invalid_arguments', vendor_status: 422 }),
  ).toBe('No. The helpdesk did not do it.')
  for (const vendor_status of [null, 503]) {
    const failed = { ...outbound, outcome: 'error', error_code: 'timeout', vendor_status } as const
    expect(customers({ ...failed, vendor_calls: null })).toBe('Unknown')
  }
  expect(customers({ ...outbound, outcome: 'attempted', vendor_status: null })).toBe('Unknown')
  expect(sayImpact(aCall({ effects: ['destructive'] })).more).toEqual(['It is hard to undo.'])
  expect(sayImpact(aCall({ effects: ['destructive'], ...refused, vendor_calls: 0 })).more).toEqual([])
  expect(sayOutcome(aCall({ ...refused, vendor_calls: 0 })).label).toBe('Stopped: not allowed')
  expect(sayOutcome(aCall({ outcome: 'error', error_code: 'not_found' })).label).toBe('Failed: not found')
})

test('changes have the names of what an id stands for, and the length of a text that is not kept', () => {
  const targets = [{ kind: 'agent', id: '9', title: 'Priya Raman' }]
  const changes = [
    { field: 'assigneeId', before: '8', after: '9' },
    { field: 'tag_ids', after: ['9', '7'] },
    { field: 'comment.body', length: 12 },
    { field: 'note', length: 4, after: 'kept' },
    { field: 'isPublic', after: false },
  ]
  expect(shownChanges({ targets, changes }).map(({ name, before, after }) => [name, before, after])).toEqual([
    ['Assignee ID', '8', 'Priya Raman'],
    ['Tag IDs', undefined, 'Priya Raman, 7'],
    ['Comment: body', undefined, 'Text of 12 characters; its words are not kept'],
    ['Note', undefined, 'kept'],
    ['Is public', undefined, 'No'],
  ])
})

test('an export has the filters and the time range of the page', () => {
  const url = exportUrl(
    { target: 'ticket:1&2', outcome: 'error', range: 'hour' },
    'csv',
    7_200_000,
    'Europe/Dublin',
  )
  expect(url).toBe(
    '/activity/export?format=csv&zone=Europe%2FDublin&outcome=error&target=ticket%3A1%262&since=1970-01-01T01%3A00%3A00.000Z',
  )
  expect(reportExportUrl({ by: 'people', range: 'hour' }, 7_200_000, 'UTC')).toBe(
    '/activity/report/export?format=csv&zone=UTC&slice_seconds=120&by=people&since=1970-01-01T01%3A00%3A00.000Z',
  )
})

test('slices end with the one under way', () => {
  const now = Date.parse('2026-11-21T09:30:00Z')
  expect(seriesFilter({ range: 'day' }, now)).toEqual({
    since: '2026-11-20T10:00:00.000Z',
    until: '2026-11-21T10:00:00.000Z',
    slice_seconds: 3600,
  })
  expect(seriesFilter({ range: 'nonsense' }, now)).toEqual(seriesFilter({}, now))
  const onTheHour = seriesFilter({}, Date.parse('2026-11-21T09:00:00Z'))
  expect(onTheHour.until).toBe('2026-11-21T10:00:00.000Z')
})

test('a new call is shown only where the filter would find it', () => {
  const call = aCall({ effects: ['internal', 'outbound'], outcome: 'error', error_code: 'timeout' })
  expect(isWanted({}, call)).toBe(true)
  expect(isWanted({ effect: 'outbound', error_code: 'timeout', outcome: 'error' }, call)).toBe(true)
  expect(isWanted({ effect: 'read' }, call)).toBe(false)
  expect(isWanted({ mcp_server_id: 'mcp_2' }, call)).toBe(false)
  expect(isWanted({ integrated_account_id: 'acc_2' }, call)).toBe(false)
  expect(isWanted({ tool: 'other' }, call)).toBe(false)
  expect(isWanted({ error_code: 'unavailable' }, call)).toBe(false)
})

test('refused and failed are told apart, in the parameters of the API and among new calls', () => {
  expect(readFilter({ outcome: 'refused' })).toEqual({ outcome: 'error', refused: 'true' })
  expect(readFilter({ outcome: 'failed' })).toEqual({ outcome: 'error', refused: 'false' })
  expect(readFilter({ outcome: 'error' })).toEqual({ outcome: 'error' })
  const refused = aCall({ outcome: 'error', vendor_calls: 0 })
  const failed = aCall({ outcome: 'error', vendor_calls: 1 })
  expect([refused, failed].map((call) => isWanted(readFilter({ outcome: 'refused' }), call))).toEqual([
    true,
    false,
  ])
  expect([refused, failed].map((call) => isWanted(readFilter({ outcome: 'failed' }), call))).toEqual([
    false,
    true,
  ])
})

test('calls are told apart by who made them, and held ones by whether they wait', () => {
  const byHand = aCall({ mcp_server_id: 'page' })
  const wanted = (search: object, call: Parameters<typeof isWanted>[1]) => isWanted(readFilter(search), call)
  expect(readFilter({ by: 'people' })).toEqual({ by: 'people' })
  expect(readFilter({ by: 'robots', counted: 'all' })).toEqual({})
  expect(readFilter({ counted: 'notes' })).toEqual({ counted_as: 'notes' })
  expect([byHand, aCall()].map((call) => wanted({ by: 'people' }, call))).toEqual([true, false])
  expect([byHand, aCall()].map((call) => wanted({ by: 'assistants' }, call))).toEqual([false, true])
  const held = (['waiting', 'discarded', null] as const).map((state) =>
    aCall({ outcome: 'held', outbox_state: state }),
  )
  expect(held.map((call) => wanted({ outcome: 'waiting' }, call))).toEqual([true, false, false])
  expect(held.map((call) => wanted({ outcome: 'discarded' }, call))).toEqual([false, true, true])
  expect(held.map((call) => wanted({ outcome: 'held' }, call))).toEqual([true, true, true])
})

test('a text is searched in lists and exports, and never counted', () => {
  expect(readListFilter({ q: ' vase ', tool: 'a' })).toEqual({ q: 'vase', tool: 'a' })
  expect(readListFilter({ q: ' ' })).toEqual({})
  expect(readFilter({ q: 'vase' })).toEqual({})
  expect(exportUrl({ q: 'a b' }, 'json', 86_400_000, 'UTC')).toBe(
    '/activity/export?format=json&q=a+b&since=1970-01-01T00%3A00%3A00.000Z',
  )
})

const pages = [
  {
    result: [aCall({ id: 'c', at: '2026-11-21T09:03:00Z' }), aCall({ id: 'b', at: '2026-11-21T09:02:00Z' })],
    next_cursor: 'next',
  },
  { result: [aCall({ id: 'a', at: '2026-11-21T09:01:00Z' })], next_cursor: null },
]
const idsOf = (of: typeof pages) => of.map(({ result }) => result.map(({ id }) => id).join(''))

test('a call comes where its time is, and in the place of itself', () => {
  expect(idsOf(withCall(pages, aCall({ id: 'd', at: '2026-11-21T09:04:00Z' }), true))).toEqual(['dcb', 'a'])
  expect(idsOf(withCall(pages, aCall({ id: 'x', at: '2026-11-21T09:02:30Z' }), true))).toEqual(['cxb', 'a'])
  const ended = withCall(pages, aCall({ id: 'a', outcome: 'error' }), true)
  expect(idsOf(ended)).toEqual(['cb', 'a'])
  expect(ended[1]?.result[0]?.outcome).toBe('error')
})

test('a call that is not asked for is not shown, and goes where it no longer is', () => {
  expect(idsOf(withCall(pages, aCall({ id: 'd' }), false))).toEqual(['cb', 'a'])
  expect(idsOf(withCall(pages, aCall({ id: 'b' }), false))).toEqual(['c', 'a'])
})
