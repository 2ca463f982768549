import { infiniteQueryOptions } from '@tanstack/react-query'
import { answered } from '../../api/answered.ts'
import { api } from '../../api/client.ts'
import type { components } from '../../generated/api.d.ts'

export type ServerChange = components['schemas']['ServerChange']

/** MCP servers page by page, newest first; of one account if it is given. */
export function serverPagesQuery(account: string) {
  return infiniteQueryOptions({
    queryKey: ['servers', 'pages', account],
    queryFn: ({ pageParam, signal }) => {
      const query = {
        limit: 50,
        ...(account === '' ? {} : { integrated_account_id: account }),
        ...(pageParam === null ? {} : { next_cursor: pageParam }),
      }
      return answered(api.GET('/mcp-servers', { params: { query }, signal }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next_cursor,
    refetchInterval: 60_000,
  })
}

export function changeServer(id: string, change: ServerChange) {
  return answered(api.PATCH('/mcp-servers/{id}', { params: { path: { id } }, body: change }))
}

/** Creates a new URL; the previous one keeps working for `overlapSeconds`. */
export function rotateServer(id: string, overlapSeconds: number) {
  const body = { overlap_seconds: overlapSeconds }
  return answered(api.POST('/mcp-servers/{id}/rotate', { params: { path: { id } }, body }))
}

export function revokeServer(id: string) {
  return answered(api.DELETE('/mcp-servers/{id}', { params: { path: { id } } }))
}
