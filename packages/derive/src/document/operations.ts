import { isObject } from '@helpdesk-mcp/contracts'
import { follow, type OpenApiDocument, type OpenApiSchema, type PathItem } from './openapi.ts'

export interface OpenApiParameter {
  name: string
  in: 'path' | 'query' | 'header' | 'cookie' | 'querystring'
  required?: boolean
  description?: string
  schema?: OpenApiSchema
  style?: string
  explode?: boolean
  allowReserved?: boolean
  content?: Record<string, MediaType>
}

/** The form of a value that is written as text. */
export interface Encoding {
  contentType?: string
  style?: string
  explode?: boolean
  allowReserved?: boolean
}

export interface MediaType {
  schema?: OpenApiSchema
  encoding?: Record<string, Encoding>
}

export interface Operation {
  operationId: string
  method: string
  path: string
  parameters: OpenApiParameter[]
  requestBody?: { required?: boolean; content: Record<string, MediaType> }
  responses: Record<string, Record<string, unknown>>
  security: Record<string, string[]>[]
  /** Whether it says itself that it takes no credential. */
  isPublic: boolean
  /** The address of a server of its own, where it has one. */
  server?: string
}

/** `query` is a method of OpenAPI 3.2, as are those under `additionalOperations`. */
const verbs = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query']

/** The methods of a path item, each with what it holds. */
export function methodsOf(item: PathItem): [string, Record<string, unknown>][] {
  const more = item['additionalOperations']
  const entries = [
    ...verbs.map((verb) => [verb, item[verb]] as const),
    ...Object.entries(isObject(more) ? more : {}),
  ]
  return entries.filter((entry): entry is [string, Record<string, unknown>] => isObject(entry[1]))
}

/**
 * Every operation by its operationId, or by `<method> <path>` if it has none. Of two with the same id the first is kept, and
 * `onDuplicate` is called with the other and the first.
 */
export function readOperations(
  document: OpenApiDocument,
  onDuplicate: (operation: Operation, first: Operation) => void = () => undefined,
): Map<string, Operation> {
  const operations = new Map<string, Operation>()
  for (const [path, rawItem] of Object.entries(document.paths ?? {})) {
    const item = pathItem(document, rawItem)
    if (!item || path.startsWith('x-')) continue
    for (const [method, raw] of methodsOf(item)) {
      const operation = readOperation(document, path, method, item, raw)
      const first = operations.get(operation.operationId)
      if (first) onDuplicate(operation, first)
      else operations.set(operation.operationId, operation)
    }
  }
  return operations
}

/** What of a document can make no tool, in sentences: requests that the vendor sends. */
export function incomingRequests(document: OpenApiDocument): string[] {
  const webhooks = Object.keys(isObject(document['webhooks']) ? document['webhooks'] : {})
  const callbacks = Object.entries(document.paths ?? {}).flatMap(([path, raw]) =>
    methodsOf(pathItem(document, raw) ?? {}).flatMap(([method, operation]) =>
      isObject(operation['callbacks']) ? [`${method} ${path}`] : [],
    ),
  )
  return [
    ...(webhooks.length > 0 ? [`openapi.yaml: webhooks: ${webhooks.join(', ')} make no tools.`] : []),
    ...(callbacks.length > 0 ? [`openapi.yaml: callbacks of ${callbacks.join(', ')} make no tools.`] : []),
  ]
}

/** A path item, with what stands beside its reference. */
export function pathItem(document: OpenApiDocument, raw: unknown): PathItem | undefined {
  const item = follow(document, raw)
  if (!isObject(item) || !isObject(raw)) return undefined
  const { $ref, ...own } = raw
  return $ref === undefined ? item : { ...item, ...own }
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
      return isObject(response) ? [[status, { ...response, ...contentOf(document, response) }] as const] : []
    },
  )
  const server = addressOf(raw['servers']) ?? addressOf(item['servers'])
  return {
    operationId: typeof raw['operationId'] === 'string' ? raw['operationId'] : `${method} ${path}`,
    method: verbs.includes(method) ? method.toUpperCase() : method,
    path,
    parameters: readParameters(document, path, item['parameters'], raw['parameters']),
    ...(isObject(body) && isObject(body['content'])
      ? { requestBody: { ...body, ...contentOf(document, body) } as NonNullable<Operation['requestBody']> }
      : {}),
    responses: Object.fromEntries(responses),
    security: (Array.isArray(raw['security'])
      ? raw['security']
      : (document.security ?? [])) as Operation['security'],
    isPublic: Array.isArray(raw['security']) && raw['security'].every(isNothing),
    ...(server === undefined ? {} : { server }),
  }
}

function isNothing(requirement: unknown): boolean {
  return isObject(requirement) && Object.keys(requirement).length === 0
}

/** Media types, which may be references in OpenAPI 3.2, and whose `itemSchema` describes the items of a stream. */
function contentOf(
  document: OpenApiDocument,
  { content }: { content?: unknown },
): { content?: Record<string, MediaType> } {
  if (!isObject(content)) return {}
  const entries = Object.entries(content).flatMap(([type, raw]) => {
    const media = follow(document, raw)
    if (!isObject(media)) return []
    const { itemSchema } = media
    const schema =
      media['schema'] ?? (itemSchema === undefined ? undefined : { type: 'array', items: itemSchema })
    return [[type, schema === undefined ? media : { ...media, schema }] as const]
  })
  return { content: Object.fromEntries(entries) }
}

/** The first server's address, with the defaults of its variables. */
export function addressOf(servers: unknown): string | undefined {
  const [first] = Array.isArray(servers) ? (servers as unknown[]) : []
  if (!isObject(first) || typeof first['url'] !== 'string') return undefined
  const variables = isObject(first['variables']) ? first['variables'] : {}
  return first['url'].replace(/\{([^{}]+)\}/g, (whole, name: string) => {
    const variable = Object.hasOwn(variables, name) ? variables[name] : undefined
    return isObject(variable) && variable['default'] !== undefined ? String(variable['default']) : whole
  })
}

/** Headers for which OpenAPI ignores parameters. */
const protocolHeaders = new Set(['accept', 'content-type', 'authorization'])

/** The names in braces in a path. */
export function namesIn(path: string): string[] {
  return [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name as string)
}

/** The parameters of a path and its operation, which takes precedence, and those that only the path names. */
function readParameters(document: OpenApiDocument, path: string, ...lists: unknown[]): OpenApiParameter[] {
  const inPath = new Set(namesIn(path.split('#', 1)[0] ?? ''))
  const parameters = new Map<string, OpenApiParameter>()
  for (const value of lists.flatMap((list) => (Array.isArray(list) ? list : []))) {
    const parameter = follow(document, value)
    if (!isParameter(parameter)) continue
    const { in: place, name } = parameter
    if (place === 'path' && !inPath.has(name)) continue
    if (place === 'header' && protocolHeaders.has(name.toLowerCase())) continue
    parameters.set(`${place} ${name}`, { ...parameter, ...contentOf(document, parameter) })
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
