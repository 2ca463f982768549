import { request } from 'node:http'
import { expect, test } from 'vitest'
import { type OneVendor, startOneVendor } from './support/one-vendor-client.ts'
import { freshFolder } from './support/start-gateway.ts'

test('what is too large, or for another host, or nowhere, is refused, and the process goes on', async () => {
  const gateway = await startOneVendor(await freshFolder())
  const large = 'x'.repeat(2_000_000)
  expect((await gateway.call('list_all_richpanel_conversations', { large })).status).toBe(413)
  expect((await gateway.manage('POST', '/api-tokens', { name: large, scopes: ['mcp'] })).status).toBe(413)
  const endless = new Request(mcpUrl(gateway), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: new Blob([large]).stream(),
    duplex: 'half',
  } as RequestInit)
  expect((await fetch(endless)).status).toBe(413)
  expect(await statusFor(mcpUrl(gateway), { host: 'evil.example' })).toBe(403)
  expect(await statusFor(mcpUrl(gateway), { origin: 'https://evil.example' })).toBe(403)
  expect((await fetch(`${gateway.url}/mcp`, { method: 'POST' })).status).toBe(401)
  expect((await fetch(`${gateway.url}/mcp/a/b`, { method: 'POST' })).status).toBe(404)
  expect((await fetch(`${gateway.url}/%00%ff`)).status).toBe(404)
  expect((await gateway.call('list_all_richpanel_conversations', { limit: 1 })).status).toBe(200)
})

function mcpUrl(gateway: OneVendor): string {
  return /\S+\/mcp\/\S+/.exec(gateway.said())?.[0] ?? ''
}

/** fetch keeps Host and Origin for itself. */
function statusFor(url: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const json = { 'content-type': 'application/json' }
    const sent = request(url, { method: 'POST', headers: { ...json, ...headers } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    sent.on('error', reject).end('{}')
  })
}
