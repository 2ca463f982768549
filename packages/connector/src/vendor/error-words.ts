import { isObject, valueAt } from '@helpdesk-mcp/contracts'

export function first(body: unknown, paths: readonly string[]): string | undefined {
  for (const path of paths) {
    const found = text(valueAt(body, path))
    if (found !== undefined) return found
  }
  return undefined
}

export function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

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
      // A key such as `code` only says that a code follows; the keys around it name the field.
      return visit(item, /code$/i.test(key) ? path : [...path, key], meanings)
    })
  }
  const code = typeof value === 'number' || typeof value === 'string' ? String(value) : ''
  if (!Object.hasOwn(meanings, code)) return []
  const field = path
    .join('.')
    .replace(/[^\w.-]/g, '')
    .slice(0, 80)
  return [`${field ? `${field} ` : ''}${meanings[code]} (${code})`]
}
