import { valueAt } from './value-at.ts'

/** Whether a list goes on behind what was read, and how long it is when the vendor's figure can be believed. */
export interface Extent {
  more: boolean
  total?: number | undefined
}

export interface ExtentPaths {
  next?: string
  total?: string
}

/** `end` is the position behind the last item read; `full` says that the vendor gave all that was asked for. */
export function extentOf(
  body: unknown,
  paths: ExtentPaths,
  read: { length: number; end: number; full: boolean },
): Extent {
  const next = paths.next === undefined ? undefined : valueAt(body, paths.next)
  const figure = paths.total === undefined ? undefined : count(valueAt(body, paths.total))
  // Less than was seen: the figure counts a page.
  const total = figure !== undefined && figure >= read.end ? figure : undefined

  if (next !== undefined) {
    const more = read.length > 0 && next !== null && next !== false && next !== ''
    return { more, total: more && total === read.end ? undefined : total }
  }
  const more = read.length > 0 && (total === undefined ? read.full : read.end < total)
  return { more, total }
}

/** Some vendors write a count as a digit string. */
function count(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined
}
