import {
  type ConnectorError,
  ConnectorError as ErrorClass,
  isConnectorError,
  type ToolResult,
} from '@helpdesk-mcp/contracts'

/** Any failure as a result that a model can act on. */
export function errorResult(error: unknown): ToolResult {
  const failure: ConnectorError = isConnectorError(error)
    ? error
    : new ErrorClass(
        'unexpected_response',
        'The connector failed on this call. Nothing is known of its effect.',
      )
  const { code, message, status, vendorCode, details, retryAfterMs, ratelimit } = failure
  const fields = { code, message, status, vendorCode, details, retryAfterMs, ratelimit }
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  return {
    isError: true,
    structuredContent: { error: given },
    content: [{ type: 'text', text: JSON.stringify({ error: given }) }],
    ...(ratelimit === undefined ? {} : { ratelimit }),
  }
}
