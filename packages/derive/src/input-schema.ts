import { isObject, type JsonSchema } from '@helpdesk-mcp/contracts'
import { refName } from '@helpdesk-mcp/tools'
import { allowNull, choiceOf } from './choice.ts'
import { fileSchema, isBinary } from './file-schema.ts'
import type { OpenApiSchema } from './openapi.ts'
import { annotate, anyType, plainSchema, typesIn } from './plain-schema.ts'
import type { Schema, SchemaSource } from './schema-source.ts'
import { terse } from './terse.ts'

/** Schemas that others refer to as `#/$defs/<name>`. */
export interface Definitions {
  get(name: string): JsonSchema | undefined
  /** The schema that is meant, if this one only refers to it. */
  resolve(schema: JsonSchema): JsonSchema
  /** Refers to itself, directly or around some corner, and so cannot be put in place of its references. */
  isRecursive(name: string): boolean
}

export interface SchemaReader {
  read(schema: OpenApiSchema | undefined): JsonSchema
  readonly definitions: Definitions
}

/** Stands for a schema that is nothing but itself: `{ anyOf: [itself, ...] }`. */
const circular: JsonSchema = { type: [...anyType] }

/** Beyond these a document is of no use to a model, and only its outline is read. */
const deepest = 40
const most = 20_000

/**
 * Turns OpenAPI schemas into closed JSON Schema 2020-12. What is referenced or merged is read once and kept among the
 * `definitions`, so that documents that go round in circles end. `files`: binary strings are files, not text.
 */
export function createSchemaReader(source: SchemaSource, files: boolean): SchemaReader {
  const definitions = new Map<string, JsonSchema>()
  const names = new Map<Schema, string>()
  const underway = new Set<string>()
  const recursive = new Set<string>()
  let level = new Set<string>()
  let count = 0
  let depth = 0

  function read(value: OpenApiSchema | undefined): JsonSchema {
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
      underway.add(name)
      level.add(name)
      definitions.set(name, {})
      definitions.set(name, build(target))
      level.delete(name)
      underway.delete(name)
    } else if (level.has(name)) return circular
    else if (underway.has(name)) recursive.add(name)
    return { $ref: `#/$defs/${name}` }
  }

  /** What lies inside a value may refer to what the value is: that goes round, but gets on. */
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
    if (depth >= deepest || (depth > 0 && count >= most)) return { type: [...anyType] }
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
    const result = plainSchema(schema)
    if (types.includes('array'))
      result.items = undescribed(inside(schema['items'] as OpenApiSchema | undefined))
    return types.includes('object') && types.length < anyType.length
      ? { ...result, ...fieldsOf(schema) }
      : result
  }

  function fieldsOf(schema: Schema): JsonSchema {
    const properties = Object.entries(isObject(schema['properties']) ? schema['properties'] : {}).filter(
      ([, value]) => source.read(value)?.['readOnly'] !== true,
    )
    const names = new Set(properties.map(([name]) => name))
    const required = Array.isArray(schema['required']) ? [...new Set(schema['required'] as string[])] : []
    const needed = required.filter((name) => names.has(name))
    const more = schema['additionalProperties']
    const isOpen =
      more === undefined ? names.size === 0 || isObject(schema['patternProperties']) : more !== false
    return {
      ...(names.size > 0
        ? {
            properties: Object.fromEntries(
              properties.map(([name, value]) => [name, terse(name, inside(value as OpenApiSchema))]),
            ),
          }
        : {}),
      ...(needed.length > 0 ? { required: needed } : {}),
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

/** The one part of an `allOf` whose other keys only describe it: how OpenAPI 3.0 puts words beside a reference. */
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

/** What an item is stands at its list; only a scalar's own description says more. */
function undescribed(items: JsonSchema): JsonSchema {
  const { description: _description, ...rest } = items
  return items.properties || items.$ref ? rest : items
}
