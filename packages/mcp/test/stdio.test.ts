import { describe, expect, test } from 'vitest'
import { call, initialize, openPipe } from './support/pipe.ts'

describe('what a stdio server cannot take, it answers, and goes on', () => {
  const healthy = { jsonrpc: '2.0', id: 99, method: 'ping' }

  async function answerTo(line: unknown, options = {}) {
    const pipe = openPipe(options)
    pipe.write(initialize)
    await pipe.next()
    pipe.write(line)
    const answer = await pipe.next()
    pipe.write(healthy)
    expect(await pipe.next()).toEqual({ jsonrpc: '2.0', id: 99, result: {} })
    pipe.end()
    expect(await pipe.rest()).toEqual([])
    return { answer, toolset: pipe.toolset }
  }

  test.each([
    ['no JSON', '{"jsonrpc":"2.0",', null, -32_700, /not JSON/],
    ['JSON that is no message', '{"hello":1}', null, -32_600, /not a JSON-RPC/],
    [
      'a message of another version',
      '{"jsonrpc":"1.0","id":7,"method":"ping"}',
      7,
      -32_600,
      /not a JSON-RPC/,
    ],
    ['a batch', '[{"jsonrpc":"2.0","id":7,"method":"ping"}]', null, -32_600, /batch/],
    ['an unknown method', { jsonrpc: '2.0', id: 7, method: 'no/such' }, 7, -32_601, /Method not found/],
    ['an unknown tool', call(7, 'no_such'), 7, -32_602, /no tool named "no_such"/],
    ['a name that is no string', call(7, 42 as never), 7, -32_602, /params\.name.*a number/],
    ['arguments that are no object', call(7, 'echo', [1]), 7, -32_602, /params\.arguments.*an array/],
    ['arguments in text that is no object', call(7, 'echo', '17'), 7, -32_602, /params\.arguments.*a string/],
  ])('%s', async (_, line, id, code, message) => {
    const { answer, toolset } = await answerTo(line)
    expect(answer).toMatchObject({ id, error: { code, message: expect.stringMatching(message) } })
    expect(toolset.calls).toEqual([])
  })

  test('but a byte order mark at the start of a line', async () => {
    const pipe = openPipe({})
    pipe.write(`\uFEFF${JSON.stringify(initialize)}`)
    expect(await pipe.next()).toMatchObject({ result: { serverInfo: {} } })
    pipe.end()
  })

  test.each(['first', 'last'])('a message over the limit, its id %s', async (place) => {
    const { params, ...rest } = call(7, 'echo', { text: 'x'.repeat(10_000_000) })
    const { id, ...others } = rest
    const line = place === 'first' ? { ...rest, params } : { params, ...others, id }
    const { answer, toolset } = await answerTo(line)
    expect(answer).toMatchObject({
      id: 7,
      error: { code: -32_600, message: expect.stringMatching(/at most 8388608 bytes/) },
    })
    expect(toolset.calls).toEqual([])
  })

  test('a message over the limit whose id cannot be found', async () => {
    const { answer } = await answerTo(`{"params":{"id":1,"text":"${'x'.repeat(5000)}"}}`, {
      maxMessageBytes: 4000,
    })
    expect(answer).toMatchObject({ id: null, error: { code: -32_600 } })
  })

  test('a crashing tool, without a word of what it threw', async () => {
    const { answer } = await answerTo(call(7, 'crash'))
    expect(answer).toMatchObject({
      id: 7,
      error: { code: -32_603, message: 'The tool failed unexpectedly.' },
    })
    expect(JSON.stringify(answer)).not.toMatch(/hunter2|at /)
  })
})

describe('stdio', () => {
  test('refuses the second of two requests with one id, and still answers the first', async () => {
    const pipe = openPipe()
    pipe.write(initialize)
    await pipe.next()
    pipe.write(call(1, 'wait'), call(1, 'echo'))
    expect(await pipe.next()).toMatchObject({
      id: 1,
      error: { code: -32_600, message: expect.stringMatching(/not answered yet/) },
    })
    pipe.write(
      { jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 1 } },
      call(1, 'echo'),
    )
    expect(await pipe.next()).toMatchObject({ id: 1, result: { structuredContent: { got: {} } } })
    expect(pipe.toolset.calls.map((made) => made.name)).toEqual(['wait', 'echo'])
    pipe.end()
  })

  test('parses arguments that came as text', async () => {
    const pipe = openPipe()
    pipe.write(initialize, call(1, 'echo', '{"id":"5"}'), call(2, 'echo', ''), call(3, 'echo', null))
    await pipe.next()
    expect(await pipe.next()).toMatchObject({ id: 1, result: { structuredContent: { got: { id: '5' } } } })
    expect(await pipe.next()).toMatchObject({ id: 2, result: { structuredContent: { got: {} } } })
    expect(await pipe.next()).toMatchObject({ id: 3, result: { structuredContent: { got: {} } } })
    pipe.end()
  })

  test('answers the last request of a pipe that ends right after it, without a line feed', async () => {
    const pipe = openPipe()
    pipe.write(initialize, call(1, 'echo'))
    pipe.end()
    expect((await pipe.rest()).map((message) => message.id)).toEqual([0, 1])
  })

  test('waits for what is in flight when the input ends, however long it takes within the limit', async () => {
    const pipe = openPipe()
    pipe.write(initialize, call(1, 'wait'), call(2, 'echo'))
    pipe.end()
    expect(await pipe.next()).toMatchObject({ id: 0 })
    expect(await pipe.next()).toMatchObject({ id: 2 })
    pipe.toolset.release()
    expect(await pipe.rest()).toMatchObject([{ id: 1, result: {} }])
    expect(pipe.toolset.aborted).toBe(0)
  })

  test('answers what is still in flight at the limit, and says that it may have been carried out', async () => {
    const pipe = openPipe({ graceMs: 1 })
    pipe.write(initialize, call(1, 'wait'))
    await pipe.next()
    pipe.end()
    expect(await pipe.rest()).toEqual([stoppedCall(/the input ended 0.001 seconds ago.*carried out/)])
    expect(pipe.toolset.aborted).toBe(1)
  })

  test('does not wait for a subscription, which lasts as long as the connection', async () => {
    const pipe = openPipe()
    const meta = {
      'io.modelcontextprotocol/protocolVersion': '2026-07-28',
      'io.modelcontextprotocol/clientCapabilities': {},
    }
    const params = { notifications: { toolsListChanged: true }, _meta: meta }
    pipe.write({ jsonrpc: '2.0', id: 5, method: 'subscriptions/listen', params })
    expect(await pipe.next()).not.toHaveProperty('error')
    pipe.end()
    await pipe.rest()
  })

  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s aborts what is in flight and answers it, and the server stops',
    async (name) => {
      const pipe = openPipe()
      pipe.write(initialize, call(1, 'wait'))
      await pipe.next()
      await expect.poll(() => pipe.toolset.calls.length).toBe(1)
      process.emit(name)
      expect(await pipe.rest()).toEqual([stoppedCall(/the server was told to stop/)])
      expect(pipe.toolset.aborted).toBe(1)
    },
  )

  test('reports progress to who asked, and nothing after the result', async () => {
    const pipe = openPipe()
    const counting = call(1, 'count')
    pipe.write(initialize)
    await pipe.next()
    pipe.write({ ...counting, params: { ...counting.params, _meta: { progressToken: 'p' } } })
    for (const progress of [1, 2, 3]) {
      expect(await pipe.next()).toEqual({
        jsonrpc: '2.0',
        method: 'notifications/progress',
        params: { progressToken: 'p', progress, total: 3, message: `step ${progress}` },
      })
    }
    expect(await pipe.next()).toMatchObject({ id: 1, result: {} })
    pipe.end()
  })
})

function stoppedCall(message: RegExp) {
  const error = { code: -32_603, message: expect.stringMatching(message) }
  return { jsonrpc: '2.0', id: 1, error }
}

describe('ids that a number cannot hold come back as they came', () => {
  const long = '9007199254740993'
  const lineOf = (id: string, rest: string) => `{"jsonrpc":"2.0","id":${id},${rest}}`

  test.each([long, `-${long}`, '123456789012345678901234567890', '1e21'])('%s', async (id) => {
    const tells = async (rest: string, expected: object) => {
      const pipe = openPipe()
      pipe.write(initialize)
      await pipe.next()
      pipe.write(lineOf(id, rest))
      expect(await pipe.next()).toMatchObject(expected)
      pipe.end()
      expect((await pipe.allText()).at(-1)).toMatch(new RegExp(`"id":${id}\\b`))
    }
    await tells('"method":"tools/call","params":{"name":"echo","arguments":{}}', { result: {} })
    await tells('"method":"tools/call","params":{"name":"no_such"}', { error: { code: -32_602 } })
    await tells('"method":"tools/call","params":{}', { error: { code: -32_602 } })
    await tells('"method":"no/such"', { error: { code: -32_601 } })
    await tells('"oops":1', { error: { code: -32_600 } })
    await tells(`"method":"ping","params":{"text":"${'x'.repeat(9_000_000)}"}`, { error: { code: -32_600 } })
  })

  test('a cancellation and a progress token too', async () => {
    const pipe = openPipe()
    pipe.write(initialize)
    await pipe.next()
    const counting = `{"name":"count","arguments":{},"_meta":{"progressToken":${long}}}`
    pipe.write(lineOf('1', `"method":"tools/call","params":${counting}`))
    for (let lines = 0; lines < 4; lines++) await pipe.next()
    pipe.write(lineOf(long, '"method":"tools/call","params":{"name":"wait","arguments":{}}'))
    await expect.poll(() => pipe.toolset.calls.length).toBe(2)
    pipe.write(`{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":${long}}}`)
    await expect.poll(() => pipe.toolset.aborted).toBe(1)
    pipe.end()
    const progress = (await pipe.allText()).filter((line) => line.includes('progressToken'))
    expect(progress).toHaveLength(3)
    for (const line of progress) expect(line).toContain(`"progressToken":${long},`)
  })

  test('an argument that a number cannot hold reaches the tool as its digits', async () => {
    const pipe = openPipe()
    pipe.write(initialize)
    await pipe.next()
    const args = `{"id":71928300000012348,"ids":[71928300000012348,1],"text":"a 71928300000012348 \\" 1e30"}`
    pipe.write(lineOf('1', `"method":"tools/call","params":{"name":"echo","arguments":${args}}`))
    const digits = '71928300000012348'
    const got = { id: digits, ids: [digits, 1], text: 'a 71928300000012348 " 1e30' }
    expect(await pipe.next()).toMatchObject({ id: 1, result: { structuredContent: { got } } })
    pipe.end()
  })

  test('a message that is nested deeper than the stack does no harm', async () => {
    const pipe = openPipe()
    pipe.write(initialize)
    await pipe.next()
    const depth = 200_000
    const deep = `${'['.repeat(depth)}${long}${']'.repeat(depth)}`
    pipe.write(`{"jsonrpc":"2.0","method":"notifications/no_such","params":{"deep":${deep}}}`)
    pipe.write({ jsonrpc: '2.0', id: 9, method: 'ping' })
    expect(await pipe.next()).toMatchObject({ id: expect.anything() })
    pipe.end()
  })
})
