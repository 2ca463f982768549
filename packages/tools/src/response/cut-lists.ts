import { textStart } from './text-start.ts'

/** A list that was cut, or an object of many keys. */
export interface ListCut {
  /** Dotted path; empty for the object itself. */
  path: string
  shown: number
  total: number
}

/** Keeps the first `length` items of every list and object, and records in `cuts` where that took something away. */
export function cutLists(
  value: Record<string, unknown>,
  length: number,
  cuts: ListCut[],
): Record<string, unknown> {
  return cut(value, length, '', cuts) as Record<string, unknown>
}

export function longestList(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const inside = Object.values(value)
  return inside.reduce<number>((longest, item) => Math.max(longest, longestList(item)), inside.length)
}

function cut(value: unknown, length: number, path: string, cuts: ListCut[]): unknown {
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  if (entries.length > length) cuts.push({ path: textStart(path, 200), shown: length, total: entries.length })
  if (Array.isArray(value)) return value.slice(0, length).map((item) => cut(item, length, path, cuts))
  return Object.fromEntries(
    entries
      .slice(0, length)
      .map(([key, item]) => [key, cut(item, length, path ? `${path}.${key}` : key, cuts)]),
  )
}
