import type { Order } from './order.ts'
import type { SortKey } from './sort-key.ts'

/** The last item given, described so that the list can be taken up behind it. */
export interface Boundary {
  /** Counted from 0, in the whole list, or in the page of `token`; -1 when nothing of it was given yet. */
  position: number
  /** The vendor's own token of the page; absent for the first page and where there are no tokens. */
  token?: string | undefined
  key?: SortKey | undefined
  /** Ids (see `Order.idOf`) of the item and of those given before it that share its sort key, latest first. */
  ids: string[]
}

/** An item for the model, and where it stood. */
export interface Given {
  item: unknown
  id: string | undefined
  key: SortKey | undefined
  position: number
  token?: string | undefined
}

const mostTies = 50
/** Where no order is known, any of the last few may show the place again when later ones have left. */
const mostRecent = 8

/** The boundary behind the first `count` items given by a walk that set out from `start`. */
export function boundaryAfter(given: Given[], count: number, start: Boundary, order: Order): Boundary {
  const last = given[count - 1]
  if (!last) return start

  const shares = (key: SortKey | undefined) =>
    key === undefined || last.key === undefined ? key === last.key : order.compare(key, last.key) === 0
  const passed = given.slice(0, count).reverse()
  const other = passed.findIndex(({ key }) => !shares(key))
  const tied = other < 0 ? passed : passed.slice(0, other)
  const ids = tied.flatMap(({ id }) => id ?? [])
  if (other < 0 && shares(start.key)) ids.push(...start.ids)

  return {
    position: last.position,
    token: last.token,
    key: last.key,
    ids: ids.slice(0, last.key === undefined ? mostRecent : mostTies),
  }
}
