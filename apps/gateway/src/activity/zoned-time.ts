import type { Time } from '../model.ts'

/** A time as "2026-12-01 09:43:41+01:00": for people, and read by programs as RFC 3339. */
export type ZonedTime = (at: Time) => string

/** Writes times of a zone, to the second. */
export function zonedTime(zone = 'UTC'): ZonedTime {
  const format = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone: zone, hourCycle: 'h23', timeZoneName: 'longOffset' },
    ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
  })
  return (at) => {
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]))
    const [year, month, day] = (['year', 'month', 'day'] as const).map((part) => parts.get(part))
    const clock = (['hour', 'minute', 'second'] as const).map((part) => parts.get(part)).join(':')
    const offset = parts.get('timeZoneName')?.replace('GMT', '') || '+00:00'
    return `${year}-${month}-${day} ${clock}${offset}`
  }
}
