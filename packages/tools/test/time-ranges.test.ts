import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { describe, expect, it } from 'vitest'
import { withSpans, withWholeDays } from '../src/arguments/time-ranges.ts'
import { checkTimes, momentOf } from '../src/index.ts'

const now = Date.parse('2026-11-30T12:00:00Z')

describe('a moment', () => {
  it.each([
    ['48h', '2026-11-28T12:00:00Z'],
    ['1795773600', '2026-11-27T10:00:00Z'],
    ['1795773600000', '2026-11-27T10:00:00Z'],
    ['Fri, 27 Nov 2026 10:00:00 GMT', '2026-11-27T10:00:00Z'],
    ['last 48 hours', '2026-11-28T12:00:00Z'],
    ['7d', '2026-11-23T12:00:00Z'],
    ['2 weeks ago', '2026-11-16T12:00:00Z'],
    ['30 min', '2026-11-30T11:30:00Z'],
    ['today', '2026-11-30T00:00:00Z'],
    ['Yesterday', '2026-11-29T00:00:00Z'],
    ['2026-11-28', '2026-11-28T00:00:00Z'],
    ['2026-11-28T10:00:00+02:00', '2026-11-28T08:00:00Z'],
    ['2026-11-28 10:00', '2026-11-28T10:00:00Z'],
  ])('%s is %s', (text, moment) => {
    expect(momentOf(text, now)).toBe(Date.parse(moment))
  })

  it.each(['soon', '2026-02-30', '48', '48x', ''])('%j is none', (text) => {
    expect(momentOf(text, now)).toBeUndefined()
  })
})

const date = { type: 'string', format: 'date' } as const
const record = {
  name: 'list_things',
  method: 'list',
  inputSchema: {
    type: 'object',
    properties: {
      created_gte: date,
      created_lte: date,
      opened_after: date,
      due_before: date,
      range: { type: 'string' },
    },
  },
  filters: { created_since: { is: 'since', at: ['created'] } },
  ranges: [
    { from: 'created_gte', to: 'created_lte', past: true },
    { from: 'opened_after', to: 'due_before' },
    { from: 'range', past: true },
  ],
} as unknown as ToolRecord

describe('times that nothing can be in', () => {
  it.each([
    [
      { created_gte: '2026-11-02', created_lte: '2026-11-01' },
      'created_lte: expected not before created_gte; got 2026-11-01',
    ],
    [
      { opened_after: '2026-11-02', due_before: '2026-11-01' },
      'due_before: expected not before opened_after',
    ],
    [
      { range: '2026-11-02T00:00:00.000Z,2026-11-01T00:00:00.000Z' },
      'range: expected the start before the end',
    ],
    [{ created_gte: '2026-12-05' }, 'created_gte: expected a time that has passed (today is 2026-11-30)'],
    [{ created_since: '2026-11-30T13:00:00Z' }, 'created_since: expected a time that has passed'],
    [{ created_since: 'soon' }, 'created_since: expected a time such as 2026-11-28T10:00:00Z'],
  ])('%j is refused', (args, says) => {
    expect(() => checkTimes(record, args, now)).toThrow(says)
  })

  it.each([
    [{ created_gte: '2026-11-01', created_lte: '2026-11-01' }],
    // A day that has begun somewhere.
    [{ created_gte: '2026-12-01' }],
    [{ opened_after: '2027-11-02' }],
    [{ created_since: '48h', created_lte: '2027-01-01' }],
    [{}],
  ])('%j is not', (args) => {
    expect(() => checkTimes(record, args, now)).not.toThrow()
  })
})

describe('a time where a list takes days', () => {
  it.each([
    [{ created_gte: '2026-11-28T10:00:00Z' }, { created_gte: '2026-11-27' }],
    [{ created_lte: '2026-11-28T10:00:00Z' }, { created_lte: '2026-11-29' }],
    [{ opened_after: '2026-11-28T23:00:00-02:00' }, { opened_after: '2026-11-27' }],
    [{ due_before: '2026-11-28 10:00' }, { due_before: '2026-11-30' }],
    [{ created_gte: 1_795_860_000 }, { created_gte: '2026-11-27' }],
    [{ created_gte: '1795860000000' }, { created_gte: '2026-11-27' }],
  ])('%j asks for %j', (args, sent) => {
    expect(withWholeDays(args, record)).toEqual(sent)
  })

  it('stays as it is where it is a day, or no time', () => {
    const args = { created_gte: '2026-11-28', created_lte: 'then' }
    expect(withWholeDays(args, record)).toBe(args)
  })
})

describe('both ends of a span in one argument', () => {
  const pattern = '^[0-9-]{10}T[0-9:.]{12}Z,[0-9-]{10}T[0-9:.]{12}Z$'
  const inputSchema = { type: 'object', properties: { range: { type: 'string', pattern } } }
  const spans = { ...record, inputSchema } as unknown as ToolRecord
  const written = '2026-11-28T00:00:00.000Z,2026-11-30T23:59:59.999Z'

  it.each<unknown>([
    ['2026-11-28T00:00:00Z', '2026-11-30T23:59:59.999Z'],
    '2026-11-28T00:00:00Z, 2026-11-30T23:59:59.999Z',
    '2026-11-28T01:00:00+01:00 to 2026-12-01T00:59:59.999+01:00',
  ])('%j is written as the vendor does', (range) => {
    expect(withSpans({ range }, spans)).toEqual({ range: written })
  })

  it.each<unknown>([
    '2026-11-28',
    '2026-11-28,2026-11-30',
    'last week,today',
    ['2026-11-28'],
    '2026-02-30,2026-03-01',
    5,
  ])('%j stays, and is refused', (range) => {
    const args = { range }
    expect(withSpans(args, spans)).toBe(args)
  })
})
