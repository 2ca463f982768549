import { isObject } from '@helpdesk-mcp/contracts'

/** The value under a dotted path; undefined where a step is missing. */
export function valueAt(value: unknown, path: string): unknown {
  let found = value
  for (const key of path.split('.')) {
    if (!isObject(found) || !Object.hasOwn(found, key)) return undefined
    found = found[key]
  }
  return found
}
