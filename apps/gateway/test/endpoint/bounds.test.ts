import { createSandbox as createEdesk } from '@helpdesk-mcp/edesk/sandbox'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openGateway, type TestGateway } from './support/gateway.ts'
import { post } from './support/post.ts'

let gateway: TestGateway
let account: string

beforeAll(async () => {
  gateway = await openGateway({ vendors: { edesk: createEdesk() } })
  account = (await gateway.connect('edesk', 'Shop')).id
})
afterAll(() => gateway.close())

test.each([
  ['text', ['content']],
  ['structured', ['content', 'structuredContent']],
  [undefined, ['content', 'structuredContent']],
] as const)('a server whose results are %s sends that form', async (results, keys) => {
  const { url } = await gateway.mint([account], {
    config: { surface: 'direct', ...(results ? { results } : {}) },
  })
  const params = { name: 'list_all_e_desk_channels', arguments: { limit: 1 } }
  const response = await fetch(post(url, { jsonrpc: '2.0', id: 1, method: 'tools/call', params }))
  const { result } = (await response.json()) as { result: { content: unknown[] } }
  expect(
    Object.keys(result)
      .filter((key) => !key.startsWith('_'))
      .sort(),
  ).toEqual(keys)
  expect(result.content).toHaveLength(results === 'structured' ? 0 : 1)
})

test.each([5_000, 200_000])(
  'a call that is nested %d levels is refused, and recorded as refused',
  async (levels) => {
    const { url, server } = await gateway.mint([account])
    const deep = `${'['.repeat(levels)}${']'.repeat(levels)}`
    const call = `{"name":"list_all_e_desk_channels","arguments":{"deep":${deep}}}`
    const body = `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":${call}}`
    const text = await (await fetch(post(url, body))).text()
    expect(text).toContain('invalid_arguments')
    expect(text.length).toBeLessThan(3_000)
    await gateway.recorder.flush()
    const { rows } = await gateway.store.calls.list('default', { limit: 9, serverId: server.id })
    expect(rows).toMatchObject([
      { outcome: 'error', errorCode: 'invalid_arguments', argumentNames: ['deep'] },
    ])
  },
)

test("a malformed request is the client's fault, not an error of the gateway", async () => {
  const { url } = await gateway.mint([account])
  gateway.logged.length = 0
  const request = post(url, { jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} })
  request.headers.set('mcp-protocol-version', '2026-07-28')
  request.headers.set('mcp-method', 'tools/call')
  const response = await fetch(request)
  expect(response.status).toBe(400)
  const messages = gateway.logged.map(({ message }) => message)
  expect(messages).toContain('Refused a malformed MCP request.')
  expect(messages).not.toContain('An MCP request failed.')
})
