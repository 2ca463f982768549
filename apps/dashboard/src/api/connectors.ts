import { queryOptions } from '@tanstack/react-query'
import { answered, api } from './answered.ts'

/** The installed connectors with all of their tools. They change only when the gateway restarts. */
export const connectorsQuery = queryOptions({
  queryKey: ['connectors'],
  queryFn: async ({ signal }) =>
    (await answered(api.GET('/connectors', { params: { query: { limit: 200 } }, signal }))).result,
  staleTime: Number.POSITIVE_INFINITY,
})

/** The gateway's presets, from careful to powerful. They change only when the gateway restarts. */
export const presetsQuery = queryOptions({
  queryKey: ['presets'],
  queryFn: async ({ signal }) =>
    (await answered(api.GET('/presets', { params: { query: { limit: 200 } }, signal }))).result,
  staleTime: Number.POSITIVE_INFINITY,
})
