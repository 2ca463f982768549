import { queryOptions } from '@tanstack/react-query'
import { answered } from './answered.ts'
import { api } from './client.ts'

const hourMs = 3_600_000

/** Calls and errors of the last 24 hours, by the hour. */
export const dayQuery = queryOptions({
  queryKey: ['activity', 'day'],
  queryFn: ({ signal }) => {
    const until = Math.ceil(Date.now() / hourMs) * hourMs
    const query = {
      since: new Date(until - 24 * hourMs).toISOString(),
      until: new Date(until).toISOString(),
      slice_seconds: 3600,
    }
    return answered(api.GET('/activity/series', { params: { query }, signal }))
  },
  refetchInterval: 60_000,
})
