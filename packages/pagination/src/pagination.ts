import type { NoPagination } from './none.ts'
import type { OffsetPagination } from './offset.ts'
import type { PagePagination } from './page.ts'
import type { CursorPagination } from './vendor-cursor.ts'

/** How a vendor pages its lists; `parameters` are the query parameters that a model never sees. */
export type Pagination = PagePagination | OffsetPagination | CursorPagination | NoPagination
