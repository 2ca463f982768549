import { isObject, type JsonSchema } from '@helpdesk-mcp/contracts'

const inlineBytes = 250

/**
 * Puts definitions back in place where that is short: those used once or small, and not recursive. The others stay in
 * `$defs`, once each. A schema beyond `maximum` bytes loses its deepest objects' fields (they become open objects), so
 * that no document, however large, makes a tool that no model can read.
 */
export function boundSchema(
  schema: JsonSchema,
  definitions: Readonly<Record<string, JsonSchema>>,
  maximum = 48_000,
): JsonSchema {
  const uses = countUses(schema, definitions)
  const inlined = new Map<string, JsonSchema>()
  const inline = (name: string): boolean => {
    const definition = definitions[name]
    if (!definition || reaches(definition, name, definitions)) return false
    return uses.get(name) === 1 || JSON.stringify(definition).length <= inlineBytes
  }
  const expand = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(expand)
    if (!isObject(value)) return value
    const name = refName(value)
    if (name !== undefined && inline(name)) {
      const whole = inlined.get(name) ?? (expand(definitions[name]) as JsonSchema)
      inlined.set(name, whole)
      const { $ref: _ref, ...beside } = value
      return { ...whole, ...beside }
    }
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, expand(item)]))
  }
  const body = expand(schema) as JsonSchema
  const defs: Record<string, JsonSchema> = {}
  const collect = (value: unknown): void => {
    for (const name of refsIn(value)) {
      if (name in defs || !definitions[name]) continue
      defs[name] = {}
      defs[name] = expand(definitions[name]) as JsonSchema
      collect(defs[name])
    }
  }
  collect(body)
  const whole = Object.keys(defs).length > 0 ? { ...body, $defs: sorted(defs) } : body
  return JSON.stringify(whole).length <= maximum ? whole : prune(whole, maximum)
}

function refName(value: Record<string, unknown>): string | undefined {
  return typeof value['$ref'] === 'string' ? value['$ref'].replace('#/$defs/', '') : undefined
}

function refsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(refsIn)
  if (!isObject(value)) return []
  const name = refName(value)
  return name === undefined ? Object.values(value).flatMap(refsIn) : [name]
}

function countUses(
  schema: JsonSchema,
  definitions: Readonly<Record<string, JsonSchema>>,
): Map<string, number> {
  const uses = new Map<string, number>()
  const visit = (value: unknown): void => {
    for (const name of refsIn(value)) {
      const before = uses.get(name) ?? 0
      uses.set(name, before + 1)
      if (before === 0) visit(definitions[name])
    }
  }
  visit(schema)
  return uses
}

function reaches(from: JsonSchema, name: string, definitions: Readonly<Record<string, JsonSchema>>): boolean {
  const seen = new Set<string>()
  const visit = (value: unknown): boolean =>
    refsIn(value).some((next) => {
      if (next === name) return true
      if (seen.has(next)) return false
      seen.add(next)
      return visit(definitions[next])
    })
  return visit(from)
}

function sorted<Value>(record: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function prune(schema: JsonSchema, maximum: number): JsonSchema {
  for (let depth = 8; depth >= 1; depth--) {
    const { $defs: defs, ...body } = shallow(schema, depth) as JsonSchema
    const used = new Set(refsIn(body))
    const kept = Object.fromEntries(
      Object.entries(defs ?? {}).filter(([name]) => used.has(name) || depth > 3),
    )
    const pruned = { ...body, ...(Object.keys(kept).length > 0 ? { $defs: kept } : {}) }
    if (JSON.stringify(pruned).length <= maximum && refsIn(pruned).every((name) => name in kept))
      return pruned
  }
  return {
    ...(shallow({ ...schema, $defs: {} }, 1, true) as JsonSchema),
    additionalProperties: schema.additionalProperties ?? false,
  }
}

/** Objects below `depth` lose their fields; with `close`, references become open objects too. */
function shallow(value: unknown, depth: number, close = false): unknown {
  if (!isObject(value)) return value
  if (close && value['$ref']) return { type: 'object', additionalProperties: true }
  const { properties, items, ...rest } = value as JsonSchema
  const result: JsonSchema = { ...rest }
  if (rest.$defs) {
    result.$defs = Object.fromEntries(
      Object.entries(rest.$defs).map(([name, def]) => [name, shallow(def, depth - 1, close) as JsonSchema]),
    )
    if (close) delete result.$defs
  }
  if (rest.anyOf) result.anyOf = rest.anyOf.map((variant) => shallow(variant, depth, close) as JsonSchema)
  if (items) result.items = shallow(items, depth, close) as JsonSchema
  if (properties && depth > 0) {
    result.properties = Object.fromEntries(
      Object.entries(properties).map(([name, property]) => [
        name,
        shallow(property, depth - 1, close) as JsonSchema,
      ]),
    )
  } else if (properties) {
    delete result.required
    result.additionalProperties = true
  }
  return result
}
