import { isObject } from '@helpdesk-mcp/contracts'

/** An OpenAPI 3.0 or 3.1 document, as far as derivation reads it. */
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

/** Follows a local reference; the value itself when it is none, undefined when it leads nowhere or around in a circle. */
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

/**
 * Every operation by its operationId; one without an id is found under `<method> <path>`. Of two with the same id the
 * first counts, and `repeated` is told of the other.
 */
export function readOperations(
  document: OpenApiDocument,
  repeated: (operation: Operation) => void = () => undefined,
): Map<string, Operation> {
  const operations = new Map<string, Operation>()
  for (const [path, rawItem] of Object.entries(document.paths ?? {})) {
    const item = follow(document, rawItem)
    if (!isObject(item)) continue
    for (const method of verbs) {
      const raw = item[method]
      if (!isObject(raw)) continue
      const operation = readOperation(document, path, method, item, raw)
      if (operations.has(operation.operationId)) repeated(operation)
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

/** Headers that OpenAPI says no parameter may stand for. */
const headersOfTheProtocol = new Set(['accept', 'content-type', 'authorization'])

/** The operation's parameters over its path's, each once; those that only the path names are added. */
function readParameters(document: OpenApiDocument, path: string, ...lists: unknown[]): OpenApiParameter[] {
  const inPath = new Set([...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name as string))
  const parameters = new Map<string, OpenApiParameter>()
  for (const value of lists.flatMap((list) => (Array.isArray(list) ? list : []))) {
    const parameter = follow(document, value)
    if (!isParameter(parameter)) continue
    const { in: place, name } = parameter
    if (place === 'path' && !inPath.has(name)) continue
    if (place === 'header' && headersOfTheProtocol.has(name.toLowerCase())) continue
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
