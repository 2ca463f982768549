import { isObject } from '@helpdesk-mcp/contracts'

/** The value at a dotted path; undefined when any step is missing. An empty path is the value itself. */
export function valueAt(value: unknown, path: string | undefined): unknown {
  if (!path) return value
  let current = value
  for (const key of path.split('.')) {
    if (!isObject(current) || !Object.hasOwn(current, key)) return undefined
    current = current[key]
  }
  return current
}

/** Rewrites every value at a dotted path, going through arrays; leaves the rest as it is. */
export function mapAt(value: unknown, path: readonly string[], change: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => mapAt(item, path, change))
  const [key, ...rest] = path
  if (key === undefined) return change(value)
  if (!isObject(value) || !Object.hasOwn(value, key)) return value
  return { ...value, [key]: mapAt(value[key], rest, change) }
}
