import { queryOptions } from '@tanstack/react-query'
import { allPages } from './all-pages.ts'
import { answered } from './answered.ts'
import { api } from './client.ts'

/** All MCP servers, for lists to choose from and for their names. */
export const allServersQuery = queryOptions({
  queryKey: ['servers', 'all'],
  queryFn: ({ signal }) =>
    allPages((cursor) =>
      answered(api.GET('/mcp-servers', { params: { query: { limit: 200, ...cursor } }, signal })),
    ),
})
