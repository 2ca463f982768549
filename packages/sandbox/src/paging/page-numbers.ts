import type { Pager, Slice } from './pager.ts'
import { linkTo, wholeNumber } from './whole-number.ts'

export interface PageNumberOptions {
  /** The parameters' names; `page` and `per_page`. */
  page?: string
  size?: string
  /** The number of the first page; 1. */
  base?: number
  defaultSize: number
  maximumSize: number
  /** What happens to a size beyond the maximum; it is refused. */
  beyond?: 'refuse' | 'clamp'
  envelope(slice: Slice & { page: number; size: number }): unknown
}

/** Pages by number; a page past the end is an empty one. */
export function pageNumbers(options: PageNumberOptions): Pager {
  const { page: pageName = 'page', size: sizeName = 'per_page', base = 1, beyond = 'refuse' } = options
  return (items, call) => {
    const page = wholeNumber(call, pageName, { fallback: base, minimum: base, beyond })
    const bounds = { fallback: options.defaultSize, minimum: 1, maximum: options.maximumSize, beyond }
    const size = wholeNumber(call, sizeName, bounds)
    const start = (page - base) * size
    const slice = {
      items: items.slice(start, start + size),
      total: items.length,
      next: start + size < items.length ? linkTo(call, { [pageName]: page + 1, [sizeName]: size }) : null,
      previous: page > base ? linkTo(call, { [pageName]: page - 1, [sizeName]: size }) : null,
    }
    return { status: 200, body: options.envelope({ ...slice, page, size }) }
  }
}
