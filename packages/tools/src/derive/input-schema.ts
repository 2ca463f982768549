import { isObject, type Json, type JsonSchema } from '@helpdesk-mcp/contracts'
import { mergeAllOf } from './merge-all-of.ts'
import { follow, type OpenApiDocument, type OpenApiSchema } from './openapi.ts'
import { terse } from './terse.ts'

const kept = [
  'description',
  'default',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'pattern',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
  'const',
] as const
const formats = new Set(['date', 'date-time', 'time', 'email', 'uri', 'uuid'])
const anyType = ['string', 'number', 'boolean', 'object', 'array', 'null']

/** What a 64-bit id looks like to a model: JSON numbers lose digits past 2^53. */
export const digitsPattern = '^-?[0-9]+$'

/** What a file looks like to a model. */
export const fileSchema: JsonSchema = {
  type: 'object',
  description: 'A file.',
  properties: {
    filename: { type: 'string', description: 'Name with extension.' },
    content: { type: 'string', description: 'The content, base64.' },
    content_type: { type: 'string', description: 'MIME type, such as image/png.' },
  },
  required: ['filename', 'content'],
  additionalProperties: false,
}

/** Turns OpenAPI schemas into closed JSON Schema 2020-12; what is referenced is collected, once each, under `definitions`. */
export function createSchemaReader(document: OpenApiDocument): {
  read: (schema: OpenApiSchema | undefined) => JsonSchema
  definitions: Record<string, JsonSchema>
} {
  const definitions: Record<string, JsonSchema> = {}

  function read(schema: OpenApiSchema | undefined): JsonSchema {
    if (!isObject(schema)) return { type: anyType }
    if (typeof schema['$ref'] === 'string') return reference(schema, schema['$ref'])
    const merged = mergeAllOf(document, schema)
    const variants = merged['oneOf'] ?? merged['anyOf']
    return Array.isArray(variants) && variants.length > 0 ? choice(merged, variants) : plain(merged)
  }

  function reference(schema: Record<string, unknown>, ref: string): JsonSchema {
    const name = (ref.split('/').at(-1) ?? 'Schema').replace(/[^A-Za-z0-9_.-]/g, '_')
    if (!(name in definitions)) {
      const target = follow(document, schema)
      if (!isObject(target)) return { type: anyType }
      definitions[name] = {}
      definitions[name] = read(target)
    }
    const description = schema['description']
    return { $ref: `#/$defs/${name}`, ...(typeof description === 'string' ? { description } : {}) }
  }

  function plain(schema: Record<string, unknown>): JsonSchema {
    const types = typesOf(schema)
    if (schema['format'] === 'binary') return describe(fileSchema, schema)
    if (types[0] === 'integer' && schema['format'] === 'int64' && schema['maximum'] === undefined) {
      return describe({ type: withNull('string', types), pattern: digitsPattern }, schema)
    }
    const result: JsonSchema = { type: types.length === 1 ? (types[0] as string) : types }
    for (const key of kept) if (schema[key] !== undefined) Object.assign(result, { [key]: schema[key] })
    numericExclusives(result)
    if (typeof schema['format'] === 'string' && formats.has(schema['format']))
      result['format'] = schema['format']
    if (Array.isArray(schema['enum'])) {
      const values = schema['enum'] as Json[]
      result.enum = types.includes('null') && !values.includes(null) ? [...values, null] : values
    }
    if (types.includes('array'))
      result.items = undescribed(read(schema['items'] as OpenApiSchema | undefined))
    if (types.includes('object') && types.length < anyType.length) object(schema, result)
    return result
  }

  function object(schema: Record<string, unknown>, result: JsonSchema): void {
    const properties = isObject(schema['properties']) ? schema['properties'] : {}
    const writable = Object.entries(properties).filter(([, value]) => {
      const target = follow(document, value)
      return !(isObject(target) && target['readOnly'] === true)
    })
    if (writable.length > 0) {
      result.properties = Object.fromEntries(
        writable.map(([name, value]) => [name, terse(name, read(value as OpenApiSchema))]),
      )
      const required = (Array.isArray(schema['required']) ? schema['required'] : []).filter((name) =>
        writable.some(([key]) => key === name),
      )
      if (required.length > 0) result.required = required
    }
    const more = schema['additionalProperties']
    if (isObject(more) && Object.keys(more).length > 0) result.additionalProperties = read(more)
    else result.additionalProperties = more === undefined ? writable.length === 0 : more !== false
  }

  function choice(schema: Record<string, unknown>, variants: unknown[]): JsonSchema {
    const { oneOf: _oneOf, anyOf: _anyOf, ...own } = schema
    const read_ = variants.map((variant) => read(variant as OpenApiSchema))
    const nullable = read_.some((variant) => variant.type === 'null')
    const real = read_.filter((variant) => variant.type !== 'null')
    const base = 'properties' in own || 'type' in own ? plain(own) : undefined
    if (real.length === 1 && real[0]) return describe(nullable ? orNull(real[0]) : real[0], own)
    const types = new Set(
      real.flatMap((variant) => (variant.$ref ? typesOf(resolved(variant)) : (variant.type ?? []))),
    )
    if (nullable) types.add('null')
    return describe(
      { ...base, type: types.size === 1 ? ([...types][0] as string) : [...types], anyOf: read_ },
      own,
    )
  }

  function resolved(schema: JsonSchema): Record<string, unknown> {
    return definitions[(schema.$ref ?? '').replace('#/$defs/', '')] ?? {}
  }

  function orNull(schema: JsonSchema): JsonSchema {
    if (schema.$ref) return { type: ['object', 'null'], anyOf: [schema, { type: 'null' }] }
    return { ...schema, type: [...new Set([...(schema.type ?? []), 'null'].flat())] as string[] }
  }

  return { read, definitions }
}

function typesOf(schema: Record<string, unknown>): string[] {
  const given = schema['type']
  const types = Array.isArray(given)
    ? (given as string[])
    : typeof given === 'string'
      ? [given]
      : inferred(schema)
  return schema['nullable'] === true && !types.includes('null') ? [...types, 'null'] : [...types]
}

function inferred(schema: Record<string, unknown>): string[] {
  if (isObject(schema['properties']) || schema['additionalProperties'] !== undefined) return ['object']
  if (schema['items'] !== undefined) return ['array']
  const values = schema['enum'] ?? (schema['const'] === undefined ? undefined : [schema['const']])
  if (Array.isArray(values) && values.length > 0) {
    return [
      ...new Set(
        values.map((value) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value)),
      ),
    ]
  }
  if (
    schema['pattern'] !== undefined ||
    schema['maxLength'] !== undefined ||
    typeof schema['format'] === 'string'
  )
    return ['string']
  return anyType
}

function withNull(type: string, types: string[]): string | string[] {
  return types.includes('null') ? [type, 'null'] : type
}

function describe(schema: JsonSchema, source: Record<string, unknown>): JsonSchema {
  const description = source['description']
  return typeof description === 'string' ? { ...schema, description } : schema
}

/** OpenAPI 3.0 writes exclusive bounds as a flag beside the bound. */
function numericExclusives(schema: JsonSchema): void {
  for (const [flag, bound] of [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ] as const) {
    if (typeof schema[flag] !== 'boolean') continue
    if (schema[flag] && typeof schema[bound] === 'number') {
      schema[flag] = schema[bound]
      delete schema[bound]
    } else delete schema[flag]
  }
}

/** What an item is stands at its list; only a scalar's own description says more. */
function undescribed(items: JsonSchema): JsonSchema {
  const { description: _description, ...rest } = items
  return items.properties || items.$ref ? rest : items
}
