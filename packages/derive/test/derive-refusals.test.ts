import { describe, expect, it } from 'vitest'
import { documentOf, entryOf, problemsOf } from './derive-one.ts'

const document = documentOf({
  act: {
    method: 'get',
    answer: { type: 'array', items: { type: 'object', properties: { id: { type: 'string' } } } },
  },
  listTickets: { method: 'get' },
})

describe('entries that do not go together stop generation', () => {
  it('two operations of one id', () => {
    const twice = documentOf({ act: {} })
    Object.assign(twice.paths ?? {}, { '/again': { put: { operationId: 'act', responses: {} } } })
    expect(problemsOf(twice, { act: entryOf() })).toEqual([
      {
        file: 'openapi.yaml',
        key: 'paths./again.put.operationId',
        problem: 'act is also the id of POST /act.',
        fix: 'Rename one of them.',
      },
    ])
  })

  it('two of one name', () => {
    expect(problemsOf(document, { a: entryOf(), b: entryOf() })).toEqual([
      {
        file: 'tools.yaml',
        key: 'b.name',
        problem: 'acme_things_act is also the name of a.',
        fix: 'Give one of them another resource, method or name.',
      },
    ])
  })

  it('an alias that is a name', () => {
    const entries = { a: entryOf(), b: entryOf({ method: 'b', aliases: ['acme_things_act'] }) }
    expect(problemsOf(document, entries)).toMatchObject([
      { key: 'b.aliases', problem: 'acme_things_act is also the name of a.' },
    ])
  })

  it('more than 20 that are essential', () => {
    const entries = Array.from({ length: 21 }, (_, index) => [
      `t${index}`,
      entryOf({ method: `m${index}`, essential: true }),
    ])
    expect(problemsOf(document, Object.fromEntries(entries))).toMatchObject([
      { file: 'tools.yaml', problem: '21 tools are essential.' },
    ])
  })

  it('steps that call what is no tool, and resolvers that are none', () => {
    const entries = {
      resolvers: { team: { list: 'list_teams', id: 'id', match: ['name'] }, bad: { list: 1 } },
      act: entryOf({ operation: 'act2', resolve: { team: 'team', owner: 'nobody' } }),
    }
    const query = (name: string) => ({ name, in: 'query', schema: { type: 'string' } })
    const withArguments = documentOf({ act2: { parameters: [query('team'), query('owner')] } })
    expect(problemsOf(withArguments, entries).map(({ key, problem }) => [key, problem])).toEqual([
      ['resolvers.bad.list', 'is not a valid resolver.'],
      ['act.resolve', 'nobody is an unknown resolver.'],
      ['act', 'calls the unknown tool list_teams.'],
    ])
  })

  it('needs that are no other tool that only reads', () => {
    const entries = {
      act: entryOf({ needs: ['act', 'list_teams', 'list_things'] }),
      list_things: entryOf({ operation: 'list', method: 'list' }),
    }
    const document = documentOf({ act: {}, list: { method: 'get' } })
    expect(problemsOf(document, entries).map(({ key, problem }) => [key, problem])).toEqual([
      ['act.needs', 'act is not another tool that only reads.'],
      ['act.needs', 'list_teams is an unknown tool.'],
    ])
  })
})
