import { describe, expect, it } from 'vitest'
import { DeriveError, deriveTools } from '../src/index.ts'
import { documentOf, entryOf, noPaging } from './derive-one.ts'

const string = { type: 'string' }
const agents = {
  type: 'array',
  items: { type: 'object', properties: { id: string, name: string, agentId: string } },
}
const agent = { list: 'list_agents', id: 'id', match: ['name'], label: { name: 'name', email: 'mail' } }

function derive(properties: object, resolver: object, more: object = {}) {
  const rows = { type: 'array', items: { type: 'object', properties: { id: string, ...properties } } }
  const document = documentOf({ act: { answer: rows }, agents: { answer: agents } })
  const entries = {
    resolvers: { agent: { ...agent, ...resolver } },
    list_agents: entryOf({ operation: 'agents', resource: 'agents', method: 'list' }),
    list_rows: entryOf({ operation: 'act', resource: 'rows', method: 'list', ...more }),
  }
  return deriveTools({ document, entries, brand: 'acme', paging: noPaging })
}

function problemsOf(make: () => unknown): string {
  try {
    make()
  } catch (error) {
    if (error instanceof DeriveError) return error.message
    throw error
  }
  return ''
}

describe('names beside ids', () => {
  const beside = { beside: { agentId: 'assignee' } }

  it('are planned where the answer has the field, and follow it in rows', () => {
    const [, rows] = derive({ agentId: string }, beside, { compact: ['id', 'agentId'] })
    expect(rows?.response.names).toEqual([
      {
        ...{ field: 'agentId', name: 'assignee_name', email: 'assignee_email' },
        from: { list: 'list_agents', id: 'id', match: ['name'], label: agent.label },
      },
    ])
    expect(rows?.response.compact).toEqual(['id', 'agentId', 'assignee_name', 'assignee_email'])
  })

  it('have no address where the field holds several, or stands deeper', () => {
    const several = {
      agentId: { type: 'array', items: string },
      notes: { type: 'array', items: { properties: { by: string } } },
    }
    const [, rows] = derive(several, { beside: { agentId: 'agent', 'notes.by': 'author' } })
    expect(rows?.response.names).toMatchObject([
      { field: 'agentId', name: 'agent_names' },
      { field: 'notes.by', name: 'author_name' },
    ])
    expect(JSON.stringify(rows?.response.names)).not.toContain('_email')
  })

  it('come from the object beside the id, as far as its schema has them', () => {
    const near = { ...beside, near: { name: 'first last', email: 'mail' } }
    const [, rows] = derive(
      { agentId: string, assignee: { type: 'object', properties: { first: string } } },
      near,
    )
    expect(rows?.response.names?.[0]?.near).toEqual({ name: 'assignee.first assignee.last' })
    const [, without] = derive({ agentId: string, assignee: string }, near)
    expect(without?.response.names?.[0]).not.toHaveProperty('near')
  })

  it('do not stand in the list that they come from, nor where the vendor has a field of that name', () => {
    const [own, rows] = derive({ agentId: string, assignee_name: string }, beside)
    expect(own?.response).not.toHaveProperty('names')
    expect(rows?.response).not.toHaveProperty('names')
  })

  it('are refused for a field that no answer has', () => {
    expect(problemsOf(() => derive({ agentId: string }, { beside: { agentld: 'assignee' } }))).toContain(
      'resolvers.agent.beside: agentld is in the answer of no tool.',
    )
  })

  it.each([
    { label: { mail: 'x' } },
    { near: 'name' },
    { beside: ['agentId'] },
    { each: { tool: 'get_agent', argument: 'id' } },
  ])('%j is not a valid part of a resolver', (wrong) => {
    expect(problemsOf(() => derive({ agentId: string }, wrong))).toContain('is not a valid resolver')
  })

  it('name a tool that exists', () => {
    const each = { ...beside, each: { tool: 'get_agent', argument: 'id', max: 5 } }
    expect(problemsOf(() => derive({ agentId: string }, each))).toContain('calls the unknown tool get_agent.')
  })
})
