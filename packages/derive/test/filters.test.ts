import { describe, expect, it } from 'vitest'
import { rangesOf } from '../src/entries/filters.ts'
import { deriveOne, documentOf, entryOf, problemsOf } from './derive-one.ts'

describe('ranges', () => {
  const day = { type: 'string', format: 'date' } as const
  const time = { type: 'string', format: 'date-time' } as const

  it.each([
    [{ created_gte: day, created_lte: day }, [{ from: 'created_gte', to: 'created_lte', past: true }]],
    [
      { date_opened_after: day, date_opened_before: day },
      [{ from: 'date_opened_after', to: 'date_opened_before', past: true }],
    ],
    [{ startTime: time, endTime: time }, [{ from: 'startTime', to: 'endTime' }]],
    [{ fromTime: time, toTime: time }, [{ from: 'fromTime', to: 'toTime' }]],
    [{ modifiedAfter: time }, [{ from: 'modifiedAfter', past: true }]],
    [
      { createdTimeRange: { type: 'string', pattern: '^.*,.*$' } },
      [{ from: 'createdTimeRange', past: true }],
    ],
    [{ startDate: day }, []],
    [{ from: { type: 'string' }, to: { type: 'string' } }, []],
    [{ employeeCountRange: { type: 'string' } }, []],
  ])('%j gives %j', (properties, ranges) => {
    expect(rangesOf({ type: 'object', properties } as never, 'list')).toEqual(ranges)
  })

  it('of a write may lie in the future', () => {
    const properties = { created_gte: day, created_lte: day }
    expect(rangesOf({ type: 'object', properties } as never, 'create')).toEqual([
      { from: 'created_gte', to: 'created_lte' },
    ])
  })
})

const row = { type: 'object', properties: { id: {}, agent: {}, made: { type: 'string' } } }
const list = {
  method: 'get',
  answer: { type: 'array', items: row },
  parameters: [
    { name: 'state', in: 'query', schema: { type: 'string', enum: ['active', 'open'] } },
    { name: 'from_day', in: 'query', schema: { type: 'string', format: 'date' } },
    { name: 'to_day', in: 'query', schema: { type: 'string', format: 'date' } },
  ],
}
const derive = (entry: object) => deriveOne(list, { method: 'list', ...entry } as never)

describe('filters', () => {
  const filters = {
    unassigned: { is: 'empty', at: 'agent', nothing: ['nobody'] },
    made_since: {
      is: 'since',
      at: 'made',
      sends: { day: { argument: 'from_day', back: 1 } },
      description: 'Time.',
    },
  }

  it('are arguments that no request has', () => {
    const record = derive({ filters, sorts: { oldest_first: { at: 'made', direction: 'asc' } } })
    expect(record.inputSchema.properties).toMatchObject({
      unassigned: { type: 'boolean' },
      made_since: { type: 'string', description: 'Time.' },
      oldest_first: { type: 'boolean' },
    })
    expect(record.request.parameters.map(({ name }) => name)).toEqual(['state', 'from_day', 'to_day'])
    expect(record.filters).toMatchObject({ unassigned: { is: 'empty', at: ['agent'] } })
    expect(record.sorts).toEqual({ oldest_first: { at: ['made'], direction: 'asc' } })
    expect(record.description).toContain(
      'unassigned, made_since and oldest_first look at up to 1000 rows a call (looked_at); next_cursor goes on.',
    )
  })

  it('take only the values that are given', () => {
    const values = ['high', 'low']
    const record = derive({ filters: { agent: { is: 'equal', at: 'agent', values } } })
    expect(record.inputSchema.properties?.['agent']).toEqual({ type: 'string', enum: values })
    expect(record.filters).toEqual({ agent: { is: 'equal', at: ['agent'] } })
    expect(() => derive({ filters: { agent: { is: 'empty', at: 'agent', values } } })).toThrow()
  })

  it('that are sent as an end of a range are an end of it themselves', () => {
    expect(derive({ filters }).ranges).toEqual([
      { from: 'from_day', to: 'to_day' },
      { from: 'made_since', to: 'to_day' },
    ])
  })

  it('are not told of where the vendor applies them', () => {
    const { description } = derive({
      filters: { mine: { is: 'equal', sends: { whole: true, as: 'state' } } },
    })
    expect(description).not.toContain('mine')
  })

  const refused = (entry: object) =>
    problemsOf(documentOf({ act: list }), { act: entryOf({ method: 'list', ...entry }) })

  it.each([
    [{ filters: { x: { is: 'empty', at: 'agnet' } } }, 'agnet is not in the answer of act.'],
    [{ filters: { x: { is: 'blank', at: 'agent' } } }, 'is not a map of filters { is, at }.'],
    [{ filters: { x: { is: 'empty' } } }, 'is not a map of filters { is, at }.'],
    [
      { filters: { x: { is: 'empty', at: 'agent', sends: { ass: 'state' } } } },
      'is not a map of filters { is, at }.',
    ],
    [
      { filters: { x: { is: 'equal', at: 'agent', sends: { as: 'stat' } } } },
      'x names stat, which is not an argument of act.',
    ],
    [
      {
        filters: { x: { is: 'equal', at: 'agent', sends: { whole: true, as: 'state' } } },
        withheld: { state: 'Give x.' },
      },
      'x names state, which is withheld, so it would not be sent.',
    ],
    [
      { filters: { x: { is: 'empty', at: 'agent', instead: { agent: ['none'] } } } },
      'x names agent, which is not an argument of act.',
    ],
    [{ sorts: { x: { at: 'left', direction: 'asc' } } }, 'left is not in the answer of act.'],
    [{ values: { state: { open: 'all' } } }, 'open is sent as all, which state does not take.'],
    [{ values: { from_day: { today: '2026-01-01' } } }, 'from_day is not a query of act with an enum.'],
    [{ confirm: { states: { read: 'act' } } }, 'states is not an argument of act.'],
    [{ confirm: { state: { read: 'nothing' } } }, 'calls the unknown tool nothing.'],
  ])('%j stop generation', (entry, problem) => {
    expect(refused(entry).map((one) => one.problem)).toContain(problem)
  })

  it('are for lists only', () => {
    const problems = refused({ filters, method: 'get' })
    expect(problems.map(({ problem }) => problem)).toContain('is only for list tools.')
  })
})
