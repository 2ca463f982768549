import { effects as allEffects, type Effect, type ToolRecord } from '@helpdesk-mcp/contracts'
import { applyFilter, possibleEffects } from '@helpdesk-mcp/tools'
import { z } from '@hono/zod-openapi'
import { toolsOf } from '../accounts/find.ts'
import type { GatewayContext } from '../context.ts'
import { listOf } from '../http/route-parts.ts'
import type { Account, McpServer, ServerConfig } from '../model.ts'
import { accountFilter, offeredTools } from './filter.ts'
import { Server, viewServer } from './schemas.ts'
import { presetOf, sayConfig } from './words.ts'

export const UsedServer = z
  .object({
    ...Server.shape,
    calls_last_7_days: z.number().int(),
    can: z.array(z.string()).openapi({ description: 'What it may do and what it may not, in sentences.' }),
    preset: z.string().nullable().openapi({ description: 'The preset that its config is, if it is one.' }),
    created_by: z
      .object({ kind: z.string(), name: z.string().nullable() })
      .nullable()
      .openapi({ description: 'Who created it, as the audit trail has it; null if that is too long ago.' }),
  })
  .openapi('UsedMcpServer')

export const UsedServerList = listOf(UsedServer, 'UsedMcpServerList')

const weekMs = 7 * 86_400_000

/** Servers with what was called through them and who made them. */
export async function viewUsedServers(
  { store, clock, catalog }: Pick<GatewayContext, 'store' | 'clock' | 'catalog'>,
  tenantId: string,
  servers: readonly McpServer[],
): Promise<z.infer<typeof UsedServer>[]> {
  const ids = servers.map(({ id }) => id)
  const [usage, actors] = await Promise.all([
    store.calls.usage(tenantId, 'server', ids, clock.now() - weekMs),
    store.audit.actorsOf(tenantId, 'server.created', ids),
  ])
  const effectsOf = createEffectsReader({ store, catalog }, tenantId)
  const effects = await Promise.all(servers.map(effectsOf))
  return servers.map((server, index) => {
    const actor = actors.get(server.id)
    return {
      ...viewServer(server),
      calls_last_7_days: usage.get(server.id)?.calls ?? 0,
      can: sayConfig(server.config, effects[index]),
      preset: presetOf(server.config),
      created_by: actor ? { kind: actor.kind, name: actor.name } : null,
    }
  })
}

/**
 * Reads which effects the tools of servers can have: a config that permits writing to customers may leave no tool that does. Each pair of a
 * config and a connector is worked out once, and only where the config names methods, tags, groups or tools.
 */
function createEffectsReader(
  { store, catalog }: Pick<GatewayContext, 'store' | 'catalog'>,
  tenantId: string,
) {
  const accounts = new Map<string, Promise<Account | undefined>>()
  const known = new Map<string, readonly Effect[]>()
  const accountOf = (id: string) => {
    const account = accounts.get(id) ?? store.accounts.get(tenantId, id)
    accounts.set(id, account)
    return account
  }
  const ofAccount = (config: ServerConfig, account: Account): readonly Effect[] => {
    if (!catalog.has(account.connector)) return []
    const key = JSON.stringify([config, account.connector, account.tags])
    const found = known.get(key) ?? permittedEffects(config, toolsOf({ catalog }, account).records)
    known.set(key, found)
    return found
  }
  return async ({ config, accountIds }: McpServer): Promise<readonly Effect[]> => {
    if (!config.methods && !config.tags && !config.groups && !config.tools) return allEffects
    const found = await Promise.all(accountIds.map(accountOf))
    return found.flatMap((account) => (account ? ofAccount(config, account) : []))
  }
}

function permittedEffects(config: ServerConfig, records: readonly ToolRecord[]): readonly Effect[] {
  const filter = accountFilter(config, records)
  if (!filter) return []
  const { permitted } = applyFilter(offeredTools(config, records), filter)
  return [...new Set(permitted.flatMap((record) => possibleEffects(record).flat()))]
}
