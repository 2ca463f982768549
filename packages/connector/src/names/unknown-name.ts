import { ConnectorError, quote } from '@helpdesk-mcp/contracts'
import { nearest } from '@helpdesk-mcp/tools'
import { type Entry, plain } from './name-list.ts'

/** Characters of a name in a sentence. */
const maxShown = 80
/** More names than these are left to the tool that lists them. */
const maxListed = 12

interface Tools {
  lister: string
  creator: string | undefined
  /** The list was searched: it does not show all there are. */
  isSearched: boolean
  /** The list is longer than what was read of it; what to give instead of a name. */
  isLonger?: { id: string }
}

/** Refuses a name that leads to nothing, or to several: short, with the nearest names and the tool that lists or creates them. */
export function noMatch(
  argument: string,
  name: string,
  found: readonly Entry[],
  entries: readonly Entry[],
  { lister, creator, isSearched, isLonger }: Tools,
): ConnectorError {
  if (found.length > 1) {
    const isWhole = found.every(({ names }) => names.some((one) => plain(one) === plain(name)))
    const fits = isWhole ? 'is the name of' : 'is part of the names of'
    const more = found.length > maxListed ? `, and ${found.length - maxListed} more` : ''
    const all = `${fits} ${found.length} entries: ${listed(found)}${more}`
    return refused(argument, name, `${all}. Use the id${isWhole ? '' : ' or the whole name'}.`)
  }
  if (isSearched) {
    return refused(
      argument,
      name,
      `was not found by ${lister}. Use that tool to look up the id or the spelling.`,
    )
  }
  if (isLonger) {
    return refused(
      argument,
      name,
      `is not among the first ${entries.length} of ${lister}. Find it there by something else, and give its ${isLonger.id}.`,
    )
  }
  const near = nearNames(name, entries)
  const hint = near.length > 0 ? ` Did you mean ${near.map((one) => quote(one, maxShown)).join(' or ')}?` : ''
  const create = creator === undefined ? '' : ` ${creator} creates one.`
  return refused(argument, name, `is unknown.${hint} ${knownOf(name, entries, lister)}${create}`)
}

/** The account's own, the likeliest first. */
function knownOf(name: string, entries: readonly Entry[], lister: string): string {
  const names = entries.map(({ id, names: [first = id] }) => first)
  if (names.length <= maxListed) return `Known: ${quoted(names) || 'none'}.`
  const wanted = plain(name)
  const sharesWord = (one: string) =>
    plain(one)
      .split(/\s+/)
      .some((word) => word.length > 2 && wanted.includes(word))
  const first = new Set([...nearest(name, names), ...names.filter(sharesWord), ...names])
  return `Known: ${quoted([...first].slice(0, maxListed))}, ... ${lister} lists all ${names.length}.`
}

function quoted(names: readonly string[]): string {
  return names.map((name) => quote(name, maxShown)).join(', ')
}

export function nearNames(name: string, entries: readonly Entry[]): string[] {
  return nearest(
    name,
    entries.flatMap(({ names }) => names),
  )
}

function listed(entries: readonly Entry[]): string {
  const label = ({ id, names: [name = ''] }: Entry) => `${quote(name, maxShown)} (${shownId(id)})`
  return entries.slice(0, maxListed).map(label).join(', ')
}

/** The same where the list is hidden: it tells nothing but whether the name led to one entry. */
export function noMatchUntold(argument: string, name: string, isAmbiguous: boolean): ConnectorError {
  const problem = isAmbiguous ? 'is ambiguous.' : 'was not found.'
  return refused(argument, name, `${problem} ${howToGoOn}`)
}

const howToGoOn = 'Give the id instead, or ask a person for it: no tool here lists them.'

export function refused(argument: string, name: string, problem: string, isNamed = true): ConnectorError {
  const subject = isNamed ? `${quote(name, maxShown)} ` : ''
  return new ConnectorError('invalid_arguments', `${argument}: ${subject}${problem}`, {
    details: [{ argument, expected: 'an id, or the name of one that exists', got: name.slice(0, maxShown) }],
  })
}

/** Digits and UUIDs are taken as ids, never as names. */
export const isId = /^(-?\d+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i

function shownId(id: string): string {
  return isId.test(id) && id.length <= maxShown ? id : quote(id, maxShown)
}

export function tooManyNames(argument: string, given: number, max: number): ConnectorError {
  const expected = `at most ${max} names`
  return new ConnectorError(
    'invalid_arguments',
    `${argument}: ${expected} can be looked up in one call; got ${given}. Nothing was sent. Give ids, or split them among several calls.`,
    { details: [{ argument, expected, got: `${given} names` }] },
  )
}

/** `an emailAddress or a casenum`, for what a name is compared with. */
export function wordsFor(match: readonly string[]): string {
  return match.map((path) => `${/^[aeiou]/i.test(path) ? 'an' : 'a'} ${path}`).join(' or ')
}
