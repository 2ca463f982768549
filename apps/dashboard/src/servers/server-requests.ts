import { infiniteQueryOptions, useQueryClient } from '@tanstack/react-query'
import { answered, api } from '../api/answered.ts'
import type { components } from '../generated/api.d.ts'
import { useLive } from '../live/use-live.ts'

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

/** Refreshes MCP servers, and the calls of one, when they change. */
export function useLiveServers(id?: string): void {
  const queries = useQueryClient()
  const readAgain = (...queryKey: string[]) => void queries.invalidateQueries({ queryKey })
  useLive(true, (event) => {
    if (event.kind === 'change' && event.what === 'server') readAgain('servers')
    if (event.kind === 'missed') {
      readAgain('servers')
      readAgain('activity', 'list')
    }
    if (event.kind !== 'call' || event.call.mcp_server_id !== id) return
    readAgain('servers', 'one', id)
    readAgain('activity', 'list')
  })
}
