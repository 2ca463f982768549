import type { SandboxOptions } from '@helpdesk-mcp/sandbox'
import { createSandbox } from '../sandbox/sandbox.ts'

const base = 'https://acme.fusedesk.com/api'

/** A sandbox at noon, and a caller that sends forms, and its key unless told otherwise. */
export function openSandbox(options: SandboxOptions = {}) {
  let now = Date.parse('2026-11-20T12:00:00Z')
  const advance = (ms: number) => {
    now += ms
  }
  const sandbox = createSandbox({ clock: { now: () => now }, ...options })
  const send = (
    method: string,
    path: string,
    body?: Record<string, string> | [string, string][] | FormData | string,
    headers: Record<string, string> = { 'x-fusedesk-api-key': 'sandbox-key' },
  ) => {
    if (body === undefined) return sandbox.fetch(base + path, { method, headers })
    const form = typeof body === 'string' || body instanceof FormData ? body : new URLSearchParams(body)
    return sandbox.fetch(base + path, { method, headers, body: form })
  }
  const call = async (...args: Parameters<typeof send>) => {
    const response = await send(...args)
    return { status: response.status, headers: response.headers, body: JSON.parse(await response.text()) }
  }
  const { cases } = sandbox.state.collections
  const caseAbout = (words: string) => {
    const found = cases.find(({ summary }) => summary.includes(words))
    if (!found) throw new Error(`No case is about ${words}.`)
    return found
  }
  return { sandbox, send, call, advance, cases, caseAbout }
}
