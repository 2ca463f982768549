import type { Entry } from './find-place.ts'

/** The entries that `known` does not hold, each once; `known` holds them from now on. */
export function unseen(entries: Entry[], known: Set<string>): Entry[] {
  return entries.filter(({ id }) => {
    if (id === undefined) return true
    const fresh = !known.has(id)
    known.add(id)
    return fresh
  })
}
