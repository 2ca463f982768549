const day = 86_400
/** Monthly quotas are the longest that vendors have; a later reset is taken for a mistake. */
const maxResetSeconds = 31 * day
/** Below this a clock is a test's; epochs are told from deltas by comparison with a present of at least 2001. */
const earliestNow = 1e12

/** The three forms of RFC 9110, section 5.6.7, all in GMT. */
const httpDates = [
  /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/,
  /^[A-Z][a-z]{5,8}, \d{2}-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT$/,
  /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/,
]

/** Milliseconds since the epoch of an HTTP date, or undefined. */
export function readHttpDate(text: string | null | undefined): number | undefined {
  const trimmed = text?.trim() ?? ''
  if (!httpDates.some((form) => form.test(trimmed))) return undefined
  const time = Date.parse(trimmed.endsWith('GMT') ? trimmed : `${trimmed} GMT`)
  return Number.isFinite(time) ? time : undefined
}

/** Whole seconds, rounded up, until the moment that a reset names; undefined where it makes no sense. */
export function readReset(
  text: string | null | undefined,
  now: number,
  unit?: 'delta' | 'epoch',
): number | undefined {
  const seconds = secondsUntil(text, now, unit)
  return seconds === undefined || seconds > maxResetSeconds ? undefined : seconds
}

/** Milliseconds to wait, at most 24 hours: a longer wait is a matter for people, and asking once a day harms nobody. */
export function readRetryAfter(text: string | null | undefined, now: number): number | undefined {
  const seconds = secondsUntil(text, now)
  return seconds === undefined ? undefined : Math.min(seconds, day) * 1000
}

function secondsUntil(
  text: string | null | undefined,
  now: number,
  unit?: 'delta' | 'epoch',
): number | undefined {
  const value = readQuantity(text)
  const time = value === undefined ? readHttpDate(text) : unit === 'delta' ? undefined : epochMs(value, now)
  if (time !== undefined) return Math.max(Math.ceil((time - now) / 1000), 0)
  return value === undefined || unit === 'epoch' ? undefined : Math.ceil(value)
}

/** Undefined where the value is too small for a moment of our days. */
function epochMs(value: number, now: number): number | undefined {
  const present = Math.max(now, earliestNow)
  if (value >= present / 2) return value
  return value >= present / 2000 ? value * 1000 : undefined
}

const digits = /^\d{1,15}(\.\d{1,15})?$/

/** A non-negative number of at most 15 whole digits (what a structured field can carry), or undefined. */
function readQuantity(text: string | null | undefined): number | undefined {
  const trimmed = text?.trim() ?? ''
  return digits.test(trimmed) ? Number(trimmed) : undefined
}

/** The same, rounded down to whole calls. */
export function readCount(text: string | null | undefined): number | undefined {
  const value = readQuantity(text)
  return value === undefined ? undefined : Math.floor(value)
}

/** The figures of one answer, whichever headers gave them. */
export interface Quota {
  limit?: number
  remaining?: number
  /** Seconds from the answer. */
  reset?: number
}

/** Leaves unknown figures out. */
export function quota(limit?: number, remaining?: number, reset?: number): Quota {
  return {
    ...(limit === undefined ? {} : { limit }),
    ...(remaining === undefined ? {} : { remaining }),
    ...(reset === undefined ? {} : { reset }),
  }
}
