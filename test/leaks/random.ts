/** A small seeded generator (mulberry32), so that a failing run can be repeated. */
export interface Random {
  /** From 0 to less than 1. */
  next(): number
  below(limit: number): number
  chance(probability: number): boolean
  one<T>(items: readonly T[]): T
  some<T>(items: readonly T[], count: number): T[]
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  const one = <T>(items: readonly T[]) => items[below(items.length)] as T
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    one,
    some: (items, count) => [...new Set(Array.from({ length: count }, () => one(items)))],
  }
}
