import type { SandboxOptions } from '@helpdesk-mcp/sandbox'
import { createSandbox } from '../sandbox/sandbox.ts'

export const base = 'https://api.richpanel.com/v1'
export const store = 'harbourhearth3417'

/** The late parcel's conversation, and one whose id has a slash, as they stand in a path. */
export const late = encodeURIComponent('<CAEx+late.parcel-1001@mail.example>')
export const slashed = encodeURIComponent('<CAKz/4+TnW8=Vq2@mail.example>')

/** A sandbox at noon, and callers that send its key unless told otherwise. */
export function openSandbox(options: SandboxOptions = {}) {
  let now = Date.parse('2026-11-20T12:00:00Z')
  const advance = (ms: number) => {
    now += ms
  }
  const sandbox = createSandbox({ clock: { now: () => now }, ...options })
  const send = (method: string, path: string, body?: unknown, key: string | null = 'sandbox-key') => {
    const headers = new Headers(key === null ? {} : { 'x-richpanel-key': key })
    if (body === undefined) return sandbox.fetch(base + path, { method, headers })
    if (body instanceof FormData) return sandbox.fetch(base + path, { method, headers, body })
    headers.set('content-type', 'application/json')
    return sandbox.fetch(base + path, {
      method,
      headers,
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  }
  const call = async (...args: Parameters<typeof send>) => {
    const response = await send(...args)
    return { status: response.status, headers: response.headers, body: JSON.parse(await response.text()) }
  }
  return { sandbox, send, call, advance, tickets: sandbox.state.collections.tickets }
}
