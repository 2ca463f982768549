import { queryOptions } from '@tanstack/react-query'
import { answered, api } from './answered.ts'

const hourMs = 3_600_000

/** Calls and errors of the last 24 hours, per hour. */
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

const downMs = 15 * 60_000

/** Ids of accounts whose vendor was unavailable or timed out in the last 15 minutes. */
export const downQuery = queryOptions({
  queryKey: ['activity', 'down'],
  queryFn: async ({ signal }) => {
    const since = new Date(Date.now() - downMs).toISOString()
    const failed = (error_code: string) =>
      answered(api.GET('/activity', { params: { query: { limit: 200, since, error_code } }, signal }))
    const pages = await Promise.all([failed('unavailable'), failed('timeout')])
    return new Set(pages.flatMap(({ result }) => result.map((call) => call.integrated_account_id)))
  },
  refetchInterval: 60_000,
})
