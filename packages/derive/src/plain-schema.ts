import { isObject, type Json, type JsonSchema } from '@helpdesk-mcp/contracts'
import { digitsPattern, timePattern, typesOf } from '@helpdesk-mcp/tools'
import { mergeTwo, type OpenApiSchema, type Schema, type SchemaSource } from './openapi.ts'

/** Every JSON type: what an empty schema allows. */
export const anyType: readonly string[] = ['string', 'number', 'boolean', 'object', 'array', 'null']

const knownTypes = new Set([...anyType, 'integer'])
const formats = new Set(['date', 'date-time', 'time', 'email', 'uri', 'uuid'])
const isNumber = (value: unknown) => typeof value === 'number' && Number.isFinite(value)
const isCount = (value: unknown) => Number.isInteger(value) && (value as number) >= 0

/** Keywords that are kept if a validator accepts their value. */
const keywords: Readonly<Record<string, (value: unknown) => boolean>> = {
  default: () => true,
  const: () => true,
  minimum: isNumber,
  maximum: isNumber,
  exclusiveMinimum: isNumber,
  exclusiveMaximum: isNumber,
  multipleOf: (value) => isNumber(value) && (value as number) > 0,
  minLength: isCount,
  maxLength: isCount,
  minItems: isCount,
  maxItems: isCount,
  minProperties: isCount,
  maxProperties: isCount,
  uniqueItems: (value) => typeof value === 'boolean',
  pattern: isPattern,
}

/**
 * A schema's own type, bounds, enum and description, without the schemas inside it. 64-bit integers become digit strings, and numbers that
 * are times (`x-time`) date-times.
 */
export function plainSchema(schema: Schema): JsonSchema {
  const types = typesIn(schema)
  const nullable = types.includes('null')
  const text = nullable ? ['string', 'null'] : 'string'
  if (countsMilliseconds(schema, types))
    return annotate({ type: text, format: 'date-time', pattern: timePattern }, schema)
  if (isWide(schema, types))
    return annotate({ type: text, pattern: digitsPattern, ...values(schema, nullable, asDigits) }, schema)
  const bounds = numericBounds(schema)
  const kept = Object.entries(keywords).filter(
    ([key, holds]) => bounds[key] !== undefined && holds(bounds[key]),
  )
  const format = schema['format']
  return {
    type: types.length === 1 ? (types[0] as string) : [...types],
    ...described(schema),
    ...Object.fromEntries(kept.map(([key]) => [key, bounds[key]])),
    ...(typeof format === 'string' && formats.has(format) ? { format } : {}),
    ...values(schema, nullable, (value) => value),
  }
}

/** Adds the description and default of a schema, or of a reference to it. */
export function annotate(schema: JsonSchema, source: Schema): JsonSchema {
  const value = source['default'] as Json | undefined
  return {
    ...schema,
    ...described(source),
    ...(value === undefined
      ? {}
      : { default: schema['pattern'] === digitsPattern ? asDigits(value) : value }),
  }
}

function described(source: Schema): { description?: string } {
  const description = source['description']
  return typeof description === 'string' && description.trim() !== ''
    ? { description: description.trim() }
    : {}
}

export function typesIn(schema: Schema): string[] {
  const given = [schema['type']].flat().filter((type) => knownTypes.has(type as string)) as string[]
  const types = given.length > 0 ? given : inferred(schema)
  return [...new Set(schema['nullable'] === true ? [...types, 'null'] : types)]
}

function inferred(schema: Schema): readonly string[] {
  if (isObject(schema['properties']) || schema['additionalProperties'] !== undefined) return ['object']
  if (schema['items'] !== undefined) return ['array']
  const allowed = schema['enum'] ?? (schema['const'] === undefined ? undefined : [schema['const']])
  if (Array.isArray(allowed) && allowed.length > 0) return allowed.map(typeOf)
  const isText = ['pattern', 'maxLength', 'minLength'].some((key) => schema[key] !== undefined)
  return isText || typeof schema['format'] === 'string' ? ['string'] : anyType
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

/** Whether an integer may exceed 2^53. */
function isWide(schema: Schema, types: readonly string[]): boolean {
  const maximum = schema['maximum']
  const bounded = typeof maximum === 'number' && maximum <= Number.MAX_SAFE_INTEGER
  return types.includes('integer') && /^u?int64$/.test(String(schema['format'])) && !bounded
}

/** Vendors that take times as numbers take milliseconds since 1970. */
function countsMilliseconds(schema: Schema, types: readonly string[]): boolean {
  const isNumber = types.includes('integer') || types.includes('number')
  return schema['x-time'] === true && isNumber && !types.includes('string')
}

function values(schema: Schema, nullable: boolean, change: (value: Json) => Json): { enum?: Json[] } {
  const given = schema['enum']
  if (!Array.isArray(given) || given.length === 0) return {}
  const allowed = (given as Json[]).map(change)
  return { enum: nullable && !allowed.includes(null) ? [...allowed, null] : allowed }
}

function asDigits(value: Json): Json {
  return typeof value === 'number' ? String(value) : value
}

/** OpenAPI 3.0 writes exclusive bounds as a flag beside the bound. */
function numericBounds(schema: Schema): Schema {
  const bounds = { ...schema }
  for (const [flag, bound] of [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ] as const) {
    if (typeof bounds[flag] !== 'boolean') continue
    if (bounds[flag]) [bounds[flag], bounds[bound]] = [bounds[bound], undefined]
  }
  return bounds
}

/** Validators compile patterns with the `u` flag; documents often have patterns that do not allow it. */
function isPattern(value: unknown): boolean {
  if (typeof value !== 'string') return false
  try {
    new RegExp(value, 'u')
    return true
  } catch {
    return false
  }
}

export interface ChoiceReader {
  read: (schema: OpenApiSchema | undefined) => JsonSchema
  build: (schema: Schema) => JsonSchema
  source: SchemaSource
  resolve: (schema: JsonSchema) => JsonSchema
  /** What `read` returns for a variant that is the choice itself. */
  circular: JsonSchema
}

/** `oneOf` and `anyOf` as one schema with a `type`: fields beside the variants go into each variant, enums become one. */
export function choiceOf(schema: Schema, variants: readonly unknown[], reader: ChoiceReader): JsonSchema {
  const { oneOf: _oneOf, anyOf: _anyOf, discriminator: _discriminator, ...own } = schema
  const real = variants.filter((variant) => !isCondition(variant))
  if (real.length === 0) return withConditions(reader.build(own), variants)
  const read = distinct(
    isObject(own['properties'])
      ? real.map((form) => reader.build(withFields(own, form, reader.source)))
      : real.map((form) => reader.read(form as OpenApiSchema)).filter((form) => form !== reader.circular),
  )
  if (read.length === 0) return annotate({ type: [...anyType] }, own)
  const filled = read.filter((form) => form.type !== 'null')
  const nullable =
    filled.length < read.length || typesIn({ ...own, type: own['type'] ?? 'object' }).includes('null')
  const chosen = oneForm(filled, reader.resolve)
  return annotate(nullable ? allowNull(chosen, reader.resolve) : chosen, own)
}

/** Makes a schema accept null too. */
export function allowNull(schema: JsonSchema, resolve: (schema: JsonSchema) => JsonSchema): JsonSchema {
  const type = [...new Set([...typesOf(resolve(schema)), 'null'])]
  if (type.length === 1 && schema.$ref === undefined) return { type: 'null' }
  if (schema.$ref !== undefined) {
    return { type: type.length > 1 ? type : [...anyType], anyOf: [schema, { type: 'null' }] }
  }
  const { const: only, ...rest } = schema
  const allowed = only === undefined ? schema.enum : [only]
  return {
    ...rest,
    type,
    ...(allowed ? { enum: [...new Set([...allowed, null])] } : {}),
    ...(schema.anyOf ? { anyOf: [...schema.anyOf, { type: 'null' }] } : {}),
  }
}

function oneForm(forms: readonly JsonSchema[], resolve: (schema: JsonSchema) => JsonSchema): JsonSchema {
  const [only] = forms
  if (!only) return { type: 'null' }
  if (forms.length === 1) return only
  const allowed = forms.map((form) => form.enum ?? (form.const === undefined ? undefined : [form.const]))
  const known = forms.map((form) => typesOf(resolve(form)))
  const types = known.some((list) => list.length === 0) ? anyType : [...new Set(known.flat())]
  const type = types.length === 1 ? (types[0] as string) : [...types]
  if (allowed.every((list) => list !== undefined)) {
    return { type, enum: [...new Set(allowed.flatMap((list) => list as Json[]))] }
  }
  return { type, anyOf: [...forms] }
}

/** A variant with the fields that stand beside the variants. */
function withFields(own: Schema, variant: unknown, source: SchemaSource): Schema {
  const { description: _description, default: _default, nullable: _nullable, ...fields } = own
  const target = source.follow(variant)
  return isObject(target) && target['type'] !== 'null'
    ? mergeTwo(fields, source.merge(target))
    : { type: 'null' }
}

const conditions = ['required', 'not', 'minProperties', 'maxProperties', 'minLength', 'maxLength', 'pattern']
const forms = ['$ref', 'type', 'properties', 'items', 'enum', 'const', 'allOf', 'oneOf', 'anyOf', 'format']

/** Whether a variant only adds a condition, such as `{ required: [a] }`. */
function isCondition(variant: unknown): boolean {
  if (!isObject(variant)) return false
  return conditions.some((key) => key in variant) && !forms.some((key) => key in variant)
}

/** The only condition that a model can be told is that one set of arguments or another is required. */
function withConditions(schema: JsonSchema, variants: readonly unknown[]): JsonSchema {
  const required = variants.map((variant) =>
    isObject(variant) && Array.isArray(variant['required']) ? (variant['required'] as string[]) : [],
  )
  const known = Object.keys(schema.properties ?? {})
  const canBeMet = required.every((names) => names.length > 0 && names.every((name) => known.includes(name)))
  return canBeMet
    ? { ...schema, anyOf: required.map((names) => ({ type: 'object', required: names })) }
    : schema
}

function distinct(schemas: readonly JsonSchema[]): JsonSchema[] {
  return [...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values()]
}
