import { isObject } from '@helpdesk-mcp/contracts'
import { textStart } from '../shape/cut.ts'

const maxKeyLength = 200

/** Shortens keys that are longer than any field's name: the vendor chose them, or perhaps a customer. */
export function capKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(capKeys)
  if (!isObject(value)) return value
  /** How many long keys begin alike. */
  const alike = new Map<string, number>()
  const capped = (key: string) => {
    if (key.length <= maxKeyLength) return key
    const start = textStart(key, maxKeyLength)
    const number = (alike.get(start) ?? 0) + 1
    alike.set(start, number)
    return number === 1 ? `${start}…` : `${start}… (${number})`
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [capped(key), capKeys(item)]))
}
