/** Numbers and choices that are the same for the same seed, on every machine. */
export interface Random {
  /** From 0 up to 1, without 1. */
  next(): number
  /** A whole number from `min` to `max`, both included. */
  integer(min: number, max: number): number
  /** True with this probability. */
  chance(probability: number): boolean
  /** An entry of a list that is not empty. */
  pick<T>(list: readonly T[]): T
  /** A key, as often as its weight says. */
  weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K
  /** Digits, the first of which is not 0. */
  digits(count: number): string
  /** Another sequence, which depends on the seed and the label alone and not on what was drawn before. */
  fork(label: string | number): Random
}

/** mulberry32 over an FNV-1a hash of the seed. */
export function createRandom(seed: string): Random {
  return new Mulberry(seed)
}

/** A class, since thousands are made: one for each story. */
class Mulberry implements Random {
  readonly #seed: string
  #state: number

  constructor(seed: string) {
    this.#seed = seed
    this.#state = hash(seed)
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    const state = this.#state
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  integer(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1))
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  pick<T>(list: readonly T[]): T {
    return list[this.integer(0, list.length - 1)] as T
  }

  weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K {
    let left = 0
    for (const key in weights) left += weights[key] ?? 0
    left *= this.next()
    let last: K | undefined
    for (const key in weights) {
      last = key
      left -= weights[key] ?? 0
      if (left < 0) return key
    }
    return last as K
  }

  digits(count: number): string {
    let text = ''
    for (let index = 0; index < count; index++) text += this.integer(index === 0 ? 1 : 0, 9)
    return text
  }

  fork(label: string | number): Random {
    return new Mulberry(`${this.#seed}/${label}`)
  }
}

function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  return value >>> 0
}

/** Deals the entries of a list in random order, each once, and shuffles again when none is left. */
export type Deal = <T>(list: readonly T[]) => T

export function createDeal(random: Random): Deal {
  const left = new Map<readonly unknown[], unknown[]>()
  return <T>(list: readonly T[]): T => {
    const deck = left.get(list)?.length ? (left.get(list) as T[]) : [...list]
    left.set(list, deck)
    return deck.splice(random.integer(0, deck.length - 1), 1)[0] as T
  }
}
