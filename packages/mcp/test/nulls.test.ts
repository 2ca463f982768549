import { describe, expect, test } from 'vitest'
import { createHttpHandler } from '../src/index.ts'
import { initialize, openPipe } from './support/pipe.ts'
import { eras, post, send } from './support/post.ts'
import { sampleInfo, sampleToolset } from './support/sample-toolset.ts'

interface Request_ {
  method: string
  params?: unknown
}

const client = { name: 'a', version: '1' }
const handshake = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: client }

/** Requests, and the same with what is null as if it were absent. */
const asAbsent: [Request_, Request_][] = [
  [{ method: 'tools/list', params: null }, { method: 'tools/list' }],
  [{ method: 'tools/list', params: [] }, { method: 'tools/list' }],
  [{ method: 'tools/list', params: { cursor: null } }, { method: 'tools/list' }],
  [{ method: 'tools/list', params: { _meta: null } }, { method: 'tools/list' }],
  [{ method: 'tools/list', params: { _meta: { progressToken: null } } }, { method: 'tools/list' }],
  [{ method: 'ping', params: null }, { method: 'ping' }],
  [{ method: 'ping', params: { _meta: null } }, { method: 'ping' }],
  [
    { method: 'tools/call', params: { name: 'echo', arguments: null, task: null, _meta: null } },
    { method: 'tools/call', params: { name: 'echo' } },
  ],
  [
    { method: 'initialize', params: { protocolVersion: '2025-06-18', clientInfo: client } },
    { method: 'initialize', params: handshake },
  ],
  [
    { method: 'initialize', params: { protocolVersion: '2025-06-18', capabilities: null, clientInfo: null } },
    { method: 'initialize', params: handshake },
  ],
  [
    {
      method: 'initialize',
      params: {
        ...handshake,
        capabilities: { roots: null, sampling: true, tasks: false },
        clientInfo: { name: 'x' },
      },
    },
    { method: 'initialize', params: handshake },
  ],
  [
    { method: 'initialize', params: null },
    { method: 'initialize', params: { ...handshake, protocolVersion: '2025-03-26' } },
  ],
  [
    { method: 'initialize' },
    { method: 'initialize', params: { ...handshake, protocolVersion: '2025-03-26' } },
  ],
]

const malformed: Request_[] = [
  { method: 'tools/list', params: { cursor: 5 } },
  { method: 'tools/call', params: { name: 'echo', arguments: {}, task: 5 } },
  { method: 'initialize', params: { protocolVersion: 3, capabilities: [], clientInfo: 'me' } },
]

function message(request: Request_) {
  return { jsonrpc: '2.0', id: 7, ...request }
}

async function overHttp(request: Request_, headers: Record<string, string> = {}): Promise<unknown> {
  const handler = createHttpHandler({ toolset: sampleToolset(), info: sampleInfo })
  return (await send(handler, post(message(request), headers))).body
}

async function overStdio(request: Request_): Promise<unknown> {
  const pipe = openPipe({})
  if (request.method !== 'initialize') {
    pipe.write(initialize)
    await pipe.next()
    pipe.write({ jsonrpc: '2.0', method: 'notifications/initialized', params: null })
  }
  pipe.write(message(request))
  const answer = await pipe.next()
  pipe.end()
  await pipe.rest()
  return answer
}

const ways = {
  stdio: overStdio,
  HTTP: (request: Request_) => overHttp(request),
  'HTTP, with a revision': (request: Request_) =>
    overHttp(request, request.method === 'initialize' ? {} : { 'mcp-protocol-version': '2025-11-25' }),
}

describe.each(Object.entries(ways))('over %s', (_way, ask) => {
  test.each(asAbsent)('%j is %j', async (request, same) => {
    const answer = await ask(request)
    expect(answer).toMatchObject({ id: 7, result: {} })
    expect(answer).toEqual(await ask(same))
  })

  test.each(malformed)('%j is refused in a sentence', async (request) => {
    const answer = await ask(request)
    expect(answer).toMatchObject({
      id: 7,
      error: { code: -32_602, message: expect.stringMatching(/^params\.\w+: expected \w+\.$/) },
    })
  })
})

describe('in revision 2026-07-28', () => {
  const inEra = async (request: { method: string; params: Record<string, unknown> }) => {
    const handler = createHttpHandler({ toolset: sampleToolset(), info: sampleInfo })
    return (await send(handler, (eras['2026-07-28'] as (typeof eras)[string])({ id: 7, ...request }))).body
  }

  test.each([
    [
      { method: 'tools/list', params: { cursor: null } },
      { method: 'tools/list', params: {} },
    ],
    [
      { method: 'tools/call', params: { name: 'echo', arguments: null, task: null } },
      { method: 'tools/call', params: { name: 'echo' } },
    ],
    [
      { method: 'server/discover', params: { cursor: null } },
      { method: 'server/discover', params: {} },
    ],
  ])('%j is %j', async (request, same) => {
    const answer = await inEra(request)
    expect(answer).toMatchObject({ id: 7, result: {} })
    expect(answer).toEqual(await inEra(same))
  })

  test('a malformed parameter is refused in a sentence', async () => {
    expect(await inEra({ method: 'tools/list', params: { cursor: 5 } })).toMatchObject({
      error: { code: -32_602, message: 'params.cursor: expected string.' },
    })
  })
})

test.each([
  { method: 'notifications/initialized', params: null },
  { method: 'notifications/cancelled', params: null },
  { method: 'notifications/cancelled', params: { requestId: null } },
])('the notification %j is accepted', async (notification) => {
  const handler = createHttpHandler({ toolset: sampleToolset(), info: sampleInfo })
  const answer = await send(handler, post({ jsonrpc: '2.0', ...notification }))
  expect(answer).toEqual({ status: 202, body: undefined })
  const pipe = openPipe({})
  pipe.write(initialize)
  await pipe.next()
  pipe.write({ jsonrpc: '2.0', ...notification }, { jsonrpc: '2.0', id: 8, method: 'ping' })
  expect(await pipe.next()).toEqual({ jsonrpc: '2.0', id: 8, result: {} })
  pipe.end()
  await pipe.rest()
})
