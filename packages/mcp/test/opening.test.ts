import { PassThrough } from 'node:stream'
import type { Toolset } from '@helpdesk-mcp/contracts'
import { SUPPORTED_PROTOCOL_VERSIONS } from '@modelcontextprotocol/server'
import { describe, expect, test } from 'vitest'
import { serveStdio } from '../src/index.ts'
import { protocolRevisions } from '../src/protocol.ts'
import { answerOpening } from '../src/stdio/answer-opening.ts'
import { createOpening } from '../src/stdio/opening.ts'
import { initialize, openPipe, call as toolCall } from './support/pipe.ts'
import { sampleInfo, sampleToolset } from './support/sample-toolset.ts'

const clientInfo = { name: 'test', version: '1' }
const request = (id: unknown, method: string, params?: unknown) => ({
  jsonrpc: '2.0',
  id,
  method,
  ...(params === undefined ? {} : { params }),
})
const begin = (params: object) => ({ ...initialize, params: { ...initialize.params, ...params } })
const initialized = { jsonrpc: '2.0', method: 'notifications/initialized' }
const envelope = {
  _meta: {
    'io.modelcontextprotocol/protocolVersion': '2026-07-28',
    'io.modelcontextprotocol/clientCapabilities': {},
    'io.modelcontextprotocol/clientInfo': clientInfo,
  },
}

const plainBeginnings: object[] = [
  ...protocolRevisions.map((protocolVersion) => begin({ protocolVersion })),
  begin({ capabilities: { roots: { listChanged: true }, sampling: {}, elicitation: { form: {}, url: {} } } }),
  begin({ clientInfo: { ...clientInfo, title: 'Test' } }),
]
const oddBeginnings: object[] = [
  begin({ protocolVersion: '2026-07-28' }),
  begin({ protocolVersion: '1999-01-01' }),
  begin({ protocolVersion: null }),
  begin({ capabilities: { experimental: { x: {} }, tasks: { list: {} } } }),
  begin({ capabilities: { roots: { listChanged: 'yes' } } }),
  begin({ clientInfo: { name: 'test' } }),
  begin({ clientInfo: { ...clientInfo, icons: 5 } }),
  begin({ _meta: envelope._meta }),
  request(1, 'tools/list'),
  request(1, 'server/discover', envelope),
  request(1, 'tools/list', envelope),
  { ...initialize, more: 1 },
]
const plainRest: object[] = [
  initialized,
  { ...initialized, params: {} },
  request(2, 'ping'),
  request('a "list"', 'tools/list', {}),
  request(3, 'tools/list'),
]
const oddRest: unknown[] = [
  { ...initialize, id: 9 },
  toolCall(10, 'echo', { text: 'ü' }),
  toolCall(11, 'no_such'),
  request(12, 'tools/list', { cursor: 'x' }),
  request(13, 'tools/list', { _meta: { progressToken: 1 } }),
  request(14, 'no/such'),
  request(1.5, 'ping'),
  request(null, 'ping'),
  '{"jsonrpc":"2.0","id":12345678901234567890,"method":"ping"}',
  '{"no json',
  '[]',
  '   ',
  '\uFEFF{"jsonrpc":"2.0","id":15,"method":"ping"}',
  { jsonrpc: '2.0', id: 16, result: {} },
]

/** Numbers from 0 to 1, the same in each run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return state / 2 ** 31
  }
}

async function textsOf(
  lines: readonly unknown[],
  options: Parameters<typeof openPipe>[0],
): Promise<string[]> {
  const pipe = openPipe(options)
  pipe.write(...lines)
  pipe.end()
  return (await pipe.allText()).sort()
}

test('the revisions that begin with initialize are those of the SDK', () => {
  expect(protocolRevisions).toEqual(SUPPORTED_PROTOCOL_VERSIONS.filter((revision) => revision < '2026'))
})

test.each(plainBeginnings)('answers %j itself, and what follows', (first) => {
  const opening = createOpening(sampleToolset(), sampleInfo)
  for (const message of [first, ...plainRest.filter((_, index) => index !== 1)])
    expect(opening.answer(JSON.stringify(message))).toBeDefined()
  expect(opening.handshake).toEqual([first, initialized])
})

test.each(oddBeginnings)('leaves %j to the SDK', (first) => {
  expect(createOpening(sampleToolset(), sampleInfo).answer(JSON.stringify(first))).toBeUndefined()
})

test.each(oddRest.filter((line) => line !== '   '))('leaves %j to the SDK after a handshake', (line) => {
  const opening = createOpening(sampleToolset(), sampleInfo)
  opening.answer(JSON.stringify(initialize))
  expect(opening.answer(typeof line === 'string' ? line : JSON.stringify(line))).toBeUndefined()
})

describe('every line is as the SDK would have written it', () => {
  const random = seeded(7)
  const oneOf = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T
  const conversations = Array.from({ length: 120 }, () => {
    const first = oneOf(random() < 0.8 ? plainBeginnings : oddBeginnings)
    const isOdd = () => random() < 0.25
    const rest = Array.from({ length: 6 }, () => (isOdd() ? oneOf(oddRest) : oneOf(plainRest)))
    // An id in use is refused, so each request has its own.
    return [first, ...rest].map((line, index) =>
      typeof line === 'object' && line !== null && 'id' in line && line.id !== null && line.id !== 1.5
        ? { ...line, id: `${index}` }
        : line,
    )
  })

  test('in 120 conversations', async () => {
    for (const lines of conversations)
      expect(await textsOf(lines, {}), JSON.stringify(lines)).toEqual(
        await textsOf(lines, { extend: () => {} }),
      )
  })

  test('where a line comes in pieces, and several in one', async () => {
    const lines = [initialize, initialized, request(1, 'tools/list'), toolCall(2, 'echo'), request(3, 'ping')]
    const bytes = Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
    const expected = await textsOf(lines, { extend: () => {} })
    for (const size of [1, 7, 100, bytes.length - 3]) {
      const input = new PassThrough()
      const pipe = openPipe({ input })
      for (let at = 0; at < bytes.length; at += size) input.write(bytes.subarray(at, at + size))
      input.end()
      expect((await pipe.allText()).sort()).toEqual(expected)
    }
  })
})

test('what a client said of itself in its handshake holds for the calls that follow', async () => {
  const canAsk: boolean[] = []
  for (const capabilities of [{}, { elicitation: {} }]) {
    const [input, output] = [new PassThrough(), new PassThrough()]
    const toolset = sampleToolset()
    const call: Toolset['call'] = async (_name, _args, context) => {
      canAsk.push(context?.confirm !== undefined)
      return { structuredContent: {} }
    }
    const served = serveStdio({ ...toolset, call }, sampleInfo, { input, output })
    const lines = [begin({ capabilities }), initialized, request(1, 'tools/list'), toolCall(2, 'echo')]
    input.end(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
    await served
  }
  expect(canAsk).toEqual([false, true])
})

describe('an opening ends', () => {
  const never = new Promise<void>(() => {})

  function open(stopped = never) {
    const [input, output] = [new PassThrough(), new PassThrough()]
    const opening = createOpening(sampleToolset(), sampleInfo)
    const rest = answerOpening(opening, { input, output, stopped, onListed() {} })
    return { input, output, rest }
  }

  test('with its input, once what it wrote has been taken', async () => {
    const { input, output, rest } = open()
    input.end(`${JSON.stringify(initialize)}\n`)
    expect(await rest).toBeUndefined()
    expect(String(output.read())).toContain('serverInfo')
  })

  test('with an input that broke', async () => {
    const { input, rest } = open()
    input.destroy()
    expect(await rest).toBeUndefined()
  })

  test('with an output that broke', async () => {
    const { output, rest } = open()
    output.destroy(new Error('EPIPE'))
    expect(await rest).toBeUndefined()
  })

  test('when the process is told to stop', async () => {
    const { rest } = open(Promise.resolve())
    expect(await rest).toBeUndefined()
  })

  test('at a line that is longer than any of an opening, which the SDK then reads whole', async () => {
    const { input, rest } = open()
    const long = 'x'.repeat(70_000)
    input.write(long)
    const left = await rest
    input.end('y')
    const chunks: Buffer[] = []
    for await (const chunk of left ?? []) chunks.push(chunk)
    expect(Buffer.concat(chunks).toString()).toBe(`${long}y`)
  })
})
