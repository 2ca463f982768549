import type { JsonSchema } from '@helpdesk-mcp/contracts'
import { refName } from '@helpdesk-mcp/tools'

/** The schemas directly inside a schema; its `$defs` apart. */
export function partsOf(schema: JsonSchema): JsonSchema[] {
  const { properties, items, anyOf, additionalProperties } = schema
  return [
    ...Object.values(properties ?? {}),
    ...(items ? [items] : []),
    ...(anyOf ?? []),
    ...(typeof additionalProperties === 'object' ? [additionalProperties] : []),
  ]
}

/** A schema with the schemas directly inside it changed; its `$defs` and its data (`enum`, `default`) stay. */
export function mapParts(schema: JsonSchema, change: (part: JsonSchema) => JsonSchema): JsonSchema {
  const { properties, items, anyOf, additionalProperties } = schema
  return {
    ...schema,
    ...(properties ? { properties: mapValues(properties, change) } : {}),
    ...(items ? { items: change(items) } : {}),
    ...(anyOf ? { anyOf: anyOf.map(change) } : {}),
    ...(typeof additionalProperties === 'object'
      ? { additionalProperties: change(additionalProperties) }
      : {}),
  }
}

export function mapValues<Value, Result>(
  record: Readonly<Record<string, Value>>,
  change: (value: Value) => Result,
): Record<string, Result> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}

/** A schema with those definitions that it refers to, however indirectly. */
export function withDefinitions(
  schema: JsonSchema,
  find: (name: string) => JsonSchema | undefined,
): JsonSchema {
  const found = new Map<string, JsonSchema>()
  const visit = (value: JsonSchema): void => {
    const name = refName(value)
    const definition = name === undefined || found.has(name) ? undefined : find(name)
    if (name !== undefined && definition) {
      found.set(name, definition)
      visit(definition)
    }
    partsOf(value).forEach(visit)
  }
  visit(schema)
  const { $defs: _before, ...body } = schema
  const sorted = [...found].sort(([a], [b]) => (a < b ? -1 : 1))
  return sorted.length > 0 ? { ...body, $defs: Object.fromEntries(sorted) } : body
}

export function byteLength(schema: JsonSchema): number {
  return Buffer.byteLength(JSON.stringify(schema))
}
