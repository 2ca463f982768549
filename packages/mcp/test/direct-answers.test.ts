import { describe, expect, test } from 'vitest'
import { readPlainRequest } from '../src/http/direct-answers.ts'
import { fromWebRequest } from '../src/http/message.ts'
import { createHttpHandler } from '../src/index.ts'
import { eras, post } from './support/post.ts'
import { sampleInfo, sampleToolset } from './support/sample-toolset.ts'

const info = { ...sampleInfo, instructions: 'Ask for echo.' }

/** The same request, answered directly and, since extensions are the SDK's, by the SDK. */
async function both(message: () => Request) {
  const answers = [{}, { extend: () => {} }].map(async (options) => {
    const response = await createHttpHandler({ toolset: sampleToolset(), info }, options).fetch(message())
    const text = await response.text()
    return { status: response.status, headers: Object.fromEntries(response.headers), text }
  })
  const [direct, sdk] = await Promise.all(answers)
  if (!direct || !sdk) throw new Error('There are two answers.')
  return { direct, sdk }
}

const messages = {
  'tools/list': { method: 'tools/list', params: {} },
  'a call': { method: 'tools/call', params: { name: 'echo', arguments: { text: 'ü "x"' } } },
  'a call without arguments': { method: 'tools/call', params: { name: 'echo' } },
  'a refusal': { method: 'tools/call', params: { name: 'refuse', arguments: {} } },
  'a 429': { method: 'tools/call', params: { name: 'limited', arguments: {} } },
  'a picture': { method: 'tools/call', params: { name: 'picture', arguments: {} } },
  'a crash': { method: 'tools/call', params: { name: 'crash', arguments: {} } },
  'an unknown tool': { method: 'tools/call', params: { name: 'no_such', arguments: {} } },
} as const

describe.each(Object.entries(eras))('in era %s', (_era, message) => {
  test.each(Object.entries(messages))(
    '%s is answered as the SDK answers it',
    async (_, { method, params }) => {
      const make = () => message({ id: 7, method, params })
      expect(readPlainRequest(fromWebRequest(make()), JSON.parse(await make().text()))).toMatchObject({
        id: 7,
        method,
      })
      const { direct, sdk } = await both(make)
      expect(JSON.parse(direct.text)).toEqual(JSON.parse(sdk.text))
      expect({ ...direct, text: '' }).toEqual({ ...sdk, text: '' })
      expect(direct.text.length).toBe(sdk.text.length)
    },
  )

  test.each([
    ['asks for progress', { name: 'count', _meta: { progressToken: 1 } }],
    ['has a field of its own', { name: 'echo', task: {} }],
  ])('a call that %s is left to the SDK', async (_, params) => {
    const request = message({ id: 7, method: 'tools/call', params })
    expect(
      readPlainRequest(fromWebRequest(request), JSON.parse(await request.clone().text())),
    ).toBeUndefined()
  })

  test('a list is turned into text once', async () => {
    let turned = 0
    const toolset = sampleToolset()
    const tools = toolset.tools.map((tool) => ({
      ...tool,
      toJSON() {
        turned++
        return tool
      },
    }))
    const handler = createHttpHandler({ toolset: { ...toolset, tools, call: toolset.call }, info })
    const texts = await Promise.all(
      [1, 2, 3].map(async (id) =>
        (await handler.fetch(message({ id, method: 'tools/list', params: {} }))).text(),
      ),
    )
    expect(texts.map((text) => JSON.parse(text).id)).toEqual([1, 2, 3])
    expect(turned).toBe(tools.length)
  })
})

const modern = eras['2026-07-28']

test.each([
  ['mcp-name', 'wait'],
  ['mcp-method', 'tools/list'],
  ['mcp-protocol-version', '2025-11-25'],
])('a header %s that says something else is left to the SDK, which refuses it', async (name, value) => {
  const make = () => {
    const request = modern?.({ id: 7, method: 'tools/call', params: { name: 'echo' } }) ?? post({})
    request.headers.set(name, value)
    return request
  }
  const { direct, sdk } = await both(make)
  expect(direct).toEqual(sdk)
  expect(direct.status).toBe(400)
})

test.each([
  ['no JSON-RPC version', { id: 1, method: 'tools/list' }],
  ['an id that is no id', { jsonrpc: '2.0', id: 1.5, method: 'tools/list' }],
  ['a field more', { jsonrpc: '2.0', id: 1, method: 'tools/list', more: 1 }],
  ['no id', { jsonrpc: '2.0', method: 'tools/list' }],
  ['a batch', [{ jsonrpc: '2.0', id: 1, method: 'tools/list' }]],
])('%s is left to the SDK', (_, message) => {
  expect(readPlainRequest(fromWebRequest(post(message)), message)).toBeUndefined()
})

test('a request that is not admitted is answered before its body is read', async () => {
  const handler = createHttpHandler(async () => ({ refusal: { status: 404, headers: {}, body: null } }))
  const request = post({ jsonrpc: '2.0', id: 1, method: 'tools/list' })
  expect((await handler.fetch(request)).status).toBe(404)
  expect(request.bodyUsed).toBe(false)
})

test('a failure to decide who is admitted is told to the host, and says nothing to the client', async () => {
  const errors: unknown[] = []
  const handler = createHttpHandler(() => Promise.reject(new Error('password is hunter2')), {
    onError: (error) => errors.push(error),
  })
  const response = await handler.fetch(post({ jsonrpc: '2.0', id: 1, method: 'tools/list' }))
  expect(response.status).toBe(500)
  expect(await response.text()).not.toContain('hunter2')
  expect(errors).toHaveLength(1)
})

test('each request can have an introduction of its own, by the key that came with it', async () => {
  const handler = createHttpHandler<string>(async (_request, name) => ({
    toolset: sampleToolset(),
    info: { ...info, name },
  }))
  const initialize = post({
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: info },
  })
  const discover = eras['2026-07-28']?.({ id: 1, method: 'server/discover', params: {} }) ?? post({})
  const answers = [handler.fetch(initialize, 'me'), handler.fetch(discover, 'you')]
  const [legacy, modern] = await Promise.all(answers.map(async (answer) => (await answer).text()))
  expect(JSON.parse(legacy ?? '')).toMatchObject({ result: { serverInfo: { name: 'me' } } })
  expect(modern).toContain('"name":"you"')
})

test('closing aborts the calls in flight, and waits for them', async () => {
  const toolset = sampleToolset()
  const handler = createHttpHandler({ toolset, info })
  const make = eras['2025-11-25'] ?? (() => post({}))
  const answer = handler.fetch(make({ id: 1, method: 'tools/call', params: { name: 'wait' } }))
  while (toolset.calls.length === 0) await new Promise((resolve) => setImmediate(resolve))
  await handler.close()
  expect(toolset.aborted).toBe(1)
  await answer
})
