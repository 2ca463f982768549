import type { HttpHandler } from '../../src/index.ts'

const modernMeta = {
  'io.modelcontextprotocol/protocolVersion': '2026-07-28',
  'io.modelcontextprotocol/clientCapabilities': {},
}

export function post(body: unknown, headers: Record<string, string> = {}, signal?: AbortSignal): Request {
  return new Request('http://127.0.0.1/mcp', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...(signal ? { signal } : {}),
  })
}

interface Message {
  id: number
  method: string
  params: Record<string, unknown>
}

/** One message in the form of each era. */
export const eras: Record<string, (message: Message, signal?: AbortSignal) => Request> = {
  '2025-11-25': (message, signal) =>
    post({ jsonrpc: '2.0', ...message }, { 'mcp-protocol-version': '2025-11-25' }, signal),
  '2026-07-28': ({ params, ...message }, signal) =>
    post(
      {
        jsonrpc: '2.0',
        ...message,
        params: { ...params, _meta: { ...modernMeta, ...(params._meta as object) } },
      },
      {
        'mcp-protocol-version': '2026-07-28',
        'mcp-method': message.method,
        ...(typeof params.name === 'string' ? { 'mcp-name': params.name } : {}),
      },
      signal,
    ),
}

export async function send(
  handler: HttpHandler,
  request: Request,
): Promise<{ status: number; body: unknown }> {
  const response = await handler.fetch(request)
  const text = await response.text()
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) }
}
