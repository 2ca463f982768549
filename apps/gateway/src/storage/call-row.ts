import type { CallEnd, ToolCall } from '../model.ts'

/**
 * The column of tool_calls that holds each field of a `ToolCall`. To add a field to the activity: a migration in migrations.ts, the field
 * in model.ts, its column here, its value in activity/recorder.ts, and its name in the API in activity/schemas.ts.
 */
export const callColumns = {
  id: 'id',
  tenantId: 'tenant_id',
  serverId: 'server_id',
  accountId: 'account_id',
  tool: 'tool',
  effects: 'effects',
  outcome: 'outcome',
  errorCode: 'error_code',
  vendorStatus: 'vendor_status',
  vendorCalls: 'vendor_calls',
  at: 'at',
  durationMs: 'duration_ms',
  argumentNames: 'argument_names',
  argumentsDigest: 'arguments_digest',
} as const satisfies Record<keyof ToolCall, string>

/** Lists are stored as JSON text. */
const listFields: readonly (keyof ToolCall)[] = ['effects', 'argumentNames']

type CallRowOf<Fields> = {
  [Field in keyof Fields &
    keyof ToolCall as (typeof callColumns)[Field]]: Fields[Field] extends readonly unknown[]
    ? string
    : Fields[Field]
}

export type CallRow = CallRowOf<ToolCall>

/** A whole call, or the fields that are known when it has ended. Durations are stored as whole milliseconds. */
export function toCallRow<Fields extends ToolCall | CallEnd>(fields: Fields): CallRowOf<Fields> {
  const entries = Object.entries(fields).map(([field, value]) => [
    callColumns[field as keyof ToolCall],
    Array.isArray(value) ? JSON.stringify(value) : typeof value === 'number' ? Math.round(value) : value,
  ])
  return Object.fromEntries(entries)
}

export function toCall(row: CallRow): ToolCall {
  const entries = Object.entries(callColumns).map(([field, column]) => {
    const isList = listFields.includes(field as keyof ToolCall)
    return [field, isList ? JSON.parse(String(row[column])) : row[column]]
  })
  return Object.fromEntries(entries)
}
