import { queryOptions } from '@tanstack/react-query'
import { answered } from './answered.ts'
import { api } from './client.ts'

/** What can be connected, with every tool: it changes with the gateway's version only. */
export const connectorsQuery = queryOptions({
  queryKey: ['connectors'],
  queryFn: async ({ signal }) =>
    (await answered(api.GET('/connectors', { params: { query: { limit: 200 } }, signal }))).result,
  staleTime: Number.POSITIVE_INFINITY,
})
