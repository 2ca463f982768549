import { setKey } from './json.ts'

/**
 * An empty object for about so many keys. One that begins as `{}` and gets more than some sixteen, each by its name, becomes a hash table:
 * reading, copying and writing it takes twice as long from then on. What is returned is a plain object, like any other.
 */
export function roomyObject(keys: number): Record<string, unknown> {
  return keys > fewKeys ? new Roomy(false) : {}
}

const fewKeys = 12

/** V8 gives what a constructor makes as much room as it sees assignments, whether or not they are reached. */
const Roomy = function (this: Record<string, unknown>, isReached: boolean) {
  if (isReached) {
    this.f0 = this.f1 = this.f2 = this.f3 = undefined
    this.f4 = this.f5 = this.f6 = this.f7 = undefined
    this.f8 = this.f9 = this.f10 = this.f11 = undefined
    this.f12 = this.f13 = this.f14 = this.f15 = undefined
    this.f16 = this.f17 = this.f18 = this.f19 = undefined
    this.f20 = this.f21 = this.f22 = this.f23 = undefined
    this.f24 = this.f25 = this.f26 = this.f27 = undefined
    this.f28 = this.f29 = this.f30 = this.f31 = undefined
  }
} as unknown as new (
  isReached: boolean,
) => Record<string, unknown>
Roomy.prototype = Object.prototype

/** V8 takes away the room that the first objects do not use. */
const first = roomyObject(40)
for (let at = 0; at < 40; at++) first[`field_${at}`] = at

/** A copy of the keys that come before one. */
export function keysBefore(value: Record<string, unknown>, end: string): Record<string, unknown> {
  const keys = Object.keys(value)
  const copy = roomyObject(keys.length)
  for (const key of keys) {
    if (key === end) break
    setKey(copy, key, value[key])
  }
  return copy
}

/** A copy to which keys are added. To what a spread makes, each of them would add a hidden class of its own, for each copy anew. */
export function copyToExtend(value: Record<string, unknown>): Record<string, unknown> {
  const keys = Object.keys(value)
  const copy = roomyObject(keys.length + 1)
  for (const key of keys) setKey(copy, key, value[key])
  return copy
}
