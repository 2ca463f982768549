import type { Reply } from './exchange.ts'
import type { Fault } from './fault.ts'
import { isObject } from './is-object.ts'

const page =
  '<!doctype html><html><head><title>502 Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>'

/** An answer as a fault leaves it; the same where the fault changes no content. */
export function distort(reply: Reply, fault: Fault): Reply {
  const headers = reply.headers ?? {}
  if (fault.kind === 'html') {
    const type = { 'content-type': 'text/html; charset=utf-8' }
    return { status: fault.status ?? 502, headers: { ...headers, ...type }, content: page }
  }
  if (fault.kind === 'empty') {
    return {
      status: fault.status ?? reply.status,
      headers: { ...headers, 'content-type': 'application/json' },
    }
  }
  if (reply.body === undefined) return reply
  if (fault.kind === 'large') return { ...reply, body: pad(reply.body, fault.bytes ?? 10 * 2 ** 20) }
  if (fault.kind !== 'field') return reply
  const extra = { [fault.name ?? 'undocumented_field']: fault.value ?? 'unexpected' }
  return { ...reply, body: extend(reply.body, extra) }
}

function pad(body: unknown, bytes: number): unknown {
  const padding = 'x'.repeat(bytes)
  if (Array.isArray(body)) return [...body, { padding }]
  return isObject(body) ? { ...body, padding } : padding
}

function extend(value: unknown, extra: Record<string, unknown>): unknown {
  if (Array.isArray(value)) return value.map((item) => extend(item, extra))
  if (!isObject(value)) return value
  const members = Object.entries(value).map(([key, member]) => [key, extend(member, extra)])
  return { ...Object.fromEntries(members), ...extra }
}
