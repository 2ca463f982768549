/**
 * One list out of several that are each in order: by how far down its own list an entry stands, and not by time, so that an
 * entry has the same place whatever the date.
 */
export function interleave<T>(lists: readonly (readonly T[])[]): T[] {
  return lists
    .flatMap((list) => list.map((entry, index) => ({ entry, share: (index + 0.5) / list.length })))
    .sort((one, other) => one.share - other.share)
    .map(({ entry }) => entry)
}
