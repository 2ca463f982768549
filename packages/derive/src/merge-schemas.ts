import { isObject } from '@helpdesk-mcp/contracts'

type Schema = Record<string, unknown>

/** Keys that say what a value looks like, beside those that only describe it. */
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

const mostPairs = 36

/** Two schemas that hold at once as one: properties of both, required by either, values allowed by both. */
export function mergeTwo(first: Schema, second: Schema): Schema {
  const merged: Schema = { ...first, ...second }
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
  const both = [variantsOf(first), variantsOf(second)] as const
  if (both[0].length > 0 && both[1].length > 0) {
    delete merged['oneOf']
    merged['anyOf'] = pairs(...both)
  }
  return merged
}

function variantsOf(schema: Schema): unknown[] {
  return list(schema['oneOf'] ?? schema['anyOf'])
}

/** What is one of these and one of those; of very many, only the latter. */
function pairs(first: readonly unknown[], second: readonly unknown[]): unknown[] {
  if (first.length * second.length > mostPairs) return [...second]
  return first.flatMap((one) => second.map((other) => ({ allOf: [one, other] })))
}

function mergeProperties(first: Schema, second: Schema): Schema {
  const entries = Object.entries(second).map(([name, property]) => {
    const before = Object.hasOwn(first, name) ? first[name] : undefined
    return [name, isObject(before) && isObject(property) ? mergeProperty(before, property) : property]
  })
  return { ...first, ...Object.fromEntries(entries) }
}

/** A reference yields to what has a form of its own, and takes on what only describes it. */
function mergeProperty(before: Schema, after: Schema): Schema {
  if (!('$ref' in before) && !('$ref' in after)) return mergeTwo(before, after)
  return forms.some((key) => key in after) ? after : { ...before, ...after }
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}
