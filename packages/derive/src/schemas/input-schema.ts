import { isObject, type JsonSchema } from '@helpdesk-mcp/contracts'
import { refName } from '@helpdesk-mcp/tools'
import type { OpenApiSchema } from '../document/openapi.ts'
import type { Schema, SchemaSource } from '../document/schema-source.ts'
import { allowNull, choiceOf } from './choice.ts'
import { conditionsOf } from './conditions.ts'
import { annotate, anyType, isPattern, plainSchema, typesIn } from './plain-schema.ts'
import { terse } from './terse.ts'

/** The schemas behind `#/$defs/<name>`. */
export interface Definitions {
  get(name: string): JsonSchema | undefined
  /** The schema that a reference points to; others as they are. */
  resolve(schema: JsonSchema): JsonSchema
  /** Whether it refers to itself, directly or not, and so cannot be inlined. */
  isRecursive(name: string): boolean
}

export interface SchemaReader {
  read(schema: OpenApiSchema | undefined): JsonSchema
  readonly definitions: Definitions
}

/** Returned for a schema that contains only itself: `{ anyOf: [itself, ...] }`. */
const circular: JsonSchema = { type: [...anyType] }

/** Beyond these limits a schema is no use to a model, and is left open. */
const maxDepth = 40

const maxSchemas = 20_000

/** Base64 of a file argument. A request to an HTTP server may be 1 MiB, with what is around it. */
const maxFileCharacters = 1_000_000

/** A file argument, as a model gives it. */
export const fileSchema: JsonSchema = {
  type: 'object',
  description: 'A file.',
  properties: {
    filename: { type: 'string', description: 'Name with extension.' },
    content: { type: 'string', maxLength: maxFileCharacters, description: 'Base64, at most 750 kB of file.' },
    content_type: { type: 'string', description: 'MIME type, such as image/png.' },
  },
  required: ['filename', 'content'],
  additionalProperties: false,
}

/**
 * Turns OpenAPI schemas into closed JSON Schema 2020-12. Referenced and merged schemas are read once and kept in
 * `definitions`, so that recursive documents end. With `files`, binary strings are files, not text.
 */
export function createSchemaReader(source: SchemaSource, files: boolean): SchemaReader {
  const definitions = new Map<string, JsonSchema>()
  const names = new Map<Schema, string>()
  const reading = new Set<string>()
  const recursive = new Set<string>()
  let level = new Set<string>()
  let count = 0
  let depth = 0

  function read(value: OpenApiSchema | undefined): JsonSchema {
    if (value === false) return { type: [...anyType], not: {} }
    if (!isObject(value)) return { type: [...anyType] }
    if (typeof value['$ref'] === 'string') {
      const target = source.follow(value)
      if (!isObject(target)) return { type: [...anyType] }
      const referred = definition(target, value['$ref'].split('/').at(-1) ?? '')
      return referred === circular ? circular : annotate(referred, value)
    }
    const meant = onlyPart(value)
    if (meant) {
      const part = read(meant)
      return annotate(value['nullable'] === true ? orNull(part) : part, value)
    }
    return Array.isArray(value['allOf']) ? definition(value, nameOfParts(value['allOf'])) : build(value)
  }

  function definition(target: Schema, wanted: string): JsonSchema {
    let name = names.get(target)
    if (name === undefined) {
      name = freeName(wanted.replace(/[^A-Za-z0-9_.-]/g, '_') || 'Schema')
      names.set(target, name)
      reading.add(name)
      level.add(name)
      definitions.set(name, {})
      definitions.set(name, build(target))
      level.delete(name)
      reading.delete(name)
    } else if (level.has(name)) return circular
    else if (reading.has(name)) recursive.add(name)
    return { $ref: `#/$defs/${name}` }
  }

  /** A value inside another may refer back to it: that is recursion, not a schema that contains only itself. */
  function inside(value: OpenApiSchema | undefined): JsonSchema {
    const around = level
    level = new Set()
    const schema = read(value)
    level = around
    return schema
  }

  function freeName(wanted: string): string {
    let name = wanted
    for (let number = 2; definitions.has(name); number++) name = `${wanted}_${number}`
    return name
  }

  function build(schema: Schema): JsonSchema {
    if (depth >= maxDepth || (depth > 0 && count >= maxSchemas)) return { type: [...anyType] }
    count = depth === 0 ? 0 : count + 1
    depth++
    const merged = source.merge(schema)
    const variants = merged['oneOf'] ?? merged['anyOf']
    const built =
      Array.isArray(variants) && variants.length > 0
        ? choiceOf(merged, variants, { read, build, source, resolve, circular })
        : whole(merged)
    depth--
    return built
  }

  function whole(schema: Schema): JsonSchema {
    if (files && isBinary(schema)) return annotate(fileSchema, schema)
    const types = typesIn(schema)
    const result = { ...plainSchema(schema), ...conditionsOf(schema, source) }
    if (types.includes('array')) Object.assign(result, itemsOf(schema))
    return types.includes('object') && types.length < anyType.length
      ? { ...result, ...fieldsOf(schema) }
      : result
  }

  function itemsOf(schema: Schema): JsonSchema {
    const { prefixItems: first, items, unevaluatedItems } = schema
    const rest = items ?? (Array.isArray(first) && unevaluatedItems === false ? false : undefined)
    if (rest === false) {
      // As a number of items, which an error can tell.
      const firsts = (Array.isArray(first) ? first : []).map((item) => inside(item as OpenApiSchema))
      const { maxItems } = schema
      const most = typeof maxItems === 'number' ? Math.min(maxItems, firsts.length) : firsts.length
      const [only = { type: [...anyType] }] = firsts
      return { ...(firsts.length > 0 ? { prefixItems: firsts } : {}), items: only, maxItems: most }
    }
    return {
      ...(Array.isArray(first) ? { prefixItems: first.map((item) => inside(item as OpenApiSchema)) } : {}),
      items: undescribed(inside(rest as OpenApiSchema | undefined)),
    }
  }

  function fieldsOf(schema: Schema): JsonSchema {
    const given = Object.entries(isObject(schema['properties']) ? schema['properties'] : {})
    const properties = given.filter(([, value]) => !isReadOnly(value, source))
    const documented = new Set(given.map(([name]) => name))
    const more =
      schema['additionalProperties'] ?? (schema['unevaluatedProperties'] === false ? false : undefined)
    const required = Array.isArray(schema['required']) ? [...new Set(schema['required'] as string[])] : []
    // What is required can be given, though the document says nothing else of it.
    const isNamed = more === undefined ? source.isClosed : more === false
    const unsaid = isNamed ? [] : required.filter((name) => !documented.has(name))
    const all = [...properties, ...unsaid.map((name) => [name, isObject(more) ? more : {}] as const)]
    const names = new Set(all.map(([name]) => name))
    const needed = required.filter((name) => names.has(name))
    const patterns = Object.entries(isObject(schema['patternProperties']) ? schema['patternProperties'] : {})
    const isOpen =
      more === undefined ? names.size === 0 || patterns.length > 0 || !source.isClosed : more !== false
    return {
      ...(names.size > 0
        ? {
            properties: Object.fromEntries(
              all.map(([name, value]) => [name, terse(name, inside(value as OpenApiSchema))]),
            ),
          }
        : {}),
      ...(needed.length > 0 ? { required: needed } : {}),
      ...(patterns.length > 0
        ? {
            patternProperties: Object.fromEntries(
              patterns
                .filter(([pattern]) => isPattern(pattern))
                .map(([pattern, value]) => [pattern, inside(value as OpenApiSchema)]),
            ),
          }
        : {}),
      additionalProperties: isObject(more) && Object.keys(more).length > 0 ? inside(more) : isOpen,
    }
  }

  function resolve(schema: JsonSchema): JsonSchema {
    const name = refName(schema)
    const definition = name === undefined ? undefined : definitions.get(name)
    return definition ? resolve(definition) : schema
  }

  function orNull(schema: JsonSchema): JsonSchema {
    return allowNull(schema, resolve)
  }

  return {
    read,
    definitions: {
      get: (name) => definitions.get(name),
      resolve,
      isRecursive: (name) => recursive.has(name),
    },
  }
}

/** Whether only the vendor sets a field. OpenAPI 3.0 ignores what stands beside a reference. */
function isReadOnly(value: unknown, source: SchemaSource): boolean {
  const isSaid =
    isObject(value) && value['readOnly'] === true && (source.countsSiblings || !('$ref' in value))
  return isSaid || source.read(value)?.['readOnly'] === true
}

/** The only part of an `allOf` whose other keys just describe it: how OpenAPI 3.0 adds a description to a reference. */
function onlyPart(schema: Schema): OpenApiSchema | undefined {
  const { allOf, ...own } = schema
  if (!Array.isArray(allOf) || allOf.length !== 1) return undefined
  const words = [
    'description',
    'default',
    'title',
    'nullable',
    'deprecated',
    'type',
    'xml',
    'example',
    'examples',
  ]
  return Object.keys(own).every((key) => words.includes(key) || key.startsWith('x-')) ? allOf[0] : undefined
}

function nameOfParts(parts: readonly unknown[]): string {
  const refs = parts.flatMap((part) =>
    isObject(part) && typeof part['$ref'] === 'string' ? [part['$ref']] : [],
  )
  return refs[0]?.split('/').at(-1) ?? 'Schema'
}

/** Removes the description of items that are objects: the list's own says enough. */
function undescribed(items: JsonSchema): JsonSchema {
  const { description: _description, ...rest } = items
  return items.properties || items.$ref ? rest : items
}

/** Whether a schema stands for bytes, in OpenAPI 3.0's way or 3.1's. */
export function isBinary(schema: Schema): boolean {
  const media = schema['contentMediaType']
  return (
    schema['format'] === 'binary' ||
    (typeof media === 'string' &&
      schema['contentEncoding'] === undefined &&
      /^(image|audio|video)\/|octet-stream|pdf|zip/.test(media))
  )
}

/** Whether an argument's schema is a file, or a list of files. */
export function isFile(schema: JsonSchema, definitions: Definitions): boolean {
  const target = definitions.resolve(schema)
  return (
    target.properties?.['content'] === fileSchema.properties?.['content'] ||
    (target.items !== undefined && isFile(target.items, definitions))
  )
}
