import { storable } from '../storable.ts'

/** libsql binds every number as a REAL (7 / 2 is then 3.5), and ends the process on a value of another type. */
export function bound(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value
  if (value === null || typeof value === 'bigint') return value
  if (typeof value === 'string') return storable(value)
  throw new TypeError(`A ${typeof value} cannot be stored.`)
}
