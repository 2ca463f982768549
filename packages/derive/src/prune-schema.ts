import type { JsonSchema } from '@helpdesk-mcp/contracts'
import { refName } from '@helpdesk-mcp/tools'
import { byteLength, mapParts, mapValues, partsOf, withDefinitions } from './schema-parts.ts'

/**
 * Brings a schema down to `maximum` bytes: first the deepest objects lose their fields and become open ones, then
 * descriptions go, then optional arguments. Those that are left out can still be given: the request plan knows them.
 */
export function pruneSchema(schema: JsonSchema, maximum: number): JsonSchema {
  const deepest = deepestOutline(schema, maximum)
  if (deepest) return deepest
  const outline = outlineOf(schema, 1)
  for (const longest of [120, 0]) {
    const terse = mapParts(outline, (part) => shorten(part, longest))
    if (byteLength(terse) <= maximum) return withDefinitions(terse, (name) => outline.$defs?.[name])
  }
  return dropOptional(
    mapParts(outline, (part) => shorten(part, 0)),
    maximum,
  )
}

/** The outline that goes as deep as there is room for. */
function deepestOutline(schema: JsonSchema, maximum: number): JsonSchema | undefined {
  let best: JsonSchema | undefined
  for (let low = 1, high = 8; low <= high; ) {
    const middle = (low + high) >> 1
    const outline = outlineOf(schema, middle)
    if (byteLength(outline) <= maximum) [best, low] = [outline, middle + 1]
    else high = middle - 1
  }
  return best
}

/** What lies deeper than `depth` objects is left open. */
function outlineOf(schema: JsonSchema, depth: number): JsonSchema {
  const depths = depthsOf(schema)
  const body = shallow(schema, depth)
  return withDefinitions(body, (name) => {
    const definition = schema.$defs?.[name]
    return definition && shallow(definition, depth - (depths.get(name) ?? 0))
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

function shallow(schema: JsonSchema, depth: number): JsonSchema {
  if (schema.properties === undefined) return mapParts(schema, (part) => shallow(part, depth))
  if (depth > 0) {
    const { properties, ...rest } = schema
    const around = mapParts(rest, (part) => shallow(part, depth))
    return { ...around, properties: mapValues(properties, (part) => shallow(part, depth - 1)) }
  }
  const { properties: _properties, required: _required, anyOf: _anyOf, ...open } = schema
  return { ...open, additionalProperties: true }
}

function shorten(schema: JsonSchema, longest: number): JsonSchema {
  const { description, ...rest } = mapParts(schema, (part) => shorten(part, longest))
  if (description === undefined || longest === 0) return rest
  return {
    ...rest,
    description: description.length > longest ? `${description.slice(0, longest - 1)}…` : description,
  }
}

/** Keeps what is required, and of the rest, in order, as much as there is room for. */
function dropOptional(schema: JsonSchema, maximum: number): JsonSchema {
  const bare = { ...schema, properties: {}, additionalProperties: schema.additionalProperties || true }
  const find = (name: string) => schema.$defs?.[name]
  const needed = new Set(schema.required)
  const kept = new Map<string, JsonSchema>()
  let room = maximum - byteLength(withDefinitions(bare, find))
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
