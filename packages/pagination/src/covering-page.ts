/** A page, counted from 0, and the page size under which it is asked for. */
export interface PageChoice {
  page: number
  size: number
}

/**
 * The smallest page that holds the positions `start` to `start + count - 1`, so that one call reads across what
 * would be a border between pages; undefined when no size from `minimum` to `maximum` has such a page.
 */
export function coveringPage(
  start: number,
  count: number,
  maximum: number,
  minimum = 1,
): PageChoice | undefined {
  for (let size = Math.max(count, minimum, 1); size <= maximum; size++) {
    const page = Math.floor(start / size)
    if (page === Math.floor((start + count - 1) / size)) return { page, size }
  }
  return undefined
}

/** The page that holds `start` and reaches furthest beyond it. */
export function furthestPage(start: number, maximum: number, minimum = 1): PageChoice {
  let best = { page: Math.floor(start / maximum), size: maximum }
  for (let size = maximum - 1; size >= Math.max(minimum, 1); size--) {
    const page = Math.floor(start / size)
    if ((page + 1) * size > (best.page + 1) * best.size) best = { page, size }
  }
  return best
}
