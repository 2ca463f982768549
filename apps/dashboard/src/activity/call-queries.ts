import { type InfiniteData, infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answered, api } from '../api/answered.ts'
import {
  type CallFilter,
  rangeOf,
  readFilter,
  readListFilter,
  seriesFilter,
  type WatchSearch,
} from './read-filter.ts'

export type { Call } from '../live/create-live.ts'

const pageSize = 50

export function readCalls(
  filter: CallFilter,
  page: { limit: number; next_cursor?: string },
  signal: AbortSignal,
) {
  return answered(api.GET('/activity', { params: { query: { ...filter, ...page } }, signal }))
}

type PageParam = { cursor: string; since: string } | null

export type CallPages = InfiniteData<Awaited<ReturnType<typeof readCalls>> & { since: string }, PageParam>

/** Calls in the selected time range, page by page, newest first. */
export function callsQuery(search: WatchSearch) {
  return infiniteQueryOptions({
    queryKey: ['activity', 'list', search],
    queryFn: async ({ pageParam, signal }) => {
      // A cursor continues the list of one range only, so that every page has the range of the first.
      const since = pageParam?.since ?? new Date(Date.now() - rangeOf(search).ms).toISOString()
      const page = { limit: pageSize, ...(pageParam === null ? {} : { next_cursor: pageParam.cursor }) }
      return { ...(await readCalls({ ...readListFilter(search), since }, page, signal)), since }
    },
    initialPageParam: null as PageParam,
    getNextPageParam: ({ next_cursor: cursor, since }) => (cursor === null ? null : { cursor, since }),
    // While someone types, the list before stays.
    placeholderData: (before: CallPages | undefined) => before,
  })
}

export function callQuery(id: string) {
  return queryOptions({
    queryKey: ['activity', 'one', id],
    queryFn: ({ signal }) => answered(api.GET('/activity/{id}', { params: { path: { id } }, signal })),
  })
}

/** Calls, errors and latency over the selected time range. */
export function seriesQuery(search: WatchSearch) {
  return queryOptions({
    queryKey: ['activity', 'series', search],
    queryFn: ({ signal }) =>
      answered(api.GET('/activity/series', { params: { query: seriesFilter(search, Date.now()) }, signal })),
    placeholderData: (before) => before,
  })
}

/** The calls above and below one in the list. */
export function neighboursQuery(id: string, search: WatchSearch) {
  return queryOptions({
    queryKey: ['activity', 'neighbours', id, search],
    queryFn: ({ signal }) => {
      const params = { path: { id }, query: readFilter(search) }
      return answered(api.GET('/activity/{id}/neighbours', { params, signal }))
    },
  })
}

/** What fails, who calls most, and how quick the helpdesks are, in the selected time range. */
export function reportQuery(search: WatchSearch) {
  return queryOptions({
    queryKey: ['activity', 'report', search],
    queryFn: ({ signal }) => {
      const since = new Date(Date.now() - rangeOf(search).ms).toISOString()
      return answered(
        api.GET('/activity/report', { params: { query: { ...readFilter(search), since } }, signal }),
      )
    },
    placeholderData: (before) => before,
  })
}
