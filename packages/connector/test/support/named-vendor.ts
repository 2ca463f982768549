import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ToolFilter } from '@helpdesk-mcp/contracts'
import { deriveTools } from '@helpdesk-mcp/derive'
import { observe, stillClock } from '@helpdesk-mcp/testing'
import { expect } from 'vitest'
import { bearer, createConnector, type createNameCache, defineConnector, page, z } from '../../src/index.ts'

const integer = { type: 'integer' }
const string = { type: 'string' }
const person = { type: 'object', properties: { id: integer, first: string, last: string, email: string } }
const label = { type: 'object', properties: { id: integer, name: string } }
const ticket = {
  type: 'object',
  properties: {
    id: integer,
    agent_id: { type: ['integer', 'null'] },
    label_ids: { type: 'array', items: integer },
    customer_id: integer,
    team_id: integer,
    team: {
      type: 'object',
      properties: { id: integer, title: string },
      'x-embeds': { resource: 'teams', keep: ['id'] },
    },
    notes: { type: 'array', items: { type: 'object', properties: { agent_id: integer, text: string } } },
  },
}
const answer = (schema: object) => ({
  '200': { description: 'Done.', content: { 'application/json': { schema } } },
})
const pageOf = (items: object) =>
  answer({ type: 'object', properties: { items: { type: 'array', items }, total: integer } })
const paged = ['page', 'size'].map((name) => ({
  name,
  in: 'query',
  schema: { type: 'integer', ...(name === 'size' ? { maximum: 2 } : {}) },
}))
const id = { name: 'id', in: 'path', required: true, schema: integer }
const include = { name: 'include', in: 'query', schema: { type: 'string' } }
const list = (operationId: string, items: object) => ({
  operationId,
  parameters: paged,
  responses: pageOf(items),
})
const entry = (operation: string, resource: string, method: string, more: object = {}) => ({
  ...{ operation, resource, method, group: 'conversations', description: `${operation} of ${resource}.` },
  ...more,
})
const records = deriveTools({
  document: {
    openapi: '3.1.0',
    info: { title: 'Named', version: '1' },
    paths: {
      '/tickets': { get: list('listTickets', ticket) },
      '/tickets/{id}': {
        get: { operationId: 'getTicket', parameters: [id, include], responses: answer(ticket) },
        put: {
          operationId: 'updateTicket',
          parameters: [id],
          requestBody: {
            content: {
              'application/json': { schema: { type: 'object', properties: { agent_id: integer } } },
            },
          },
          responses: answer(ticket),
        },
      },
      '/agents': { get: list('listAgents', person) },
      '/labels': { get: list('listLabels', label) },
      '/teams': { get: list('listTeams', label) },
      '/customers/{id}': { get: { operationId: 'getCustomer', parameters: [id], responses: answer(person) } },
    },
  } as never,
  entries: {
    resolvers: {
      agent: {
        list: 'list_agents',
        id: 'id',
        match: ['first last', 'email'],
        label: { name: 'first last', email: 'email' },
        beside: { agent_id: 'assignee', 'notes.agent_id': 'author' },
        wherever: ['agent_id'],
      },
      label: {
        list: 'list_labels',
        id: 'id',
        match: ['name'],
        label: { name: 'name' },
        beside: { label_ids: 'label' },
      },
      customer: {
        list: 'list_agents',
        query: 'page',
        id: 'id',
        match: ['email'],
        label: { name: 'first last', email: 'email' },
        beside: { customer_id: 'contact' },
        each: { tool: 'get_customer', argument: 'id', max: 2 },
      },
      team: {
        list: 'list_teams',
        id: 'id',
        match: ['name'],
        near: { name: 'title' },
        beside: { team_id: 'team' },
      },
    },
    list_tickets: entry('listTickets', 'tickets', 'list', {
      items: 'items',
      compact: ['id', 'agent_id', 'label_ids', 'customer_id', 'team_id'],
    }),
    get_ticket: entry('getTicket', 'tickets', 'get', { defaults: { include: 'team' } }),
    update_ticket: entry('updateTicket', 'tickets', 'update', { effects: ['internal'], answer: ['id'] }),
    list_agents: entry('listAgents', 'agents', 'list', { items: 'items' }),
    list_labels: entry('listLabels', 'labels', 'list', { items: 'items' }),
    list_teams: entry('listTeams', 'teams', 'list', { items: 'items' }),
    get_customer: entry('getCustomer', 'customers', 'get'),
  },
  brand: 'named',
  paging: { parameters: ['page', 'size'], size: 'size' } as never,
})
const file = join(mkdtempSync(join(tmpdir(), 'named-')), 'tools.json')
writeFileSync(file, JSON.stringify({ connector: 'named', tools: records }))
const definition = defineConnector({
  id: 'named',
  title: 'Named',
  version: '1.0.0',
  brand: 'named',
  settings: z.object({ token: z.string().meta({ secret: true }) }),
  baseUrl: 'https://named.example',
  auth: bearer({ setting: 'token' }),
  pagination: page({ page: 'page', size: 'size', total: 'total' }),
  rateLimit: { headers: { remaining: 'x-left' } },
  errors: { message: ['message'] },
  check: { tool: 'list_agents' },
  tools: pathToFileURL(file),
})

export const mara = { id: 1, first: 'Mara', last: 'Lind', email: 'mara@named.example' }
export const ticketOf = (more: object = {}) => ({
  id: 7,
  agent_id: 1,
  label_ids: [5, 6],
  customer_id: 9,
  ...more,
})

export interface Vendor {
  tickets?: object[]
  agents?: object[]
  labels?: object[]
  headers?: Record<string, string>
  /** What a path answers instead. */
  fails?: Record<string, number>
}

/** A helpdesk whose lists are small: pages of two. `paths` gives what was asked since it was last read. */
export function open(
  vendor: Vendor = {},
  options: { filter?: ToolFilter; names?: ReturnType<typeof createNameCache> } = {},
) {
  const clock = stillClock()
  const network = observe((request) => {
    const { pathname, searchParams } = new URL(request.url)
    const [, kind = '', one] = pathname.split('/')
    const status = vendor.fails?.[`/${kind}`]
    if (status) return Response.json({ message: 'Secret words of the vendor' }, { status })
    const {
      tickets = [ticketOf()],
      agents = [mara],
      labels = [5, 6].map((id) => ({ id, name: `Label ${id}` })),
      headers = {},
    } = vendor
    if (kind === 'customers')
      return Response.json({ id: Number(one), first: 'Ana', last: one, email: `${one}@mail.example` })
    if (one !== undefined) return Response.json(tickets[0], { headers })
    const all = { tickets, agents, labels }[kind] ?? []
    const size = Number(searchParams.get('size') ?? 2)
    const start = (Number(searchParams.get('page') ?? 1) - 1) * size
    return Response.json({ items: all.slice(start, start + size), total: all.length }, { headers })
  })
  const connector = createConnector(definition, {
    settings: { token: 'test-token' },
    fetch: network.fetch,
    clock,
    ...options,
  })
  const paths = () =>
    network.sent.splice(0).map(({ method, url }) => `${method} ${url.slice('https://named.example'.length)}`)
  const rows = async (args: object = {}) => {
    const { structuredContent, isError } = await connector.call('list_all_named_tickets', {
      limit: 2,
      ...args,
    })
    expect(isError, JSON.stringify(structuredContent)).toBeUndefined()
    return structuredContent?.['result'] as Record<string, unknown>[]
  }
  return { connector, clock, network, paths, rows, vendor }
}
