import { isObject } from '@helpdesk-mcp/contracts'

/** Reads keys that come in two spellings as one; where both are there, the meant one stands. */
export function respell(value: unknown, spelling: Readonly<Record<string, string>> | undefined): unknown {
  if (!spelling) return value
  if (Array.isArray(value)) return value.map((item) => respell(item, spelling))
  if (!isObject(value)) return value
  const read: Record<string, unknown> = {}
  for (const [key, item] of Object.entries(value)) {
    const meant = Object.hasOwn(spelling, key) ? spelling[key] : undefined
    if (meant === undefined) read[key] = respell(item, spelling)
    else if (!Object.hasOwn(value, meant)) read[meant] = respell(item, spelling)
  }
  return read
}
