import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundled } from '../../../test/programs/bundled.ts'
import { createHttpHandler, type Listening, listen } from '../src/index.ts'
import { clients, type Target } from './support/clients.ts'
import { type SampleToolset, sampleInfo, sampleToolset } from './support/sample-toolset.ts'

const program = await bundled(new URL('./support/stdio-server.ts', import.meta.url))
const stdio: Target = { command: process.execPath, args: [program] }
let listening: Listening
let toolset: SampleToolset

beforeAll(async () => {
  toolset = sampleToolset()
  listening = await listen(createHttpHandler({ toolset, info: sampleInfo }), { port: 0 })
})
afterAll(() => listening.close())

const transports = { stdio: () => stdio, HTTP: () => ({ url: listening.url }) }

describe.each(Object.entries(clients))('%s', (_, connect) => {
  test.each(Object.entries(transports))('over %s lists, calls and reads errors', async (_, target) => {
    const client = await connect(target())
    const { tools } = await client.listTools()
    expect(tools.map((tool) => tool.name)).toEqual(toolset.tools.map((tool) => tool.name))
    expect(tools[0]).toMatchObject(toolset.tools[0] ?? {})
    expect(client.getInstructions()).toBe('Ask for echo.')

    expect(await client.callTool({ name: 'echo', arguments: { id: '71928300000012345' } })).toMatchObject({
      content: [{ type: 'text', text: '{"got":{"id":"71928300000012345"}}' }],
      structuredContent: { got: { id: '71928300000012345' } },
      _meta: { seen: 1, 'dev.helpdesk-mcp/ratelimit': { limit: 50, source: 'published' } },
    })
    expect(await client.callTool({ name: 'refuse' })).toMatchObject({
      isError: true,
      content: [{ type: 'text', text: '{"error":{"code":"not_found","message":"No."}}' }],
    })
    expect(await client.callTool({ name: 'picture' })).toMatchObject({
      content: [{ type: 'image', data: 'aGk=' }],
    })

    await expect(client.callTool({ name: 'no_such' })).rejects.toMatchObject({
      code: -32_602,
      message: expect.stringContaining('no tool named "no_such"'),
    })
    await client.close()
  })

  test('over HTTP reads the rate limit in result and headers, and follows progress on a stream', async () => {
    const headers: Headers[] = []
    const client = await connect({ url: listening.url }, async (...request) => {
      const response = await fetch(...request)
      headers.push(response.headers)
      return response
    })
    const limited = await client.callTool({ name: 'limited' })
    expect(limited).toMatchObject({
      isError: true,
      _meta: {
        'dev.helpdesk-mcp/ratelimit': {
          limit: 50,
          remaining: 0,
          reset: 12,
          retryAfterMs: 12_000,
          source: 'vendor',
        },
      },
    })
    const sent = Object.fromEntries(headers.at(-1) ?? [])
    expect(sent).toMatchObject({
      'ratelimit-limit': '50',
      'ratelimit-remaining': '0',
      'ratelimit-reset': '12',
      'retry-after': '12',
      ratelimit: '"default";r=0;t=12',
      'ratelimit-policy': '"default";q=50',
    })
    const seen: number[] = []
    await client.callTool({ name: 'count' }, { onprogress: ({ progress }) => seen.push(progress) })
    expect(seen).toEqual([1, 2, 3])
    expect(headers.at(-1)?.get('content-type')).toBe('text/event-stream')

    await client.callTool({ name: 'echo' }, { onprogress: () => {} })
    expect(headers.at(-1)?.get('content-type')).toBe('application/json')
    expect(headers.at(-1)?.get('ratelimit-limit')).toBe('50')
    await client.close()
  })
})
