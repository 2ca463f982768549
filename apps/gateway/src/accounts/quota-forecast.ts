import { z } from '@hono/zod-openapi'
import { time, writeTime } from '../http/route-parts.ts'
import type { Quota, Time } from '../model.ts'

export const QuotaForecast = z
  .object({
    state: z.enum(['enough', 'runs_out', 'used_up', 'renewed', 'unknown']).openapi({
      description:
        'runs_out: at this rate, before the helpdesk gives new calls. renewed: it has given new ones since it last said how many are left. unknown: it said so too long ago.',
    }),
    calls_per_hour: z.number().int().openapi({ description: 'Calls to the helpdesk in the last hour.' }),
    runs_out_at: time.nullable(),
    words: z.string(),
  })
  .openapi('QuotaForecast', {
    description:
      'An estimate: some helpdesks count a call as several, and other programs may use the same quota.',
  })

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** How long a quota lasts if calls go on as in the last hour. */
export function forecastQuota(
  { remaining, limit, reset, at }: Quota,
  callsPerHour: number,
  now: Time,
): z.infer<typeof QuotaForecast> {
  const said = (
    state: z.infer<typeof QuotaForecast>['state'],
    words: string,
    runsOutAt: Time | null = null,
  ) => {
    return { state, calls_per_hour: callsPerHour, runs_out_at: writeTime(runsOutAt), words }
  }
  if (reset !== null && reset <= now) {
    const left = limit === null ? '' : `: up to ${limit.toLocaleString('en')} now`
    return said('renewed', `The helpdesk has given new calls since it last said how many are left${left}.`)
  }
  if (reset === null && now - at > dayMs)
    return said('unknown', 'The helpdesk has not said for a day how many calls are left.')
  if (remaining <= 0) return said('used_up', 'No calls are left.', at)
  if (callsPerHour === 0) return said('enough', 'No calls were made in the last hour, so they will last.')
  const runsOutAt = Math.round(at + (remaining / callsPerHour) * hourMs)
  const isSoon = reset === null ? runsOutAt < now + dayMs : runsOutAt < reset
  if (!isSoon) return said('enough', 'There are enough calls left for the pace of the last hour.')
  const left = Math.max(0, runsOutAt - now)
  return said('runs_out', `At the pace of the last hour, no calls are left in ${duration(left)}.`, runsOutAt)
}

function duration(ms: number): string {
  const minutes = Math.max(1, Math.round(ms / 60_000))
  if (minutes < 90) return minutes === 1 ? 'a minute' : `${minutes} minutes`
  return `${Math.round(minutes / 60)} hours`
}
