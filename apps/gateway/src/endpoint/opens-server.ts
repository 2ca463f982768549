import type { ApiToken, McpServer } from '../model.ts'

/** The token of an Authorization header; undefined where there is none. */
export function bearerToken(header: string | null): string | undefined {
  const [scheme, token, ...more] = header?.trim().split(/\s+/) ?? []
  return scheme?.toLowerCase() === 'bearer' && more.length === 0 ? token : undefined
}

/** Whether an API token is good for calls through a server. */
export function opensServer(token: ApiToken, server: McpServer): boolean {
  return (
    token.scopes.includes('mcp') &&
    (token.tenantId === null || token.tenantId === server.tenantId) &&
    (token.serverIds === null || token.serverIds.includes(server.id))
  )
}
