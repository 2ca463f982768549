import type { OpenApiDocument } from '@helpdesk-mcp/sandbox'

const form = 'application/x-www-form-urlencoded'

/** The document with every form in its multipart spelling too: PHP reads both alike, and the vendor's own plugin sends the latter. */
export function takeMultipart(document: OpenApiDocument): OpenApiDocument {
  return rewrite(document) as OpenApiDocument
}

function rewrite(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rewrite)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).map(([key, member]) => [key, rewrite(member)] as const)
  const both = members.flatMap(([key, member]) =>
    key === form
      ? [[key, member] as const, ['multipart/form-data', member] as const]
      : [[key, member] as const],
  )
  return Object.fromEntries(both)
}
