import { isObject, type Json, type JsonSchema } from '@helpdesk-mcp/contracts'
import { digitsPattern } from '@helpdesk-mcp/tools'
import type { Schema } from './schema-source.ts'

/** Every JSON type; what a schema that says nothing stands for. */
export const anyType: readonly string[] = ['string', 'number', 'boolean', 'object', 'array', 'null']
const knownTypes = new Set([...anyType, 'integer'])
const formats = new Set(['date', 'date-time', 'time', 'email', 'uri', 'uuid'])

const isNumber = (value: unknown) => typeof value === 'number' && Number.isFinite(value)
const isCount = (value: unknown) => Number.isInteger(value) && (value as number) >= 0
/** Keywords that are taken over, if their value is one that a validator accepts. */
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

/** A schema without what lies inside it: type, bounds, enum, description. 64-bit integers become digit strings. */
export function plainSchema(schema: Schema): JsonSchema {
  const types = typesIn(schema)
  const nullable = types.includes('null')
  if (isWide(schema, types)) {
    const type = nullable ? ['string', 'null'] : 'string'
    return annotate({ type, pattern: digitsPattern, ...values(schema, nullable, asDigits) }, schema)
  }
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

/** The description and default that a schema or a reference to it carries. */
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

/** Whether an integer may pass 2^53. */
function isWide(schema: Schema, types: readonly string[]): boolean {
  const maximum = schema['maximum']
  const bounded = typeof maximum === 'number' && maximum <= Number.MAX_SAFE_INTEGER
  return types.includes('integer') && /^u?int64$/.test(String(schema['format'])) && !bounded
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

/** Validators read patterns as Unicode ones; documents often hold others. */
function isPattern(value: unknown): boolean {
  if (typeof value !== 'string') return false
  try {
    new RegExp(value, 'u')
    return true
  } catch {
    return false
  }
}
