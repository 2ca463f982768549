import type { JsonSchema, Tool, ToolAnnotations, ToolRecord } from '@helpdesk-mcp/contracts'
import { isReadOnly, possibleEffects } from '../permission/effects.ts'
import { requiredOf } from '../permission/further.ts'
import { listedSchema } from './listed-schema.ts'

/** Effects for which a host should ask a person first. Hosts run calls without a destructive hint unasked. */
const severe: readonly string[] = ['destructive', 'outbound', 'admin']

/**
 * The hints of a tool, by what hosts do with them. openWorldHint says whether the call itself reaches people or systems outside the
 * helpdesk: what is sent to a customer does, a webhook's address that the vendor tests does, a setting that only later calls use does not.
 */
export function annotationsOf(
  record: Pick<ToolRecord, 'title' | 'method' | 'effects' | 'when' | 'reaches_out'>,
): ToolAnnotations {
  const possible = new Set<string>(possibleEffects(record).flat())
  const readOnly = isReadOnly(record)
  const outbound = possible.has('outbound')
  const repeatable = record.method === 'update' || record.method === 'delete'
  return {
    title: record.title,
    readOnlyHint: readOnly,
    destructiveHint: severe.some((effect) => possible.has(effect)),
    idempotentHint: readOnly || (repeatable && !outbound),
    openWorldHint: outbound || record.reaches_out !== undefined,
  }
}

/** A tool's schema as a client sees it: several ids may stand in place of one. */
export function shownSchema(record: Pick<ToolRecord, 'inputSchema' | 'several'>): JsonSchema {
  const schema = listedSchema(record.inputSchema)
  if (!record.several) return schema
  const { required: _required, ...rest } = schema
  const required = requiredOf(record)
  return { ...rest, ...(required.length > 0 ? { required } : {}) }
}

/** Bytes of JSON in one result. */
export const defaultMaxResultBytes = 60_000

/**
 * A tool as a client sees it. Reads of what people wrote are meant to be long: a host that would cut them sooner is told how long they
 * may be.
 */
export function toTool(record: ToolRecord): Tool {
  const { name, title, description, response } = record
  const isLong = isReadOnly(record) && (response.texts?.length ?? 0) > 0
  return {
    name,
    title,
    description,
    inputSchema: shownSchema(record),
    annotations: annotationsOf(record),
    ...(isLong ? { _meta: { 'anthropic/maxResultSizeChars': defaultMaxResultBytes } } : {}),
  }
}
