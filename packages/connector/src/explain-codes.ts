import { isObject } from '@helpdesk-mcp/contracts'

/** Says in words what a vendor's codes mean, wherever they stand in `said`: `ship_to.country is required (4001)`. */
export function explainCodes(said: unknown, meanings: Readonly<Record<string, string>>): string[] {
  return Object.keys(meanings).length === 0 ? [] : [...new Set(visit(said, [], meanings))]
}

function visit(
  value: unknown,
  path: readonly string[],
  meanings: Readonly<Record<string, string>>,
): string[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => visit(item, [...path, String(index)], meanings))
  if (isObject(value)) {
    return Object.entries(value).flatMap(([key, item]) => {
      // What holds the code names the field; that it is a code needs no saying.
      return visit(item, /code$/i.test(key) ? path : [...path, key], meanings)
    })
  }
  const code = typeof value === 'number' || typeof value === 'string' ? String(value) : ''
  if (!Object.hasOwn(meanings, code)) return []
  const field = path.join('.').replace(/[^\w.-]/g, '')
  return [`${field ? `${field} ` : ''}${meanings[code]} (${code})`]
}
