import { isObject, type JsonSchema } from '@helpdesk-mcp/contracts'
import { digitsPattern, fileSchema } from './input-schema.ts'
import { mergeAllOf } from './merge-all-of.ts'
import { follow, type OpenApiDocument, type OpenApiSchema, type Operation } from './openapi.ts'

/** A request body laid open: its fields as schemas, and how they go back into it. */
export interface RequestBody {
  contentType: string
  wrap: string[]
  /** Undefined when the body is not an object: then it is one argument. */
  fields?: { name: string; schema: JsonSchema; required: boolean }[]
  whole?: JsonSchema
  open: boolean
  required: boolean
}

const preferred = ['application/json', 'multipart/form-data', 'application/x-www-form-urlencoded']

/** Reads an operation's body; `choose` picks the variant of a body whose form a discriminator decides. */
export function readRequestBody(
  document: OpenApiDocument,
  operation: Operation,
  read: (schema: OpenApiSchema | undefined) => JsonSchema,
  definitions: Readonly<Record<string, JsonSchema>>,
  choose: (property: string, values: string[]) => string | undefined,
): RequestBody | undefined {
  const content = operation.requestBody?.content
  if (!content) return undefined
  const types = Object.keys(content)
  const contentType =
    preferred.find((type) => types.includes(type)) ?? types.find((type) => /json/.test(type)) ?? types[0]
  if (contentType === undefined) return undefined
  let source = flat(document, content[contentType]?.schema, choose)
  const wrap: string[] = []
  for (
    let inner = onlyObject(document, source, choose);
    inner && wrap.length < 2;
    inner = onlyObject(document, source, choose)
  ) {
    wrap.push(inner.name)
    source = inner.schema
  }
  const schema = read(source)
  const own = schema.$ref ? (definitions[schema.$ref.replace('#/$defs/', '')] ?? schema) : schema
  const required = operation.requestBody?.required === true
  if (own.type !== 'object') return { contentType, wrap, whole: schema, open: false, required }
  const names = new Set(own.required)
  return {
    contentType,
    wrap,
    fields: Object.entries(own.properties ?? {}).map(([name, property]) => ({
      name,
      schema: property,
      required: names.has(name),
    })),
    open: own.additionalProperties === true || isObject(own.additionalProperties),
    required,
  }
}

/** The body's schema with its variants at the root resolved: by the discriminator, else laid over each other. */
function flat(
  document: OpenApiDocument,
  schema: OpenApiSchema | undefined,
  choose: (property: string, values: string[]) => string | undefined,
): Record<string, unknown> {
  const target = follow(document, schema)
  if (!isObject(target)) return {}
  const merged = mergeAllOf(document, target)
  const variants = merged['oneOf'] ?? merged['anyOf']
  if (!Array.isArray(variants)) return merged
  const { oneOf: _oneOf, anyOf: _anyOf, discriminator, ...own } = merged
  const chosen = isObject(discriminator) ? variant(document, discriminator, variants, choose) : undefined
  const parts = chosen ? [chosen] : variants.map((part) => flat(document, part as OpenApiSchema, choose))
  return overlay(document, own, parts)
}

function variant(
  document: OpenApiDocument,
  discriminator: Record<string, unknown>,
  variants: unknown[],
  choose: (property: string, values: string[]) => string | undefined,
): Record<string, unknown> | undefined {
  const property = String(discriminator['propertyName'])
  const mapping = isObject(discriminator['mapping'])
    ? (discriminator['mapping'] as Record<string, string>)
    : {}
  const byValue = new Map<string, unknown>(
    Object.entries(mapping).map(([value, ref]) => [
      value,
      { $ref: ref.includes('/') ? ref : `#/components/schemas/${ref}` },
    ]),
  )
  if (byValue.size === 0)
    for (const part of variants)
      for (const value of valuesOf(document, part, property)) byValue.set(value, part)
  const value = choose(property, [...byValue.keys()])
  return value === undefined ? undefined : flat(document, byValue.get(value) as OpenApiSchema, choose)
}

function valuesOf(document: OpenApiDocument, part: unknown, property: string): string[] {
  const target = follow(document, part)
  const merged = isObject(target) ? mergeAllOf(document, target) : {}
  const field = isObject(merged['properties']) ? follow(document, merged['properties'][property]) : undefined
  if (isObject(field) && Array.isArray(field['enum'])) return field['enum'].map(String)
  if (isObject(field) && field['const'] !== undefined) return [String(field['const'])]
  const ref = isObject(part) && typeof part['$ref'] === 'string' ? part['$ref'].split('/').at(-1) : undefined
  return ref ? [ref] : []
}

/** Variants laid over each other: every field of any, required where all require it. */
function overlay(
  document: OpenApiDocument,
  own: Record<string, unknown>,
  parts: Record<string, unknown>[],
): Record<string, unknown> {
  const objects = parts.filter((part) => isObject(part['properties']) || part['type'] === 'object')
  if (objects.length === 0) return parts.length === 1 && parts[0] ? { ...parts[0], ...own } : own
  const required = objects
    .map((part) => (Array.isArray(part['required']) ? (part['required'] as string[]) : []))
    .reduce((common, names) => common.filter((name) => names.includes(name)))
  const properties = Object.assign(
    {},
    ...objects.map((part) => part['properties'] ?? {}),
    own['properties'] ?? {},
  )
  const first = objects.length === 1 ? objects[0] : {}
  return mergeAllOf(document, {
    ...first,
    ...own,
    type: 'object',
    properties,
    required: [...new Set([...required, ...((own['required'] as string[]) ?? [])])],
  })
}

/** The single object that a body consists of: `{ ticket: { ... } }`. */
function onlyObject(
  document: OpenApiDocument,
  schema: Record<string, unknown>,
  choose: (property: string, values: string[]) => string | undefined,
): { name: string; schema: Record<string, unknown> } | undefined {
  const properties = isObject(schema['properties']) ? Object.entries(schema['properties']) : []
  const [entry] = properties
  if (properties.length !== 1 || !entry || schema['additionalProperties'] === true) return undefined
  const inner = flat(document, entry[1] as OpenApiSchema, choose)
  return isObject(inner['properties']) && inner['format'] !== 'binary'
    ? { name: entry[0], schema: inner }
    : undefined
}

/** Whether a field's schema is a file, or a list of files. */
export function isFile(schema: JsonSchema): boolean {
  return (
    schema.properties?.['content'] === fileSchema.properties?.['content'] ||
    (schema.items !== undefined && isFile(schema.items))
  )
}

/** Dotted paths below `schema` that hold 64-bit integers. */
export function integerPaths(
  schema: JsonSchema | undefined,
  definitions: Readonly<Record<string, JsonSchema>>,
  path: string[],
  seen: readonly JsonSchema[] = [],
): string[] {
  const target = schema?.$ref ? definitions[schema.$ref.replace('#/$defs/', '')] : schema
  if (!target || seen.includes(target)) return []
  const inside = [...seen, target]
  if (target.pattern === digitsPattern) return [path.join('.')]
  return [
    ...(target.items ? integerPaths(target.items, definitions, path, inside) : []),
    ...(target.anyOf ?? []).flatMap((part) => integerPaths(part, definitions, path, inside)),
    ...Object.entries(target.properties ?? {}).flatMap(([name, property]) =>
      integerPaths(property, definitions, [...path, name], inside),
    ),
  ]
}
