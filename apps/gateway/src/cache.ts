/** Values by key, opened when they are first asked for and kept while there is room. */
export interface BoundedCache<Value> {
  /** What is kept, or what `open` answers; who asks meanwhile waits for the same. A failure is not kept. */
  get(key: string, open: () => Promise<Value>): Promise<Value>
  drop(isStale: (value: Value, key: string) => boolean): void
  readonly size: number
}

interface Kept<Value> {
  opening: Promise<Value>
  value?: Value
  weight: number
}

/** Keeps the latest used, up to `most` in sum of their weights. */
export function createBoundedCache<Value>(
  most: number,
  weigh: (value: Value) => number = () => 1,
): BoundedCache<Value> {
  const kept = new Map<string, Kept<Value>>()
  let weight = 0

  const remove = (key: string) => {
    weight -= kept.get(key)?.weight ?? 0
    kept.delete(key)
  }
  const makeRoom = () => {
    for (const key of kept.keys()) {
      if (weight <= most || kept.size === 1) return
      remove(key)
    }
  }

  return {
    get size() {
      return kept.size
    },
    get(key, open) {
      const known = kept.get(key)
      if (known) {
        kept.delete(key)
        kept.set(key, known)
        return known.opening
      }
      const added: Kept<Value> = { opening: open(), weight: 0 }
      kept.set(key, added)
      added.opening.then(
        (value) => {
          added.value = value
          if (kept.get(key) !== added) return
          added.weight = weigh(value)
          weight += added.weight
          makeRoom()
        },
        () => {
          if (kept.get(key) === added) remove(key)
        },
      )
      return added.opening
    },
    drop(isStale) {
      for (const [key, { value }] of [...kept]) {
        // What is being opened may have been read before the change.
        if (value === undefined || isStale(value, key)) remove(key)
      }
    },
  }
}
