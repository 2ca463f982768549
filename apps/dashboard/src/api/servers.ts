import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { allPages, answered, api } from './answered.ts'
import type { ServerConfig, ServerDraft } from './schemas.ts'

/** MCP servers page by page, newest first. */
export function serversQuery(limit = 50) {
  return infiniteQueryOptions({
    queryKey: ['servers', 'list', limit],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit, ...(pageParam === null ? {} : { next_cursor: pageParam }) }
      return answered(api.GET('/mcp-servers', { params: { query }, signal }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next_cursor,
  })
}

export function serverQuery(id: string) {
  return queryOptions({
    queryKey: ['servers', 'one', id],
    queryFn: ({ signal }) => answered(api.GET('/mcp-servers/{id}', { params: { path: { id } }, signal })),
  })
}

/** What an MCP server over these accounts would offer. */
export function previewQuery(accounts: string[], config: ServerConfig) {
  return queryOptions({
    queryKey: ['servers', 'preview', accounts, config],
    queryFn: ({ signal }) =>
      answered(api.POST('/mcp-servers/preview', { body: { accounts, config }, signal })),
    staleTime: 60_000,
    gcTime: 60_000,
  })
}

export function mintServer(draft: ServerDraft) {
  return answered(api.POST('/mcp-servers', { body: draft }))
}

/** All MCP servers, for lists to choose from and for their names. */
export const allServersQuery = queryOptions({
  queryKey: ['servers', 'all'],
  queryFn: ({ signal }) =>
    allPages((cursor) =>
      answered(api.GET('/mcp-servers', { params: { query: { limit: 200, ...cursor } }, signal })),
    ),
})

/** The clients that an MCP server can be added to, and what keeps it from working there. They change only when the gateway restarts. */
export function clientsQuery(needsToken: boolean) {
  return queryOptions({
    queryKey: ['clients', needsToken],
    queryFn: async ({ signal }) => {
      const query = { require_api_token_auth: needsToken ? 'true' : 'false' } as const
      return (await answered(api.GET('/mcp-clients', { params: { query }, signal }))).result
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
}
