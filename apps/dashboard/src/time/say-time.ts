const steps: readonly [unit: Intl.RelativeTimeFormatUnit, ms: number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
]

/** "in 3 days", "2 minutes ago"; the largest unit that fits. What is to come is rounded, so that a choice of 30 days reads as 30 right after it. */
export function sayRelative(at: number, now: number): string {
  const away = at - now
  const round = away > 0 ? Math.round : Math.trunc
  const reach = away > 0 ? away * 1.001 : -away
  const [unit, ms] = steps.find(([, length]) => reach >= length) ?? ['second', 1_000]
  return relative.format(round(away / ms), unit)
}

// Making one takes longer than using it, and a list has thousands of times.
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })

const dateParts = {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
} as const

const date = new Intl.DateTimeFormat('en-GB', dateParts)
const moment = new Intl.DateTimeFormat('en-GB', { ...dateParts, second: '2-digit' })
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** Date and time in the reader's time zone, with the name of the zone. */
export function sayDate(at: number): string {
  return date.format(at)
}

/** The same to the second, for records. */
export function sayMoment(at: number): string {
  return moment.format(at)
}

/** "14:05", where the day is said elsewhere. */
export function sayClock(at: number): string {
  return clock.format(at)
}

/** "84 ms", "1.2 s". */
export function sayDuration(ms: number): string {
  if (ms < 1) return 'under 1 ms'
  if (ms < 1000) return `${Math.round(ms)} ms`
  return `${(ms / 1000).toLocaleString('en', { maximumFractionDigits: 1 })} s`
}
