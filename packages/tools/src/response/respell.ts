import { isObject } from '@helpdesk-mcp/contracts'

/** Reads keys that come in two spellings as one; where both are there, the meant one stands. */
export function respell(value: unknown, spelling: Readonly<Record<string, string>> | undefined): unknown {
  if (!spelling) return value
  if (Array.isArray(value)) return value.map((item) => respell(item, spelling))
  if (!isObject(value)) return value
  const entries = Object.entries(value).flatMap(([key, item]) => {
    const meant = Object.hasOwn(spelling, key) ? spelling[key] : undefined
    if (meant !== undefined && meant !== key && Object.hasOwn(value, meant)) return []
    return [[meant ?? key, respell(item, spelling)]]
  })
  return Object.fromEntries(entries)
}
