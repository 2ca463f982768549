import { type RawBuilder, sql } from 'kysely'
import type { Time } from '../model.ts'

const dayMs = 86_400_000

/** The days of a time zone between two times, those of 23 and 25 hours included. */
export interface LocalDays {
  /** When each day begins. The first may begin before the range. */
  starts: readonly Time[]
  /** The number of the day of the column `at`, from 0. */
  index: RawBuilder<unknown>
}

export function localDays(zone: string, since: Time, until: Time): LocalDays {
  const offsetAt = createOffsets(zone)
  const segments = offsetsBetween(offsetAt, since, until)
  const first = Math.floor((since + offsetAt(since)) / dayMs)
  const last = Math.floor((until - 1 + offsetAt(until - 1)) / dayMs)
  const starts = Array.from({ length: last - first + 1 }, (_, index) =>
    startOfDay(offsetAt, (first + index) * dayMs),
  )
  const [initial = 0, ...changes] = segments.map(({ offset }) => offset)
  const cases = changes
    .map((offset, index) => ({ offset, from: segments[index + 1]?.from ?? until }))
    .reverse()
  const offset =
    cases.length === 0
      ? whole(initial)
      : sql`case ${sql.join(
          cases.map(({ offset, from }) => sql`when at >= ${whole(from)} then ${whole(offset)}`),
          sql` `,
        )} else ${whole(initial)} end`
  return { starts, index: sql`((at + ${offset}) / ${whole(dayMs)} - ${whole(first)})` }
}

/** PostgreSQL takes a value without a type for a text. */
function whole(value: number): RawBuilder<unknown> {
  return sql`cast(${value} as bigint)`
}

/** How many milliseconds the clocks of a zone are ahead of UTC. Throws a `RangeError` for an unknown zone. */
function createOffsets(zone: string): (at: Time) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  })
  return (at) => {
    const whole = Math.floor(at / 1000) * 1000
    const parts = new Map(format.formatToParts(whole).map(({ type, value }) => [type, Number(value)]))
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
    const local = Date.UTC(
      part('year'),
      part('month') - 1,
      part('day'),
      part('hour'),
      part('minute'),
      part('second'),
    )
    return local - whole
  }
}

/** The offsets from `since` on, each with the time from which it holds. */
function offsetsBetween(offsetAt: (at: Time) => number, since: Time, until: Time) {
  const segments = [{ from: since, offset: offsetAt(since) }]
  for (let at = since; at < until; at += dayMs) {
    const next = Math.min(at + dayMs, until)
    const offset = offsetAt(next)
    if (offset !== segments.at(-1)?.offset) segments.push({ from: changeBetween(offsetAt, at, next), offset })
  }
  return segments
}

function changeBetween(offsetAt: (at: Time) => number, before: Time, after: Time): Time {
  const offset = offsetAt(after)
  let [low, high] = [before, after]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(middle) === offset) high = middle
    else low = middle
  }
  return high
}

/** The first moment of a day that is given as midnight without a zone. Some zones have days that begin at one o'clock. */
function startOfDay(offsetAt: (at: Time) => number, midnight: number): Time {
  const candidates = [midnight - dayMs / 2, midnight + dayMs / 2].map((near) => midnight - offsetAt(near))
  const exact = candidates.filter((at) => at + offsetAt(at) === midnight)
  if (exact.length > 0) return Math.min(...exact)
  return changeBetween(offsetAt, Math.min(...candidates), Math.max(...candidates))
}
