import type { Block } from './block.ts'
import type { Boundary } from './boundary.ts'
import { type Entry, entriesOf, findPlace } from './find-place.ts'
import type { Order } from './order.ts'
import { mostCalls, type Reader } from './reader.ts'

export interface Search {
  reader: Reader
  order: Order
  boundary: Boundary
  /** Where to begin to read, and how many. */
  from: number
  count: number
  /** What begins here follows on what was read before. */
  seen: number
}

export interface Located {
  block: Block
  /** Those behind the boundary. */
  entries: Entry[]
  from: number
}

/**
 * Reads, and steps back until something at or before the boundary is in sight. Answers the position that was reached
 * when the calls are used up.
 */
export async function locate({ reader, order, boundary, seen, ...first }: Search): Promise<Located | number> {
  let { from, count } = first
  let unplaced: Located | undefined
  while (reader.calls < mostCalls) {
    const block = await reader.read(from, count)
    const entries = entriesOf(block.items, order)
    const place = findPlace(entries, boundary, order)
    if (typeof place === 'number') return { block, entries: entries.slice(place), from }

    const follows = block.at === 0 || block.at === seen
    if (place === 'beyond' && follows) return { block, entries, from }
    if (place === 'unknown') {
      const behind = entries.filter(({ index }) => block.at + index > boundary.position)
      if (follows || unplaced || boundary.ids.length === 0)
        return unplaced ?? { block, entries: behind, from }
      unplaced = { block, entries: behind, from }
    }
    const most = reader.sizes?.[1] ?? reader.maximum
    // Without an order only a page that reaches the boundary's place helps: some reach no further than half their size.
    const step = unplaced ? most / 4 : Math.max(most - count, most / 2)
    from = Math.max(0, Math.min(from, block.at) - Math.ceil(step))
    count = reader.maximum
  }
  return from
}
