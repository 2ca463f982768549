import { createHmac } from 'node:crypto'

/** HMAC-SHA-256, hex, over arguments as JSON with sorted keys: the order in which a client writes them does not matter. */
export function argumentsDigest(key: Uint8Array, args: Readonly<Record<string, unknown>>): string {
  return createHmac('sha256', key).update(canonical(args)).digest('hex')
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(',')}}`
}
