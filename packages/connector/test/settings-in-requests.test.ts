import { deriveTools } from '@helpdesk-mcp/derive'
import { describe, expect, it } from 'vitest'
import { createConnector, defineConnector, lastId, z } from '../src/index.ts'
import { tiny } from './tiny/tiny-connector.ts'

const account = { name: 'account_id', in: 'path', required: true, schema: { type: 'integer' } }
const before = { name: 'before', in: 'query', schema: { type: 'integer' } }
const row = { type: 'object', properties: { id: { type: 'integer' }, content: { type: 'string' } } }
const answers = (schema: object) => ({
  200: { description: 'Done', content: { 'application/json': { schema } } },
})
const document = {
  openapi: '3.1.0',
  info: { title: 'Desk', version: '1' },
  paths: {
    '/accounts/{account_id}/notes': {
      get: {
        operationId: 'list',
        parameters: [account, before],
        responses: answers({ type: 'object', properties: { payload: { type: 'array', items: row } } }),
      },
      post: {
        operationId: 'create',
        parameters: [account],
        requestBody: {
          content: { 'application/json': { schema: { type: 'object', additionalProperties: true } } },
        },
        responses: answers(row),
      },
    },
    '/profile': { get: { operationId: 'me', responses: answers(row) } },
  },
}
const entry = { group: 'conversations', resource: 'notes', description: 'Does it.' }
const records = deriveTools({
  document,
  entries: {
    list: { ...entry, operation: 'list', method: 'list' },
    create: { ...entry, operation: 'create', method: 'create', effects: ['internal'] },
    me: { ...entry, operation: 'me', resource: 'profiles', method: 'get' },
  },
  brand: 'tiny',
  paging: {
    parameters: ['before'],
    maximum: 3,
    pagination: lastId({ parameter: 'before', id: 'id', maximum: 3, reversed: true }),
  },
  constants: { bound: { account_id: 'accountId' }, headers: ['X-Api-Version'] },
})
const definition = defineConnector({
  ...tiny,
  settings: z.object({ token: z.string(), accountId: z.string() }),
  auth: tiny.auth as never,
  errors: tiny.errors as never,
  bound: { account_id: 'accountId' },
  headers: { 'X-Api-Version': '7' },
  pagination: lastId({ parameter: 'before', id: 'id', maximum: 3, reversed: true }),
})

function open() {
  const requests: { url: string; version: string | null; body: string }[] = []
  const connector = createConnector(definition, {
    settings: { token: 't', accountId: '42' },
    records,
    fetch: async (request) => {
      requests.push({
        url: request.url.replace('https://api.tiny.example/v2', ''),
        version: request.headers.get('x-api-version'),
        body: await request.text(),
      })
      const first = Number(new URL(request.url).searchParams.get('before') ?? 8)
      const ids = [first - 3, first - 2, first - 1].filter((id) => id > 0)
      return Response.json({ id: 1, payload: ids.map((id) => ({ id, content: `note ${id}` })) })
    },
  })
  const call = async (id: string, args: object) => {
    const name = records.find((record) => record.id === id)?.name ?? ''
    return (await connector.call(name, args as Record<string, unknown>)).structuredContent
  }
  return { requests, call }
}

describe('what the settings and the definition add to a request', () => {
  it('stands in every request whose operation takes it, and in no other', async () => {
    const { requests, call } = open()
    await call('list', { limit: 3 })
    await call('create', { text: 'hello' })
    await call('me', {})
    expect(requests.map(({ url }) => url)).toEqual(['/accounts/42/notes', '/accounts/42/notes', '/profile'])
    expect(requests.map(({ version }) => version)).toEqual(['7', '7', '7'])
    expect(requests[1]?.body).toBe('{"text":"hello"}')
  })

  it('cannot be given by a caller', async () => {
    const { requests, call } = open()
    expect(await call('list', { account_id: 7 })).toMatchObject({
      error: {
        code: 'invalid_arguments',
        message: expect.stringContaining('The settings of the account say it.'),
      },
    })
    expect(await call('create', { text: 'hello', account_id: 7 })).toMatchObject({
      error: { code: 'invalid_arguments' },
    })
    expect(requests).toEqual([])
  })
})

describe('a list whose pages come oldest first', () => {
  it('is the newest first from page to page, and goes on before the oldest item that was given', async () => {
    const { requests, call } = open()
    const ids = (content: unknown) =>
      (content as { result: { id: string }[] }).result.map(({ id }) => Number(id))
    const first = await call('list', { limit: 2 })
    expect(ids(first)).toEqual([7, 6])
    const { next_cursor: cursor } = first as { next_cursor: string }
    expect(ids(await call('list', { limit: 4, next_cursor: cursor }))).toEqual([5, 4, 3, 2])
    expect(requests.map(({ url }) => url.split('?')[1])).toEqual([undefined, 'before=6', 'before=3'])
  })
})
