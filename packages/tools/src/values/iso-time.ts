import { isoDateTime } from './formats.ts'

/** Numbers below this count seconds since 1970 (until the year 5138), others milliseconds (since 1973). */
const firstMilliseconds = 1e11
/** What programs write where there is no time. */
const never = /^(0|-1|0000-00-00([T ].*)?)?$/
const epoch = /^-?\d{9,17}$/
const wallTime = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::(\d\d(?:\.\d{1,9})?))?$/
const mailDate = /^(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d(?::\d\d)? (?:GMT|UTC|[+-]\d{4})$/

/** The form that is written here, which most vendors send, of a day that its month surely has: nothing of it needs a look. */
const asWritten =
  /^\d{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30))T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?Z$/

/** The offset of a zone when its clocks show a wall time, which is given in milliseconds as if it were UTC. */
export type ZoneClock = (wallMilliseconds: number) => string

/**
 * A vendor's time as ISO 8601 with its zone, such as 2026-11-29T14:18:59Z. Takes seconds and milliseconds since 1970, as numbers or as
 * text, and texts that name their zone. Of a text that names none `zone` says which is meant: `UTC`, an offset such as `+01:00`, or the clock
 * of a zone; `unknown`, or none, gives the wall time, `2026-11-29 14:18:59`. Null where there is no time. What is no time, a day alone
 * included, is returned as it came.
 */
export function isoTime(value: unknown, zone?: string | ZoneClock): unknown {
  if (typeof value !== 'string' && typeof value !== 'number') return value
  if (typeof value === 'string' && asWritten.test(value)) return value
  const text = String(value).trim()
  if (never.test(text)) return null
  if (typeof value === 'number') return ofEpoch(value) ?? value
  if (epoch.test(text)) return ofEpoch(Number(text)) ?? value
  const exact = text.replace(/,(?=\d)/, '.')
  const moment = isoDateTime(exact)
  if (moment !== undefined) return moment
  if (mailDate.test(text)) return isoOf(Date.parse(text)) ?? value
  const [, day, minutes, seconds = '00'] = wallTime.exec(exact) ?? []
  if (day === undefined) return value
  const wall = `${day} ${minutes}:${seconds}`
  const utc = isoDateTime(`${wall}Z`)
  if (utc === undefined) return value
  if (zone === undefined || zone === 'unknown') return wall
  if (zone === 'UTC') return utc
  return isoDateTime(`${wall}${typeof zone === 'string' ? zone : zone(Date.parse(utc))}`) ?? value
}

/** The clock of a zone such as Europe/Dublin; `UTC`, offsets and `unknown` need none. Throws a RangeError for a zone that there is not. */
export function zoneClock(zone: string): string | ZoneClock {
  if (zone === 'UTC' || zone === 'unknown' || /^[+-]/.test(zone)) return zone
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
  const minutesAt = (moment: number) => {
    const name = format.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? ''
    const [, sign, hours = '0', minutes = '0'] = /GMT([+-])(\d\d):?(\d\d)?/.exec(name) ?? []
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
  }
  return (wallMilliseconds) => {
    // The first guess is off near a change of the clocks.
    const minutes = minutesAt(wallMilliseconds - minutesAt(wallMilliseconds) * 60_000)
    const digits = (count: number) => String(count).padStart(2, '0')
    return `${minutes < 0 ? '-' : '+'}${digits(Math.floor(Math.abs(minutes) / 60))}:${digits(Math.abs(minutes) % 60)}`
  }
}

/** Milliseconds since 1970 of a time as `isoTime` writes it. One without a zone counts as UTC; NaN for what is no time. */
export function millisecondsOf(time: unknown): number {
  if (typeof time !== 'string' || !/^\d{4}-\d\d-\d\d/.test(time)) return Number.NaN
  return Date.parse(wallTime.test(time) ? `${time.replace(' ', 'T')}Z` : time)
}

/** Whether a time as `isoTime` writes it names no zone. */
export function isWallTime(time: unknown): boolean {
  return typeof time === 'string' && wallTime.test(time)
}

/** Milliseconds since 1970 of a time in ISO 8601; what is none is returned as it came. */
export function toMilliseconds(value: unknown): unknown {
  const moment = typeof value === 'string' ? Date.parse(value) : Number.NaN
  return Number.isNaN(moment) ? value : moment
}

/** Seconds since 1970 of a time in ISO 8601; what is none is returned as it came. */
export function toSeconds(value: unknown): unknown {
  const moment = toMilliseconds(value)
  return typeof moment === 'number' && moment !== value ? Math.floor(moment / 1000) : value
}

function ofEpoch(value: number): string | undefined {
  return isoOf(Math.round(Math.abs(value) < firstMilliseconds ? value * 1000 : value))
}

/** Undefined for what no date can hold. */
function isoOf(milliseconds: number): string | undefined {
  const date = new Date(milliseconds)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().replace('.000Z', 'Z')
}
