import {
  copyToExtend,
  createPace,
  isObject,
  oddTurnNote,
  type Pace,
  type ResponsePlan,
  type Turn,
  type TurnsPlan,
  valueAt,
} from '@helpdesk-mcp/contracts'
import { millisecondsOf } from '../values/iso-time.ts'
import { createShaper, pick, shape } from './fields.ts'
import { createTurnReader, otherFields, type TurnContext, type TurnReader } from './turn.ts'
import { type AskedTurns, partFields, wantsText, wantsWhole, withItsRole } from './turn-fields.ts'
import { createTurnRoom } from './turn-room.ts'

export interface TurnsOptions extends TurnContext {
  /** Bytes for the whole record. */
  room: number
  measure(value: unknown): number
  /** Filled with what the record leaves out. */
  left?: Set<string> | undefined
  pace?: Pace
}

/** Turns that found no room: how many, and what to name in `fields` to read them. */
export interface OlderTurns {
  count: number
  fields: string[]
}

/** A shaped record, and the turns that are not in it. */
export interface ShapedRecord {
  value: unknown
  older?: OlderTurns
}

type JsonRecord = Record<string, unknown>
type PlanWithTurns = ResponsePlan & { turns: TurnsPlan }

/** Shapes the answers of one tool that have turns. */
export interface TurnShaper {
  /**
   * Shapes a record of which the entries of a thread, or which itself, is shown as turns. What `fields` names of the vendor's own thread is
   * as the vendor has it.
   */
  shape(value: unknown, fields: readonly string[] | undefined, options: TurnsOptions): Promise<ShapedRecord>
  /** The order in which the items of one answer are shown, oldest first, as places. Undefined where items are no turns. */
  order(items: readonly unknown[], newestFirst: boolean): number[] | undefined
  /** The entries of an answer, and the id and time of the newest: the first or the last of them, by their times, else as they come. */
  newest(answer: unknown, newestFirst: boolean): NewestTurn | undefined
  /** The ids of the entries of an answer. */
  ids(answer: unknown): string[]
}

export interface NewestTurn {
  id?: string
  time?: string
  count: number
}

/**
 * Compiles the plan of a response; undefined if it has no turns. `zone`: that of the account; `marks`: the lines that end what assistants
 * wrote.
 */
export function createTurnShaper(
  plan: ResponsePlan,
  zone?: string,
  marks?: readonly string[],
): TurnShaper | undefined {
  const { turns } = plan
  if (!turns) return undefined
  const response = { ...plan, turns }
  const reader = createTurnReader(turns, response, zone, marks)
  const rest = withoutTurns(response)
  const shapeRest = createShaper({ ...rest, omit: [...(rest.omit ?? []), turns.at] })
  return {
    async shape(value, fields, options) {
      if (turns.at === '') return { value: await shapeEntry(value, response, reader, fields, options) }
      const asked = partFields(turns, fields)
      const shaped =
        asked.vendor === undefined
          ? shapeRest(value, undefined, options.budget, options.left)
          : shapeNamed(value, response, asked.vendor, options)
      const base = shaped instanceof Promise ? await shaped : shaped
      // The turns stand in its place.
      options.left?.delete(turns.at)
      const entries = valueAt(value, turns.at)
      if (!asked.turns || !isObject(base) || entries === undefined) return { value: base }
      // A thread that is no list is the vendor's surprise: it stands as it is.
      if (entries !== null && !Array.isArray(entries))
        return { value: await shape(value, withoutTurns(response), fields, options.budget) }
      const read = await newestTurns(entries ?? [], value, reader, asked.turns, options, base)
      const around = asked.vendor === undefined ? withoutOpening(base, read.turns, turns) : base
      const whole = copyToExtend(around)
      whole['turns'] = read.turns
      return read.older ? { value: whole, older: read.older } : { value: whole }
    },
    order(items, newestFirst) {
      if (turns.at !== '') return undefined
      const places = [...items.keys()]
      if (newestFirst) places.reverse()
      return timeOrder(places.map((place) => reader.timeOf(items[place]))).map(
        (index) => places[index] as number,
      )
    },
    newest(answer, newestFirst) {
      const entries = valueAt(answer, turns.at)
      if (!Array.isArray(entries)) return undefined
      const [early, late] = newestFirst ? [entries.at(-1), entries[0]] : [entries[0], entries.at(-1)]
      let entry: unknown = late
      let time = reader.timeOf(late)
      if (entries.length > 1) {
        const earlier = reader.timeOf(early)
        if (earlier !== time && millisecondsOf(earlier) > millisecondsOf(time)) {
          entry = early
          time = earlier
        }
      }
      const newest: NewestTurn = { count: entries.length }
      const id = reader.idOf(entry)
      if (id !== undefined) newest.id = id
      if (time !== undefined) newest.time = time
      return newest
    },
    ids(answer) {
      const entries = valueAt(answer, turns.at)
      if (Array.isArray(entries)) return entries.flatMap((entry) => reader.idOf(entry) ?? [])
      // One that is read alone.
      const id = turns.at === '' ? reader.idOf(entries) : undefined
      return id === undefined ? [] : [id]
    },
  }
}

/** What stands beside the turns, of the vendor's fields that are named. */
async function shapeNamed(
  value: unknown,
  response: PlanWithTurns,
  vendor: readonly string[],
  { budget }: TurnsOptions,
): Promise<unknown> {
  const { turns } = response
  const rest = withoutTurns(response)
  if (vendor.length === 0) return {}
  const isInThread = (name: string) => name === turns.at || name.startsWith(`${turns.at}.`)
  const raw = vendor.filter(isInThread)
  if (raw.length === 0) return shape(value, rest, vendor, budget)
  const others = vendor.filter((name) => !raw.includes(name))
  // `comments:full` is asked for as a text, `comments` as it is.
  const named = raw.filter((name) => !name.includes(':'))
  const read = raw.filter((name) => name.includes(':'))
  const shaped = [...others, ...read].length > 0 ? await shape(value, rest, [...others, ...read], budget) : {}
  const picked = pick(value, named)
  return isObject(shaped) && isObject(picked) ? { ...shaped, ...picked } : shaped
}

/** A record without the texts that one of its turns has too. */
function withoutOpening(
  record: JsonRecord,
  turns: readonly unknown[],
  { opening = [] }: TurnsPlan,
): JsonRecord {
  const words = (text: unknown) => (typeof text === 'string' ? text.replace(/\s+/g, ' ').trim() : '')
  const said = opening.length > 0 ? turns.map((turn) => words((turn as Turn).text)) : []
  const repeated = opening.filter((path) => {
    const own = words(record[path])
    return own !== '' && said.some((text) => text.includes(own))
  })
  if (repeated.length === 0) return record
  return Object.fromEntries(Object.entries(record).filter(([key]) => !repeated.includes(key)))
}

/** Reads the newest turns first, until there is no room for more beside `base`, the rest of the record. */
async function newestTurns(
  entries: readonly unknown[],
  around: unknown,
  reader: TurnReader,
  asked: AskedTurns,
  options: TurnsOptions,
  /** The rest of the record. */
  base: unknown,
): Promise<{ turns: unknown[]; older?: OlderTurns }> {
  const { pace = createPace() } = options
  const order = entries.length < 2 ? [0] : timeOrder(entries.map(reader.timeOf))
  const { from, to } = rangeIn(asked, entries.length)
  const turnOptions = {
    args: options.args,
    toolName: options.toolName,
    budget: options.budget,
    around,
    full: asked.full,
    withText: wantsText(asked),
    whole: wantsWhole(asked),
  }
  const turns: unknown[] = []
  const room = createTurnRoom(base, options)
  for (let place = to; place >= from; place--) {
    const wait = pace()
    if (wait) await wait
    const entry = entries[order[place - 1] as number]
    const read = reader.read(entry, turnOptions)
    const turn = (read instanceof Promise ? await read : read) ?? { entry, note: oddTurnNote }
    const shown = asked.paths ? pick(turn, withItsRole(asked.paths)) : turn
    const fits = room.take(shown)
    if (!fits && turns.length > 0) return { turns: turns.reverse(), older: olderTurns(from, place, asked) }
    turns.push(shown)
  }
  return { turns: turns.reverse() }
}

/** The order of entries by their times, as places: equal times stay as they come, and what has no time stays where it is. */
function timeOrder(times: readonly (string | undefined)[]): number[] {
  const milliseconds = times.map(millisecondsOf)
  const timed = [...milliseconds.keys()].filter((place) => !Number.isNaN(milliseconds[place]))
  const sorted = [...timed].sort((a, b) => (milliseconds[a] as number) - (milliseconds[b] as number))
  const order = [...milliseconds.keys()]
  for (const [index, place] of timed.entries()) order[place] = sorted[index] as number
  return order
}

/** The oldest turn of all has number 1. */
function olderTurns(from: number, to: number, { paths = [''], full }: AskedTurns): OlderTurns {
  const fields = paths.map((path) => `turns:${from}-${to}${path && `.${path}`}${full ? ':full' : ''}`)
  return { count: to - from + 1, fields }
}

function rangeIn({ range }: AskedTurns, count: number): { from: number; to: number } {
  return range ? { from: Math.max(1, range.from), to: Math.min(range.to, count) } : { from: 1, to: count }
}

/** A record that is an entry itself. */
async function shapeEntry(
  entry: unknown,
  response: PlanWithTurns,
  reader: TurnReader,
  fields: readonly string[] | undefined,
  options: TurnsOptions,
): Promise<unknown> {
  const { turns: plan } = response
  const rest = withoutTurns(response)
  const { turns, vendor } = partFields(plan, fields)
  if (!turns) return shape(entry, rest, vendor, options.budget)
  const turn = await reader.read(entry, {
    ...options,
    around: entry,
    full: turns.full,
    withText: wantsText(turns),
    whole: wantsWhole(turns) || vendor !== undefined || response.kind === 'item',
  })
  if (!turn || !isObject(entry)) {
    const shown = await shape(entry, rest, fields, options.budget)
    return isObject(shown) ? { ...shown, note: oddTurnNote } : shown
  }
  if (vendor === undefined) {
    const others = plan.keep?.includes('*') ? otherFields(entry, plan) : []
    const kept =
      others.length > 0
        ? await shape(
            entry,
            { ...rest, kind: 'item' },
            others.map((name) => `${name}:text`),
            options.budget,
          )
        : {}
    return { ...turn, ...(kept as JsonRecord) }
  }
  const asked = withItsRole(turns.paths ?? [])
  const paths = response.kind === 'list' ? ['id', ...asked] : asked
  const own = pick(turn, paths) as JsonRecord
  if (vendor.length === 0) return own
  // A field of the turn stays what it is without `fields`, whatever the vendor has of that name.
  return { ...((await shape(entry, rest, vendor, options.budget)) as JsonRecord), ...own }
}

function withoutTurns({ turns: _turns, ...rest }: PlanWithTurns): ResponsePlan {
  return rest
}
