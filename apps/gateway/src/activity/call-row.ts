import type { AuditedCall } from '@helpdesk-mcp/connector'
import { isObject, type ToolResult } from '@helpdesk-mcp/contracts'
import type { ToolCall } from '../model.ts'
import { newId } from '../storage/new-id.ts'
import { argumentsDigest } from './arguments-digest.ts'

/** On whose behalf, by which URL and on which account calls are made. */
export interface CallScope {
  tenantId: string
  serverId: string
  accountId: string
  connector: string
}

export type CallEnd = Pick<ToolCall, 'outcome' | 'errorCode' | 'vendorStatus' | 'vendorCalls' | 'durationMs'>

const mostNames = 100
const longestName = 128

/** A call that has begun, as it is recorded: of its arguments the names alone. */
export function beginRow(scope: CallScope, call: AuditedCall, at: number, digestKey: Uint8Array): ToolCall {
  const { tenantId, serverId, accountId } = scope
  return {
    id: newId('call'),
    tenantId,
    serverId,
    accountId,
    tool: call.record.name,
    effects: [...call.effects],
    outcome: 'attempted',
    errorCode: null,
    vendorStatus: null,
    vendorCalls: null,
    at,
    durationMs: null,
    // What was refused may have any names.
    argumentNames: Object.keys(call.arguments)
      .slice(0, mostNames)
      .map((name) => name.slice(0, longestName)),
    argumentsDigest: argumentsDigest(digestKey, call.arguments),
  }
}

export function endOf(result: ToolResult, durationMs: number, isRefused: boolean): CallEnd {
  const content = result.structuredContent
  const counted = content?.vendor_calls
  const error = result.isError && isObject(content?.error) ? content.error : undefined
  return {
    outcome: result.isError ? 'error' : 'ok',
    errorCode: result.isError ? String(error?.code ?? 'unexpected_response') : null,
    vendorStatus: typeof error?.status === 'number' ? error.status : null,
    vendorCalls: isRefused ? 0 : typeof counted === 'number' ? counted : result.isError ? null : 1,
    durationMs,
  }
}
