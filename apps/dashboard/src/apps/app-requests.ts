import { infiniteQueryOptions } from '@tanstack/react-query'
import { answered, api } from '../api/answered.ts'
import type { components } from '../generated/api.d.ts'

export type ConnectedApp = components['schemas']['ConnectedApp']

/** Connected apps page by page, newest first: one's own, or everyone's. */
export function appsQuery(whose: 'mine' | 'all') {
  return infiniteQueryOptions({
    queryKey: ['apps', whose],
    queryFn: ({ pageParam, signal }) => {
      const query = {
        limit: 50,
        ...(whose === 'all' ? { all: 'true' as const } : {}),
        ...(pageParam === null ? {} : { next_cursor: pageParam }),
      }
      return answered(api.GET('/connected-apps', { params: { query }, signal }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next_cursor,
    refetchInterval: 60_000,
  })
}

/** Its tokens stop working with the next request. */
export function disconnectApp(id: string) {
  return answered(api.DELETE('/connected-apps/{id}', { params: { path: { id } } }))
}
