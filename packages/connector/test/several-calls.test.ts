import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { deriveTools } from '@helpdesk-mcp/derive'
import { observe, stillClock } from '@helpdesk-mcp/testing'
import { describe, expect, it } from 'vitest'
import { bearer, createConnector, defineConnector, none, z } from '../src/index.ts'

const id = { name: 'id', in: 'path', required: true, schema: { type: 'integer', format: 'int64' } }
const answer = (properties: Record<string, unknown>) => ({
  '200': { description: 'It.', content: { 'application/json': { schema: { type: 'object', properties } } } },
})
const change = {
  type: 'object',
  additionalProperties: false,
  properties: {
    labels: { type: 'array', items: { type: 'integer', format: 'int64' } },
    state: { $ref: '#/components/schemas/State' },
    note: { type: ['string', 'null'] },
    due: { type: 'string', format: 'date', pattern: '^\\d{4}-\\d\\d-\\d\\d$' },
  },
}
const records = deriveTools({
  document: {
    openapi: '3.1.0',
    info: { title: 'Threads', version: '1' },
    components: { schemas: { State: { type: 'string', enum: ['new', 'done'] } } },
    paths: {
      '/threads/{id}': {
        parameters: [id],
        get: { operationId: 'read', responses: answer({ id: {}, entries: {}, labels: {} }) },
        put: {
          operationId: 'change',
          requestBody: { content: { 'application/json': { schema: change } } },
          responses: answer({ id: {} }),
        },
      },
      '/threads/{thread_id}/labels': {
        parameters: [{ ...id, name: 'thread_id' }],
        post: {
          operationId: 'label',
          requestBody: { content: { 'application/json': { schema: change } } },
          responses: answer({ id: {} }),
        },
      },
      '/entries/{id}': {
        parameters: [id],
        get: { operationId: 'entry', responses: answer({ id: {}, text: {} }) },
      },
    },
  } as never,
  entries: {
    read: {
      operation: 'read',
      resource: 'threads',
      method: 'get',
      group: 'conversations',
      description: 'Reads a thread.',
    },
    change: {
      operation: 'change',
      resource: 'threads',
      method: 'update',
      group: 'conversations',
      description: 'Changes a thread.',
      effects: ['internal'],
      merge: [{ argument: 'labels', read: 'read', at: 'labels', add: 'add_labels', remove: 'remove_labels' }],
      defaults: { state: 'new' },
      also: [{ when: { state: 'done' }, set: { note: 'Done.' } }],
    },
    label: {
      operation: 'label',
      resource: 'threads',
      method: 'label',
      group: 'conversations',
      description: 'Labels a thread.',
      effects: ['internal'],
      merge: [{ argument: 'labels', read: 'read', at: 'labels', add: 'add_labels', remove: 'remove_labels' }],
    },
    entries: {
      operation: 'entry',
      resource: 'thread_entries',
      method: 'list',
      group: 'conversations',
      description: 'Lists the entries of a thread.',
      each: {
        read: 'read',
        argument: 'thread_id',
        at: 'entries',
        as: 'id',
        description: 'The thread.',
        direction: { argument: 'direction', default: 'asc' },
      },
    },
  },
  brand: 'threads',
  paging: { parameters: [] },
})
const file = join(mkdtempSync(join(tmpdir(), 'threads-')), 'tools.json')
writeFileSync(file, JSON.stringify({ connector: 'threads', tools: records }))
const definition = defineConnector({
  id: 'threads',
  title: 'Threads',
  version: '1.0.0',
  brand: 'threads',
  settings: z.object({ token: z.string().meta({ secret: true }) }),
  baseUrl: 'https://threads.example',
  auth: bearer({ setting: 'token' }),
  pagination: none(),
  rateLimit: { published: { capacity: 9, refillPerSecond: 1 } },
  errors: { message: ['message'] },
  check: { tool: 'read' },
  tools: pathToFileURL(file),
})

/** A thread of `count` entries; `refuse` answers for the entries that it knows. */
function open(count: number, refuse: (entry: number) => number | undefined = () => undefined) {
  const entries = Array.from({ length: count }, (_, index) => index + 1)
  let running = 0
  const most = { calls: 0 }
  const network = observe(async (request) => {
    const { pathname } = new URL(request.url)
    if (!pathname.startsWith('/entries/')) return Response.json({ id: 1, entries, labels: [3, 5] })
    most.calls = Math.max(most.calls, ++running)
    await Promise.resolve()
    running--
    const entry = Number(pathname.split('/').at(-1))
    const status = refuse(entry)
    return status
      ? Response.json({ message: 'No.' }, { status })
      : Response.json({ id: entry, text: `Entry ${entry}` })
  })
  const connector = createConnector(definition, {
    settings: { token: 'test-token' },
    fetch: network.fetch,
    clock: stillClock(),
  })
  const list = async (args: Record<string, unknown> = {}, progress?: (...done: unknown[]) => void) => {
    const result = await connector.call(
      'list_all_threads_thread_entries',
      { thread_id: '1', ...args },
      progress ? { progress } : {},
    )
    const { result: items, ...rest } = (result.structuredContent ?? {}) as {
      result: { id: number }[]
    } & Record<string, unknown>
    return { ids: items?.map((item) => Number(item.id)), rest }
  }
  return { entries, network, most, connector, list }
}

describe('a list of what another object names', () => {
  it('is fetched in order, a few at a time, 20 by default, and says how far it is', async () => {
    const { list, most } = open(25)
    const told: unknown[][] = []
    const { ids, rest } = await list({}, (...done) => told.push(done))
    expect(ids).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
    expect(rest).toMatchObject({ total: 25, vendor_calls: 21 })
    expect(most.calls).toBe(4)
    expect(told.at(-1)).toEqual([20, 20])
    const next = await list({ next_cursor: rest['next_cursor'] })
    expect(next).toMatchObject({ ids: [21, 22, 23, 24, 25], rest: { next_cursor: null } })
  })

  it('begins at the other end when asked, and holds its place when something is added there', async () => {
    const { list, entries } = open(6)
    const first = await list({ direction: 'desc', limit: 2 })
    expect(first.ids).toEqual([6, 5])
    entries.push(7, 8)
    const second = await list({ direction: 'desc', limit: 2, next_cursor: first.rest['next_cursor'] })
    expect(second.ids).toEqual([4, 3])
    const other = await list({ direction: 'asc', next_cursor: first.rest['next_cursor'] })
    expect(other.rest).toMatchObject({ error: { code: 'invalid_arguments' } })
  })

  it('names what is gone, and goes on', async () => {
    const { list } = open(3, (entry) => (entry === 2 ? 404 : undefined))
    const { ids, rest } = await list()
    expect(ids).toEqual([1, 2, 3])
    expect(rest).not.toHaveProperty('stopped')
  })

  it('stops at a refusal, says what is missing, and can be taken up there', async () => {
    const { list } = open(6, (entry) => (entry === 6 ? 429 : undefined))
    const { ids, rest } = await list()
    expect(ids).toEqual([1, 2, 3, 4, 5])
    expect(rest).toMatchObject({ stopped: { code: 'rate_limited', retryAfterMs: 1_000, missing_ids: ['6'] } })
    expect(rest['next_cursor']).toEqual(expect.any(String))
    expect((await list({ next_cursor: rest['next_cursor'] })).rest).toMatchObject({
      error: { code: 'rate_limited' },
    })
  })
})

describe('a list that the vendor replaces whole', () => {
  const put = 'update_a_threads_thread_by_id'

  it('is read, merged and written', async () => {
    const { connector, network } = open(0)
    const result = await connector.call(put, { id: '1', add_labels: ['7', '3'], remove_labels: ['5'] })
    expect(network.sent.map(({ method }) => method)).toEqual(['GET', 'PUT'])
    expect(network.sent[1]?.json).toEqual({ labels: [3, 7], state: 'new' })
    expect(result.structuredContent).toMatchObject({ vendor_calls: 2 })
  })

  it('is read by the argument that holds the id, whatever its name', async () => {
    const { connector, network } = open(0)
    await connector.call('threads_threads_label', { thread_id: '1', add_labels: ['9'] })
    expect(network.sent.map(({ method, url }) => [method, new URL(url).pathname])).toEqual([
      ['GET', '/threads/1'],
      ['POST', '/threads/1/labels'],
    ])
    expect(network.sent[1]?.json).toEqual({ labels: [3, 5, 9] })
  })

  it('is left alone otherwise', async () => {
    const { connector, network } = open(0)
    await connector.call(put, { id: '1', state: 'done' })
    expect(network.sent.map(({ method, json }) => [method, json])).toEqual([
      ['PUT', { state: 'done', note: 'Done.' }],
    ])
  })
})

describe('what goes along with an argument', () => {
  it('yields to what was given', async () => {
    for (const note of ['Mine.', null]) {
      const { connector, network } = open(0)
      await connector.call('update_a_threads_thread_by_id', { id: '1', state: 'done', note })
      expect(network.sent[0]?.json).toEqual({ state: 'done', note })
    }
  })

  it('is shown as a default where it is one, shared schemas included', () => {
    const update = open(0).connector.tools.find(({ id }) => id === 'change')
    expect(update?.inputSchema.properties?.['state']).toEqual({
      type: 'string',
      enum: ['new', 'done'],
      default: 'new',
    })
  })
})

it('refuses a date in another form, and says which', async () => {
  const { connector, network } = open(0)
  const result = await connector.call('update_a_threads_thread_by_id', { id: '1', due: 1793491200 })
  expect(JSON.stringify(result.structuredContent)).toContain('due: expected a date written YYYY-MM-DD')
  expect(network.sent).toHaveLength(0)
})
