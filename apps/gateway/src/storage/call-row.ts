import type { ToolCall } from '../model.ts'
import type { ToolCallTable } from './tables.ts'

export function toCall(row: ToolCallTable): ToolCall {
  return {
    id: row.id,
    tenantId: row.tenant_id,
    serverId: row.server_id,
    accountId: row.account_id,
    tool: row.tool,
    effects: JSON.parse(row.effects),
    outcome: row.outcome,
    errorCode: row.error_code,
    vendorStatus: row.vendor_status,
    vendorCalls: row.vendor_calls,
    at: row.at,
    durationMs: row.duration_ms,
    argumentNames: JSON.parse(row.argument_names),
    argumentsDigest: row.arguments_digest,
  }
}

export function fromCall(call: ToolCall): ToolCallTable {
  return {
    id: call.id,
    tenant_id: call.tenantId,
    server_id: call.serverId,
    account_id: call.accountId,
    tool: call.tool,
    effects: JSON.stringify(call.effects),
    at: call.at,
    argument_names: JSON.stringify(call.argumentNames),
    arguments_digest: call.argumentsDigest,
    ...fromEnd(call),
  }
}

export function fromEnd(
  end: Pick<ToolCall, 'outcome' | 'errorCode' | 'vendorStatus' | 'vendorCalls' | 'durationMs'>,
) {
  return {
    outcome: end.outcome,
    error_code: end.errorCode,
    vendor_status: end.vendorStatus,
    vendor_calls: end.vendorCalls,
    duration_ms: end.durationMs === null ? null : Math.round(end.durationMs),
  }
}
