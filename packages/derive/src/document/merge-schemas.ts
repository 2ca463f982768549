import { isObject } from '@helpdesk-mcp/contracts'

type Schema = Record<string, unknown>

/** Conditions of which a schema may have several, since it is made of several: a list of schemas that must hold too. */
export const furtherConditions = 'x-further-conditions'

/** One schema for a value that fits both: properties of both, required by either, values allowed by both, the tighter bounds. */
export function mergeTwo(before: Schema, after: Schema): Schema {
  const [first, second] = [numericBounds(before), numericBounds(after)]
  const merged: Schema = { ...first, ...second, ...tighter(first, second) }
  if (isObject(first['properties']) && isObject(second['properties'])) {
    merged['properties'] = mergeProperties(first['properties'], second['properties'])
  }
  const required = [...list(first['required']), ...list(second['required'])]
  if (required.length > 0) merged['required'] = [...new Set(required)]
  if (Array.isArray(first['enum']) && Array.isArray(second['enum'])) {
    const allowed = second['enum'] as unknown[]
    merged['enum'] = first['enum'].filter((value) => allowed.includes(value))
  }
  if (Array.isArray(first['allOf']) && Array.isArray(second['allOf'])) {
    merged['allOf'] = [...first['allOf'], ...second['allOf']]
  }
  if (first['additionalProperties'] === false) merged['additionalProperties'] = false
  const further = conflicting(first, second)
  if (further)
    merged[furtherConditions] = [
      ...list(first[furtherConditions]),
      ...list(second[furtherConditions]),
      ...further,
    ]
  const both = [variantsOf(first), variantsOf(second)] as const
  if (both[0].length > 0 && both[1].length > 0) {
    delete merged['oneOf']
    merged['anyOf'] = pairs(...both)
  }
  return merged
}

const largest = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems', 'minProperties', 'minContains']
const smallest = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties', 'maxContains']

function tighter(first: Schema, second: Schema): Schema {
  const bounds: Schema = {}
  for (const [keys, choose] of [
    [largest, Math.max],
    [smallest, Math.min],
  ] as const) {
    for (const key of keys) {
      const [one, other] = [first[key], second[key]]
      if (typeof one === 'number' && typeof other === 'number') bounds[key] = choose(one, other)
    }
  }
  const types = [[first['type']].flat(), [second['type']].flat()] as const
  if (first['type'] === undefined || second['type'] === undefined) return bounds
  const both = types[1].filter(
    (type) => types[0].includes(type) || (type === 'integer' && types[0].includes('number')),
  )
  const narrowed =
    both.length > 0 ? both : types[0].filter((type) => type === 'integer' && types[1].includes('number'))
  return narrowed.length === 0 ? bounds : { ...bounds, type: narrowed.length === 1 ? narrowed[0] : narrowed }
}

/** Keywords that cannot be made one: those of the second stay in the schema, those of the first become conditions beside it. */
const single = [
  ['pattern'],
  ['multipleOf'],
  ['not'],
  ['contains', 'minContains', 'maxContains'],
  ['propertyNames'],
  ['if', 'then', 'else'],
]

function conflicting(first: Schema, second: Schema): Schema[] | undefined {
  const found = single.flatMap((keys) => {
    const key = keys[0] as string
    const differs = first[key] !== undefined && second[key] !== undefined && first[key] !== second[key]
    if (!differs) return []
    return [
      Object.fromEntries(keys.filter((one) => first[one] !== undefined).map((one) => [one, first[one]])),
    ]
  })
  const given = first[furtherConditions] !== undefined && second[furtherConditions] !== undefined
  return found.length > 0 || given ? found : undefined
}

/** OpenAPI 3.0 writes exclusive bounds as a flag beside the bound. */
export function numericBounds(schema: Schema): Schema {
  const flags = [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ] as const
  if (!flags.some(([flag]) => typeof schema[flag] === 'boolean')) return schema
  const bounds = { ...schema }
  for (const [flag, bound] of flags) {
    if (typeof bounds[flag] !== 'boolean') continue
    const isExclusive = bounds[flag]
    delete bounds[flag]
    if (!isExclusive || bounds[bound] === undefined) continue
    bounds[flag] = bounds[bound]
    delete bounds[bound]
  }
  return bounds
}

function variantsOf(schema: Schema): unknown[] {
  return list(schema['oneOf'] ?? schema['anyOf'])
}

const maxPairs = 36

/** Every combination of two sets of variants; only the second set if there would be too many. */
function pairs(first: readonly unknown[], second: readonly unknown[]): unknown[] {
  if (first.length * second.length > maxPairs) return [...second]
  return first.flatMap((one) => second.map((other) => ({ allOf: [one, other] })))
}

function mergeProperties(first: Schema, second: Schema): Schema {
  const entries = Object.entries(second).map(([name, property]) => {
    const before = Object.hasOwn(first, name) ? first[name] : undefined
    return [name, isObject(before) && isObject(property) ? mergeProperty(before, property) : property]
  })
  return { ...first, ...Object.fromEntries(entries) }
}

/** Keys that define what a value looks like; others only describe it. */
const forms = [
  'type',
  '$ref',
  'properties',
  'items',
  'enum',
  'const',
  'allOf',
  'oneOf',
  'anyOf',
  'additionalProperties',
]

/** A schema with a form of its own replaces a reference: to merge it into each level of a recursive one would never end. */
function mergeProperty(before: Schema, after: Schema): Schema {
  if (before === after) return after
  if (!('$ref' in before) && !('$ref' in after)) return mergeTwo(before, after)
  if (before['$ref'] !== undefined && before['$ref'] === after['$ref']) return { ...before, ...after }
  return forms.some((key) => key in after) ? after : { ...before, ...after }
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}
