import { type BodyField, isObject, type JsonSchema } from '@helpdesk-mcp/contracts'
import { typesOf } from '@helpdesk-mcp/tools'
import { type BodyContent, isJson, preferred } from './body-content.ts'
import { variantReference } from './choice.ts'
import { type Definitions, isFile, type SchemaReader } from './input-schema.ts'
import { mergeTwo } from './merge-schemas.ts'
import type { Encoding } from './operations.ts'
import { anyType } from './plain-schema.ts'
import type { Schema, SchemaSource } from './schema-source.ts'

/** A request body as flat fields, and how they are put back into it. */
export interface RequestBody {
  contentType: string
  /** Keys that wrap the fields in the request, outermost first. */
  wrap: string[]
  /** How many of them an empty body still has, if not all. */
  wrapWhenEmpty?: number
  /** Undefined if the body is not an object. Then it is one argument, `whole`. */
  fields?: BodyFieldSchema[]
  whole?: JsonSchema
  /** The schema of further fields; false if there are none. */
  more: boolean | JsonSchema
  required: boolean
  /** What is asked of the fields together, in the vendor's names. */
  check?: JsonSchema
}

export interface BodyFieldSchema {
  name: string
  schema: JsonSchema
  required: boolean
  /** How it is written into a form, if the document says so. */
  form?: Pick<BodyField, 'style' | 'explode' | 'allowReserved' | 'contentType'>
}

export function readRequestBody(
  source: SchemaSource,
  content: BodyContent,
  reader: SchemaReader,
  choose: Choose,
  required: boolean,
): RequestBody {
  const { contentType } = content
  const settled = settleVariants(source, content.schema, choose)
  const { wrap, certain, inner } = unwrap(source, settled, contentType, choose)
  const schema = reader.read(inner.schema)
  const own = reader.definitions.resolve(schema)
  const types = typesOf(own)
  const isObjectOnly = types.includes('object') && types.length < anyType.length && !own.anyOf && !own.oneOf
  if (!isObjectOnly || isFile(own, reader.definitions)) {
    return { contentType, wrap, whole: schema, more: false, required }
  }
  // Fields that the document asks for are only needed where there is a body at all.
  const isCertain = required && certain === wrap.length
  const names = new Set(own.required)
  const fields = Object.entries(own.properties ?? {}).map(([name, property]) => {
    const form = formOf(content, name, source.countsSiblings)
    return { name, schema: property, required: isCertain && names.has(name), ...(form ? { form } : {}) }
  })
  const check = checkOf(own, inner.choice && reader.read(inner.choice), isCertain)
  return {
    contentType,
    wrap,
    ...(certain < wrap.length ? { wrapWhenEmpty: certain } : {}),
    fields,
    more: own.patternProperties ? true : (own.additionalProperties ?? false),
    required,
    ...(check ? { check } : {}),
  }
}

/** How a form writes a field. OpenAPI's own defaults are not repeated. `takesStyles`: multipart bodies know styles from 3.1 on. */
function formOf(
  { contentType, encoding }: BodyContent,
  name: string,
  takesStyles: boolean,
): BodyFieldSchema['form'] | undefined {
  const own = Object.hasOwn(encoding, name) ? encoding[name] : undefined
  if (!isObject(own) || isJson(contentType)) return undefined
  const { style, explode, allowReserved, contentType: types } = own as Encoding
  const styled = {
    ...(style === undefined ? {} : { style: style as NonNullable<BodyField['style']> }),
    ...(typeof explode === 'boolean' ? { explode } : {}),
    ...(allowReserved === true ? { allowReserved } : {}),
  }
  // A style takes precedence over a content type.
  const isStyled = takesStyles || !contentType.startsWith('multipart/')
  if (isStyled && Object.keys(styled).length > 0) return styled
  const type = typeof types === 'string' ? types.split(',')[0]?.trim() : undefined
  return type === undefined || type.includes('*') ? undefined : { contentType: type }
}

const checked = [
  'not',
  'if',
  'then',
  'else',
  'dependentRequired',
  'dependentSchemas',
  'propertyNames',
  'patternProperties',
  'minProperties',
  'maxProperties',
  'allOf',
] as const

/** What is asked of the fields together; undefined if nothing is. `choice`: the body with all its variants. */
function checkOf(
  own: JsonSchema,
  choice: JsonSchema | undefined,
  isCertain: boolean,
): JsonSchema | undefined {
  const kept = checked.filter((key) => own[key] !== undefined).map((key) => [key, own[key]] as const)
  const required = !isCertain && own.required ? { required: own.required } : {}
  const light = { ...Object.fromEntries(kept), ...required }
  if (Object.keys(light).length === 0) return choice
  return choice ? { ...light, allOf: [...(own.allOf ?? []), choice] } : { type: 'object', ...light }
}

/** Unwraps JSON that holds nothing but one object, `{ ticket: { ... } }`, up to two levels deep. `certain`: how many of the keys are required. */
function unwrap(
  source: SchemaSource,
  settled: Settled,
  contentType: string,
  choose: Choose,
): { wrap: string[]; certain: number; inner: Settled } {
  const wrap: string[] = []
  let certain = 0
  let current = settled
  while (isJson(contentType) && wrap.length < 2 && !current.choice) {
    const { properties: given, required, additionalProperties: more } = current.schema
    const properties = isObject(given) ? Object.entries(given) : []
    const [only] = properties
    if (!only || properties.length > 1 || more === true || isObject(more)) break
    const needed = Array.isArray(required) ? required : []
    if (needed.some((name) => name !== only[0]) || current.schema['patternProperties']) break
    const inner = source.read(only[1])
    if (!inner || (inner['type'] !== 'object' && !isObject(inner['properties']) && !inner['oneOf'])) break
    if (inner['nullable'] === true || [inner['type']].flat().includes('null')) break
    const next = settleVariants(source, only[1], choose)
    if (!isObject(next.schema['properties'])) break
    if (needed.includes(only[0]) && certain === wrap.length) certain++
    wrap.push(only[0])
    current = next
  }
  return { wrap, certain, inner: current }
}

/** Whether requests can encode this body: JSON, multipart, a form; of other types only plain text or a file. */
export function canBeWritten({ contentType, whole }: RequestBody, definitions: Definitions): boolean {
  if (isJson(contentType) || preferred.includes(contentType)) return true
  if (whole === undefined || contentType.startsWith('multipart/')) return false
  return typesOf(definitions.resolve(whole)).includes('string') || isFile(whole, definitions)
}

/** A body's schema without variants at its root. */
interface Settled {
  schema: Schema
  /** The schema with them, where they are no tools of their own. */
  choice?: Schema
}

/** Picks a value of a body's discriminator; undefined if none was chosen. An `isOptional` one may be left to the caller of the tool. */
export type Choose = (property: string, values: readonly string[], isOptional: boolean) => string | undefined

/** A body's schema without variants at its root: the discriminator's choice, else all of them combined. */
function settleVariants(
  source: SchemaSource,
  schema: unknown,
  choose: Choose,
  seen: readonly unknown[] = [],
): Settled {
  const target = source.follow(schema)
  if (!isObject(target) || seen.includes(target)) return { schema: {} }
  const merged = source.merge(target)
  const variants = merged['oneOf'] ?? merged['anyOf']
  if (!Array.isArray(variants)) return { schema: merged }
  const { oneOf: _oneOf, anyOf: _anyOf, discriminator, ...own } = merged
  const settle = (variant: unknown) => settleVariants(source, variant, choose, [...seen, target]).schema
  const chosen = isObject(discriminator)
    ? variantOf(source, merged, discriminator, variants, choose)
    : undefined
  if (!chosen) return { schema: combine(own, variants.map(settle)), choice: merged }
  const { property, variant } = chosen
  const whole = mergeTwo(own, settle(variant))
  const properties = isObject(whole['properties']) ? whole['properties'] : {}
  return {
    schema: { ...whole, type: 'object', properties: { [property]: { type: 'string' }, ...properties } },
  }
}

function variantOf(
  source: SchemaSource,
  { 'x-inherited': isInherited }: Schema,
  discriminator: Schema,
  variants: readonly unknown[],
  choose: Choose,
): { property: string; variant: unknown } | undefined {
  const property = String(discriminator['propertyName'])
  const mapping = Object.entries(isObject(discriminator['mapping']) ? discriminator['mapping'] : {})
  const mapped = mapping.map(([value, ref]) => [value, variantReference(String(ref))] as const)
  const known = new Set(mapped.map(([, ref]) => source.follow(ref)))
  const byValue = new Map<string, unknown>([
    ...mapped,
    ...variants
      .filter((variant) => !known.has(source.follow(variant)))
      .flatMap((variant) => valuesOf(source, variant, property).map((value) => [value, variant] as const)),
  ])
  const value = choose(property, [...byValue.keys()], isInherited === true)
  return value === undefined ? undefined : { property, variant: byValue.get(value) }
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
