import { useQueryClient } from '@tanstack/react-query'
import { useLive } from '../../live/use-live.ts'

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
