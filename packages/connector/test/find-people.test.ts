import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { deriveTools } from '@helpdesk-mcp/derive'
import { observe, stillClock } from '@helpdesk-mcp/testing'
import { describe, expect, it } from 'vitest'
import { bearer, createConnector, defineConnector, none, z } from '../src/index.ts'

const text = { type: 'string' }
const id = { type: 'integer', format: 'int64', description: 'An id.' }
const answer = (schema: object) => ({
  '200': { description: 'Done.', content: { 'application/json': { schema } } },
})
const people = answer({
  type: 'array',
  items: { type: 'object', properties: { id, first: text, last: text } },
})
const query = (name: string, schema: object = text) => ({ name, in: 'query', schema })
const records = deriveTools({
  document: {
    openapi: '3.1.0',
    info: { title: 'Staffed', version: '1' },
    paths: {
      '/agents': { get: { operationId: 'agents', responses: people } },
      '/customers': {
        get: {
          operationId: 'customers',
          parameters: [query('mail'), query('agentId', id)],
          responses: people,
        },
      },
      '/tickets': {
        get: {
          operationId: 'tickets',
          parameters: [
            query('agentId', id),
            query('customerId', id),
            query('customerIds', { type: 'array', items: id, description: 'Ids.' }),
            query('state', { enum: ['agentId'] }),
          ],
          responses: answer({ type: 'array', items: { type: 'object', properties: { id } } }),
        },
      },
      '/tickets/{ticketId}': {
        delete: {
          operationId: 'drop',
          parameters: [{ name: 'ticketId', in: 'path', required: true, schema: { type: 'integer' } }],
          responses: { '200': { description: 'Done.' } },
        },
      },
    },
  } as never,
  entries: {
    resolvers: {
      agent: {
        list: 'agents',
        id: 'id',
        match: ['first last', 'first'],
        wherever: ['agentId'],
        literals: ['nobody'],
      },
      customer: {
        list: 'customers',
        id: 'id',
        match: ['mail'],
        query: 'mail',
        wherever: ['customerId', 'customerIds'],
      },
    },
    agents: {
      operation: 'agents',
      resource: 'agents',
      method: 'list',
      group: 'team',
      description: 'Lists agents.',
    },
    customers: {
      operation: 'customers',
      resource: 'customers',
      method: 'list',
      group: 'customers',
      description: 'Customers.',
    },
    tickets: {
      operation: 'tickets',
      resource: 'tickets',
      method: 'list',
      group: 'conversations',
      description: 'Lists tickets.',
    },
    drop: {
      operation: 'drop',
      resource: 'tickets',
      method: 'delete',
      group: 'conversations',
      description: 'Deletes a ticket.',
      effects: ['destructive'],
      unverified: 'Nobody saw it work.',
    },
  },
  brand: 'staffed',
  paging: { parameters: [] },
})
const file = join(mkdtempSync(join(tmpdir(), 'staffed-')), 'tools.json')
writeFileSync(file, JSON.stringify({ connector: 'staffed', tools: records }))
const definition = defineConnector({
  id: 'staffed',
  title: 'Staffed',
  version: '1.0.0',
  brand: 'staffed',
  settings: z.object({ token: z.string().meta({ secret: true }) }),
  baseUrl: 'https://staffed.example',
  auth: bearer({ setting: 'token' }),
  pagination: none(),
  rateLimit: {},
  errors: { message: ['message'] },
  check: { tool: 'agents' },
  tools: pathToFileURL(file),
})

const agents = [
  { id: 1, first: 'Ada', last: 'Byron' },
  { id: 2, first: 'Ada', last: 'Palmer' },
  { id: 3, last: 'Solo' },
]

function open(unverified?: true) {
  const network = observe((request) => {
    const { pathname, searchParams } = new URL(request.url)
    if (pathname === '/agents') return Response.json(agents)
    if (pathname !== '/customers') return Response.json([])
    const mail = searchParams.get('mail') ?? ''
    return Response.json(mail.startsWith('kim') ? [{ id: '90071992547409931', mail: 'kim@example.com' }] : [])
  })
  const connector = createConnector(definition, {
    settings: { token: 'test-token' },
    fetch: network.fetch,
    clock: stillClock(),
    ...(unverified ? { unverified } : {}),
  })
  const list = (args: Record<string, unknown>) => connector.call('list_all_staffed_tickets', args)
  const urls = () => network.sent.map(({ url }) => url.replace('https://staffed.example', ''))
  return { connector, list, urls }
}

function openSeveral() {
  const opened = open()
  return { ...opened, listed: (customerIds: unknown) => opened.list({ customerIds }) }
}

describe('a resolver that stands wherever an argument does', () => {
  it('finds a person by two fields joined, and refuses a name that two share', async () => {
    const { list, urls } = open()
    await list({ agentId: 'ada palmer' })
    await list({ agentId: 'Solo' })
    expect(urls()).toEqual(['/agents', '/tickets?agentId=2', '/tickets?agentId=3'])
    expect(JSON.stringify((await list({ agentId: 'Ada' })).structuredContent)).toContain('Use the id')
  })

  it('lets literals, ids and ids below zero pass, and looks for an id only where its list is empty', async () => {
    const { list, urls } = open()
    for (const agentId of ['nobody', '7', '-1']) await list({ agentId })
    expect(urls()).toEqual([
      '/tickets?agentId=nobody',
      '/tickets?agentId=7',
      '/agents',
      '/tickets?agentId=-1',
    ])
  })

  it('searches where it is told how, once for each name, and keeps every digit of the id', async () => {
    const { list, urls } = open()
    for (let time = 0; time < 2; time++) await list({ customerId: 'kim@example.com' })
    expect(urls()).toEqual([
      '/customers?mail=kim%40example.com',
      '/tickets?customerId=90071992547409931',
      '/tickets?customerId=90071992547409931',
    ])
  })

  it('says which tool searched when nothing is found, and sends nothing', async () => {
    const { list, urls } = open()
    const { structuredContent } = await list({ customerId: 'lee@example.com' })
    expect(JSON.stringify(structuredContent)).toContain('was not found by list_all_staffed_customers')
    expect(urls()).toEqual(['/customers?mail=lee%40example.com'])
  })

  it('is offered in the schema as id or name', () => {
    const { connector } = open()
    const schema = connector.tools.find(({ id }) => id === 'tickets')?.inputSchema
    expect(schema?.properties?.['agentId']).toEqual({ type: 'string', description: 'An id. Id or name.' })
    expect(schema?.properties?.['state']).not.toHaveProperty('description')
  })
})

describe('a tool that is not verified', () => {
  it('is neither listed nor callable, and the refusal says why', async () => {
    const { connector, urls } = open()
    expect(connector.tools.map(({ id }) => id)).not.toContain('drop')
    const refused = await connector.call('delete_a_staffed_ticket_by_id', { id: '5' })
    expect(JSON.stringify(refused.structuredContent)).toMatch(/blocked_by_policy.*Nobody saw it work/)
    expect(urls()).toEqual([])
  })

  it('is offered on request, with the doubt in its description', async () => {
    const { connector, urls } = open(true)
    const tool = connector.tools.find(({ id }) => id === 'drop')
    expect(tool?.description).toContain('Not verified: Nobody saw it work.')
    await connector.call('delete_a_staffed_ticket_by_id', { id: '5' })
    expect(urls()).toEqual(['/tickets/5'])
  })
})

describe('names that are searched for one by one', () => {
  const addresses = (count: number, spell: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => spell(index))

  it('cost one vendor call for all spellings of one', async () => {
    const { listed, urls } = openSeveral()
    const spellings = addresses(
      90,
      (index) => `${' '.repeat(index % 3)}kim${index % 2 ? '@EXAMPLE' : '@example'}.com`,
    )
    const { structuredContent } = await listed(spellings)
    expect(urls().length).toBe(2)
    expect(urls().at(-1)).toContain('customerIds=90071992547409931')
    expect(structuredContent).toMatchObject({ vendor_calls: 2 })
  })

  it.each([
    [
      'more than a list may hold',
      addresses(1_500, () => 'kim@example.com'),
      'expected at most 100 items; got 1500',
    ],
    [
      'more names than one call looks up',
      addresses(21, (index) => `kim${index}@example.com`),
      'at most 20 names',
    ],
  ])('are refused before any call: %s', async (_what, given, message) => {
    const { listed, urls } = openSeveral()
    expect(JSON.stringify((await listed(given)).structuredContent)).toContain(message)
    expect(urls()).toEqual([])
  })

  it('stand beside ids, which are not looked up', async () => {
    const { listed, urls } = openSeveral()
    await listed(addresses(100, (index) => String(index + 1)))
    expect(urls().length).toBe(1)
  })
})
