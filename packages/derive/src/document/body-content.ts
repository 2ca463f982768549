import { isObject } from '@helpdesk-mcp/contracts'
import type { OpenApiSchema } from './openapi.ts'
import type { Encoding, Operation } from './operations.ts'

export interface BodyContent {
  contentType: string
  schema: OpenApiSchema | undefined
  encoding: Record<string, Encoding>
}

export const preferred = ['application/json', 'multipart/form-data', 'application/x-www-form-urlencoded']

/** The content type to send, out of those that the vendor accepts. OpenAPI ignores the body of GET and HEAD. */
export function bodyContent({ method, requestBody }: Operation): BodyContent | undefined {
  const content = method === 'GET' || method === 'HEAD' ? undefined : requestBody?.content
  const types = Object.keys(content ?? {})
  const plain = (type: string) => type.split(';')[0]?.trim().toLowerCase() ?? ''
  const found =
    preferred.flatMap((wanted) => types.find((type) => plain(type) === wanted) ?? [])[0] ??
    types.find((type) => isJson(type)) ??
    types.find((type) => type.includes('*/*')) ??
    types.find((type) => !/xml|multipart/.test(type)) ??
    types[0]
  if (content === undefined || found === undefined) return undefined
  const contentType = preferred.find((wanted) => wanted === plain(found)) ?? found
  const { schema, encoding } = content[found] ?? {}
  return {
    contentType: contentType.includes('*')
      ? (wildcards[plain(contentType)] ?? 'application/json')
      : contentType,
    schema: schema ?? schemaOf(contentType),
    encoding: isObject(encoding) ? encoding : {},
  }
}

const wildcards: Readonly<Record<string, string>> = {
  'text/*': 'text/plain',
  'image/*': 'application/octet-stream',
  'audio/*': 'application/octet-stream',
  'video/*': 'application/octet-stream',
}

/** What a content type holds where the document has no schema for it: text, JSON, or bytes. */
function schemaOf(contentType: string): OpenApiSchema | undefined {
  if (isJson(contentType) || preferred.includes(contentType) || contentType.includes('*/*')) return undefined
  return /^text\/|xml|yaml|csv/.test(contentType) ? { type: 'string' } : { type: 'string', format: 'binary' }
}

/** Whether binary strings in a body of this content type are files. */
export function carriesFiles(content: BodyContent | undefined): boolean {
  return content !== undefined && !isJson(content.contentType)
}

export function isJson(contentType: string): boolean {
  return /json/.test(contentType)
}
