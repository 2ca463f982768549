import type { SandboxOptions } from '@helpdesk-mcp/sandbox'
import { createSandbox } from '../sandbox/sandbox.ts'

export const base = 'https://api.edesk.com/v1'

/** A sandbox at noon, and callers that send its token unless told otherwise. */
export function openSandbox(options: SandboxOptions = {}) {
  let now = Date.parse('2026-11-20T12:00:00Z')
  const advance = (ms: number) => {
    now += ms
  }
  const sandbox = createSandbox({ clock: { now: () => now }, ...options })
  const send = (method: string, path: string, body?: unknown, token: string | null = 'sandbox-token') => {
    const headers = new Headers(token === null ? {} : { authorization: `Bearer ${token}` })
    if (body === undefined || body instanceof FormData)
      return sandbox.fetch(base + path, { method, headers, ...(body === undefined ? {} : { body }) })
    headers.set('content-type', 'application/json')
    return sandbox.fetch(base + path, { method, headers, body: JSON.stringify(body) })
  }
  const call = async (...args: Parameters<typeof send>) => {
    const response = await send(...args)
    return { status: response.status, headers: response.headers, body: JSON.parse(await response.text()) }
  }
  const ticket = (subject: RegExp) => {
    const found = sandbox.state.collections.tickets.find((one) => subject.test(one.subject))
    if (!found) throw new Error(`No ticket is about ${subject}.`)
    return found
  }
  return { sandbox, send, call, advance, ticket, ...sandbox.state.collections }
}

/** Files as a browser would send them. */
export function form(fields: [string, string | File][]): FormData {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return data
}

export const label = new File(['label'], 'label.pdf', { type: 'application/pdf' })
