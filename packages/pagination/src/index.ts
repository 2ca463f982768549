export {
  type CursorOptions,
  cursor,
  type LastIdOptions,
  lastId,
  none,
  type OffsetOptions,
  offset,
  type PageOptions,
  page,
} from './pagination.ts'
export { coveringPage, type PageChoice } from './read-block.ts'
export { type ListPage, type WalkOptions, walk } from './walk.ts'
export { type FilteredPage, type FilteredWalkOptions, walkFiltered } from './walk-filtered.ts'
