import { isObject } from '@helpdesk-mcp/contracts'
import { isLines, typesOf } from '@helpdesk-mcp/tools'
import type { OpenApiSchema } from '../document/openapi.ts'
import type { Operation } from '../document/operations.ts'
import type { Schema, SchemaSource } from '../document/schema-source.ts'
import { isBinary } from './input-schema.ts'

/** The schema of a successful JSON answer, as the document has it. */
export function answerSchema(operation: Operation): OpenApiSchema | undefined {
  const content = answerContent(operation)
  const media = content['application/json'] ?? Object.entries(content).find(([type]) => isJson(type))?.[1]
  return isObject(media) ? (media['schema'] as OpenApiSchema | undefined) : undefined
}

/** Whether a successful answer is a file: bytes of a type that is not JSON, and never JSON. */
export function answersFile(source: SchemaSource, operation: Operation): boolean {
  const media = Object.entries(answerContent(operation))
  if (media.some(([type]) => isJson(type))) return false
  return media.some(([type, value]) => {
    const schema = isObject(value) ? source.read(value['schema']) : undefined
    // OpenAPI 3.1 needs no schema for bytes whose type the key says.
    return schema ? isBinary(schema) : /^(image|audio|video)\/|octet-stream|pdf|zip/.test(type)
  })
}

/** Whether a successful answer is text of a type that is not JSON, such as CSV or JSON texts, one a line. */
export function answersText(source: SchemaSource, operation: Operation): boolean {
  const media = Object.entries(answerContent(operation))
  return media.length > 0 && media.every(([type, value]) => !isJson(type) && isText(source, type, value))
}

function isText(source: SchemaSource, type: string, media: unknown): boolean {
  if (/^text\/|xml|yaml|csv|json/.test(type)) return true
  const schema = isObject(media) ? source.read(media['schema']) : undefined
  return schema !== undefined && typesOf(schema).includes('string') && !isBinary(schema)
}

/** Whether a body of this type is one JSON value. */
function isJson(type: string): boolean {
  return /json/.test(type) && !isLines(type)
}

/** The media types to ask for; undefined if JSON is one of them, or nothing is said. */
export function acceptedTypes(operation: Operation): string | undefined {
  const types = successes(operation).flatMap((status) => {
    const content = operation.responses[status]?.['content']
    return isObject(content) ? Object.keys(content) : []
  })
  if (types.length === 0 || types.some((type) => /^application\/(json|\*)\b|^\*/.test(type))) return undefined
  return [...new Set(types)].join(', ')
}

/** A successful answer's media types. */
function answerContent(operation: Operation): Record<string, unknown> {
  const status = successes(operation).find((code) => operation.responses[code]?.['content'])
  const content = status === undefined ? undefined : operation.responses[status]?.['content']
  return isObject(content) ? content : {}
}

/** The statuses of success. Where the document names none, what it says of any status holds for them. */
function successes({ responses }: Operation): string[] {
  const statuses = Object.keys(responses).sort()
  const found = statuses.filter((status) => /^2/.test(status))
  return found.length > 0 ? found : statuses.filter((status) => status === 'default')
}

export function isArray(schema: Schema): boolean {
  return typesOf(schema).includes('array') || (schema['type'] === undefined && schema['items'] !== undefined)
}

export function properties(schema: Schema): [string, unknown][] {
  return isObject(schema['properties']) ? Object.entries(schema['properties']) : []
}

/** Whether a path can be in the response. A response without a schema may hold anything. */
export function hasPath(source: SchemaSource, schema: Schema | undefined, path: readonly string[]): boolean {
  const [key, ...rest] = path
  if (key === undefined) return true
  const items = schema ? source.read(schema['items']) : undefined
  if (items) return hasPath(source, items, path)
  if (!schema || properties(schema).length === 0) return true
  const property = properties(schema).find(([name]) => name === key)
  return property ? hasPath(source, source.read(property[1]), rest) : schema['additionalProperties'] === true
}
