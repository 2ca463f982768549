import { isIPv4, isIPv6 } from 'node:net'

/** Checks of the formats that documents use, by name: a value that does not hold cannot be what the vendor expects. */
export const formats: Readonly<Record<string, (text: string) => boolean>> = {
  date: isDate,
  'date-time': isDateTime,
  time: (text) => /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/i.test(text),
  email: (text) => /^[^\s@]+@[^\s@]+$/.test(text),
  // Of recipients, each perhaps with a name before it, which may stand in quotes.
  emails: (text) =>
    text
      .replace(/"(?:[^"\\]|\\.)*"/g, '')
      .split(/[,;]/)
      .every((part) => /^(?:[^<>@]*<)?[^\s@<>]+@[^\s@<>]+>?$/.test(part.trim())),
  uri: (text) => /^[a-z][a-z0-9+.-]*:\S+$/i.test(text),
  uuid: (text) => /^(urn:uuid:)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text),
  ipv4: (text) => isIPv4(text),
  ipv6: (text) => isIPv6(text),
}

/** What each format looks like, in words. */
export const formatWords: Readonly<Record<string, string>> = {
  date: 'a date written YYYY-MM-DD, such as 2026-11-30',
  'date-time': 'a date and time with its zone, such as 2026-11-30T17:00:00.000Z',
  time: 'a time, such as 17:00',
  email: 'an email address, such as name@example.com',
  emails: 'email addresses with commas between, such as a@example.com, b@example.com',
  uri: 'a URL, such as https://example.com/page',
  uuid: 'a UUID, such as 123e4567-e89b-42d3-a456-426614174000',
  ipv4: 'an IPv4 address, such as 192.0.2.1',
  ipv6: 'an IPv6 address, such as 2001:db8::1',
}

function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []
  return year !== undefined && daysIn(Number(year), Number(month)) >= Number(day) && Number(day) > 0
}

/** 0 for a month that there is not. */
function daysIn(year: number, month: number): number {
  return month >= 1 && month <= 12 ? new Date(Date.UTC(year, month, 0)).getUTCDate() : 0
}

function isDateTime(text: string): boolean {
  // No zone is further than 14 hours from UTC; of an offset past 23:59 JavaScript makes no date.
  const [, date, hour, minute, second] =
    /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/i.exec(text) ?? []
  return date !== undefined && isDate(date) && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60
}

/** A day that is written year first, in another form than YYYY-MM-DD; undefined if it is no such day. */
export function isoDate(text: string): string | undefined {
  const [, year, month = '', day = ''] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? []
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDate(iso) ? iso : undefined
}

/** The same moment as RFC 3339 has it: with `T`, seconds, and a colon in the offset. Undefined without a zone, which cannot be guessed. */
export function isoDateTime(text: string): string | undefined {
  const [, date, time, seconds = ':00', zone] =
    /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d(?:\.\d+)?)? ?(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)$/i.exec(text) ?? []
  if (zone === undefined) return undefined
  const [, hours, minutes = '00'] = /^([+-]\d\d):?(\d\d)?$/.exec(zone) ?? []
  const iso = `${date}T${time}${seconds}${hours === undefined ? 'Z' : `${hours}:${minutes}`}`
  return isDateTime(iso) ? iso : undefined
}
