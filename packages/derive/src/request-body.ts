import { isObject, type JsonSchema } from '@helpdesk-mcp/contracts'
import { typesOf } from '@helpdesk-mcp/tools'
import { type Definitions, isFile, type SchemaReader } from './input-schema.ts'
import { mergeTwo, type Operation, type Schema, type SchemaSource } from './openapi.ts'
import { anyType } from './plain-schema.ts'

/** A request body as flat fields, and how they are put back into it. */
export interface RequestBody {
  contentType: string
  /** Keys that wrap the fields in the request, outermost first. */
  wrap: string[]
  /** Undefined if the body is not an object. Then it is one argument, `whole`. */
  fields?: { name: string; schema: JsonSchema; required: boolean }[]
  whole?: JsonSchema
  /** The schema of further fields; false if there are none. */
  more: boolean | JsonSchema
  required: boolean
}

export interface BodyContent {
  contentType: string
  schema: unknown
}

const preferred = ['application/json', 'multipart/form-data', 'application/x-www-form-urlencoded']

/** The content type to send, out of those that the vendor accepts. OpenAPI ignores the body of GET and HEAD. */
export function bodyContent({ method, requestBody }: Operation): BodyContent | undefined {
  const content = method === 'GET' || method === 'HEAD' ? undefined : requestBody?.content
  const types = Object.keys(content ?? {})
  const plain = (type: string) => type.split(';')[0]?.trim().toLowerCase()
  const found =
    preferred.flatMap((wanted) => types.find((type) => plain(type) === wanted) ?? [])[0] ??
    types.find((type) => /json/.test(type)) ??
    types[0]
  if (content === undefined || found === undefined) return undefined
  const contentType = preferred.find((wanted) => wanted === plain(found)) ?? found
  return {
    contentType: contentType.includes('*') ? 'application/json' : contentType,
    schema: content[found]?.schema,
  }
}

/** Whether binary strings in a body of this content type are files. */
export function carriesFiles(content: BodyContent | undefined): boolean {
  return content !== undefined && !isJson(content.contentType)
}

export function isJson(contentType: string): boolean {
  return /json/.test(contentType)
}

export function readRequestBody(
  source: SchemaSource,
  content: BodyContent,
  reader: SchemaReader,
  choose: Choose,
  required: boolean,
): RequestBody {
  const { contentType } = content
  const { wrap, schema: inner } = unwrap(
    source,
    settleVariants(source, content.schema, choose),
    contentType,
    choose,
  )
  const schema = reader.read(inner)
  const own = reader.definitions.resolve(schema)
  const types = typesOf(own)
  const isObjectOnly = types.includes('object') && types.length < anyType.length && !own.anyOf
  if (!isObjectOnly || isFile(own, reader.definitions)) {
    return { contentType, wrap, whole: schema, more: false, required }
  }
  const names = new Set(own.required)
  const fields = Object.entries(own.properties ?? {}).map(([name, property]) => ({
    name,
    schema: property,
    required: names.has(name),
  }))
  return { contentType, wrap, fields, more: own.additionalProperties ?? false, required }
}

/** Unwraps JSON that holds nothing but one object, `{ ticket: { ... } }`, up to two levels deep. */
function unwrap(
  source: SchemaSource,
  schema: Schema,
  contentType: string,
  choose: Choose,
): { wrap: string[]; schema: Schema } {
  const wrap: string[] = []
  let current = schema
  while (isJson(contentType) && wrap.length < 2) {
    const properties = isObject(current['properties']) ? Object.entries(current['properties']) : []
    const [only] = properties
    if (!only || properties.length > 1 || current['additionalProperties'] === true) break
    const inner = source.read(only[1])
    if (!inner || (inner['type'] !== 'object' && !isObject(inner['properties']) && !inner['oneOf'])) break
    const settled = settleVariants(source, only[1], choose)
    if (!isObject(settled['properties'])) break
    wrap.push(only[0])
    current = settled
  }
  return { wrap, schema: current }
}

/** Whether requests can encode this body: JSON, multipart, a form; of other types only plain text or a file. */
export function canBeWritten({ contentType, whole }: RequestBody, definitions: Definitions): boolean {
  if (isJson(contentType) || preferred.includes(contentType)) return true
  return (
    whole !== undefined &&
    (typesOf(definitions.resolve(whole)).includes('string') || isFile(whole, definitions))
  )
}

/** Picks a value of a body's discriminator; undefined if none was chosen. */
export type Choose = (property: string, values: readonly string[]) => string | undefined

/** A body's schema without variants at its root: the discriminator's choice, else all of them combined. */
function settleVariants(
  source: SchemaSource,
  schema: unknown,
  choose: Choose,
  seen: readonly unknown[] = [],
): Schema {
  const target = source.follow(schema)
  if (!isObject(target) || seen.includes(target)) return {}
  const merged = source.merge(target)
  const variants = merged['oneOf'] ?? merged['anyOf']
  if (!Array.isArray(variants)) return merged
  const { oneOf: _oneOf, anyOf: _anyOf, discriminator, ...own } = merged
  const settle = (variant: unknown) => settleVariants(source, variant, choose, [...seen, target])
  const chosen = isObject(discriminator) ? variantOf(source, discriminator, variants, choose) : undefined
  if (!chosen) return combine(own, variants.map(settle))
  const { property, variant } = chosen
  const whole = mergeTwo(own, settle(variant))
  const properties = isObject(whole['properties']) ? whole['properties'] : {}
  return { ...whole, type: 'object', properties: { [property]: { type: 'string' }, ...properties } }
}

function variantOf(
  source: SchemaSource,
  discriminator: Schema,
  variants: readonly unknown[],
  choose: Choose,
): { property: string; variant: unknown } | undefined {
  const property = String(discriminator['propertyName'])
  const mapping = Object.entries(isObject(discriminator['mapping']) ? discriminator['mapping'] : {})
  const byValue = new Map<string, unknown>(
    mapping.length > 0
      ? mapping.map(([value, ref]) => [value, referenceTo(String(ref))])
      : variants.flatMap((variant) =>
          valuesOf(source, variant, property).map((value) => [value, variant] as const),
        ),
  )
  const value = choose(property, [...byValue.keys()])
  return value === undefined ? undefined : { property, variant: byValue.get(value) }
}

function referenceTo(ref: string): Schema {
  return { $ref: ref.includes('/') ? ref : `#/components/schemas/${ref}` }
}

/** The discriminator's values for a variant: its enum, its const, else its own name. */
function valuesOf(source: SchemaSource, variant: unknown, property: string): string[] {
  const properties = source.read(variant)?.['properties']
  const field = isObject(properties) ? source.read(properties[property]) : undefined
  if (Array.isArray(field?.['enum'])) return field['enum'].map(String)
  if (field?.['const'] !== undefined) return [String(field['const'])]
  const ref = isObject(variant) ? variant['$ref'] : undefined
  return typeof ref === 'string' ? [ref.split('/').at(-1) ?? ref] : []
}

/** Every field of any variant, required if all variants require it. */
function combine(own: Schema, variants: readonly Schema[]): Schema {
  const objects = variants.filter(
    (variant) => isObject(variant['properties']) || variant['type'] === 'object',
  )
  const [first] = objects
  if (!first) return isObject(own['properties']) ? own : { ...variants[0], ...own }
  const required = objects
    .map((variant) => (variant['required'] ?? []) as string[])
    .reduce((common, names) => common.filter((name) => names.includes(name)))
  const properties = objects
    .map((variant) => (isObject(variant['properties']) ? variant['properties'] : {}))
    .reduce<Schema>(unite, {})
  const isOpen = objects.some((variant) => variant['additionalProperties'] === true)
  const union = {
    type: 'object',
    properties,
    required,
    ...(isOpen ? { additionalProperties: true } : {}),
    ...(objects.length === 1 && first['description'] !== undefined
      ? { description: first['description'] }
      : {}),
  }
  return mergeTwo(union, own)
}

/** The fields of both; one that both have accepts what either accepts. */
function unite(first: Schema, second: Schema): Schema {
  const entries = Object.entries(second).map(([name, property]) => {
    const before = Object.hasOwn(first, name) ? first[name] : undefined
    return [name, before === undefined || isSame(before, property) ? property : either(before, property)]
  })
  return { ...first, ...Object.fromEntries(entries) }
}

function isSame(first: unknown, second: unknown): boolean {
  return first === second || JSON.stringify(first) === JSON.stringify(second)
}

function either(first: unknown, second: unknown): Schema {
  const forms = isObject(first) && first['x-either'] === true ? (first['anyOf'] as unknown[]) : [first]
  return { 'x-either': true, anyOf: [...forms, second] }
}

/** A write that gives nothing says nothing: it is refused, unless its verb alone is an order, as "disable" is. */
export function whenEmpty(
  verb: string,
  method: string,
  isRequired: boolean,
): { whenEmpty?: 'refuse' | 'send' } {
  const isChange = /^(create|update|replace|save|set|edit)(_|$)/.test(verb)
  if (isChange || method === 'PUT' || method === 'PATCH') return { whenEmpty: 'refuse' }
  return isRequired ? { whenEmpty: 'send' } : {}
}
