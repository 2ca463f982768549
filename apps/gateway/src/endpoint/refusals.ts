/** Refusals of the endpoint, as JSON-RPC errors that belong to no request: its body has not been read. */
function refusal(status: number, message: string, headers: Record<string, string> = {}): Response {
  const body = { jsonrpc: '2.0', id: null, error: { code: -32_000, message } }
  return Response.json(body, { status, headers: { 'cache-control': 'no-store', ...headers } })
}

/** The same for a URL that never was, one that was revoked, and one whose time is over. */
export function noSuchServer(): Response {
  return refusal(
    404,
    'There is no MCP server at this address: it is mistyped, or it was revoked, or its time is over. Ask whoever gave it to you for a new one.',
  )
}

export function tokenNeeded(): Response {
  return refusal(
    401,
    'This MCP server also takes an API token: send Authorization: Bearer with a token of the scope mcp that is good for it.',
    { 'www-authenticate': 'Bearer realm="helpdesk-mcp", scope="mcp"' },
  )
}

/** The same where a token was sent, and does not open this server. */
export function tokenRefused(): Response {
  return refusal(
    401,
    'The API token does not open this MCP server: it is unknown, revoked or expired, or lacks the scope mcp, or is bound to others.',
    { 'www-authenticate': 'Bearer realm="helpdesk-mcp", error="invalid_token", scope="mcp"' },
  )
}

export function storageGone(): Response {
  return refusal(503, "The gateway's database cannot be used at the moment. Try again in a few seconds.", {
    'retry-after': '5',
  })
}
