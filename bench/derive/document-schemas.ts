import { isObject } from '@helpdesk-mcp/connector'
import type { OpenApiDocument } from '@helpdesk-mcp/derive'

export type Schema = Record<string, unknown>

export function follow(document: OpenApiDocument, value: unknown): Schema {
  if (!isObject(value)) return {}
  const name =
    typeof value['$ref'] === 'string'
      ? /^#\/components\/schemas\/([^/]+)$/.exec(value['$ref'])?.[1]
      : undefined
  return name === undefined ? value : follow(document, document.components?.['schemas']?.[name])
}

export function partsOf(document: OpenApiDocument, schema: Schema): Schema[] {
  return ['allOf', 'anyOf', 'oneOf'].flatMap((key) =>
    Array.isArray(schema[key]) ? schema[key].map((part) => follow(document, part)) : [],
  )
}

export function propertiesOf(document: OpenApiDocument, schema: Schema, depth = 0): Schema {
  const parts =
    depth > 6 ? [] : partsOf(document, schema).map((part) => propertiesOf(document, part, depth + 1))
  return Object.assign({}, ...parts, isObject(schema['properties']) ? schema['properties'] : {})
}

export function typesOf(document: OpenApiDocument, schema: Schema, depth = 0): string[] {
  const own = [schema['type']].flat().filter((type): type is string => typeof type === 'string')
  if (own.length > 0 || depth > 6) return own
  if (isObject(schema['properties'])) return ['object']
  return partsOf(document, schema).flatMap((part) => typesOf(document, part, depth + 1))
}

export function kindOf(document: OpenApiDocument, schema: Schema): string {
  const types = typesOf(document, schema)
  return (
    ['string', 'number', 'integer', 'boolean', 'array', 'object'].find((type) => types.includes(type)) ??
    'string'
  )
}

/** Whether the schema, or a variant of it, takes the text as it is. */
function takesText(document: OpenApiDocument, schema: Schema, text: string): boolean {
  const values = schema['enum']
  if (Array.isArray(values)) return values.includes(text)
  if ([schema['type']].flat().includes('string')) return true
  return (
    schema['type'] === undefined && partsOf(document, schema).some((part) => takesText(document, part, text))
  )
}

/** A text as the schema has it: servers read a number where only a number may be. */
export function typed(document: OpenApiDocument, schema: Schema, text: string): unknown {
  const types = typesOf(document, schema)
  if (takesText(document, schema, text)) return text
  if (types.some((type) => type === 'integer' || type === 'number') && /^-?\d+(\.\d+)?$/.test(text))
    return Number(text)
  if (types.includes('boolean') && (text === 'true' || text === 'false')) return text === 'true'
  return text
}
