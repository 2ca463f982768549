// The gateway over one Richpanel account, with the log that it writes by default. argv: the vendor's URL.
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, openSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { createGateway, createLog, listen, openContext, readGatewaySettings } from '@helpdesk-mcp/gateway'

const folder = mkdtempSync(join(tmpdir(), 'helpdesk-mcp-bench-'))
const settings = readGatewaySettings({
  PORT: '0',
  HELPDESK_MCP_DATABASE_URL: `file:${join(folder, 'gateway.db')}`,
})
// As to stderr: each line is written before the next.
const file = openSync(join(folder, 'log'), 'w')
const output = new Writable({
  write(line, _encoding, done) {
    writeSync(file, line)
    done()
  },
})
const log = createLog({ level: 'info', output })
const context = await openContext(settings, { log, sandboxUrl: () => `${process.argv[2]}/v1` })
const { store } = context
const account = await store.accounts.create(
  'default',
  { connector: 'richpanel', name: 'Richpanel', settings: {}, state: 'connected', tags: {} },
  { secrets: { apiKey: 'bench' } },
)
const token = `hdm_mcp_${randomBytes(32).toString('base64url')}`
await store.servers.create(
  'default',
  { name: 'Bench', accountIds: [account.id], config: {}, requireApiTokenAuth: false, expiresAt: null },
  createHash('sha256').update(token).digest('hex'),
)
const gateway = createGateway(context)
const { url } = await listen(gateway.fetch, settings, gateway.mcpAt)
console.log(`${url}/mcp/${token}`)
