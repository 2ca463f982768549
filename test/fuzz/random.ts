/** Pseudo-random choices that a seed repeats (mulberry32). */
export interface Random {
  /** From 0 up to, and without, `end`. */
  below(end: number): number
  pick<T>(choices: readonly T[]): T
  chance(probability: number): boolean
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    below: (end) => Math.floor(next() * end),
    pick: (choices) => choices[Math.floor(next() * choices.length)] as never,
    chance: (probability) => next() < probability,
  }
}
