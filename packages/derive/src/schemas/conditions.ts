import { isObject, type JsonSchema } from '@helpdesk-mcp/contracts'
import { furtherConditions } from '../document/merge-schemas.ts'
import type { Schema, SchemaSource } from '../document/schema-source.ts'
import { plainConditions } from './plain-schema.ts'

const maxDepth = 8

/**
 * What a schema asks beside its fields and items, which a validator checks and no list of tools shows: `not`, `if`, `dependentRequired` and
 * their like. A condition that cannot be told exactly is left out, so that nothing is refused that the document allows.
 */
export function conditionsOf(schema: Schema, source: SchemaSource): JsonSchema {
  const one = (value: unknown) => partial(value, source, 0)
  const [not, when, then, otherwise, propertyNames, contains] = [
    schema['not'],
    schema['if'],
    schema['then'],
    schema['else'],
    schema['propertyNames'],
    schema['contains'],
  ].map((value) => (value === undefined ? undefined : one(value)))
  const also: unknown[] = Array.isArray(schema[furtherConditions]) ? schema[furtherConditions] : []
  const further: JsonSchema[] = also.flatMap((condition) => {
    const read = one(condition)
    return read ? [read] : []
  })
  const dependent = entriesOf(schema['dependentSchemas']).flatMap(([name, value]) => {
    const condition = one(value)
    return condition ? [[name, condition] as const] : []
  })
  const required = entriesOf(schema['dependentRequired']).filter(([, names]) => isTexts(names))
  return {
    ...(not ? { not } : {}),
    ...(when && (then || otherwise)
      ? { if: when, ...(then ? { then } : {}), ...(otherwise ? { else: otherwise } : {}) }
      : {}),
    ...(propertyNames ? { propertyNames } : {}),
    ...(contains ? { contains, ...counts(schema, ['minContains', 'maxContains']) } : {}),
    ...(required.length > 0 ? { dependentRequired: Object.fromEntries(required) } : {}),
    ...(dependent.length > 0 ? { dependentSchemas: Object.fromEntries(dependent) } : {}),
    ...(further.length > 0 ? { allOf: further } : {}),
  }
}

/** Whether a variant of a choice only adds a condition, such as `{ required: [a] }`. */
export function isCondition(variant: unknown): boolean {
  if (!isObject(variant)) return false
  return conditions.some((key) => key in variant) && !forms.some((key) => key in variant)
}

const conditions = ['required', 'not', 'minProperties', 'maxProperties', 'minLength', 'maxLength', 'pattern']
const forms = ['$ref', 'type', 'properties', 'items', 'enum', 'const', 'allOf', 'oneOf', 'anyOf', 'format']

/** Variants that are conditions, as a validator checks them; undefined if one of them cannot be told exactly. */
export function conditionsAmong(
  variants: readonly unknown[],
  source: SchemaSource,
): JsonSchema[] | undefined {
  return exactly(variants, source, 0)
}

/** A schema as a condition: it closes nothing, and says nothing of types that the document does not name. Undefined if it cannot be told exactly. */
function partial(value: unknown, source: SchemaSource, depth: number): JsonSchema | undefined {
  if (typeof value === 'boolean') return value ? {} : { not: {} }
  const schema = source.follow(value)
  if (!isObject(schema) || depth > maxDepth) return undefined
  const inner = (part: unknown) => partial(part, source, depth + 1)
  const result: JsonSchema = plainConditions(schema)
  for (const key of [
    'items',
    'not',
    'if',
    'then',
    'else',
    'contains',
    'propertyNames',
    'additionalProperties',
  ] as const) {
    const part = schema[key]
    if (part === undefined) continue
    const read = typeof part === 'boolean' && key === 'additionalProperties' ? part : inner(part)
    if (read === undefined) return undefined
    result[key] = read as never
  }
  for (const key of ['allOf', 'anyOf', 'oneOf', 'prefixItems'] as const) {
    if (!Array.isArray(schema[key])) continue
    const read = exactly(schema[key], source, depth + 1)
    if (!read) return undefined
    result[key] = read
  }
  for (const key of ['properties', 'patternProperties', 'dependentSchemas'] as const) {
    const parts = entriesOf(schema[key]).map(([name, part]) => [name, inner(part)] as const)
    if (parts.some(([, part]) => part === undefined)) return undefined
    if (parts.length > 0) result[key] = Object.fromEntries(parts) as Record<string, JsonSchema>
  }
  if (isObject(schema['dependentRequired'])) result['dependentRequired'] = schema['dependentRequired']
  return result
}

function exactly(values: readonly unknown[], source: SchemaSource, depth: number): JsonSchema[] | undefined {
  const read = values.map((value) => partial(value, source, depth))
  return read.every((one) => one !== undefined) ? read : undefined
}

function counts(schema: Schema, keys: readonly string[]): Schema {
  return Object.fromEntries(
    keys.filter((key) => Number.isInteger(schema[key])).map((key) => [key, schema[key]]),
  )
}

function entriesOf(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value) : []
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}
