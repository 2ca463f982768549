import { useQueryClient } from '@tanstack/react-query'
import { answered, api } from '../api/answered.ts'
import type { components } from '../generated/api.d.ts'
import { useLive } from '../live/use-live.ts'

export type ServerChange = components['schemas']['ServerChange']

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
