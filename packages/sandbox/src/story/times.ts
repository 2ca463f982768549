import type { Random } from './random.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/**
 * When each of `count` stories begins, oldest first: a fifth of them today (in UTC), an eighth yesterday, the others over the
 * four weeks before, mostly by day. Which story falls on which day does not depend on the time of day.
 */
export function openingTimes(random: Random, count: number, now: number): { at: number; daysAgo: number }[] {
  const midnight = Math.floor(now / dayMs) * dayMs
  const onToday = Math.round(count / 5)
  const onYesterday = Math.round(count / 8)
  const places = Array.from({ length: count }, (_, index) => {
    const daysAgo = index < onToday ? 0 : index < onToday + onYesterday ? 1 : random.integer(2, 28)
    return { daysAgo, share: random.next() }
  })
  places.sort((one, other) => other.daysAgo - one.daysAgo || one.share - other.share)
  // Shortly after midnight today is short; half an hour at least.
  const today = Math.max(now - midnight, 30 * minuteMs)
  return places.map(({ daysAgo, share }) => {
    const at = daysAgo === 0 ? now - today * (1 - share) : midnight - daysAgo * dayMs + dayPart(share) * dayMs
    return { at: Math.min(Math.floor(at), now - minuteMs), daysAgo }
  })
}

/** Most people write between 6 and 22 o'clock. */
function dayPart(share: number): number {
  return share < 0.06
    ? share * 4
    : share > 0.96
      ? 0.92 + (share - 0.96) * 2
      : 0.25 + ((share - 0.06) / 0.9) * 0.66
}

/**
 * The times of a thread's messages, from how many minutes each comes after the one before. All lie in the past: a thread that
 * would reach past `now` is pressed together.
 */
export function threadTimes(openedAt: number, gapsInMinutes: readonly number[], now: number): number[] {
  const total = gapsInMinutes.reduce((sum, gap) => sum + gap, 0) * minuteMs
  const room = now - openedAt - 30_000
  const scale = total > room ? Math.max(room, 0) / total : 1
  let at = openedAt
  return gapsInMinutes.map((gap) => {
    at += gap * minuteMs * scale
    return Math.floor(at)
  })
}
