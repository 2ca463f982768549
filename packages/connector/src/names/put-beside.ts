import { isObject, type NamePlan, roomyObject, setKey } from '@helpdesk-mcp/contracts'
import type { Label } from './name-list.ts'

/** A copy with the names after each id at the path; the value itself where there are none. */
export function putBeside(
  value: unknown,
  steps: readonly string[],
  plan: NamePlan,
  labelOf: (id: string) => Label | undefined,
): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => putBeside(item, steps, plan, labelOf))
    return items.some((item, index) => item !== value[index]) ? items : value
  }
  const [step = '', ...rest] = steps
  if (!isObject(value) || !Object.hasOwn(value, step)) return value
  if (rest.length > 0) {
    const inner = putBeside(value[step], rest, plan, labelOf)
    return inner === value[step] ? value : { ...value, [step]: inner }
  }
  const beside = besideOf(value[step], plan, labelOf)
  if (beside.length === 0) return value
  const keys = Object.keys(value)
  const named = roomyObject(keys.length)
  for (const key of keys) {
    setKey(named, key, value[key])
    if (key === step) for (const [name, label] of beside) named[name] = label
  }
  return named
}

export function besideOf(
  given: unknown,
  { name, email, also = {} }: NamePlan,
  labelOf: (id: string) => Label | undefined,
): [string, unknown][] {
  if (Array.isArray(given)) {
    // A vendor may hold names where ids are documented: those are what they are.
    const names = given.map((id) => labelOf(idOf(id) ?? '')?.name ?? id)
    if (names.every((one, index) => one === given[index])) return []
    const more = Object.entries(also).map(([key, shown]): [string, unknown] => [
      shown,
      given.map((id) => labelOf(idOf(id) ?? '')?.also?.[key] ?? null),
    ])
    return [[name, names], ...more]
  }
  const label = labelOf(idOf(given) ?? '')
  return [
    ...(label?.name === undefined ? [] : [[name, label.name] as [string, unknown]]),
    ...(email === undefined || label?.email === undefined ? [] : [[email, label.email] as [string, unknown]]),
    ...Object.entries(also).flatMap(([key, shown]): [string, unknown][] => {
      const value = label?.also?.[key]
      return value === undefined ? [] : [[shown, value]]
    }),
  ]
}

export function idOf(value: unknown): string | undefined {
  const isId = (typeof value === 'string' && value !== '') || typeof value === 'number'
  return isId && String(value).length <= maxIdLength ? String(value) : undefined
}

const maxIdLength = 200
