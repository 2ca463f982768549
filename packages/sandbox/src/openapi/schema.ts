import { isObject, readInteger, readJson } from '../json.ts'
import { descend, follow, type Node, type OpenApiDocument } from './document.ts'

/** The types that a schema allows, those of its alternatives included. */
export function typesOf(document: OpenApiDocument, schema: Node): Set<string> {
  const types = new Set<string>([schema.value.type ?? []].flat() as string[])
  for (const keyword of ['oneOf', 'anyOf', 'allOf']) {
    const alternatives = schema.value[keyword]
    if (!Array.isArray(alternatives)) continue
    for (const index of alternatives.keys()) {
      const alternative = descend(document, schema, keyword, index)
      if (alternative) for (const type of typesOf(document, alternative)) types.add(type)
    }
  }
  return types
}

/** The members that a schema names, those of its parts and alternatives included. */
export function membersOf(document: OpenApiDocument, schema: Node): Map<string, Node> {
  const members = new Map<string, Node>()
  for (const name of Object.keys((schema.value.properties ?? {}) as object)) {
    const member = descend(document, schema, 'properties', name)
    if (member) members.set(name, member)
  }
  for (const keyword of ['allOf', 'oneOf', 'anyOf']) {
    const parts = schema.value[keyword]
    if (!Array.isArray(parts)) continue
    for (const index of parts.keys()) {
      const part = descend(document, schema, keyword, index)
      if (!part) continue
      for (const [name, member] of membersOf(document, part))
        if (!members.has(name)) members.set(name, member)
    }
  }
  return members
}

/** The member that holds the rows of a list, and their schema; the key is absent for a bare list. */
export function rowsOf(
  document: OpenApiDocument,
  schema: Node | undefined,
): { key?: string; items: Node | undefined } | undefined {
  if (!schema) return undefined
  if (hasType(schema, 'array')) return { items: descend(document, schema, 'items') }
  for (const [key, member] of membersOf(document, schema)) {
    if (hasType(member, 'array')) return { key, items: descend(document, member, 'items') }
  }
  return undefined
}

function hasType(schema: Node, type: string): boolean {
  return [schema.value.type ?? []].flat().includes(type)
}

/** The alternative that an object names by the schema's discriminator, so that errors are about it alone; else the schema itself. */
export function selectAlternative(document: OpenApiDocument, schema: Node, value: unknown): Node {
  const { discriminator } = schema.value
  if (!isObject(discriminator) || !isObject(discriminator.mapping) || !isObject(value)) return schema
  const $ref = discriminator.mapping[String(value[String(discriminator.propertyName)])]
  return typeof $ref === 'string' && $ref.startsWith('#')
    ? follow(document, { value: { $ref }, pointer: $ref })
    : schema
}

/** Converts text to the type that the schema has; text of no such type stays text, and fails validation. */
export function coerce(document: OpenApiDocument, schema: Node | undefined, value: unknown): unknown {
  if (schema === undefined) return value
  if (Array.isArray(value)) {
    const items = descend(document, schema, 'items')
    return value.map((item) => coerce(document, items, item))
  }
  if (typeof value === 'string') return coerceText(typesOf(document, schema), value)
  if (!isObject(value) || value.bytes instanceof Uint8Array) return value
  const members = Object.entries(value).map(([key, member]) => {
    return [key, coerce(document, descend(document, schema, 'properties', key), member)]
  })
  return Object.fromEntries(members)
}

function coerceText(types: Set<string>, text: string): unknown {
  if (types.has('string')) return text
  if (types.has('integer') && /^-?\d+$/.test(text)) return readInteger(text)
  if (types.has('number') && /^-?\d+(\.\d+)?([eE][-+]?\d+)?$/.test(text)) return Number(text)
  if (types.has('boolean') && (text === 'true' || text === 'false')) return text === 'true'
  if (!types.has('object') && !types.has('array')) return text
  try {
    return readJson(text)
  } catch {
    return types.has('array') ? [text] : text
  }
}

/** A value in the form of a schema: the members that the schema names, if it names any, and scalars in the schema's types. */
export function fit(document: OpenApiDocument, schema: Node | undefined, value: unknown): unknown {
  if (!schema || value === null || value === undefined) return value
  if (Array.isArray(value)) {
    const items = descend(document, schema, 'items')
    return value.map((item) => fit(document, items, item))
  }
  if (!isObject(value)) return castTo(typesOf(document, schema), value)
  const members = membersOf(document, schema)
  if (members.size === 0) return value
  const present = [...members].filter(([name]) => value[name] !== undefined)
  return Object.fromEntries(present.map(([name, member]) => [name, fit(document, member, value[name])]))
}

function castTo(types: Set<string>, value: unknown): unknown {
  if (types.size === 0) return value
  if (typeof value === 'string') {
    if (types.has('string')) return value
    if (types.has('boolean') && /^(true|false)$/.test(value)) return value === 'true'
    const number = Number(value)
    return (types.has('integer') || types.has('number')) && Number.isSafeInteger(number) ? number : value
  }
  const kept = typeof value === 'boolean' ? types.has('boolean') : types.has('integer') || types.has('number')
  return kept || !types.has('string') ? value : String(value)
}

/** A sample value of a schema: zero, an empty list, the first of an enum. */
export function sample(document: OpenApiDocument, schema: Node | undefined, depth = 0): unknown {
  if (!schema) return null
  const { value } = schema
  if (value.default !== undefined) return value.default
  if (value.const !== undefined) return value.const
  if (Array.isArray(value.enum)) return value.enum[0]
  if (hasType(schema, 'array')) return []
  const members = membersOf(document, schema)
  if (members.size > 0) {
    if (depth > 3) return {}
    return Object.fromEntries(
      [...members].map(([name, member]) => [name, sample(document, member, depth + 1)]),
    )
  }
  if (hasType(schema, 'object')) return {}
  if (hasType(schema, 'null')) return null
  if (hasType(schema, 'boolean')) return false
  if (hasType(schema, 'integer') || hasType(schema, 'number')) return minimum(value)
  return value.format === 'date-time' ? '2026-01-01T00:00:00.000Z' : ''
}

function minimum(schema: Record<string, unknown>): number {
  return typeof schema.minimum === 'number' ? Math.max(0, schema.minimum) : 0
}
