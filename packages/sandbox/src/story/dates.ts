import type { Language } from './texts/texts.ts'

/** Dates in the words of a language, in UTC. */
export interface Dates {
  /** `24 November` */
  day(ms: number): string
  /** With the year and the time of day. */
  full(ms: number): string
}

interface Calendar {
  /** January first. */
  months: readonly string[]
  shortMonths?: readonly string[]
  /** In braces stand {day}, {month}, {short} (a month), {number} (of the month) and {twoDigits} (of the day) with two digits, {year} and {time}. */
  day: string
  full: string
}

/** Tables, because what `Intl` says changes from one version of Node.js to the next, and it takes long to begin. */
const calendars: Partial<Record<Language, Calendar>> = {
  en: {
    months: words('January February March April May June July August September October November December'),
    shortMonths: words('Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'),
    day: '{day} {month}',
    full: '{day} {short} {year}, {time}',
  },
  de: {
    months: words('Januar Februar März April Mai Juni Juli August September Oktober November Dezember'),
    day: '{day}. {month}',
    full: '{twoDigits}.{number}.{year}, {time}',
  },
  fr: {
    months: words('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
    shortMonths: words('janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'),
    day: '{day} {month}',
    full: '{day} {short} {year}, {time}',
  },
}

/** In English where a language has no table. */
export function datesIn(language: Language): Dates {
  const calendar = calendars[language] ?? (calendars.en as Calendar)
  return { day: (ms) => write(calendar, calendar.day, ms), full: (ms) => write(calendar, calendar.full, ms) }
}

function write({ months, shortMonths = months }: Calendar, form: string, ms: number): string {
  const iso = new Date(ms).toISOString()
  const month = Number(iso.slice(5, 7)) - 1
  return form
    .replace('{day}', String(Number(iso.slice(8, 10))))
    .replace('{month}', months[month] ?? '')
    .replace('{short}', shortMonths[month] ?? '')
    .replace('{number}', iso.slice(5, 7))
    .replace('{twoDigits}', iso.slice(8, 10))
    .replace('{year}', iso.slice(0, 4))
    .replace('{time}', iso.slice(11, 16))
}

function words(text: string): string[] {
  return text.split(' ')
}
