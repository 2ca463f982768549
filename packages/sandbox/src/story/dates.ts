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
const calendars: Readonly<Record<Language, Calendar>> = {
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
  es: {
    months: words('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'),
    shortMonths: words('ene feb mar abr may jun jul ago sept oct nov dic'),
    day: '{day} de {month}',
    full: '{day} {short} {year}, {time}',
  },
  it: {
    months: words(
      'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
    ),
    shortMonths: words('gen feb mar apr mag giu lug ago set ott nov dic'),
    day: '{day} {month}',
    full: '{day} {short} {year}, {time}',
  },
  nl: {
    months: words('januari februari maart april mei juni juli augustus september oktober november december'),
    shortMonths: words('jan feb mrt apr mei jun jul aug sep okt nov dec'),
    day: '{day} {month}',
    full: '{day} {short} {year}, {time}',
  },
  pt: {
    months: words('janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'),
    shortMonths: words('jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez.'),
    day: '{day} de {month}',
    full: '{day} de {short} de {year}, {time}',
  },
  ja: {
    months: words('1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月'),
    day: '{month}{day}日',
    full: '{year}/{number}/{twoDigits} {time}',
  },
  ar: {
    months: words('يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'),
    day: '{day} {month}',
    full: '{day} {month} {year}، {time}',
  },
}

export function datesIn(language: Language): Dates {
  const calendar = calendars[language]
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
