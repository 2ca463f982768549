import type { Effect, EffectRule, Json, JsonSchema, ToolRecord } from '@helpdesk-mcp/contracts'

/**
 * A tool as far as the granted effects let it be used: undefined when no call of it could be permitted, else with a
 * schema that says which arguments remain (`public: { const: false }`). The check of each call does not depend on it.
 */
export function narrow(record: ToolRecord, granted: ReadonlySet<Effect> | undefined): ToolRecord | undefined {
  const permits = (effects: readonly Effect[]) => !granted || effects.every((effect) => granted.has(effect))
  if (permits(record.effects)) return record
  const rules = (record.when ?? []).filter((rule) => permits(rule.effects))
  if (rules.length === 0) return undefined
  return { ...record, inputSchema: narrowSchema(record.inputSchema, rules) }
}

function narrowSchema(schema: JsonSchema, rules: readonly EffectRule[]): JsonSchema {
  const equal = merge(rules.flatMap((rule) => Object.entries(rule.arguments ?? {})))
  const absent = rules.flatMap((rule) => rule.absent ?? [])
  let narrowed = schema
  for (const [path, values] of equal) {
    const mayStayAway = absent.some((name) => path === name || path.startsWith(`${name}.`))
    narrowed = restrict(narrowed, path.split('.'), values, !mayStayAway)
  }
  const paths = [...equal.keys()]
  for (const name of absent) {
    if (!paths.some((path) => path === name || path.startsWith(`${name}.`)))
      narrowed = without(narrowed, name.split('.'))
  }
  return narrowed
}

/** Alternatives with different arguments cannot be told apart in a closed schema; only what all rules share is narrowed. */
function merge(entries: readonly [string, Json][]): Map<string, Json[]> {
  const merged = new Map<string, Json[]>()
  for (const [path, value] of entries) merged.set(path, [...(merged.get(path) ?? []), value])
  return merged.size > 1 ? new Map() : merged
}

function restrict(
  schema: JsonSchema,
  path: readonly string[],
  values: readonly Json[],
  required: boolean,
): JsonSchema {
  const [key, ...rest] = path
  const property = key === undefined ? undefined : schema.properties?.[key]
  if (key === undefined || property === undefined) return schema
  const only = values.length === 1 ? { const: values[0] as Json } : { enum: [...values] }
  const { enum: _enum, default: _default, ...plain } = property
  const inner = rest.length > 0 ? restrict(property, rest, values, true) : { ...plain, ...only }
  const names = new Set(schema.required)
  return {
    ...schema,
    properties: { ...schema.properties, [key]: inner },
    ...(required ? { required: [...names.add(key)] } : {}),
  }
}

function without(schema: JsonSchema, path: readonly string[]): JsonSchema {
  const [key, ...rest] = path
  const property = key === undefined ? undefined : schema.properties?.[key]
  if (key === undefined || property === undefined) return schema
  if (rest.length > 0)
    return { ...schema, properties: { ...schema.properties, [key]: without(property, rest) } }
  const { [key]: _removed, ...others } = schema.properties ?? {}
  return { ...schema, properties: others }
}
