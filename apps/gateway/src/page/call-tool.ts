import type { CallAudit } from '@helpdesk-mcp/connector'
import type { Effect } from '@helpdesk-mcp/contracts'
import type { Accounts } from '../accounts/accounts.ts'
import { endOf } from '../activity/call-row.ts'
import type { Recorder } from '../activity/recorder.ts'
import type { GatewayContext } from '../context.ts'
import { findTool } from './find-tool.ts'

/** Stands in the activity where a person called, from the page, and no MCP server. */
export const pageServerId = 'page'

export interface CallDraft {
  tenantId: string
  accountId: string
  tool: string
  arguments?: Record<string, unknown> | undefined
  /** The only effects that it may have; reading is always granted. */
  effects?: readonly Effect[] | undefined
}

export interface CalledTool {
  result: unknown
  isError: boolean
  durationMs: number
  vendorCalls: number | null
  effects: Effect[]
}

/** Calls one tool of an account, recorded as an agent's call is. A refusal and a vendor's error are results. */
export async function callTool(
  { context, accounts, recorder }: { context: GatewayContext; accounts: Accounts; recorder: Recorder },
  { tenantId, accountId, tool, arguments: args = {}, effects }: CallDraft,
): Promise<CalledTool> {
  const record = await findTool(context, accounts, tenantId, accountId, tool)
  const { account } = await accounts.find(tenantId, accountId)
  const scope = { tenantId, serverId: pageServerId, accountId, connector: account.connector }
  const seen = { effects: record.effects, isRefused: true }
  const connector = await accounts.open(tenantId, accountId, {
    unverified: true,
    audit: watched(recorder.audit(scope), seen),
    ...(effects ? { filter: { effects: ['read', ...effects] } } : {}),
  })
  const startedAt = context.clock.now()
  const result = await connector.call(record.name, args)
  const durationMs = context.clock.now() - startedAt
  return {
    result: result.structuredContent ?? result.content ?? null,
    isError: result.isError === true,
    durationMs,
    vendorCalls: endOf(result, durationMs, seen.isRefused).vendorCalls,
    effects: seen.effects,
  }
}

/** Learns what the arguments came to. */
function watched(audit: CallAudit, seen: { effects: Effect[]; isRefused: boolean }): CallAudit {
  return {
    ...audit,
    admitted(call) {
      Object.assign(seen, { effects: [...call.effects], isRefused: false })
      return audit.admitted(call)
    },
  }
}
