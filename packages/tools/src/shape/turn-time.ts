const form =
  /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?(?:[.,](\d{1,9}))?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?$/i
/** As mails write it: `Mon, 02 Mar 2026 09:00:00 +0100`. */
const mailForm = /^(?:\w{3}, )?\d{1,2} \w{3} \d{4} \d\d:\d\d(?::\d\d)? (?:GMT|UTC|[+-]\d{4})\b/

/**
 * A vendor's time as ISO 8601: with its zone, with `zone` if it has none, or without one where neither is known. A number counts seconds
 * or milliseconds since 1970. What is no time stays as it is; undefined for nothing.
 */
export function turnTime(value: unknown, zone?: 'UTC'): string | undefined {
  if (typeof value === 'number') return ofNumber(value) ?? String(value)
  if (typeof value !== 'string') return undefined
  const text = value.trim()
  if (text === '') return undefined
  if (/^\d{9,13}$/.test(text)) return ofNumber(Number(text)) ?? text
  const [, day, minutes, seconds = ':00', fraction = '', offset] = form.exec(text) ?? []
  if (day === undefined) return mailForm.test(text) ? (ofMilliseconds(Date.parse(text)) ?? text) : text
  const part = /[1-9]/.test(fraction) ? `.${fraction}` : ''
  const iso = `${day}T${minutes}${seconds}${part}${zoneOf(offset) ?? (zone ? 'Z' : '')}`
  return Number.isNaN(millisecondsOf(iso)) ? text : iso
}

/** Milliseconds, to compare times of one thread by: one without a zone counts as UTC. NaN for what is no time. */
export function millisecondsOf(time: string | undefined): number {
  if (time === undefined || !/^\d{4}-\d\d-\d\d/.test(time)) return Number.NaN
  return Date.parse(/T[\d:.]+$/.test(time) ? `${time}Z` : time)
}

/** The order of entries by their times, as places: equal times stay as they come, and what has no time stays where it is. */
export function timeOrder(times: readonly (string | undefined)[]): number[] {
  const milliseconds = times.map(millisecondsOf)
  const timed = [...milliseconds.keys()].filter((place) => !Number.isNaN(milliseconds[place]))
  const sorted = [...timed].sort((a, b) => (milliseconds[a] as number) - (milliseconds[b] as number))
  const order = [...milliseconds.keys()]
  for (const [index, place] of timed.entries()) order[place] = sorted[index] as number
  return order
}

function zoneOf(offset: string | undefined): string | undefined {
  if (offset === undefined) return undefined
  if (/^[a-z]/i.test(offset)) return 'Z'
  const digits = offset.slice(1).replace(':', '').padEnd(4, '0')
  return /^0+$/.test(digits) ? 'Z' : `${offset[0]}${digits.slice(0, 2)}:${digits.slice(2)}`
}

/** Seconds have ten digits until 2286, milliseconds thirteen. */
function ofNumber(value: number): string | undefined {
  return value >= 1e8 ? ofMilliseconds(value < 1e11 ? value * 1000 : value) : undefined
}

function ofMilliseconds(value: number): string | undefined {
  return Math.abs(value) <= 8.64e15 ? new Date(value).toISOString().replace('.000Z', 'Z') : undefined
}
