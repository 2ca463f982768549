import { queryOptions } from '@tanstack/react-query'
import { answered, api } from '../api/answered.ts'
import type { components } from '../generated/api.d.ts'

export type OverviewData = components['schemas']['Overview']
export type Attention = components['schemas']['NeedsAttention']
export type Figures = components['schemas']['ActivityFigures']

const dayMs = 86_400_000

/** Times that the figures can be of; the same keys as on the activity page. */
export const periods = {
  day: { label: 'Last 24 hours', ms: dayMs },
  week: { label: 'Last 7 days', ms: 7 * dayMs },
  month: { label: 'Last 30 days', ms: 30 * dayMs },
} as const

export type Period = keyof typeof periods

export function readPeriod(given: string | undefined): Period {
  return given === 'week' || given === 'month' ? given : 'day'
}

/** What needs attention, what assistants did, and how each helpdesk is. */
export function overviewQuery(period: Period) {
  return queryOptions({
    queryKey: ['overview', period],
    queryFn: ({ signal }) => {
      const query = { since: new Date(Date.now() - periods[period].ms).toISOString() }
      return answered(api.GET('/overview', { params: { query }, signal }))
    },
    placeholderData: (before) => before,
    refetchInterval: 60_000,
  })
}
