import type { ToolResult } from '@helpdesk-mcp/contracts'
import type { CallToolResult } from '@modelcontextprotocol/server'

/** Where a result's `_meta` carries what is known of the vendor's rate limit. */
export const rateLimitKey = 'dev.helpdesk-mcp/ratelimit'

/** A tool's result in the protocol's terms: structured content is repeated as one JSON text block. */
export function toCallResult(result: ToolResult): CallToolResult {
  const { structuredContent, content, isError, ratelimit, meta } = result
  const text =
    structuredContent === undefined ? [] : [{ type: 'text', text: JSON.stringify(structuredContent) }]
  return {
    content: (content ?? text) as CallToolResult['content'],
    ...(structuredContent === undefined ? {} : { structuredContent }),
    ...(isError === undefined ? {} : { isError }),
    ...(ratelimit || meta ? { _meta: { ...meta, ...(ratelimit ? { [rateLimitKey]: ratelimit } : {}) } } : {}),
  }
}
