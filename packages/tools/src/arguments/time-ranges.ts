import type { RangePlan, ToolRecord } from '@helpdesk-mcp/contracts'
import { formats, isoDate, isoDateTime } from '../values/formats.ts'
import { isoTime } from '../values/iso-time.ts'
import type { FoundProblem } from './argument-problem.ts'
import { argumentError } from './argument-problems.ts'

const day = 86_400_000
const units: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: day, w: 7 * day }
/** Clocks differ. */
const clockSlack = 300_000
/** Where a day begins up to 14 hours before it does in UTC. */
const zoneSlack = 14 * 3_600_000

const momentForm =
  'a time such as 2026-11-28T10:00:00Z, a day such as 2026-11-28, or an age such as 48h or 7d'

/**
 * The moment that a text means, in milliseconds since 1970: a time (UTC where it names no zone), seconds or milliseconds since 1970, the
 * start of a day in UTC, an age (`48h`, `7d`, `last 48 hours`), `today` or `yesterday`. Undefined for anything else.
 */
export function momentOf(text: string, now: number): number | undefined {
  const words = text.trim().toLowerCase()
  const [, count, unit = ''] =
    /^(?:last |past )?(\d{1,5}) ?(m|h|d|w)(?:in|inutes?|ours?|rs?|ays?|eeks?)?(?: ago)?$/.exec(words) ?? []
  if (count !== undefined) return now - Number(count) * (units[unit] ?? 0)
  if (words === 'today' || words === 'yesterday')
    return Math.floor(now / day) * day - (words === 'today' ? 0 : day)
  const date = isoDate(words)
  if (date !== undefined) return Date.parse(`${date}T00:00:00Z`)
  const time = isoTime(text, 'UTC')
  return typeof time === 'string' && isoDateTime(time) !== undefined ? Date.parse(time) : undefined
}

/**
 * Throws `invalid_arguments` for ranges that nothing can be in: the end before the start, or a start in the future of what has happened;
 * and for a filter's time that is none.
 */
export function checkTimes(record: ToolRecord, args: Readonly<Record<string, unknown>>, now: number): void {
  if (!record.filters && !record.ranges) return
  const filters = Object.entries(record.filters ?? {}).filter(([, { is }]) => is === 'since')
  if (filters.length === 0 && !record.ranges) return
  const problems = [
    ...filters.flatMap(([name]) => problemWithSince(name, args[name], now)),
    ...(record.ranges ?? []).flatMap((range) => problemWithRange(range, args, now)),
  ]
  const [first] = problems
  // A filter and the argument that it is sent as may both be wrong; one sentence is enough.
  if (first) throw argumentError(record, [first])
}

function problemWithSince(name: string, value: unknown, now: number): FoundProblem[] {
  if (typeof value !== 'string') return []
  const moment = momentOf(value, now)
  if (moment === undefined) return [{ argument: name, expected: momentForm, got: JSON.stringify(value) }]
  return moment > now + clockSlack ? [inTheFuture(name, value, now)] : []
}

function inTheFuture(argument: string, value: string, now: number): FoundProblem {
  const today = new Date(now).toISOString().slice(0, 10)
  return { argument, expected: `a time that has passed (today is ${today})`, got: JSON.stringify(value) }
}

function problemWithRange(
  range: RangePlan,
  args: Readonly<Record<string, unknown>>,
  now: number,
): FoundProblem[] {
  const [start, end] = endsOf(range, args)
  if (typeof start !== 'string') return []
  const from = momentOf(start, now)
  if (from === undefined) return []
  const isDay = formats['date']?.(start)
  if (range.past && from > now + (isDay ? zoneSlack : clockSlack))
    return [inTheFuture(range.from, start, now)]
  const to = typeof end === 'string' ? momentOf(end, now) : undefined
  if (to === undefined || typeof end !== 'string' || from <= lastOf(end, to)) return []
  const name = range.to ?? range.from
  return [
    {
      argument: name,
      expected: `${range.to ? `not before ${range.from}` : 'the start before the end'}`,
      got: range.to ? `${end}, and ${range.from} ${start}` : `${start},${end}`,
    },
  ]
}

/** A day ends when the next begins. */
function lastOf(text: string, moment: number): number {
  return formats['date']?.(text) ? moment + day - 1 : moment
}

function endsOf({ from, to }: RangePlan, args: Readonly<Record<string, unknown>>): unknown[] {
  const value = args[from]
  if (to !== undefined) return [value, args[to]]
  return typeof value === 'string' && value.includes(',') ? value.split(',') : [value]
}

/** Words for an end of a range, and how far the day beside it lies, so that it is in the range wherever days begin. */
const shifts: readonly [words: RegExp, days: number][] = [
  // Whether the vendor counts the day itself is not certain of these.
  [/(^|[a-z_])after$/i, -2],
  [/(^|[a-z_])before$/i, 2],
  [/(gte|gt|from|since)$|^start|_start/i, -1],
  [/(lte|lt|until|to)$|^end|_end/i, 1],
]

/**
 * Arguments in which a time was given where a list takes days of a range: the day before or after stands in its place, so that nothing
 * that was asked for is left out. The same object if there are none.
 */
export function withWholeDays(args: Record<string, unknown>, record: ToolRecord): Record<string, unknown> {
  const { properties = {} } = record.inputSchema
  const changed = (record.ranges ?? [])
    .flatMap(({ from, to }) => [from, to ?? []].flat())
    .flatMap((name): [string, string][] => {
      if (properties[name]?.format !== 'date') return []
      // Seconds and milliseconds since 1970 are a time too.
      const time = isoTime(args[name], 'UTC')
      if (typeof time !== 'string' || isoDateTime(time) === undefined) return []
      const [, shift = 0] = shifts.find(([words]) => words.test(name)) ?? []
      return [[name, dayOf(Date.parse(time) + shift * day)]]
    })
  return changed.length === 0 ? args : { ...args, ...Object.fromEntries(changed) }
}

/**
 * Arguments that hold both ends of a span, such as "start,end", as the vendor writes them, where the same moments came as a list of two, in
 * another zone or form. The same object if none did.
 */
export function withSpans(args: Record<string, unknown>, record: ToolRecord): Record<string, unknown> {
  const { properties = {} } = record.inputSchema
  const changed = (record.ranges ?? []).flatMap(({ from, to }): [string, string][] => {
    const { pattern } = properties[from] ?? {}
    if (to !== undefined || typeof pattern !== 'string') return []
    const span = spanOf(args[from])
    return span !== undefined && new RegExp(pattern, 'u').test(span) ? [[from, span]] : []
  })
  return changed.length === 0 ? args : { ...args, ...Object.fromEntries(changed) }
}

function spanOf(value: unknown): string | undefined {
  const ends = typeof value === 'string' ? value.split(/\s*,\s*|\s+to\s+/) : value
  if (!Array.isArray(ends) || ends.length !== 2) return undefined
  const moments = ends.map((end) => {
    const time = isoTime(typeof end === 'string' ? end.trim() : end)
    return typeof time === 'string' && isoDateTime(time) !== undefined
      ? new Date(time).toISOString()
      : undefined
  })
  return moments.includes(undefined) ? undefined : moments.join(',')
}

/** The day of a moment in UTC. */
export function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10)
}
