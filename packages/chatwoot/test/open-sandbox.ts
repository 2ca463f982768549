import type { Connector } from '@helpdesk-mcp/connector'
import type { SandboxOptions } from '@helpdesk-mcp/sandbox'
import { createSandbox } from '../sandbox/sandbox.ts'
import { createChatwootConnector } from '../src/index.ts'

export const base = 'https://app.chatwoot.com'
export const account = '/api/v1/accounts/1'

/** A sandbox at noon, callers that send a token, and the connector on it. */
export function openSandbox(options: SandboxOptions = {}) {
  let now = Date.parse('2026-11-20T12:00:00Z')
  const advance = (ms: number) => {
    now += ms
  }
  const sandbox = createSandbox({ clock: { now: () => now }, ...options })
  const send = (method: string, path: string, body?: unknown, token: string | null = 'sandbox-token') => {
    const headers = new Headers(token === null ? {} : { api_access_token: token })
    if (body === undefined) return sandbox.fetch(base + path, { method, headers })
    headers.set('content-type', 'application/json')
    return sandbox.fetch(base + path, {
      method,
      headers,
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  }
  const call = async (...args: Parameters<typeof send>) => {
    const response = await send(...args)
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, body: json(text) }
  }
  return { sandbox, send, call, advance, state: sandbox.state, collections: sandbox.state.collections }
}

function json(text: string) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The tools on a sandbox. */
export function openTools(options: SandboxOptions = {}, token?: string) {
  const { sandbox, state, collections } = openSandbox(options)
  const settings = { ...sandbox.settings, ...(token && { apiAccessToken: token }) }
  const connector: Connector = createChatwootConnector({ settings: settings as never, fetch: sandbox.fetch })
  const use = async (tool: string, args: object) => {
    const before = sandbox.requests.length
    const { structuredContent, isError } = await connector.call(tool, { ...args })
    const content: Record<string, unknown> = structuredContent ?? {}
    const sent = sandbox.requests.slice(before).map(({ method, path, body }) => ({ method, path, body }))
    return { content, isError, text: JSON.stringify(content).replaceAll('\\"', ''), sent }
  }
  return { connector, use, state, collections, requests: sandbox.requests }
}
