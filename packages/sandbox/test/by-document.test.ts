import { describe, expect, it } from 'vitest'
import {
  byDocument,
  concurrency,
  createCollection,
  createSandbox,
  fit,
  fixedWindow,
  keyed,
} from '../src/index.ts'
import { selectAlternative } from '../src/openapi/schema.ts'

const id = { in: 'path', name: 'shelfId', required: true, schema: { type: 'string', pattern: '^\\d+$' } }
const book = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    title: { type: 'string' },
    tags: { type: 'array', items: { type: 'string' } },
  },
}
const json = (schema: object) => ({ content: { 'application/json': { schema } } })
const ok = (schema: object) => ({ responses: { 200: json(schema), 204: {} } })

const document = {
  openapi: '3.1.0',
  paths: {
    '/shelves/{shelfId}': { parameters: [id], get: ok(book), delete: { responses: { 204: {} } } },
    '/shelves/{shelfId}/books': {
      parameters: [id],
      get: ok({ type: 'object', properties: { data: { type: 'array', items: book } } }),
      post: { requestBody: json({ type: 'object' }), responses: { 201: json(book) } },
    },
    '/shelves/{shelfId}/books/{bookId}': {
      parameters: [id],
      patch: { requestBody: json({ type: 'object' }), ...ok(book) },
    },
    '/shelves/{shelfId}/cover': {
      parameters: [id],
      get: { responses: { 200: { content: { 'image/*': {} } } } },
    },
    '/shelves/{shelfId}/dust': { parameters: [id], post: { responses: { 202: {} } } },
    '/shelves/count': { get: ok({ type: 'object', properties: { count: { type: 'string' } } }) },
    '/shelves/sell': {
      post: {
        requestBody: json({ type: 'object' }),
        ...ok({ type: 'object', properties: { results: { type: 'array', items: { type: 'object' } } } }),
      },
    },
    '/openingHours': {
      get: ok({
        type: 'object',
        properties: { from: { type: 'integer' }, days: { type: 'array' }, closed: { type: 'boolean' } },
      }),
      patch: {
        requestBody: json({ type: 'object' }),
        ...ok({
          type: 'object',
          properties: { from: { type: 'integer' }, days: { type: 'array' }, closed: { type: 'boolean' } },
        }),
      },
    },
  },
}

function open(limits: Parameters<typeof createSandbox>[0]['limits'] = []) {
  const shelves = createCollection<{ id: string }>()
  shelves.insert({ id: '7' })
  const sandbox = createSandbox({
    document,
    basePath: '/v1',
    settings: {},
    seed: () => ({ collections: { shelves } as Record<string, ReturnType<typeof createCollection<object>>> }),
    handlers: {},
    fallback: byDocument({
      collection: ({ state }, name) => {
        state.collections[name] ??= createCollection({ nextId: String })
        return state.collections[name]
      },
      list: (records) => ({ status: 200, body: { data: records } }),
      item: (body) => ({ status: 200, body }),
      outcome: (one, found) => ({ id: one, found }),
      defaults: () => ({ tags: [] }),
    }),
    authenticate: () => undefined,
    errorReply: ({ reason }) => ({
      status: reason === 'not_found' ? 404 : reason === 'missing' ? 410 : 429,
      body: { reason },
    }),
    invalidPath: 'not_found',
    limits,
  })
  return async (method: string, path: string, body?: object, headers: Record<string, string> = {}) => {
    const sent = body
      ? { body: JSON.stringify(body), headers: { ...headers, 'content-type': 'application/json' } }
      : { headers }
    const response = await sandbox.fetch(`http://x.test/v1${path}`, { method, ...sent })
    const text = await response.text()
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      body: text.startsWith('{') ? JSON.parse(text) : text,
    }
  }
}

describe('answers by the document alone', () => {
  it('keeps records under their parents', async () => {
    const call = open()
    expect(await call('GET', '/shelves/7/books')).toMatchObject({ body: { data: [] } })
    const made = await call('POST', '/shelves/7/books', { title: 'Emma' })
    expect(made.body).toMatchObject({ title: 'Emma', tags: [], shelfId: '7' })
    await call('PATCH', `/shelves/7/books/${made.body.id}`, { title: 'Persuasion' })
    expect((await call('GET', '/shelves/7/books')).body.data).toMatchObject([{ title: 'Persuasion' }])
    expect((await call('GET', '/shelves/8/books')).status).toBe(410)
    expect((await call('PATCH', '/shelves/7/books/99', {})).status).toBe(410)
  })

  it('counts, removes, sends files and does what leaves nothing but its status', async () => {
    const call = open()
    expect((await call('GET', '/shelves/count')).body).toEqual({ count: '1' })
    expect(await call('GET', '/shelves/7/cover')).toMatchObject({ status: 200, type: 'image/gif' })
    expect((await call('POST', '/shelves/7/dust')).status).toBe(202)
    expect((await call('POST', '/shelves/sell', { ids: ['7', '8'] })).body.results).toEqual([
      { id: '7', found: true },
      { id: '8', found: false },
    ])
    expect((await call('DELETE', '/shelves/7')).status).toBe(204)
    expect((await call('GET', '/shelves/7')).status).toBe(410)
  })

  it('remembers settings that stand alone', async () => {
    const call = open()
    expect((await call('GET', '/openingHours')).body).toEqual({ from: 0, days: [], closed: false })
    await call('PATCH', '/openingHours', { from: 9 })
    expect((await call('GET', '/openingHours')).body).toEqual({ from: 9, days: [], closed: false })
  })

  it('finds nothing where a path does not fit', async () => {
    expect((await open()('GET', '/shelves/abc')).body).toEqual({ reason: 'not_found' })
  })
})

it('takes the alternative that a discriminator names', () => {
  const cat = { type: 'object', required: ['lives'] }
  const mapping = { cat: '#/components/schemas/Cat', far: 'elsewhere.yaml' }
  const value = { discriminator: { propertyName: 'kind', mapping } }
  const schema = { pointer: '#/pet', value }
  const source = { components: { schemas: { Cat: cat } } }
  expect(selectAlternative(source, schema, { kind: 'cat' })).toEqual({
    pointer: '#/components/schemas/Cat',
    value: cat,
  })
  for (const pet of [{ kind: 'dog' }, { kind: 'far' }, 7])
    expect(selectAlternative(source, schema, pet)).toBe(schema)
})

it('shows of a value what its schema names, in its types', () => {
  const schema = {
    pointer: '#/x',
    value: {
      type: 'object',
      properties: {
        n: { type: 'string' },
        list: { type: 'array', items: { type: 'integer' } },
        yes: { type: 'boolean' },
      },
    },
  }
  expect(fit(document, schema, { n: 7, list: ['1'], yes: 'true', other: 1 })).toEqual({
    n: '7',
    list: [1],
    yes: true,
  })
  expect(fit(document, schema, { n: null })).toEqual({ n: null })
})

it('limits each key apart', async () => {
  const rule = keyed(
    fixedWindow({ limit: 1, windowMs: 1_000 }),
    ({ request }) => request.headers.get('account') ?? undefined,
  )
  const call = open([rule, keyed(concurrency({ limit: 1 }), () => 'all')])
  const status = async (account?: string) =>
    (await call('GET', '/shelves/7', undefined, account ? { account } : {})).status
  expect([await status('a'), await status('b'), await status('a'), await status(), await status()]).toEqual([
    200, 200, 429, 200, 200,
  ])
})
