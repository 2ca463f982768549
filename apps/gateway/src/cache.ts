import { LRUCache } from 'lru-cache'

/** Values by key, opened when they are first asked for and kept while there is room. */
export interface Cache<Value> {
  /** The kept value, or what `open` returns. Everyone who asks while it opens gets the same one. A failure is not kept. */
  get(key: string, open: () => Promise<Value>): Promise<Value>
  drop(isStale: (value: Value, key: string) => boolean): void
  readonly size: number
}

interface Kept<Value> {
  opening: Promise<Value>
  value?: Value
  weight: number
}

/** Keeps the most recently used values, up to `maxWeight` in total. A value that is heavier than that is kept alone. */
export function createCache<Value>(
  maxWeight: number,
  weigh: (value: Value) => number = () => 1,
): Cache<Value> {
  const kept = new LRUCache<string, Kept<Value>>({
    maxSize: maxWeight,
    sizeCalculation: ({ weight }) => Math.min(weight, maxWeight),
  })

  return {
    get size() {
      return kept.size
    },
    get(key, open) {
      const known = kept.get(key)
      if (known) return known.opening
      const added: Kept<Value> = { opening: open(), weight: 1 }
      kept.set(key, added)
      const isKept = () => kept.peek(key) === added
      added.opening.then(
        (value) => isKept() && kept.set(key, { ...added, value, weight: weigh(value) }),
        () => isKept() && kept.delete(key),
      )
      return added.opening
    },
    drop(isStale) {
      for (const [key, { value }] of [...kept.entries()]) {
        // What is still opening may have been read before the change.
        if (value === undefined || isStale(value, key)) kept.delete(key)
      }
    },
  }
}
