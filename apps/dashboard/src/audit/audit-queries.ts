import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answered, api } from '../api/answered.ts'
import { type HistorySearch, readHistoryFilter } from './audit-filters.tsx'

const pageSize = 50
/** How often new records are looked for. */
const refreshMs = 10_000

/** The records that the filters leave, page by page, newest first. */
export function recordsQuery(search: HistorySearch) {
  return infiniteQueryOptions({
    queryKey: ['audit', 'list', search],
    queryFn: async ({ pageParam, signal }) => {
      // A cursor continues the list of one range only, so that every page has the range of the first.
      const now = pageParam?.now ?? Date.now()
      const page = { limit: pageSize, ...(pageParam === null ? {} : { next_cursor: pageParam.cursor }) }
      const query = { ...readHistoryFilter(search, now), ...page }
      return { ...(await answered(api.GET('/audit', { params: { query }, signal }))), now }
    },
    initialPageParam: null as { cursor: string; now: number } | null,
    getNextPageParam: ({ next_cursor: cursor, now }) => (cursor === null ? null : { cursor, now }),
    // While someone types, the list before stays.
    placeholderData: (before) => before,
    // Whoever has read on is not disturbed.
    refetchInterval: ({ state }) => ((state.data?.pages.length ?? 0) > 1 ? false : refreshMs),
  })
}

export function recordQuery(id: string) {
  return queryOptions({
    queryKey: ['audit', 'one', id],
    queryFn: ({ signal }) => answered(api.GET('/audit/{id}', { params: { path: { id } }, signal })),
  })
}
