import { isObject } from '@helpdesk-mcp/contracts'

export { valueAt } from '@helpdesk-mcp/contracts'

/**
 * Changes every value at a dotted path, also inside arrays. `{}` stands for every key; a key that contains dots matches as
 * many steps.
 */
export function mapAt(value: unknown, path: string, change: (value: unknown) => unknown): unknown {
  return mapSteps(value, path === '' ? [] : path.split('.'), change)
}

function mapSteps(value: unknown, steps: readonly string[], change: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => mapSteps(item, steps, change))
  if (steps.length === 0) return change(value)
  if (!isObject(value)) return value
  const taken = (key: string) => (steps[0] === '{}' ? 1 : stepsOf(key, steps))
  if (!Object.keys(value).some((key) => taken(key) > 0)) return value
  const entries = Object.entries(value).map(([key, item]) => {
    const count = taken(key)
    return [key, count === 0 ? item : mapSteps(item, steps.slice(count), change)]
  })
  return Object.fromEntries(entries)
}

/** How many of the first steps a key matches: one, or more if it contains dots. */
function stepsOf(key: string, steps: readonly string[]): number {
  if (!key.includes('.')) return key === steps[0] ? 1 : 0
  const count = key.split('.').length
  return steps.slice(0, count).join('.') === key ? count : 0
}
