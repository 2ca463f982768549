import { queryOptions } from '@tanstack/react-query'
import { answered } from './answered.ts'
import { api } from './client.ts'

/** The installed connectors with all of their tools. They change only when the gateway restarts. */
export const connectorsQuery = queryOptions({
  queryKey: ['connectors'],
  queryFn: async ({ signal }) =>
    (await answered(api.GET('/connectors', { params: { query: { limit: 200 } }, signal }))).result,
  staleTime: Number.POSITIVE_INFINITY,
})
