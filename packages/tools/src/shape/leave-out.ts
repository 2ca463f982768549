import { isObject, type ResponsePlan, roomyObject, setKey, valueAt } from '@helpdesk-mcp/contracts'

type JsonRecord = Record<string, unknown>

/** What stands in `fields_left_out` for fields that hold nothing. */
export const emptyFields = 'empty fields'

/** Leaves out the fields that repeat others, and those that hold nothing where the plan is lean. */
export function leaveOut(
  value: unknown,
  { repeats, lean }: Pick<ResponsePlan, 'repeats' | 'lean'>,
  left?: Set<string>,
): unknown {
  const once = repeats && isObject(value) ? withoutRepeats(value, repeats) : value
  if (!lean || !isObject(once)) return once
  return withoutEmpty(once, lean, () => left?.add(emptyFields))
}

/** Whether a field has no value: false and 0 are values. */
export function holdsNothing(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true
  if (Array.isArray(value)) return value.length === 0
  return isObject(value) && Object.keys(value).length === 0
}

function withoutRepeats(value: JsonRecord, repeats: Readonly<Record<string, string>>): JsonRecord {
  let rest = value
  for (const path of Object.keys(repeats)) {
    const own = valueAt(rest, path)
    if (own !== undefined && isSame(own, valueAt(rest, repeats[path]))) rest = without(rest, path.split('.'))
  }
  return rest
}

/** Vendors were seen to write an id as a number here and as text there. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one === 'object' && one !== null) return JSON.stringify(one) === JSON.stringify(other)
  return one === other ? one !== null : other !== undefined && other !== null && String(one) === String(other)
}

function without(value: JsonRecord, steps: readonly string[], at = 0): JsonRecord {
  const isLast = at === steps.length - 1
  const inner = value[steps[at] ?? '']
  if (!isLast && !isObject(inner)) return value
  const keys = Object.keys(value)
  const copy = roomyObject(keys.length)
  for (const key of keys) {
    if (key !== steps[at]) setKey(copy, key, value[key])
    else if (!isLast) setKey(copy, key, without(inner as JsonRecord, steps, at + 1))
  }
  return copy
}

type Lean = NonNullable<ResponsePlan['lean']>

function withoutEmpty(value: JsonRecord, lean: Lean, onLeft: () => void, within = ''): JsonRecord {
  const keys = Object.keys(value)
  const kept = roomyObject(keys.length)
  for (const key of keys) {
    const item = value[key]
    const inner =
      typeof item === 'object' && item !== null ? insideOf(item, lean, onLeft, pathTo(key, within)) : item
    if (isKept(inner, lean, key, within)) setKey(kept, key, inner)
    else onLeft()
  }
  return kept
}

function isKept(value: unknown, { keep, unless_set: flags }: Lean, key: string, within: string): boolean {
  const isUnset = (value === false || value === 0) && flags?.includes(pathTo(key, within))
  return (!isUnset && !holdsNothing(value)) || keep?.includes(pathTo(key, within)) === true
}

function pathTo(key: string, within: string): string {
  return within === '' ? key : `${within}.${key}`
}

function insideOf(item: unknown, lean: Lean, onLeft: () => void, path: string): unknown {
  if (Array.isArray(item)) return item.map((one) => insideOf(one, lean, onLeft, path))
  return isObject(item) ? withoutEmpty(item, lean, onLeft, path) : item
}
