import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { createLog, type GatewayContext, openContext, readGatewaySettings } from '@helpdesk-mcp/gateway'

/** What a gateway is made of, on a database that is gone at the end. */
export async function openContextBeside(publicUrl: string): Promise<{
  context: GatewayContext
  close(): Promise<void>
}> {
  const folder = await mkdtemp(join(tmpdir(), 'conformance-gateway-'))
  const settings = readGatewaySettings({
    HELPDESK_MCP_DATABASE_URL: `file:${join(folder, 'gateway.db')}`,
    HELPDESK_MCP_SECRET_KEY: randomBytes(32).toString('base64'),
  })
  const log = createLog({ level: 'silent', output: new PassThrough() })
  const context = await openContext(settings, { log, publicUrl })
  return {
    context,
    async close() {
      await context.store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
