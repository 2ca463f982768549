import type { Extent } from './extent.ts'

/** What one vendor call gave: items from the absolute position `at` on. */
export interface Block extends Extent {
  at: number
  items: unknown[]
  /** See `Wanted.sizes`. */
  sizes?: PageSizes | undefined
}

/** The smallest and the largest page size that a vendor was found to obey, where the documented ones are wrong; or the one in use. */
export type PageSizes = [least: number, most: number]

/** Larger pages are not reckoned with. */
export const mostSize = 10_000

/** The positions to read. A strategy may read more, before and behind, or fewer when `count` is beyond its means. */
export interface Wanted {
  start: number
  count: number
  maximum: number
  /** The operation's own first page number or offset. */
  base?: number | undefined
  /** The last offset from which the operation answers. */
  last?: number | undefined
  sizes?: PageSizes | undefined
}

/** Makes one vendor call. */
export type Ask = (query: Record<string, string | number>) => Promise<{ body: unknown; items: unknown[] }>
