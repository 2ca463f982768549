import type { z } from '@hono/zod-openapi'
import type { GatewayContext } from '../context.ts'
import type { McpServer } from '../model.ts'
import { type MintedServer, viewServer } from './schemas/server.ts'

/** The answer that shows a URL, with what to know before it is given to a host. */
export async function viewMinted(
  { store }: Pick<GatewayContext, 'store'>,
  { server, url }: { server: McpServer; url: string },
): Promise<z.infer<typeof MintedServer>> {
  const accounts = await Promise.all(server.accountIds.map((id) => store.accounts.get(server.tenantId, id)))
  const notes = accounts.flatMap((account) =>
    account === undefined || account.state === 'connected'
      ? []
      : [`The account "${account.name}" is ${account.state}: ${account.stateReason ?? 'it was not checked'}`],
  )
  return { ...viewServer(server), url, notes: server.requireApiTokenAuth ? [needsHeader, ...notes] : notes }
}

const needsHeader =
  'Callers must also send Authorization: Bearer with an API token of the scope mcp. Hosts that cannot send headers, as claude.ai, cannot use this URL.'
