import { queryOptions } from '@tanstack/react-query'
import { allPages, answered, api } from '../api/answered.ts'

/** The MCP servers that whoever is signed in may use. */
export const myServersQuery = queryOptions({
  queryKey: ['my', 'servers'],
  queryFn: ({ signal }) =>
    allPages((cursor) =>
      answered(api.GET('/my/mcp-servers', { params: { query: { limit: 200, ...cursor } }, signal })),
    ),
})

/** To a member with whom nothing is shared. */
export const noServerYet =
  'You may use no MCP server yet, so you see nothing of what waits for approval. Ask whoever invited you to choose one for you, under People.'
