import { companies } from './companies.ts'
import { type Country, countries } from './countries.ts'
import type { Random } from './random.ts'
import type { Language } from './texts/texts.ts'

/** A customer. */
export interface Person {
  /** From 0, the same for the same seed. */
  index: number
  firstName: string
  lastName: string
  /** As people write it: the family name first in Japan. */
  name: string
  email: string
  phone: string
  language: Language
  /** ISO 3166-1 alpha-2. */
  country: string
  countryName: string
  city: string
  postcode: string
  street: string
  company?: string
}

/** `business`: the share of people who write for a company. No two share an e-mail address. */
export function createPeople(random: Random, count: number, business: number): Person[] {
  const weights = Object.fromEntries(countries.map(({ code, weight }) => [code, weight]))
  const taken = new Set<string>()
  return Array.from({ length: count }, (_, index) => {
    const own = random.fork(`person ${index}`)
    const code = own.weighted(weights)
    const country = countries.find((one) => one.code === code) as Country
    return createPerson(own, index, country, own.chance(business), taken)
  })
}

function createPerson(
  random: Random,
  index: number,
  country: Country,
  isBusiness: boolean,
  taken: Set<string>,
): Person {
  const first = bothForms(random.pick(country.firstNames))
  const last = bothForms(random.pick(country.lastNames))
  const [city = '', postcode = ''] = random.pick(country.cities).split('|')
  const company = isBusiness ? random.pick(companies[country.code] ?? []) : undefined
  const domain = company ? `${mailName(company, '-')}.example` : country.mailDomain
  const start = `${mailName(first.latin, '')}.${mailName(last.latin, '')}`
  let email = `${start}@${domain}`
  for (let number = 2; taken.has(email); number++) email = `${start}${number}@${domain}`
  taken.add(email)
  const isFamilyNameFirst = country.code === 'JP'
  return {
    index,
    firstName: first.native,
    lastName: last.native,
    name: isFamilyNameFirst ? `${last.native} ${first.native}` : `${first.native} ${last.native}`,
    email,
    phone: country.phone.replaceAll('#', () => String(random.integer(0, 9))),
    language: country.language,
    country: country.code,
    countryName: country.name,
    city,
    postcode,
    street: random.pick(country.streets).replace('#', String(random.integer(1, 140))),
    ...(company && { company }),
  }
}

/** What carries parcels in a country. */
export function carriersOf(code: string): readonly string[] {
  return countries.find((country) => country.code === code)?.carriers ?? ['DHL']
}

function bothForms(text: string): { native: string; latin: string } {
  const [native = text, latin = native] = text.split('|')
  return { native, latin }
}

const letters: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  å: 'a',
}

/** A name in the letters of an address. */
function mailName(name: string, separator: string): string {
  return name
    .toLowerCase()
    .replace(/[äöüßøłå]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[^a-z0-9]+/g, separator)
    .replace(/^-|-$/g, '')
}
