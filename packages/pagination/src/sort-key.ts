/** A value that a vendor sorts by. */
export type SortKey = string | number

const longest = 200
const integer = /^-?\d{1,40}$/
const decimal = /^-?\d{1,40}(\.\d{1,40})?$/
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d.*(Z|[+-]\d\d:?\d\d)$/

/** Undefined for what cannot be compared, or is too long to be carried in a cursor. */
export function sortKey(value: unknown): SortKey | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (typeof value === 'bigint') return String(value)
  return typeof value === 'string' && value !== '' && value.length <= longest ? value : undefined
}

/** Below zero when `a` sorts first, ascending; undefined when only the vendor's own rules could tell. */
export function compareSortKeys(a: SortKey, b: SortKey): number | undefined {
  if (a === b) return 0
  const [first, second] = [String(a), String(b)]
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (integer.test(first) && integer.test(second)) return sign(BigInt(first), BigInt(second))
  if (decimal.test(first) && decimal.test(second)) return Number(first) - Number(second)
  if (typeof a === 'number' || typeof b === 'number') return undefined
  if (instant.test(a) && instant.test(b)) {
    const difference = Date.parse(a) - Date.parse(b)
    return difference || sign(a, b)
  }
  // A database may sort "apple" before or after "Banana": only where both ways agree is the order sure.
  const plain = sign(a, b)
  return Math.sign(a.localeCompare(b, 'en', { sensitivity: 'base' })) === plain ? plain : undefined
}

function sign<T extends string | bigint>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0
}
