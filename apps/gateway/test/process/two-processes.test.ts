import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { databases } from '../databases.ts'
import { startOneVendor } from './support/one-vendor-client.ts'
import { freshFolder } from './support/start-gateway.ts'

type Body = ReturnType<typeof JSON.parse>

const json = async (response: Promise<Response>): Promise<Body> => (await response).json()
const accept = 'application/json, text/event-stream'

describe.each(databases)('two processes on one $kind', ({ fresh }) => {
  test('what one changes or revokes holds from the next request to the other', async () => {
    const environment = {
      HELPDESK_MCP_DATABASE_URL: await fresh(),
      HELPDESK_MCP_SECRET_KEY: randomBytes(32).toString('base64'),
    }
    const folder = await freshFolder()
    const one = await startOneVendor(folder, { environment })
    const other = await startOneVendor(folder, { environment })
    const [account] = (await json(one.manage('GET', '/integrated-account'))).result
    const path = `/integrated-account/${account.id}`

    const tag = async (tool: string) => {
      const tagged = await one.manage('PATCH', path, { tags: { chosen: [tool] } })
      expect(tagged.status).toBe(200)
    }
    const tools = [
      'list_all_richpanel_tags',
      'list_all_richpanel_conversations',
      'list_all_richpanel_channels',
    ]
    await tag(tools[0] ?? '')
    const draft = { name: 'Chosen', config: { tags: ['chosen'] } }
    const minted = await json(one.manage('POST', `${path}/mcp`, draft))
    const urlThere = minted.url.replace(/^http:..[^/]+/, other.url)
    const ask = (headers: Record<string, string> = {}) =>
      fetch(urlThere, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept, ...headers },
        body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' }),
      })
    for (let round = 0; round < 15; round++) {
      const tool = tools[round % tools.length] ?? ''
      await tag(tool)
      const { result } = await json(ask())
      expect(result.tools.map(({ name }: { name: string }) => name)).toEqual([tool])
    }

    await one.manage('PATCH', `/mcp-servers/${minted.id}`, { require_api_token_auth: true })
    expect((await ask()).status).toBe(401)
    const token = await json(one.manage('POST', '/api-tokens', { name: 'a', scopes: ['mcp'] }))
    const bearer = { authorization: `Bearer ${token.token}` }
    expect((await ask(bearer)).status).toBe(200)
    await one.manage('DELETE', `/api-tokens/${token.id}`)
    expect((await ask(bearer)).status).toBe(401)
    await one.manage('PATCH', `/mcp-servers/${minted.id}`, { require_api_token_auth: false })
    expect((await ask()).status).toBe(200)
    const soon = new Date(Date.now() + 60_000).toISOString()
    await one.manage('PATCH', `/mcp-servers/${minted.id}`, { expires_at: soon })
    expect((await ask()).status).toBe(200)
    await one.manage('DELETE', `/mcp-servers/${minted.id}`)
    expect((await ask()).status).toBe(404)

    // A credential that is changed here is used there at once, so that a wrong one fails there.
    const tagsOf = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: tools[0], arguments: {} } }
    const again = await json(one.manage('POST', `${path}/mcp`, draft))
    await tag(tools[0] ?? '')
    const call = async () => {
      const response = fetch(again.url.replace(/^http:..[^/]+/, other.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept },
        body: JSON.stringify(tagsOf),
      })
      return (await json(response)).result
    }
    await call()
    await one.manage('PATCH', path, { credentials: { apiKey: 'wrong' }, skip_check: true })
    expect(await call()).toMatchObject({ structuredContent: { error: { code: 'unauthorized' } } })
  })
})
