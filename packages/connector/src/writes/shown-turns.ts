import type { ToolRecord } from '@helpdesk-mcp/contracts'

/** Whether the call showed turns, and not other fields alone. */
export function showsTurns({ response }: ToolRecord, { fields }: Record<string, unknown>): boolean {
  const shown = ['*', 'turns', 'text', response.turns?.at]
  return !Array.isArray(fields) || fields.some((field) => shown.includes(String(field).split(/[.:]/)[0]))
}
