import { isObject, type Json, type JsonSchema } from '@helpdesk-mcp/contracts'
import { digitsPattern, secondsPattern, timePattern } from '@helpdesk-mcp/tools'
import { numericBounds } from '../document/merge-schemas.ts'
import type { Schema } from '../document/schema-source.ts'
import { isSlowPattern } from './slow-pattern.ts'

/** Every JSON type: what an empty schema allows. */
export const anyType: readonly string[] = ['string', 'number', 'boolean', 'object', 'array', 'null']

const knownTypes = new Set([...anyType, 'integer'])
const formats = new Set(['date', 'date-time', 'time', 'email', 'emails', 'uri', 'uuid', 'ipv4', 'ipv6'])
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
}

/**
 * A schema's own type, bounds, enum and description, without the schemas inside it. 64-bit integers become digit strings, and numbers that
 * are times (`x-time`) date-times.
 */
export function plainSchema(schema: Schema): JsonSchema {
  const types = typesIn(schema)
  const nullable = types.includes('null')
  const text = nullable ? ['string', 'null'] : 'string'
  const written = countedTime(schema, types)
  if (written) return annotate({ type: text, format: 'date-time', pattern: written }, schema)
  if (isWide(schema, types)) {
    return annotate(
      { type: text, pattern: digitsPattern, ...digitBounds(schema), ...values(schema, nullable, asDigits) },
      schema,
    )
  }
  const bounds = numericBounds(schema)
  const kept = Object.entries(keywords).filter(
    ([key, holds]) => bounds[key] !== undefined && holds(bounds[key]),
  )
  const format = schema['format']
  const allowed = values(schema, nullable, (value) => value)
  const result: JsonSchema = {
    type: types.length === 1 ? (types[0] as string) : [...types],
    ...described(schema),
    ...Object.fromEntries(kept.map(([key]) => [key, bounds[key]])),
    ...patternIn(bounds),
    ...(typeof format === 'string' && formats.has(format) ? { format } : {}),
    ...allowed,
  }
  const { default: fallback, ...rest } = result
  if (fallback === undefined) return result
  const [typed] = typedValues([fallback], types)
  return isAllowed(typed as Json, types, allowed.enum) ? { ...result, default: typed as Json } : rest
}

/** Whether a default is a value of its own schema: documents often say `none` of a number, or a value that is no longer allowed. */
function isAllowed(value: Json, types: readonly string[], allowed: readonly Json[] | undefined): boolean {
  const type = typeOf(value)
  const fits =
    types.includes(type) || (type === 'number' && types.includes('integer') && Number.isInteger(value))
  return fits && (allowed === undefined || allowed.includes(value))
}

/** A pattern as JavaScript writes it; none where no validator could use it, or it could take forever. */
function patternIn({ pattern }: Schema): { pattern?: string } {
  const [, bare] = typeof pattern === 'string' ? (/^\/(\^[\s\S]*\$)\/u?$/.exec(pattern) ?? []) : []
  const meant = bare ?? pattern
  return isPattern(meant) && !isSlowPattern(meant as string) ? { pattern: meant as string } : {}
}

/** A schema's own conditions on a value, without a description, a default and the schemas inside it. */
export function plainConditions(schema: Schema): JsonSchema {
  const { type, nullable, format, required } = schema
  const isTyped = typeof type === 'string' || Array.isArray(type)
  const bounds = numericBounds(schema)
  const kept = Object.entries(keywords).filter(
    ([key, holds]) => key !== 'default' && bounds[key] !== undefined && holds(bounds[key]),
  )
  const names = Array.isArray(required) ? required.filter((name) => typeof name === 'string') : []
  if (isTyped && isWide(schema, typesIn(schema))) return { type: ['string', 'null'], ...digitBounds(schema) }
  return {
    ...(isTyped ? { type: nullable === true ? [...[type].flat(), 'null'] : (type as string) } : {}),
    ...Object.fromEntries(kept.map(([key]) => [key, bounds[key]])),
    ...patternIn(bounds),
    ...(typeof format === 'string' && formats.has(format) ? { format } : {}),
    ...values(schema, nullable === true, (value) => value),
    ...(names.length > 0 ? { required: names } : {}),
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
  const isInteger = types.includes('integer') && !types.includes('string')
  return isInteger && /^u?int64$/.test(String(schema['format'])) && !bounded
}

/** The pattern of a time that is written as a number: milliseconds since 1970, or seconds where the mark says so. */
function countedTime(schema: Schema, types: readonly string[]): string | undefined {
  const isNumber = types.includes('integer') || types.includes('number')
  if (!isNumber || types.includes('string')) return undefined
  if (schema['x-time'] === 'seconds') return secondsPattern
  return schema['x-time'] === true ? timePattern : undefined
}

function values(schema: Schema, nullable: boolean, change: (value: Json) => Json): { enum?: Json[] } {
  const given = schema['enum']
  if (!Array.isArray(given) || given.length === 0) return {}
  const allowed = [...new Set(typedValues(given as Json[], typesIn(schema)).map(change))]
  return { enum: nullable && !allowed.includes(null) ? [...allowed, null] : allowed }
}

/** Values of an enumeration in the schema's type: YAML reads `[1, 2]` as numbers, also where the type is string. */
function typedValues(given: Json[], types: readonly string[]): Json[] {
  const [type, ...others] = types.filter((name) => name !== 'null')
  if (type === undefined || others.length > 0) return given
  if (type === 'string')
    return given.map((value) =>
      typeof value === 'number' || typeof value === 'boolean' ? String(value) : value,
    )
  if (type !== 'integer' && type !== 'number') return given
  return given.map((value) =>
    typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value,
  )
}

function asDigits(value: Json): Json {
  return typeof value === 'number' ? String(value) : value
}

/** The bounds of a 64-bit integer. JSON Schema's own keywords say nothing of digits that are a string. */
function digitBounds(schema: Schema): Schema {
  const unsigned = schema['format'] === 'uint64' ? { minimum: 0 } : {}
  const bounds: Schema = { ...unsigned, ...numericBounds(schema) }
  const keys = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'] as const
  return Object.fromEntries(
    keys.filter((key) => isNumber(bounds[key])).map((key) => [`x-${key}`, bounds[key]]),
  )
}

/** Validators compile patterns with the `u` flag; documents often have patterns that do not allow it. */
export function isPattern(value: unknown): boolean {
  if (typeof value !== 'string') return false
  try {
    new RegExp(value, 'u')
    return true
  } catch {
    return false
  }
}
