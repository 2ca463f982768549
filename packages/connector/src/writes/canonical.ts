import { isObject, nodeCrypto } from '@helpdesk-mcp/contracts'

/** JSON with sorted keys: equal for equal arguments, in whatever order they were written. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`
  if (!isObject(value)) return JSON.stringify(value) ?? 'null'
  const entries = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)
  return `{${entries.join(',')}}`
}

export function digest(...parts: readonly string[]): string {
  return nodeCrypto().createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}
