import type { CallEnd, RecordedCall, ToolCall } from '../model.ts'

/** The column of tool_calls that holds each field of a `ToolCall`. How to add one: docs/architecture.md, "Add a column to the activity". */
export const callColumns = {
  id: 'id',
  tenantId: 'tenant_id',
  serverId: 'server_id',
  accountId: 'account_id',
  personId: 'person_id',
  personName: 'person_name',
  appId: 'app_id',
  appName: 'app_name',
  outboxItemId: 'outbox_item_id',
  approvedBy: 'approved_by',
  tool: 'tool',
  effects: 'effects',
  summary: 'summary',
  targets: 'targets',
  targetCount: 'target_count',
  rowCount: 'row_count',
  changes: 'changes',
  outcome: 'outcome',
  errorCode: 'error_code',
  errorArgument: 'error_argument',
  vendorMessage: 'vendor_message',
  vendorStatus: 'vendor_status',
  vendorCalls: 'vendor_calls',
  at: 'at',
  durationMs: 'duration_ms',
  argumentNames: 'argument_names',
  argumentsDigest: 'arguments_digest',
} as const satisfies Record<keyof ToolCall, string>

/** Stored as JSON text. */
const jsonFields: readonly (keyof ToolCall)[] = [
  'effects',
  'targets',
  'changes',
  'argumentNames',
  'approvedBy',
]

/** Stored as whole milliseconds. */
const timeFields: readonly (keyof ToolCall)[] = ['at', 'durationMs']

type CallRowOf<Fields> = {
  [Field in keyof Fields & keyof ToolCall as (typeof callColumns)[Field]]: NonNullable<
    Fields[Field]
  > extends object
    ? string | Extract<Fields[Field], null>
    : Fields[Field]
}

export type CallRow = CallRowOf<ToolCall>

/**
 * The fields that are known when a call has ended. Other values than lists and times are stored as they are. SQLite has no
 * booleans: a field that is one needs a conversion here and in `toCall`.
 */
export function toCallRow(fields: CallEnd): CallRowOf<CallEnd> {
  const entries = Object.entries(fields).flatMap(([name, value]): [string, unknown][] => {
    const field = name as keyof ToolCall
    if (!Object.hasOwn(callColumns, field)) return []
    if (jsonFields.includes(field))
      return [[callColumns[field], value === null ? null : JSON.stringify(value)]]
    const isTime = timeFields.includes(field) && typeof value === 'number'
    return [[callColumns[field], isTime ? Math.round(value) : value]]
  })
  return Object.fromEntries(entries) as CallRowOf<CallEnd>
}

const columnEntries = Object.entries(callColumns) as [keyof ToolCall, string][]

/** The columns of a new row, in the order of `toCallValues`. */
export const newCallColumns: readonly string[] = columnEntries.map(([, column]) => column)

export function toCallValues(call: RecordedCall): (string | number | null)[] {
  return columnEntries.map(([field]) => {
    const value = call[field] ?? null
    if (typeof value === 'object' && value !== null) return JSON.stringify(value)
    return typeof value === 'number' && timeFields.includes(field) ? Math.round(value) : value
  })
}

export function toCall(row: CallRow): ToolCall {
  const entries = Object.entries(callColumns).map(([field, column]) => {
    const isJson = jsonFields.includes(field as keyof ToolCall) && row[column] !== null
    return [field, isJson ? JSON.parse(String(row[column])) : row[column]]
  })
  return Object.fromEntries(entries)
}
