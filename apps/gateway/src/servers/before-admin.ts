import { type Effect, effects, type ToolRecord } from '@helpdesk-mcp/contracts'
import { applyFilter, possibleEffects } from '@helpdesk-mcp/tools'
import { toolsOf } from '../accounts/find.ts'
import type { GatewayContext } from '../context.ts'
import type { McpServer, ServerConfig, ServerNotice } from '../model.ts'
import { accountFilter, offeredTools } from './filter.ts'

/**
 * Works out, once for each server created before the effect `admin` existed, which tools it has lost since, and stores a notice of them.
 * The migration marks these servers; only the catalog knows their tools.
 */
export async function settleServersBeforeAdmin(
  context: Pick<GatewayContext, 'store' | 'catalog' | 'clock' | 'log'>,
): Promise<void> {
  const { store, clock, log } = context
  for (const server of await store.servers.beforeAdmin()) {
    const tools = await lostTools(context, server)
    await store.servers.settleBeforeAdmin(server.id, tools.length > 0 ? [noticeOf(tools, clock.now())] : [])
    if (tools.length > 0)
      log.warn({ server: server.id, tools: tools.length }, 'An MCP server lost its admin tools.')
  }
}

function noticeOf(tools: string[], at: number): ServerNotice {
  const what = tools.length === 1 ? '1 tool that changes' : `${tools.length} tools that change`
  const message = `This MCP server no longer has ${what} settings, people or where data goes. Such tools now need the effect admin, which is granted only by name: edit the MCP server to grant it, or dismiss this notice.`
  return { at, message, tools }
}

async function lostTools(
  context: Pick<GatewayContext, 'store' | 'catalog'>,
  { tenantId, accountIds, config }: McpServer,
): Promise<string[]> {
  const found = await Promise.all(accountIds.map((id) => context.store.accounts.get(tenantId, id)))
  const names = found.flatMap((account) => {
    if (!account || !context.catalog.has(account.connector)) return []
    return lostOf(config, toolsOf(context, account).records)
  })
  return [...new Set(names)]
}

/** The tools that a config permitted by their other effects and that it no longer permits at all. */
function lostOf(config: ServerConfig, records: readonly ToolRecord[]): string[] {
  const granted = (config.effects ?? effects) as readonly Effect[]
  if (config.effects?.includes('admin')) return []
  const permitted = permittedBy(config, records)
  return permittedBy({ ...config, effects: [...granted, 'admin'] }, records)
    .filter((record) => !permitted.some(({ name }) => name === record.name))
    .filter((record) => possibleEffects(record).some((needed) => couldBefore(needed, granted)))
    .map(({ name }) => name)
}

/** Before, what is only `admin` now was at least a change that colleagues see. */
function couldBefore(needed: readonly Effect[], granted: readonly Effect[]): boolean {
  const others = needed.filter((effect) => effect !== 'admin')
  return (others.length > 0 ? others : (['internal'] as const)).every((effect) => granted.includes(effect))
}

function permittedBy(config: ServerConfig, records: readonly ToolRecord[]): readonly ToolRecord[] {
  const filter = accountFilter(config, records)
  return filter ? applyFilter(offeredTools(config, records), filter).permitted : []
}
