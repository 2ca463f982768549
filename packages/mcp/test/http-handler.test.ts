import { describe, expect, test } from 'vitest'
import { jsonResponse } from '../src/http/message.ts'
import { createHttpHandler, type HttpHandlerOptions, readAllowedHost } from '../src/index.ts'
import { call, initialize } from './support/pipe.ts'
import { eras, post, send } from './support/post.ts'
import { sampleInfo, sampleToolset } from './support/sample-toolset.ts'

function open(options: HttpHandlerOptions = {}) {
  const toolset = sampleToolset()
  return { toolset, handler: createHttpHandler({ toolset, info: sampleInfo }, options) }
}

describe.each(Object.entries(eras))('in era %s', (era, message) => {
  const callTool = (name: unknown, args?: unknown, signal?: AbortSignal) =>
    message(
      { id: 7, method: 'tools/call', params: { name, ...(args === undefined ? {} : { arguments: args }) } },
      signal,
    )

  test('an unknown method is method not found', async () => {
    const { status, body } = await send(open().handler, message({ id: 7, method: 'no/such', params: {} }))
    expect(body).toMatchObject({ id: 7, error: { code: -32_601 } })
    expect(status).toBe(era === '2026-07-28' ? 404 : 200)
  })

  test.each([
    ['an unknown tool', 'no_such', {}, /no tool named/],
    ['arguments that are no object', 'echo', [1], /params\.arguments/],
  ])('%s is invalid params', async (_, name, args, reason) => {
    const { handler, toolset } = open()
    const { status, body } = await send(handler, callTool(name, args))
    expect(body).toMatchObject({ id: 7, error: { code: -32_602, message: expect.stringMatching(reason) } })
    expect(status).toBe(200)
    expect(toolset.calls).toEqual([])
  })

  test('arguments that came as text are coerced', async () => {
    const { body } = await send(open().handler, callTool('echo', '{"id":"5"}'))
    expect(body).toMatchObject({ result: { structuredContent: { got: { id: '5' } } } })
  })

  test('a cursor for tools/list is refused, since there is one page', async () => {
    const { body } = await send(
      open().handler,
      message({ id: 7, method: 'tools/list', params: { cursor: 'x' } }),
    )
    expect(body).toMatchObject({ error: { code: -32_602 } })
  })

  test('a crashing tool says nothing of what it threw, but the host learns it', async () => {
    const errors: unknown[] = []
    const { handler } = open({ onError: (error) => errors.push(error) })
    const { body } = await send(handler, callTool('crash'))
    expect(JSON.stringify(body)).not.toContain('hunter2')
    expect(errors).toEqual([expect.objectContaining({ message: 'password is hunter2' })])
  })

  test('a client that leaves aborts its call', async () => {
    const { handler, toolset } = open()
    const leave = new AbortController()
    const answer = handler.fetch(callTool('wait', {}, leave.signal))
    await expect.poll(() => toolset.calls.length).toBe(1)
    leave.abort()
    expect((await answer).status).toBe(499)
    await expect.poll(() => toolset.aborted).toBe(1)
  })

  test('closing the handler aborts calls in flight', async () => {
    const { handler, toolset } = open()
    const answer = handler.fetch(callTool('wait')).catch(() => undefined)
    await expect.poll(() => toolset.calls.length).toBe(1)
    await handler.close()
    await answer
    await expect.poll(() => toolset.aborted).toBe(1)
  })

  test('each request can have a toolset of its own', async () => {
    const other = sampleToolset()
    const toolset = { ...other, tools: other.tools.slice(0, 1) }
    const handler = createHttpHandler(async () => ({ toolset, info: sampleInfo }))
    const { body } = await send(handler, message({ id: 1, method: 'tools/list', params: {} }))
    expect(body).toMatchObject({ result: { tools: [{ name: 'echo' }] } })
  })
})

describe('before the protocol', () => {
  const ping = { jsonrpc: '2.0', id: 1, method: 'ping' }

  test.each([
    ['a foreign Host', post(ping, { host: 'evil.example' }), 403, /Host "evil.example" is not allowed/],
    [
      'a foreign Origin',
      post(ping, { origin: 'http://evil.example' }),
      403,
      /Origin "http:..evil.example" is not allowed/,
    ],
    ['the Origin "null"', post(ping, { origin: 'null' }), 403, /Origin "null" is not allowed/],
    ['a body that is no JSON', post('{"jsonrpc"'), 400, /not JSON/],
    ['no body', post(''), 400, /not JSON/],
    ['JSON that is no message', post({ hello: 1 }), 400, /not a valid JSON-RPC/],
    ['another content type', post(ping, { 'content-type': 'text/plain' }), 415, /application\/json/],
    [
      'an unknown revision',
      post(ping, { 'mcp-protocol-version': '1999-01-01' }),
      400,
      /Unsupported protocol version/,
    ],
    [
      'a revision that is none',
      post(ping, { 'mcp-protocol-version': 'latest' }),
      400,
      /Unsupported protocol version: latest \(supported versions: 2026-07-28, 2025-11-25,/,
    ],
    [
      'a revision to come, without what it would have in the body',
      post(ping, { 'mcp-protocol-version': '2099-01-01' }),
      400,
      /Unsupported protocol version: 2099-01-01/,
    ],
    ['a compressed body', post(ping, { 'content-encoding': 'gzip' }), 415, /without a Content-Encoding/],
    ['an empty batch', post([]), 400, /at least one|batch/i],
  ])('%s is refused', async (_, request, status, reason) => {
    const answer = await send(open().handler, request)
    expect(answer).toMatchObject({
      status,
      body: { jsonrpc: '2.0', error: { message: expect.stringMatching(reason) } },
    })
  })

  test('a refusal in place of a toolset answers the request, unread', async () => {
    const keys: string[] = []
    const handler = createHttpHandler<string>(async (_, key) => {
      keys.push(key)
      return { refusal: jsonResponse(404, { refused: key }) }
    })
    const request = post(call(1, 'echo', { text: 'a' }))
    const response = await handler.fetch(request, 'the key')
    expect(response.status).toBe(404)
    expect(await response.json()).toEqual({ refused: 'the key' })
    expect(request.bodyUsed).toBe(false)
    expect(keys).toEqual(['the key'])
  })

  test('a body over the limit is refused with 413, and no tool runs', async () => {
    const { handler, toolset } = open()
    const { status, body } = await send(handler, post(call(1, 'echo', { text: 'x'.repeat(10_000_000) })))
    expect({ status, body }).toMatchObject({
      status: 413,
      body: { error: { message: expect.stringMatching(/1048576 bytes/) } },
    })
    expect(toolset.calls).toEqual([])
  })

  test.each([
    ['says its length', 1_048_576],
    ['does not', undefined],
    ['says less than it has', 5],
  ])('a body that %s is read, or refused, the same', async (_, said) => {
    const { handler, toolset } = open()
    const lengths: Record<string, string> = said === undefined ? {} : { 'content-length': String(said) }
    const fits = await send(handler, post(call(1, 'echo', { text: 'ü' }), lengths))
    expect(fits).toMatchObject({
      status: 200,
      body: { result: { structuredContent: { got: { text: 'ü' } } } },
    })
    const large = await send(handler, post(call(1, 'echo', { text: 'ü'.repeat(600_000) }), lengths))
    expect(large.status).toBe(413)
    expect(toolset.calls).toHaveLength(1)
  })

  test.each(['GET', 'DELETE', 'PUT'])('%s is not allowed', async (method) => {
    const response = await open().handler.fetch(new Request('http://localhost/mcp', { method }))
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST, OPTIONS'])
  })

  test('a page on an allowed Origin may ask what it may send, and read the limits', async () => {
    const { handler } = open({ allowedOrigins: ['app.example'] })
    const headers = {
      origin: 'https://app.example',
      'access-control-request-headers': 'content-type,mcp-protocol-version',
    }
    const asked = await handler.fetch(new Request('http://localhost/mcp', { method: 'OPTIONS', headers }))
    expect(asked.status).toBe(204)
    expect(asked.headers.get('access-control-allow-origin')).toBe('https://app.example')
    expect(asked.headers.get('access-control-expose-headers')).toContain('www-authenticate')
    expect(asked.headers.get('access-control-allow-headers')).toBe('content-type,mcp-protocol-version')
    const answered = await handler.fetch(post(ping, { origin: 'https://app.example' }))
    expect(answered.headers.get('access-control-expose-headers')).toContain('ratelimit-remaining')
  })

  test.each([
    ['mcp.example:8080', ['mcp.example'], true],
    ['MCP.Example.', ['mcp.example'], true],
    ['mcp.example', ['*'], true],
    ['a.b.mcp.example', ['*.mcp.example'], true],
    ['mcp.example', ['*.mcp.example'], false],
    ['notmcp.example', ['*.mcp.example'], false],
    ['mcp.example.evil.example', ['mcp.example', '*.mcp.example'], false],
    ['host.docker.internal:8787', ['host.docker.internal'], true],
    ['192.168.1.20:8787', ['192.168.1.20'], true],
    ['[fd00::1]:8787', ['[fd00::1]'], true],
    ['evil.example@localhost', ['localhost'], false],
    ['localhost:80:80', ['localhost'], false],
    ['', ['localhost'], false],
  ])('the host %j, where %j are allowed', async (host, allowedHosts, passes) => {
    const { handler } = open({ allowedHosts, hostsSetting: 'HOSTS_SETTING' })
    expect((await handler.fetch(post(ping, { host }))).status).toBe(passes ? 200 : 403)
    const origin = `https://${host.replace(/\.$/, '')}`
    if (!URL.canParse(origin) || origin.includes('@')) return
    const page = open({ allowedOrigins: allowedHosts }).handler
    expect((await page.fetch(post(ping, { origin }))).status).toBe(passes ? 200 : 403)
  })

  test('a refused host is named, with the setting that allows it', async () => {
    const { handler } = open({ hostsSetting: '--allowed-hosts' })
    const { body } = await send(handler, post(ping, { host: 'host.docker.internal:8787' }))
    const message =
      'Host "host.docker.internal:8787" is not allowed. To allow it, add host.docker.internal to --allowed-hosts. Allowed: localhost, 127.0.0.1, [::1].'
    expect(body).toMatchObject({ error: { message } })
  })

  test.each(['GET', 'DELETE', 'PUT', 'HEAD', 'POST'])(
    '%s without a credential reads that first',
    async (method) => {
      const handler = createHttpHandler(async () => ({ refusal: jsonResponse(401, 'a token') }))
      const response = await handler.fetch(new Request('http://localhost/mcp', { method }))
      expect(response.status).toBe(401)
    },
  )

  test.each(['example.com', '*.example.com', '*', 'host.docker.internal', 'desk_1', '10.0.0.7', '[fd00::1]'])(
    '%s is a name of a list of hosts',
    (name) => expect(readAllowedHost(name)).toBe(name),
  )

  test('an IPv6 address may come without its brackets', () => {
    expect(readAllowedHost('fd00::1')).toBe('[fd00::1]')
  })

  test.each(['https://example.com', 'example.com:80', 'a b', '*.', 'a.*.com', '', '-a', 'a..b', '[x]'])(
    '%j is none',
    (name) => expect(readAllowedHost(name)).toBeUndefined(),
  )
})

describe('a batch of revision 2025-03-26', () => {
  test('is answered as one', async () => {
    const note = { jsonrpc: '2.0', method: 'notifications/initialized' }
    const { body } = await send(open().handler, post([initialize, note, call(1, 'echo')]))
    expect(body).toMatchObject([{ id: 0 }, { id: 1, result: { structuredContent: {} } }])
  })

  test('of notifications alone is accepted', async () => {
    const note = { jsonrpc: '2.0', method: 'notifications/initialized' }
    expect(await send(open().handler, post([note]))).toEqual({ status: 202, body: undefined })
  })

  test('with one id twice is refused whole', async () => {
    const { handler, toolset } = open()
    const { status, body } = await send(handler, post([call(1, 'echo'), call(1, 'echo')]))
    expect({ status, body }).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringMatching(/same id/) } },
    })
    expect(toolset.calls).toEqual([])
  })
})

test('a client that takes no stream gets JSON, whatever a call reports', async () => {
  const counting = call(1, 'count')
  const request = post(
    { ...counting, params: { ...counting.params, _meta: { progressToken: 1 } } },
    { accept: 'application/json' },
  )
  expect((await send(open().handler, request)).body).toMatchObject({ id: 1, result: {} })
})

test('2026-07-28 answers say how long they may be kept', async () => {
  const discover = eras['2026-07-28']?.({ id: 1, method: 'server/discover', params: {} }) as Request
  expect((await send(open().handler, discover)).body).toMatchObject({
    result: {
      supportedVersions: ['2026-07-28'],
      ttlMs: 300_000,
      cacheScope: 'private',
      instructions: 'Ask for echo.',
    },
  })
})
