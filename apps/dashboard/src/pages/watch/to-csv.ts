import type { components } from '../../generated/api.d.ts'

type Call = components['schemas']['ToolCall']

interface Names {
  serverName: (id: string) => string
  accountName: (id: string) => string
}

const columns: readonly [name: string, read: (call: Call, names: Names) => unknown][] = [
  ['id', ({ id }) => id],
  ['at', ({ at }) => at],
  ['mcp_server_id', (call) => call.mcp_server_id],
  ['mcp_server', (call, { serverName }) => serverName(call.mcp_server_id)],
  ['integrated_account_id', (call) => call.integrated_account_id],
  ['integrated_account', (call, { accountName }) => accountName(call.integrated_account_id)],
  ['tool', ({ tool }) => tool],
  ['effects', ({ effects }) => effects.join(' ')],
  ['outcome', ({ outcome }) => outcome],
  ['error_code', (call) => call.error_code],
  ['vendor_status', (call) => call.vendor_status],
  ['vendor_calls', (call) => call.vendor_calls],
  ['duration_ms', (call) => call.duration_ms],
  ['argument_names', (call) => call.argument_names.join(' ')],
  ['arguments_digest', (call) => call.arguments_digest],
]

export const csvHead = `${columns.map(([name]) => name).join(',')}\r\n`

/** Calls as CSV lines (RFC 4180). */
export function toCsv(calls: readonly Call[], names: Names): string {
  return calls.map((call) => `${columns.map(([, read]) => cell(read(call, names))).join(',')}\r\n`).join('')
}

/** Escapes a cell; an apostrophe stops spreadsheets from reading text as a formula. */
function cell(value: unknown): string {
  const text = value === null ? '' : String(value)
  const safe = /^[=+\-@\t\r]/.test(text) && typeof value !== 'number' ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
