import { describe, expect, it } from 'vitest'
import { runCommand } from '../../src/command.ts'
import type { OpenApiDocument } from '../../src/index.ts'
import { draftConnector } from '../../src/init/draft.ts'
import { readIdentity } from '../../src/init/identity.ts'
import { documentOf, type OperationSketch } from '../derive-one.ts'

function draft(operations: Record<string, OperationSketch>, more: Partial<OpenApiDocument> = {}) {
  const document = { ...documentOf(operations), ...more }
  return draftConnector({
    source: { from: 'acme.yaml', text: '', document },
    identity: readIdentity({ id: 'acme' }),
    exclude: [],
    selfHosted: false,
    unbound: [],
    progress: () => undefined,
  })
}

const text = { type: 'string' }
const rows = (key: string) => ({
  type: 'object',
  properties: { [key]: { type: 'array', items: { type: 'object', properties: { id: text, name: text } } } },
})
const query = (...names: string[]) =>
  names.map((name) => ({ name, in: 'query', schema: { type: 'integer' } }))

describe('names and effects', () => {
  it.each([
    ['GET /tickets', 'list_tickets', 'list', ['read']],
    ['GET /tickets/{id}', 'get_ticket', 'get', ['read']],
    ['GET /tickets/number/{number}', 'ticket_get_by_number', 'get_by_number', ['read']],
    ['POST /tickets/{id}/reply', 'ticket_reply', 'reply', ['outbound']],
    ['POST /tickets/{id}/notes', 'create_ticket_note', 'create', ['internal']],
    ['PUT /tickets/{id}/tags', 'ticket_tag_replace', 'replace', ['destructive']],
    ['POST /tickets/{id}/assign', 'ticket_assign', 'assign', ['internal']],
    ['DELETE /tickets/{id}', 'delete_ticket', 'delete', ['destructive']],
    ['POST /contacts/search', 'contact_search', 'search', ['read']],
    ['POST /webhooks', 'create_webhook', 'create', ['admin']],
    ['DELETE /webhooks/{id}', 'delete_webhook', 'delete', ['destructive', 'admin']],
    ['POST /agents', 'create_agent', 'create', ['admin']],
    ['PATCH /integrations/{id}', 'update_integration', 'update', ['admin']],
    ['POST /articles', 'create_article', 'create', ['outbound']],
    ['GET /api/v2/me', 'me_show', 'show', ['read']],
  ])('%s is %s', (address, id, method, effects) => {
    const [verb = '', path = ''] = address.split(' ')
    const isList = method === 'list'
    const sketch: OperationSketch = {
      method: verb.toLowerCase(),
      path,
      ...(isList ? { answer: rows('tickets') } : {}),
    }
    const { entries } = draft({ operation: sketch })
    const [entry] = [...entries.values()]
    expect([...entries.keys()]).toEqual([id])
    expect(entry).toMatchObject({ method, ...(isList || method === 'get' ? {} : { effects }) })
  })

  it('tell operations apart whose paths say the same', () => {
    const { records } = draft({
      readTicket: { method: 'get', path: '/tickets/{id}' },
      readTyped: { method: 'get', path: '/tickets/{type}/{id}' },
      changeTicket: { method: 'patch', path: '/tickets/{id}' },
      overwriteTicket: { method: 'put', path: '/tickets/{id}' },
    })
    expect(records.map(({ name }) => name)).toEqual([
      'get_single_acme_ticket_by_id',
      'acme_tickets_overwrite',
      'update_a_acme_ticket_by_id',
      'acme_tickets_get_by_type',
    ])
  })

  it('make a tool of each variant of a body', () => {
    const variant = (kind: string) => ({
      type: 'object',
      required: ['kind'],
      properties: { kind: { const: kind }, [kind]: text },
    })
    const body = { oneOf: [variant('email'), variant('sms')], discriminator: { propertyName: 'kind' } }
    const { entries } = draft({ send: { path: '/tickets/{id}/messages', body } })
    expect([...entries.values()].map(({ fixed, method }) => [method, fixed])).toEqual([
      ['create_email', { kind: 'email' }],
      ['create_sms', { kind: 'sms' }],
    ])
  })
})

describe('paging', () => {
  it.each([
    [
      'page and size',
      query('page', 'per_page'),
      {},
      { kind: 'page', options: { page: 'page', size: 'per_page' } },
    ],
    [
      'offset',
      query('offset', 'limit'),
      {},
      { kind: 'offset', options: { offset: 'offset', size: 'limit' } },
    ],
    [
      'cursor',
      query('cursor', 'limit'),
      { next_cursor: text },
      { kind: 'cursor', options: { cursor: 'cursor', size: 'limit', next: 'next_cursor' } },
    ],
    [
      'the last id',
      query('starting_after', 'limit'),
      {},
      { kind: 'last_id', options: { parameter: 'starting_after', id: 'id' } },
    ],
    ['page without a size', query('page'), {}, { kind: 'page', options: { page: 'page', maximum: 25 } }],
    ['nothing', query('status'), {}, { kind: 'none', options: {} }],
  ])('by %s', (_what, parameters, fields, expected) => {
    const list = rows('tickets')
    const answer = { ...list, properties: { ...list.properties, ...fields } }
    const { facts } = draft({ list: { method: 'get', path: '/tickets', parameters, answer } })
    expect(facts.paging).toMatchObject(expected)
  })

  it('of a list that differs from the others is said in its entry', () => {
    const list = (name: string, parameters: object[]): OperationSketch => ({
      method: 'get',
      path: `/${name}`,
      parameters: parameters as Record<string, unknown>[],
      answer: rows(name),
    })
    const { entries } = draft({
      tickets: list('tickets', query('page', 'per_page')),
      contacts: list('contacts', query('page', 'per_page')),
      agents: list('agents', query('offset', 'limit')),
    })
    expect(entries.get('list_agents')).toMatchObject({
      paging: { kind: 'offset', offset: 'offset', size: 'limit' },
    })
    expect(entries.get('list_tickets')).not.toHaveProperty('paging')
  })
})

describe('credentials and addresses', () => {
  const read: OperationSketch = { method: 'get', path: '/tickets/{id}' }
  it.each([
    [
      { type: 'apiKey', in: 'header', name: 'X-Key' },
      { kind: 'header', header: 'x-key' },
    ],
    [{ type: 'http', scheme: 'bearer' }, { kind: 'bearer' }],
    [
      { type: 'http', scheme: 'basic' },
      { kind: 'header', header: 'authorization', prefix: 'Basic ' },
    ],
    [
      {
        type: 'oauth2',
        flows: {
          authorizationCode: {
            authorizationUrl: 'https://a.test/o',
            tokenUrl: 'https://a.test/t',
            scopes: { read: '' },
          },
        },
      },
      { kind: 'oauth2', authorizeUrl: 'https://a.test/o', tokenUrl: 'https://a.test/t', scopes: ['read'] },
    ],
  ])('%j', (scheme, auth) => {
    const { facts } = draft({ read }, { components: { securitySchemes: { main: scheme } } })
    expect(facts.scheme.auth).toEqual(auth)
  })

  it.each([
    [[{ url: 'https://api.acme.test/v1/' }], { url: 'https://api.acme.test/v1', variables: [] }],
    [
      [{ url: 'https://{shop}.acme.test' }],
      { url: 'https://{shop}.acme.test', variables: [{ name: 'shop' }] },
    ],
    [[{ url: '/api' }], { path: '/api', doubt: expect.any(String) }],
    [[{ url: 'http://localhost:3000/api' }], { path: '/api' }],
    [[], { path: '' }],
  ])('of %j', (servers, server) => {
    expect(draft({ read }, { servers }).facts.server).toMatchObject(server)
  })

  it('leaves out operations that take another credential', () => {
    const schemes = {
      user: { type: 'http', scheme: 'bearer' },
      bot: { type: 'apiKey', in: 'header', name: 'bot' },
    }
    const { leftOut, entries } = draft(
      { read, act: { path: '/bots', security: [{ bot: [] }] } },
      { security: [{ user: [] }], components: { securitySchemes: schemes } },
    )
    expect(leftOut).toEqual([{ operation: 'act', reason: 'It takes another credential, bot.' }])
    expect(entries.size).toBe(1)
  })
})

it('has help for each command', async () => {
  for (const command of ['init', 'generate', 'drift']) {
    const printed: string[] = []
    const process = { cwd: '.', print: (line: string) => printed.push(line), printError: () => undefined }
    expect(await runCommand([command, '--help'], process)).toBe(0)
    expect(printed.join('\n')).toContain(`Usage: helpdesk-mcp-derive ${command}`)
  }
})
