import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createGateway, createLog, listen, openContext, readGatewaySettings } from '@helpdesk-mcp/gateway'
import * as richpanel from '@helpdesk-mcp/richpanel/sandbox'
import * as zohoDesk from '@helpdesk-mcp/zoho-desk/sandbox'
import { followTrip, reportTrips, type Trip } from './report.ts'

/**
 * Follows requests through a running gateway: minting an MCP server, a tools/call (the second of its kind), and a first tools/call that needs
 * a new access token. Run with `--import ./register.mjs`.
 */
const folder = mkdtempSync(join(tmpdir(), 'helpdesk-mcp-trips-'))
const settings = readGatewaySettings({
  PORT: '0',
  HELPDESK_MCP_DATABASE_URL: `file:${join(folder, 'gateway.db')}`,
})
const sandboxes = { richpanel: richpanel.createSandbox(), 'zoho-desk': zohoDesk.createSandbox() }
const urls = new Map<string, string>()
const closing: (() => Promise<void>)[] = []
for (const [id, sandbox] of Object.entries(sandboxes)) {
  const listening = await sandbox.listen()
  urls.set(id, listening.url)
  closing.push(() => listening.close())
}
const context = await openContext(settings, {
  log: createLog({ level: 'error', output: process.stderr }),
  sandboxUrl: (id: string) => urls.get(id),
})
const { store } = context
const gateway = createGateway(context)
const listening = await listen(gateway.fetch, settings, gateway.mcpAt)
const apiToken = `hdm_api_${randomBytes(32).toString('base64url')}`
await store.tokens.create(
  { tenantId: 'default', name: 'Trips', scopes: ['manage'], serverIds: null, expiresAt: null },
  createHash('sha256').update(apiToken).digest('hex'),
)

const trips: Record<string, Trip> = {}
const follow = async (name: string, run: () => Promise<unknown>) => {
  trips[name] = await followTrip(run)
}

const reads = {
  richpanel: { name: 'list_all_richpanel_conversations', arguments: { limit: 1 } },
  'zoho-desk': { name: 'list_all_zoho_desk_tickets', arguments: { limit: 1 } },
}
for (const [id, call] of Object.entries(reads)) {
  const account = await store.accounts.create(
    'default',
    { connector: id, name: id, settings: {}, state: 'connected', tags: {} },
    { secrets: sandboxes[id as keyof typeof sandboxes].settings },
  )
  let url = ''
  const mint = async () => {
    const response = await fetch(`${listening.url}/mcp-servers`, {
      method: 'POST',
      headers: { authorization: `Bearer ${apiToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        name: id,
        accounts: [account.id],
        config: { methods: ['read'] },
        expires_at: null,
      }),
    })
    const minted = (await response.json()) as { url?: string }
    if (!minted.url) throw new Error(`Failed to mint a server: ${JSON.stringify(minted)}`)
    url = new URL(new URL(minted.url).pathname, listening.url).href
  }
  const request = async () => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: call }),
    })
    const text = await response.text()
    if (!text.includes('"result":[') && !text.includes('\\"result\\":['))
      throw new Error(`The call failed: ${text}`)
  }
  if (id === 'zoho-desk') {
    await mint()
    await follow('first tools/call, with a token refresh', request)
  } else {
    await follow('mint', mint)
    await request()
    await follow('tools/call', request)
  }
}
await listening.close()
await gateway.close()
await store.close()
await Promise.all(closing.map((close) => close()))
rmSync(folder, { recursive: true, force: true })
reportTrips(trips)
