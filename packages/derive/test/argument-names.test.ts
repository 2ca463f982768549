import { toRequest } from '@helpdesk-mcp/tools'
import { describe, expect, it } from 'vitest'
import { deriveOne, documentOf, entryOf, problemsOf } from './derive-one.ts'

const text = { type: 'string' }
const query = (name: string) => ({ name, in: 'query', schema: text })
const path = (name: string) => ({ name, in: 'path', required: true, schema: text })

function names(record: { inputSchema: { properties?: object } }): string[] {
  return Object.keys(record.inputSchema.properties ?? {})
}

describe('path parameters', () => {
  it.each([
    ['/tickets/{ticketId}', 'tickets', ['id']],
    ['/tickets/{ticketId}/', 'tickets', ['id']],
    ['/tickets/{ticketId}.json', 'tickets', ['id']],
    ['/tickets/{ticketId}/comments', 'tickets', ['ticket_id']],
    ['/tickets/{id}/comments', 'tickets', ['ticket_id']],
    ['/tickets/{ticketId}/comments/{commentId}', 'tickets', ['ticket_id', 'id']],
    ['/tickets/{id}/comments', 'ticket_comments', ['ticket_id']],
    ['/v1/sales_orders/{id}/notes', 'sales_order_notes', ['sales_order_id']],
    ['/order/{appclient_id}/{order_id}', 'orders', ['appclient_id', 'id']],
    ['/files/{name}.{extension}', 'files', ['name', 'extension']],
  ])('%s of %s: %s', (template, resource, expected) => {
    const parameters = [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => path(name as string))
    expect(names(deriveOne({ method: 'get', path: template, parameters }, { resource }))).toEqual(expected)
  })

  it('take their parent from the tools that are there', () => {
    const document = documentOf({
      list: { method: 'get', path: '/tickets', answer: { type: 'array', items: {} } },
      act: { path: '/tickets/{id}/tags', parameters: [path('id')] },
    })
    const entries = {
      list: entryOf({ operation: 'list', resource: 'conversations', method: 'list' }),
      act: entryOf({ resource: 'conversation_tags', method: 'create', required: ['conversation_id'] }),
    }
    expect(problemsOf(document, entries)).toEqual([])
  })

  it('are required, and come from the path where the document forgets them', () => {
    const { inputSchema } = deriveOne({
      method: 'get',
      path: '/a/{one}/b/{two}',
    })
    expect(inputSchema.required).toEqual(['one', 'id'])
    expect(inputSchema.properties).toEqual({ one: { type: 'string' }, id: { type: 'string' } })
  })
})

describe('query and body keys', () => {
  it("keep the vendor's spelling", () => {
    const record = deriveOne({
      parameters: [query('assigneeId'), query('_sort'), query('a.b-c')],
      body: { type: 'object', properties: { isPublic: { type: 'boolean' }, __v: text } },
    })
    expect(names(record)).toEqual(['assigneeId', '_sort', 'a.b-c', 'isPublic', '__v'])
  })

  it('yield to our own names and to path parameters, and go out as the vendor spells them', () => {
    const reserved = [
      'limit',
      'next_cursor',
      'fields',
      'max_tokens',
      'connection',
      'dry_run',
      'idempotency_key',
    ]
    const more = ['confirmation', 'if_unchanged_since']
    const record = deriveOne({
      path: '/things/{thingId}',
      parameters: [path('thingId'), ...reserved.map(query), query('id')],
      body: {
        type: 'object',
        properties: Object.fromEntries([...more, 'id', 'fields'].map((key) => [key, text])),
      },
    })
    const renamed = [
      ...[...reserved, 'id'].map((key) => `${key}_query`),
      ...[...more, 'id', 'fields'].map((key) => `${key}_body`),
    ]
    expect(names(record)).toEqual(['id', ...renamed])
    const args = Object.fromEntries(['id', ...renamed].map((name) => [name, `v-${name}`]))
    const request = toRequest(record.request, args, 'https://a.example')
    const url = new URL(request.url)
    expect(url.pathname).toBe('/things/v-id')
    expect(Object.fromEntries(url.searchParams)).toEqual(
      Object.fromEntries([...reserved, 'id'].map((key) => [key, `v-${key}_query`])),
    )
    expect(JSON.parse(request.body as string)).toEqual(
      Object.fromEntries([...more, 'id', 'fields'].map((key) => [key, `v-${key}_body`])),
    )
  })

  it('yield to each other', () => {
    const record = deriveOne({
      parameters: [query('status'), { name: 'status', in: 'header', schema: text }],
      body: { type: 'object', properties: { status: text, status_body: text } },
    })
    expect(names(record)).toEqual(['status', 'status_header', 'status_body', 'status_body_body'])
  })

  it('are renamed where a model could not be given them, and mapped back', () => {
    const strange = [
      'filter[status]',
      'filter[created at]',
      'größe',
      '日本',
      '日本語',
      'x'.repeat(70),
      `${'x'.repeat(70)}y`,
    ]
    const record = deriveOne({ method: 'get', parameters: strange.map(query) })
    const given = names(record)
    expect(new Set(given).size).toBe(strange.length)
    for (const name of given) expect(name).toMatch(/^[a-zA-Z0-9_.-]{1,64}$/)
    expect(given.slice(0, 2)).toEqual(['filter_status', 'filter_created_at'])
    const args = Object.fromEntries(given.map((name, index) => [name, `v${index}`]))
    const { searchParams } = new URL(toRequest(record.request, args, 'https://a.example').url)
    expect([...searchParams]).toEqual(strange.map((key, index) => [key, `v${index}`]))
  })

  it('may be called as things on objects are', () => {
    const keys = ['constructor', 'toString', 'hasOwnProperty', 'valueOf']
    const record = deriveOne({
      parameters: [query('constructor')],
      body: { type: 'object', properties: Object.fromEntries(keys.slice(1).map((key) => [key, text])) },
    })
    expect(names(record)).toEqual(keys)
    const request = toRequest(record.request, {}, 'https://a.example')
    expect(request).toEqual({
      method: 'POST',
      url: 'https://a.example/act',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: '{}',
    })
  })
})

describe('names given in tools.yaml', () => {
  it('rename the first key of that spelling', () => {
    const record = deriveOne(
      {
        path: '/tickets/{id}/tags',
        parameters: [path('id')],
        body: { type: 'object', properties: { id: text } },
      },
      { arguments: { id: 'conversation_id' } },
    )
    expect(names(record)).toEqual(['conversation_id', 'id'])
    const request = toRequest(record.request, { conversation_id: 'a', id: 'b' }, 'https://a.example')
    expect(request).toMatchObject({ url: 'https://a.example/tickets/a/tags', body: '{"id":"b"}' })
  })

  it('must be free, well formed and of a key that is there', () => {
    const document = documentOf({ act: { parameters: [query('a'), query('b'), query('c')] } })
    const entry = entryOf({ arguments: { a: 'limit', b: 'not good', d: 'e' } })
    expect(
      problemsOf(document, { act: entry }).map(({ file, key, problem }) => `${file} ${key} ${problem}`),
    ).toEqual([
      'tools.yaml act.arguments limit, the name for a, is taken.',
      expect.stringContaining('not good, the name for b, has characters other than'),
      'tools.yaml act.arguments d is not a parameter or body field of act.',
    ])
  })
})

it('sends cookies, and leaves out headers that are not the operation’s to set', () => {
  const inHeader = (name: string) => ({ name, in: 'header', schema: text })
  const record = deriveOne({
    parameters: [
      { name: 'session', in: 'cookie', schema: text },
      ...['Authorization', 'accept', 'Content-Type', 'X-Trace'].map(inHeader),
    ],
  })
  expect(names(record)).toEqual(['session', 'X-Trace'])
  const args = { session: 'a;b', 'X-Trace': 'a b' }
  expect(toRequest(record.request, args, 'https://a.example').headers).toEqual({
    accept: 'application/json',
    cookie: 'session=a%3Bb',
    'x-trace': 'a b',
  })
})
