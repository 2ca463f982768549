import { type Boundary, boundaryAfter, type Given } from './boundary.ts'
import { locate } from './locate.ts'
import type { Order } from './order.ts'
import { mostCalls, type Reader } from './reader.ts'
import { unseen } from './unseen.ts'
import type { Walked } from './walked.ts'

export interface PositionsWalk {
  reader: Reader
  limit: number
  order: Order
  start: Boundary
}

/** Reads from the boundary on, so that the item last given shows how far the list has moved since. */
export async function walkPositions({ reader, limit, order, start }: PositionsWalk): Promise<Walked> {
  const given: Given[] = []
  const known = new Set(start.ids)
  const heads: (string | undefined)[] = []
  let boundary = start
  let from = Math.max(start.position, 0)
  let count = start.position < 0 ? limit : limit + 1
  let seen = 0
  let left = true

  const goesOn = () => given.length === 0 || reader.reaches(from)
  while (left && given.length < limit && reader.calls < mostCalls && goesOn()) {
    const found = await locate({ reader, order, boundary, from, count, seen })
    if (typeof found === 'number') {
      heads.length = 0
      boundary = { ...boundary, position: found }
      break
    }
    const { block, entries } = found
    heads.push(order.idOf(block.items[0]))
    const before = given.length
    const fresh = unseen(entries, known)
    for (const { item, id, key, index } of fresh.slice(0, limit - before)) {
      given.push({ item, id, key, position: block.at + index })
    }
    left = block.more || given.length - before < fresh.length
    seen = block.at + block.items.length
    boundary = { ...boundaryAfter(given, given.length, start, order), position: seen - 1 }
    // Where a page ends right behind the boundary, no page of that size reads across: the next one follows on.
    from = seen - 1 > found.from ? seen - 1 : seen
    count = given.length === before ? reader.maximum : limit - given.length + 1
  }

  if (given.length > 0) boundary = boundaryAfter(given, given.length, start, order)
  // Reads further and further on that all begin with one item: the vendor takes no notice of positions.
  else if (heads.length > mostCalls / 2 && heads[0] && heads.every((head) => head === heads[0])) left = false
  return { given, left, boundary, total: reader.total, calls: reader.calls, sizes: reader.sizes }
}
