export type { Pagination } from './pagination.ts'
export {
  type CursorOptions,
  type CursorPagination,
  cursor,
  type NoPagination,
  none,
  type OffsetOptions,
  type OffsetPagination,
  offset,
  type PageOptions,
  type PagePagination,
  page,
} from './pagination.ts'
export { type ListPage, type WalkOptions, walk } from './walk.ts'
export { type FilteredPage, type FilteredWalkOptions, walkFiltered } from './walk-filtered.ts'
export { coveringPage, type PageChoice } from './walk-positions.ts'
