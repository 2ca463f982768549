import { page } from '@helpdesk-mcp/connector'
import { describe, expect, it } from 'vitest'
import { DeriveError, pagingTable } from '../src/index.ts'
import { deriveOne } from './derive-one.ts'

const usual = pagingTable(page({ page: 'page', maximum: 25, total: 'data.meta.all_count' }))
const query = (name: string) => ({ name, in: 'query', schema: { type: 'integer' } })
const list = { type: 'array', items: { type: 'object', properties: { id: { type: 'integer' } } } }
const meta = { type: 'object', properties: { count: { type: 'integer' }, mine: { type: 'integer' } } }
const answer = { type: 'object', properties: { meta, payload: list } }

function derive(paging: unknown, parameters = [query('page'), query('before'), query('status')]) {
  const entry = { method: 'list', items: 'payload', ...(paging === undefined ? {} : { paging }) }
  return deriveOne({ method: 'get', parameters, answer }, entry, {}, usual)
}

function problemsOf(paging: unknown): string[] {
  try {
    derive(paging)
    return []
  } catch (error) {
    if (!(error instanceof DeriveError)) throw error
    return error.problems.map(({ key, problem, fix }) => `${key}: ${problem} ${fix}`)
  }
}

const shown = (paging: unknown) => {
  const { inputSchema } = derive(paging)
  return Object.keys(inputSchema.properties ?? {})
}

describe('an entry without paging', () => {
  it('is paged as the definition says, by the page alone where the size is fixed', () => {
    expect(derive(undefined).response.paging).toEqual({ native: true, maximum: 25 })
    expect(shown(undefined)).toEqual(['before', 'status', 'limit', 'next_cursor', 'fields'])
  })
})

describe('an entry with paging', () => {
  it('may change some values of the usual way', () => {
    const { paging } = derive({ maximum: 15, total: 'meta.count' }).response
    expect(paging).toEqual({
      native: true,
      maximum: 15,
      pagination: {
        kind: 'page',
        parameters: ['page'],
        page: 'page',
        base: 1,
        maximum: 15,
        total: 'meta.count',
      },
    })
  })

  it('may name another way, whose parameters leave the input in place of the usual ones', () => {
    const paging = { kind: 'last_id', parameter: 'before', id: 'id', maximum: 20, reversed: true }
    expect(derive(paging).response.paging).toEqual({
      native: true,
      maximum: 20,
      reversed: true,
      pagination: { ...paging, parameters: ['before'] },
    })
    expect(shown(paging)).toEqual(['page', 'status', 'limit', 'next_cursor', 'fields'])
  })

  it('may say that the vendor gives the whole list', () => {
    expect(derive('none').response.paging).toEqual({ native: false, maximum: 100 })
    expect(shown('none')).toEqual(['page', 'before', 'status', 'limit', 'next_cursor', 'fields'])
  })

  it('may have a total for each value of an argument', () => {
    const total = { argument: 'status', values: { '0': 'meta.mine', '1': 'meta.count' }, default: '1' }
    expect(derive({ total }).response.paging?.pagination).toMatchObject({ total })
  })
})

describe('what does not hold is a problem', () => {
  it.each([
    ['whole', 'paging: is not a way of paging. Give a way of paging.'],
    [
      { kind: 'pages' },
      'paging: kind pages is an unknown way of paging. Known: page, offset, cursor, last_id.',
    ],
    [
      { maximum: 'all' },
      'paging: maximum is not a key of page, or has a value that it does not take. Known: ',
    ],
    [
      { cursor: 'after' },
      'paging: cursor is not a key of page, or has a value that it does not take. Known: ',
    ],
    [{ kind: 'last_id', parameter: 'before' }, 'paging: id is missing. Paging by last_id needs it.'],
    [
      { kind: 'offset', offset: 'from' },
      'paging: from is not a query parameter of act. Its query parameters: page, before, status.',
    ],
    [
      { total: 'meta.total' },
      'paging: meta.total is not in the answer of act. Fix the path, or the schema in',
    ],
    [
      { total: { argument: 'nobody' } },
      'paging: total is not a key of page, or has a value that it does not',
    ],
  ])('%j', (paging, problem) => {
    expect(problemsOf(paging)[0]).toContain(problem)
  })

  it('only lists are paged', () => {
    expect(() => deriveOne({ method: 'get' }, { method: 'get', paging: 'none' })).toThrow(
      'only for list tools',
    )
  })
})
