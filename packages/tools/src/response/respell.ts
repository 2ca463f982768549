import { isObject } from '@helpdesk-mcp/contracts'

/** Reads keys that come in two spellings as one; where both are there, the meant one stands. What has none is returned as it is. */
export function respell(value: unknown, spelling: Readonly<Record<string, string>> | undefined): unknown {
  if (!spelling) return value
  if (Array.isArray(value)) {
    const items = value.map((item) => respell(item, spelling))
    return items.every((item, index) => item === value[index]) ? value : items
  }
  if (!isObject(value)) return value
  const keys = Object.keys(value)
  const items = keys.map((key) => respell(value[key], spelling))
  if (keys.every((key, index) => !Object.hasOwn(spelling, key) && items[index] === value[key])) return value
  const entries = keys.flatMap((key, index) => {
    const meant = Object.hasOwn(spelling, key) ? spelling[key] : undefined
    if (meant !== undefined && meant !== key && Object.hasOwn(value, meant)) return []
    return [[meant ?? key, items[index]]]
  })
  return Object.fromEntries(entries)
}
