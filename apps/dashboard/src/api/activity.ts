import { queryOptions } from '@tanstack/react-query'
import { answered, api } from './answered.ts'

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
