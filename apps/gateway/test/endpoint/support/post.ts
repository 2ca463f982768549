const modernMeta = {
  'io.modelcontextprotocol/protocolVersion': '2026-07-28',
  'io.modelcontextprotocol/clientCapabilities': {},
}

interface Message {
  id: number
  method: string
  params?: Record<string, unknown>
}

/** One message to an MCP URL in the form of each era. */
export const eras: Readonly<
  Record<string, (url: string, message: Message, headers?: Record<string, string>) => Request>
> = {
  '2025-11-25': (url, message, headers) =>
    post(url, { jsonrpc: '2.0', ...message }, { 'mcp-protocol-version': '2025-11-25', ...headers }),
  '2026-07-28': (url, { params = {}, ...message }, headers) =>
    post(
      url,
      { jsonrpc: '2.0', ...message, params: { ...params, _meta: modernMeta } },
      {
        'mcp-protocol-version': '2026-07-28',
        'mcp-method': message.method,
        ...(typeof params.name === 'string' ? { 'mcp-name': params.name } : {}),
        ...headers,
      },
    ),
}

export function post(url: string, body: unknown, headers: Record<string, string> = {}): Request {
  return new Request(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

/** tools/list to a URL, in the form of 2025. */
export function list(url: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(post(url, { jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} }, headers))
}
