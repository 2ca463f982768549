import { queryOptions } from '@tanstack/react-query'
import { answered } from './answered.ts'
import { api } from './client.ts'

/** The gateway's presets, from careful to powerful. They change only when the gateway restarts. */
export const presetsQuery = queryOptions({
  queryKey: ['presets'],
  queryFn: async ({ signal }) =>
    (await answered(api.GET('/presets', { params: { query: { limit: 200 } }, signal }))).result,
  staleTime: Number.POSITIVE_INFINITY,
})
