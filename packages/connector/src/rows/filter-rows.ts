import {
  ConnectorError,
  type FilterPlan,
  type Json,
  type SortPlan,
  type ToolRecord,
  valueAt,
} from '@helpdesk-mcp/contracts'
import {
  dayOf,
  isWallTime,
  millisecondsOf,
  momentOf,
  type TimeReader,
  type WaitingFacts,
  waitingFields,
} from '@helpdesk-mcp/tools'
import type { AnswerReader } from '../answers/answer-readers.ts'
import { plain } from '../names/name-list.ts'

/** What the filters of one call make of its arguments, before names are resolved. */
export interface FilteredCall {
  /** With what is sent to the vendor in place of filters, or beside them. */
  args: Record<string, unknown>
  /** The filters that rows are looked at for. */
  rows: readonly GivenFilter[]
  /** Filters that the vendor has under another name: theirs by ours. They are sent when names are resolved. */
  renamed: Readonly<Record<string, string>>
  /** The vendor's own arguments for which rows are looked at instead: their names are resolved, and they are not sent. */
  unsent: readonly string[]
  /** The order that is made here. */
  sort?: SortPlan
}

interface GivenFilter {
  name: string
  plan: FilterPlan
  value: unknown
}

/** Undefined for a tool that has none. */
export function filtersOf(
  record: ToolRecord,
  given: Record<string, unknown>,
  now: number,
): FilteredCall | undefined {
  const { filters = {}, sorts } = record
  if (!record.filters && !sorts) return undefined
  const args = { ...given }
  for (const [name, { instead = {}, is, at }] of Object.entries(filters)) {
    for (const [argument, words] of Object.entries(instead)) {
      if (!standsFor(args[argument], words)) continue
      delete args[argument]
      args[name] = true
    }
    const ofSame = Object.entries(filters).flatMap(([one, plan]) =>
      is === 'empty' && one !== name && String(plan.at) === String(at) ? [one] : [],
    )
    const isGiven = (argument: string) => args[argument] !== undefined && args[argument] !== null
    const other = [...Object.keys(instead), ...ofSame].find(isGiven)
    if (other !== undefined && args[name] === true) throw contradiction(name, other)
  }
  const rows: GivenFilter[] = []
  const renamed: Record<string, string> = {}
  const unsent: string[] = []
  for (const [name, plan] of Object.entries(filters)) {
    const value = plan.several ? onlyOf(args[name]) : args[name]
    if (value === undefined || value === null) continue
    args[name] = value
    // The vendor's own argument takes one.
    const isSeveral = plan.several === true && Array.isArray(value)
    const isSent = !isSeveral && !plan.sends?.unless?.some((other) => args[other] !== undefined)
    if (!isSent || !isSentWhole(plan, value)) rows.push({ name, plan, value })
    if (!isSent && plan.sends?.as === name) unsent.push(name)
    if (isSent) Object.assign(args, without(sentFor(plan, value, now), args))
    if (isSent && plan.sends?.as !== undefined && plan.sends.as !== name) renamed[name] = plan.sends.as
  }
  const sort = Object.entries(sorts ?? {}).find(([name]) => args[name] === true)?.[1]
  return { args, rows, renamed, unsent, ...(sort ? { sort } : {}) }
}

/** Nothing is both unassigned and somebody's: an empty list would look like an answer. */
function contradiction(name: string, other: string): ConnectorError {
  return new ConnectorError(
    'invalid_arguments',
    `${name}: nothing fits both ${name} and ${other}. Give one of them. Nothing was sent.`,
    { details: [{ argument: name, expected: `no value beside ${other}`, got: 'true' }] },
  )
}

/** Of a list of one, that one; an empty list is left out. */
function onlyOf(value: unknown): unknown {
  return Array.isArray(value) && value.length < 2 ? value[0] : value
}

/** A filtered call whose values, looked for in rows, have ids in place of names. */
export function withResolved(filtered: FilteredCall, resolved: Record<string, unknown>): FilteredCall {
  if (filtered.unsent.length === 0) return filtered
  const rows = filtered.rows.map((row) =>
    filtered.unsent.includes(row.name) ? { ...row, value: [row.value, resolved[row.name]].flat() } : row,
  )
  return { ...filtered, rows }
}

/** The resolved arguments with those that the vendor knows under another name, and without those that it does not get. */
export function withSent(
  given: Record<string, unknown>,
  filtered: FilteredCall | undefined,
): Record<string, unknown> {
  const unsent = filtered?.unsent ?? []
  const resolved =
    unsent.length === 0
      ? given
      : Object.fromEntries(Object.entries(given).filter(([name]) => !unsent.includes(name)))
  const sent = Object.entries(filtered?.renamed ?? {}).map(
    ([ours, theirs]) => [theirs, resolved[ours]] as const,
  )
  return sent.length === 0 ? resolved : { ...Object.fromEntries(sent), ...resolved }
}

/** Whether an argument holds one of these words, alone or as the only item of a list. */
function standsFor(value: unknown, words: readonly string[]): boolean {
  const only = Array.isArray(value) && value.length === 1 ? value[0] : value
  return typeof only === 'string' && words.some((word) => plain(word) === plain(only))
}

function isSentWhole({ is, sends }: FilterPlan, value: unknown): boolean {
  return sends?.whole === true && (is === 'equal' || is === 'since' || value === true)
}

/** What is sent for a filter. A boolean that is false cannot be sent. */
function sentFor({ sends }: FilterPlan, value: unknown, now: number): Record<string, unknown> {
  if (!sends || value === false) return {}
  const { set = {}, list, day, range } = sends
  const moment = typeof value === 'string' && (day || range) ? momentOf(value, now) : undefined
  return {
    ...set,
    ...(list === undefined ? {} : { [list]: [value] }),
    ...(day && moment !== undefined ? { [day.argument]: dayOf(moment - day.back * dayMs) } : {}),
    // The end lies a day ahead, since clocks differ.
    ...(range !== undefined && moment !== undefined
      ? { [range]: `${new Date(moment).toISOString()},${new Date(now + dayMs).toISOString()}` }
      : {}),
  }
}

const dayMs = 86_400_000

/** What was given by the caller stays. */
function without(sent: Record<string, unknown>, args: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(sent).filter(([name]) => args[name] === undefined))
}

/** What reads a row's times and its waiting state. */
export type RowReader = Pick<AnswerReader, 'timeAt' | 'waitingOf'>

/** Judges rows by the filters of a call. */
export interface RowTest {
  keeps(row: unknown): boolean
  /** By those filters that a row itself decides: messages may say more of the others. */
  mayKeep(row: unknown): boolean
  /** Whether a filter asks who waits. */
  asksWaiting: boolean
  /** Whether this row is too old, and with it all behind it, where the list is sorted by that time. */
  isPast(row: unknown, by: { field: string; direction: 'asc' | 'desc' }): boolean
}

/** `resolved` are the arguments with ids in place of names. */
export function createRowTest(
  { rows }: FilteredCall,
  resolved: Record<string, unknown>,
  now: number,
  reader: RowReader,
): RowTest {
  const read = valueReader(reader)
  const tests = rows.map(({ name, plan, value }) => ({
    plan,
    isWaiting: [...plan.at, ...Object.keys(plan.where ?? {})].some(isWaitingField),
    holds: testOf(plan, value, resolved[name], now, read, reader.timeAt),
  }))
  return {
    mayKeep: (row) => tests.every(({ isWaiting, holds }) => isWaiting || holds(row)),
    asksWaiting: reader.waitingOf !== undefined && tests.some(({ isWaiting }) => isWaiting),
    keeps: (row) => tests.every(({ holds }) => holds(row)),
    isPast: (row, { field, direction }) =>
      direction === 'desc' &&
      tests.some(({ plan: { is, at }, holds }) => is === 'since' && at.join() === field && !holds(row)),
  }
}

type ReadValue = (row: unknown, path: string) => unknown

/** Reads the vendor's fields of a row and those that are derived from it. */
export function valueReader({ waitingOf }: RowReader): ReadValue {
  return (row, path) =>
    waitingOf && isWaitingField(path) ? waitingOf(row)[path as keyof WaitingFacts] : valueAt(row, path)
}

/** Whether a path is a field of the waiting state. */
export function isWaitingField(path: string): boolean {
  return (waitingFields as readonly string[]).includes(path)
}

function testOf(
  plan: FilterPlan,
  value: unknown,
  resolved: unknown,
  now: number,
  read: ReadValue,
  timeAt: TimeReader,
): (row: unknown) => boolean {
  const valuesIn = (row: unknown) => plan.at.map((path) => read(row, path))
  switch (plan.is) {
    case 'match': {
      const where = Object.entries(plan.where ?? {})
      return (row) =>
        where.every(([path, values]) => values.includes((read(row, path) ?? null) as Json)) ===
        (value === true)
    }
    case 'empty':
    case 'present': {
      const nothing = new Set(plan.nothing?.map(plain))
      const wanted = (plan.is === 'empty') === (value === true)
      return (row) => valuesIn(row).every((one) => isNothing(one, nothing)) === wanted
    }
    case 'equal': {
      const wanted = new Set(
        [value, resolved]
          .flat()
          .filter(isGiven)
          .map((one) => plain(String(one))),
      )
      const meant = Object.entries(plan.words ?? {}).flatMap(([word, fields]) =>
        wanted.has(plain(word)) ? [Object.entries(fields)] : [],
      )
      return (row) =>
        valuesIn(row)
          .flat()
          .some((one) => isGiven(one) && wanted.has(plain(String(one)))) ||
        meant.some((fields) => fields.every(([path, one]) => read(row, path) === one))
    }
    case 'since': {
      const since = momentOf(String(value), now) ?? Number.NEGATIVE_INFINITY
      return (row) => plan.at.some((path) => latestOf(timeAt(read(row, path), path)) >= since)
    }
  }
}

export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== ''
}

function isNothing(value: unknown, nothing: ReadonlySet<string>): boolean {
  if (!isGiven(value) || value === false || value === 0) return true
  if (Array.isArray(value)) return value.every((one) => isNothing(one, nothing))
  return typeof value !== 'object' && (value === '0' || nothing.has(plain(String(value))))
}

/** Clocks west of UTC show less than it by no more than this. */
const aheadOfUtc = 12 * 3_600_000

/** The moment that a time in a row stands for; the latest that it may stand for where nobody knows its zone. */
function latestOf(time: unknown): number {
  const moment = millisecondsOf(time)
  if (Number.isNaN(moment)) return Number.NEGATIVE_INFINITY
  return isWallTime(time) ? moment + aheadOfUtc : moment
}
