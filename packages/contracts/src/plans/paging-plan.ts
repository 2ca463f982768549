/** Max items in one page where neither the vendor's document nor the definition gives a maximum, and of lists that are paged here. */
export const defaultPageMaximum = 100

/** The largest `limit` of every list, whatever the vendor's page. */
export const maxLimit = 100

/** Vendor calls that one page for a model may cost at most: enough for `maxLimit` items where the vendor's pages are small. */
export function maxPageCalls(pageMaximum: number): number {
  return Math.max(6, Math.ceil(maxLimit / pageMaximum) + 1)
}

/** How a vendor pages its lists; `parameters` are the query parameters that a model never sees. */
export type Pagination =
  | PagePagination
  | OffsetPagination
  | CursorPagination
  | LastIdPagination
  | NoPagination

/** Dotted paths in the body of a list. */
export interface ExtentPaths {
  /** Not null while there are more pages. */
  next?: string
  /** How many items the whole list has. */
  total?: string | TotalPaths
}

/** The path of the total by the value of an argument; `default` is the value that counts where none is given. */
export interface TotalPaths {
  argument: string
  values: Readonly<Record<string, string>>
  default: string
}

/** What all ways of paging have. */
interface Pages {
  readonly parameters: readonly string[]
  /** The parameter for the page size. Without it, every page has `maximum` items. */
  size?: string
  /** Max items in one page. */
  maximum: number
  /** See `PagingPlan.reversed`. */
  reversed?: true
}

/** Page numbers. */
export interface PagePagination extends Pages, ExtentPaths {
  readonly kind: 'page'
  page: string
  base: number
}

/** Offset and count. */
export interface OffsetPagination extends Pages, ExtentPaths {
  readonly kind: 'offset'
  offset: string
  base: number
}

/** Tokens that the vendor issues: `next` is the dotted path of the next page's, absent or null on the last one. */
export interface CursorPagination extends Pages {
  readonly kind: 'cursor'
  cursor: string
  next: string
}

/** The id of the last item of a page asks for the next one; `id` is its dotted path in an item. */
export interface LastIdPagination extends Pages {
  readonly kind: 'last_id'
  parameter: string
  id: string
}

/** The API gives whole lists. */
export interface NoPagination {
  readonly kind: 'none'
  readonly parameters: readonly string[]
}

export interface PagingPlan {
  /** False where the operation has no paging parameters: the whole list is read and paged here. */
  native: boolean
  /** Max items in one page: the document's maximum of the page size, else the definition's, else `defaultPageMaximum`. */
  maximum: number
  /** The first page number or offset, where it differs from the connector's usual one. */
  base?: number
  /** The last offset from which the vendor answers. */
  last?: number
  /** How this list is paged, where it differs from the connector's other lists. */
  pagination?: Pagination
  /** The vendor gives each page oldest first, and the newest page first: pages are turned round, so that the whole list is newest first. */
  reversed?: true
  order?: OrderPlan
}

/** How a list is sorted, so that a cursor can find its place again. */
export interface OrderPlan {
  /** Item field by value of `argument`, or under `''` when the vendor always sorts by it. */
  field: { argument?: string; values: Record<string, string>; default: string }
  direction: { argument?: string; values: Record<string, 'asc' | 'desc'>; default: string }
  /** Dotted path of the item's id. */
  id: string
}
