import { isObject } from '@helpdesk-mcp/contracts'

/** An OpenAPI 3.0 or 3.1 document, as far as this package reads it. */
export interface OpenApiDocument {
  openapi: string
  paths?: Record<string, PathItem>
  components?: Record<string, Record<string, unknown>>
  security?: Record<string, string[]>[]
  [key: string]: unknown
}

export type PathItem = Record<string, unknown>

export interface OpenApiParameter {
  name: string
  in: 'path' | 'query' | 'header' | 'cookie'
  required?: boolean
  description?: string
  schema?: OpenApiSchema
  style?: string
  explode?: boolean
  content?: Record<string, { schema?: OpenApiSchema }>
}

export type OpenApiSchema = Record<string, unknown> | boolean

export interface Operation {
  operationId: string
  method: string
  path: string
  parameters: OpenApiParameter[]
  requestBody?: { required?: boolean; content: Record<string, { schema?: OpenApiSchema }> }
  responses: Record<string, Record<string, unknown>>
  security: Record<string, string[]>[]
}

const verbs = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']

/**
 * Every operation by its operationId, or by `<method> <path>` if it has none. Of two with the same id the first is kept,
 * and `onDuplicate` is called with the other.
 */
export function readOperations(
  document: OpenApiDocument,
  onDuplicate: (operation: Operation) => void = () => undefined,
): Map<string, Operation> {
  const operations = new Map<string, Operation>()
  for (const [path, rawItem] of Object.entries(document.paths ?? {})) {
    const item = follow(document, rawItem)
    if (!isObject(item)) continue
    for (const method of verbs) {
      const raw = item[method]
      if (!isObject(raw)) continue
      const operation = readOperation(document, path, method, item, raw)
      if (operations.has(operation.operationId)) onDuplicate(operation)
      else operations.set(operation.operationId, operation)
    }
  }
  return operations
}

function readOperation(
  document: OpenApiDocument,
  path: string,
  method: string,
  item: PathItem,
  raw: Record<string, unknown>,
): Operation {
  const body = follow(document, raw['requestBody'])
  const responses = Object.entries(isObject(raw['responses']) ? raw['responses'] : {}).flatMap(
    ([status, value]) => {
      const response = follow(document, value)
      return isObject(response) ? [[status, response] as const] : []
    },
  )
  return {
    operationId: typeof raw['operationId'] === 'string' ? raw['operationId'] : `${method} ${path}`,
    method: method.toUpperCase(),
    path,
    parameters: readParameters(document, path, item['parameters'], raw['parameters']),
    ...(isObject(body) && isObject(body['content'])
      ? { requestBody: body as unknown as NonNullable<Operation['requestBody']> }
      : {}),
    responses: Object.fromEntries(responses),
    security: (Array.isArray(raw['security'])
      ? raw['security']
      : (document.security ?? [])) as Operation['security'],
  }
}

/** Headers for which OpenAPI ignores parameters. */
const protocolHeaders = new Set(['accept', 'content-type', 'authorization'])

/** The parameters of a path and its operation, which takes precedence, and those that only the path names. */
function readParameters(document: OpenApiDocument, path: string, ...lists: unknown[]): OpenApiParameter[] {
  const inPath = new Set([...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name as string))
  const parameters = new Map<string, OpenApiParameter>()
  for (const value of lists.flatMap((list) => (Array.isArray(list) ? list : []))) {
    const parameter = follow(document, value)
    if (!isParameter(parameter)) continue
    const { in: place, name } = parameter
    if (place === 'path' && !inPath.has(name)) continue
    if (place === 'header' && protocolHeaders.has(name.toLowerCase())) continue
    parameters.set(`${place} ${name}`, parameter)
  }
  const missing = [...inPath].filter((name) => !parameters.has(`path ${name}`))
  return [
    ...parameters.values(),
    ...missing.map(
      (name): OpenApiParameter => ({ name, in: 'path', required: true, schema: { type: 'string' } }),
    ),
  ]
}

function isParameter(value: unknown): value is OpenApiParameter {
  return isObject(value) && typeof value['name'] === 'string' && typeof value['in'] === 'string'
}

/** Follows a local reference. Returns other values as they are, and undefined for a broken or circular reference. */
export function follow(document: OpenApiDocument, value: unknown): unknown {
  let current = value
  for (let step = 0; step < 32; step++) {
    const ref = isObject(current) ? current['$ref'] : undefined
    if (typeof ref !== 'string') return current
    current = pointer(document, ref)
  }
  return undefined
}

function pointer(document: OpenApiDocument, ref: string): unknown {
  if (!ref.startsWith('#/')) return undefined
  return ref
    .slice(2)
    .split('/')
    .map((step) => safeDecode(step).replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((value, step) => {
      if (Array.isArray(value)) return value[Number(step)]
      return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined
    }, document)
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

export type Schema = Record<string, unknown>

/** Reads a document's schemas with references followed and `allOf` merged. */
export interface SchemaSource {
  follow(value: unknown): unknown
  /** Merges a schema's `allOf` parts into it. The same schema always gives the same object. */
  merge(schema: Schema): Schema
  /** Follows and merges, and unwraps a single variant beside `null`. Undefined if the value is no schema. */
  read(value: unknown): Schema | undefined
}

export function createSchemaSource(document: OpenApiDocument): SchemaSource {
  const targets = new Map<string, unknown>()
  const merged = new Map<Schema, Schema>()
  const merging = new Set<Schema>()

  function followed(value: unknown): unknown {
    const ref = isObject(value) ? value['$ref'] : undefined
    if (typeof ref !== 'string') return value
    if (!targets.has(ref)) targets.set(ref, follow(document, value))
    return targets.get(ref)
  }

  function merge(schema: Schema): Schema {
    const parts = schema['allOf']
    if (!Array.isArray(parts)) return schema
    const known = merged.get(schema)
    if (known) return known
    const { allOf: _allOf, ...own } = schema
    merging.add(schema)
    const whole = parts
      .map(followed)
      .filter((target): target is Schema => isObject(target) && !merging.has(target))
      .reduce<Schema>((sum, target) => mergeTwo(sum, merge(target)), {})
    merging.delete(schema)
    const result = mergeTwo(whole, own)
    merged.set(schema, result)
    return result
  }

  function read(value: unknown): Schema | undefined {
    let target = followed(value)
    for (let step = 0; step < 8 && isObject(target); step++) {
      const schema = merge(target)
      const forms = schema['oneOf'] ?? schema['anyOf']
      const real = Array.isArray(forms) && !('properties' in schema) ? forms.filter(isNotNull) : []
      if (real.length !== 1) return schema
      target = followed(real[0])
    }
    return isObject(target) ? merge(target) : undefined
  }

  return { follow: followed, merge, read }
}

function isNotNull(form: unknown): boolean {
  return !(isObject(form) && form['type'] === 'null')
}

/** One schema for a value that fits both: properties of both, required by either, values allowed by both. */
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

/** A schema with a form of its own replaces a reference; one that only describes is added to it. */
function mergeProperty(before: Schema, after: Schema): Schema {
  if (!('$ref' in before) && !('$ref' in after)) return mergeTwo(before, after)
  return forms.some((key) => key in after) ? after : { ...before, ...after }
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}
