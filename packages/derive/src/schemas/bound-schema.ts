import type { JsonSchema } from '@helpdesk-mcp/contracts'
import { refName } from '@helpdesk-mcp/tools'
import type { Definitions } from './input-schema.ts'

/** Definitions of at most this many characters are inlined. */
const maxInline = 250

/**
 * Inlines definitions that are small or used once, and not recursive; the others stay in `$defs`. Prunes a schema that is
 * larger than `maxBytes`, so that no document makes a tool that is too large for a model.
 */
export function boundSchema(schema: JsonSchema, definitions: Definitions, maxBytes = 48_000): JsonSchema {
  const uses = countUses(schema, definitions)
  const expanded = new Map<string, { schema: JsonSchema; isInline: boolean }>()

  function definition(name: string): { schema: JsonSchema; isInline: boolean } {
    const known = expanded.get(name)
    if (known) return known
    const recursive = definitions.isRecursive(name)
    if (recursive) expanded.set(name, { schema: {}, isInline: false })
    const whole = expand(definitions.get(name) ?? {})
    const isInline = !recursive && (uses.get(name) === 1 || JSON.stringify(whole).length <= maxInline)
    const result = { schema: whole, isInline }
    expanded.set(name, result)
    return result
  }

  function expand(value: JsonSchema): JsonSchema {
    const name = refName(value)
    if (name === undefined) return mapParts(value, expand)
    const { $ref, ...beside } = value
    const { schema: whole, isInline } = definition(name)
    if (isInline) return { ...whole, ...beside }
    const { type } = definitions.get(name) ?? {}
    return { $ref: `#/$defs/${name}`, ...(type === undefined ? {} : { type }), ...beside }
  }

  const body = expand(schema)
  const whole = withDefinitions(body, (name) => expanded.get(name)?.schema)
  return byteLength(whole) <= maxBytes ? whole : pruneSchema(whole, maxBytes)
}

function countUses(schema: JsonSchema, definitions: Definitions): ReadonlyMap<string, number> {
  const uses = new Map<string, number>()
  const visit = (value: JsonSchema): void => {
    const name = refName(value)
    if (name !== undefined) {
      const before = uses.get(name) ?? 0
      uses.set(name, before + 1)
      if (before === 0) visit(definitions.get(name) ?? {})
    }
    partsOf(value).forEach(visit)
  }
  visit(schema)
  return uses
}

/**
 * Reduces a schema to `maxBytes`: first the deepest objects lose their fields, at last the required ones, and become open, then descriptions go, then
 * optional arguments. Arguments that are left out can still be given, since the request plan knows them.
 */
function pruneSchema(schema: JsonSchema, maxBytes: number): JsonSchema {
  const deepest = deepestOutline(schema, maxBytes, true) ?? deepestOutline(schema, maxBytes, false)
  if (deepest) return deepest
  const outline = outlineOf(schema, 1, false)
  for (const maxDescription of [120, 0]) {
    const terse = mapParts(outline, (part) => shorten(part, maxDescription))
    if (byteLength(terse) <= maxBytes) return withDefinitions(terse, (name) => outline.$defs?.[name])
  }
  return dropOptional(
    mapParts(outline, (part) => shorten(part, 0)),
    maxBytes,
  )
}

/** The deepest outline that fits; undefined if none does. */
function deepestOutline(
  schema: JsonSchema,
  maxBytes: number,
  keepsRequired: boolean,
): JsonSchema | undefined {
  let best: JsonSchema | undefined
  for (let low = 1, high = 8; low <= high; ) {
    const middle = (low + high) >> 1
    const outline = outlineOf(schema, middle, keepsRequired)
    if (byteLength(outline) <= maxBytes) [best, low] = [outline, middle + 1]
    else high = middle - 1
  }
  return best
}

/** The schema with everything deeper than `depth` objects left open, but for what is required there. */
function outlineOf(schema: JsonSchema, depth: number, keepsRequired: boolean): JsonSchema {
  const depths = depthsOf(schema)
  const body = shallow(schema, depth, keepsRequired)
  return withDefinitions(body, (name) => {
    const definition = schema.$defs?.[name]
    return definition && shallow(definition, depth - (depths.get(name) ?? 0), keepsRequired)
  })
}

/** How many objects deep each definition is first referred to. */
function depthsOf(schema: JsonSchema): ReadonlyMap<string, number> {
  const depths = new Map<string, number>()
  let level: JsonSchema[] = [schema]
  for (let depth = 0; level.length > 0; depth++) {
    const next: JsonSchema[] = []
    const visit = (value: JsonSchema): void => {
      const name = refName(value)
      const definition = name === undefined || depths.has(name) ? undefined : schema.$defs?.[name]
      if (name !== undefined && definition) {
        depths.set(name, depth)
        visit(definition)
      }
      const { properties, ...rest } = value
      next.push(...Object.values(properties ?? {}))
      partsOf(rest).forEach(visit)
    }
    level.forEach(visit)
    level = next
  }
  return depths
}

function shallow(schema: JsonSchema, depth: number, keepsRequired: boolean): JsonSchema {
  const inner = (part: JsonSchema) => shallow(part, depth, keepsRequired)
  if (schema.properties === undefined) return mapParts(schema, inner)
  if (depth > 0) {
    const { properties, ...rest } = schema
    const fields = mapValues(properties, (part) => shallow(part, depth - 1, keepsRequired))
    return { ...mapParts(rest, inner), properties: fields }
  }
  const { type, description, default: fallback, properties, required = [] } = schema
  const names = keepsRequired ? required.filter((name) => Object.hasOwn(properties, name)) : []
  const kept = Object.fromEntries(names.map((name) => [name, inner(properties[name] as JsonSchema)]))
  return {
    ...(type === undefined ? {} : { type }),
    ...(description === undefined ? {} : { description }),
    ...(fallback === undefined ? {} : { default: fallback }),
    ...(names.length > 0 ? { properties: kept, required: names } : {}),
    additionalProperties: true,
  }
}

function shorten(schema: JsonSchema, maxDescription: number): JsonSchema {
  const { description, ...rest } = mapParts(schema, (part) => shorten(part, maxDescription))
  if (description === undefined || maxDescription === 0) return rest
  return {
    ...rest,
    description:
      description.length > maxDescription ? `${description.slice(0, maxDescription - 1)}…` : description,
  }
}

/** Keeps required arguments, and as many of the others, in order, as fit. */
function dropOptional(schema: JsonSchema, maxBytes: number): JsonSchema {
  const bare = { ...schema, properties: {}, additionalProperties: schema.additionalProperties || true }
  const find = (name: string) => schema.$defs?.[name]
  const needed = new Set(schema.required)
  const kept = new Map<string, JsonSchema>()
  let room = maxBytes - byteLength(withDefinitions(bare, find))
  const entries = Object.entries(schema.properties ?? {})
  const byNeed = [
    ...entries.filter(([name]) => needed.has(name)),
    ...entries.filter(([name]) => !needed.has(name)),
  ]
  for (const [name, property] of byNeed) {
    const alone = withDefinitions({ type: 'object', properties: { [name]: property } }, find)
    const fits = byteLength(alone) <= room
    if (!fits && !needed.has(name)) continue
    const { type = 'object' } = property
    kept.set(name, fits ? property : { type })
    room -= fits ? byteLength(alone) : 40 + name.length
  }
  const inOrder = entries.filter(([name]) => kept.has(name)).map(([name]) => [name, kept.get(name)])
  return withDefinitions({ ...bare, properties: Object.fromEntries(inOrder) }, find)
}

/** The schemas directly inside a schema, except its `$defs` and its conditions, which hold no references. */
function partsOf(schema: JsonSchema): JsonSchema[] {
  const { properties, patternProperties, items, prefixItems, anyOf, oneOf, additionalProperties } = schema
  return [
    ...Object.values(properties ?? {}),
    ...Object.values(patternProperties ?? {}),
    ...(items ? [items] : []),
    ...(prefixItems ?? []),
    ...(anyOf ?? []),
    ...(oneOf ?? []),
    ...(schema.allOf ?? []),
    ...(typeof additionalProperties === 'object' ? [additionalProperties] : []),
  ]
}

/** Changes the schemas directly inside a schema, except its `$defs` and its conditions. */
function mapParts(schema: JsonSchema, change: (part: JsonSchema) => JsonSchema): JsonSchema {
  const { properties, patternProperties, items, prefixItems, anyOf, oneOf, allOf, additionalProperties } =
    schema
  return {
    ...schema,
    ...(properties ? { properties: mapValues(properties, change) } : {}),
    ...(patternProperties ? { patternProperties: mapValues(patternProperties, change) } : {}),
    ...(items ? { items: change(items) } : {}),
    ...(prefixItems ? { prefixItems: prefixItems.map(change) } : {}),
    ...(anyOf ? { anyOf: anyOf.map(change) } : {}),
    ...(oneOf ? { oneOf: oneOf.map(change) } : {}),
    ...(allOf ? { allOf: allOf.map(change) } : {}),
    ...(typeof additionalProperties === 'object'
      ? { additionalProperties: change(additionalProperties) }
      : {}),
  }
}

function mapValues<Value, Result>(
  record: Readonly<Record<string, Value>>,
  change: (value: Value) => Result,
): Record<string, Result> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}

/** The schema with the definitions that it refers to, directly or not. */
function withDefinitions(schema: JsonSchema, find: (name: string) => JsonSchema | undefined): JsonSchema {
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

function byteLength(schema: JsonSchema): number {
  return Buffer.byteLength(JSON.stringify(schema))
}
