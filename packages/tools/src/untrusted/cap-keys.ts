import { isObject } from '@helpdesk-mcp/contracts'
import { textStart } from '../shape/cut.ts'

const maxKeyLength = 200

/** Shortens keys that are longer than any field's name: the vendor chose them, or perhaps a customer. */
export function capKeys(value: unknown): unknown {
  return hasLongKey(value) ? capped(value) : value
}

/** Hardly any value has one, and then none is copied. */
function hasLongKey(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value)) return value.some(hasLongKey)
  for (const key of Object.keys(value)) {
    if (key.length > maxKeyLength || hasLongKey((value as Record<string, unknown>)[key])) return true
  }
  return false
}

function capped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(capped)
  if (!isObject(value)) return value
  /** How many long keys begin alike. */
  const alike = new Map<string, number>()
  const short = (key: string) => {
    if (key.length <= maxKeyLength) return key
    const start = textStart(key, maxKeyLength)
    const number = (alike.get(start) ?? 0) + 1
    alike.set(start, number)
    return number === 1 ? `${start}…` : `${start}… (${number})`
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [short(key), capped(item)]))
}
