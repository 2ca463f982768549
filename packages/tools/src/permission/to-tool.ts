import type { Tool, ToolRecord } from '@helpdesk-mcp/contracts'
import { possibleEffects } from './effects-of.ts'
import { isReadOnly } from './method-class.ts'

/** A record as a client sees it, with hints that follow the effects. */
export function toTool(record: ToolRecord): Tool {
  const readOnly = isReadOnly(record)
  const destructive = possibleEffects(record).some((effects) => effects.includes('destructive'))
  const outbound = possibleEffects(record).some((effects) => effects.includes('outbound'))
  const repeatable = record.method === 'update' || record.method === 'delete'
  return {
    name: record.name,
    title: record.title,
    description: record.description,
    inputSchema: record.inputSchema,
    annotations: {
      title: record.title,
      readOnlyHint: readOnly,
      destructiveHint: destructive,
      idempotentHint: readOnly || (repeatable && !outbound),
      openWorldHint: true,
    },
  }
}
