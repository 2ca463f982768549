import { readInteger, readJson } from './exact-json.ts'
import { isObject } from './is-object.ts'
import { descend, type Node, type OpenApiDocument } from './open-api.ts'

/** Text as the type that the schema asks for; text that fits no type stays text, for the validator to refuse. */
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
