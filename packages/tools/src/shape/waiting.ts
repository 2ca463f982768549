import {
  isObject,
  type MessageSender,
  type ResponsePlan,
  type TimePlan,
  valueAt,
  type WaitingRule,
  type WaitingState,
  type WaitingThread,
} from '@helpdesk-mcp/contracts'
import { isoTime, type ZoneClock, zoneClock } from '../iso-time.ts'
import { inZone } from './times.ts'

export const waitingFields = ['status_kind', 'waiting_since', 'last_message_from'] as const

/** Says the waiting state of one record after another. `thread`: its messages, where they were read. */
export type WaitingReader = (record: unknown, thread?: ThreadState) => WaitingState

/** What the messages of a conversation say. */
export interface ThreadState extends Pick<WaitingState, 'waiting_since' | 'last_message_from'> {
  /** Whether one of them is from the team. */
  hasAnswer: boolean
}

/** Compiles the plan of a response; undefined if it has none. */
export function createWaitingReader(
  { waiting, times: plans }: Pick<ResponsePlan, 'waiting' | 'times'>,
  zone?: string,
): WaitingReader | undefined {
  if (!waiting) return undefined
  const times = inZone(plans, zone)
  const statusOf = compile(waiting.status)
  const fromOf = compile(waiting.from)
  const sinceOf = compile(waiting.since)
  const zones = new Map((waiting.since ?? []).map(({ is }) => [is, zoneOf(times, is)]))
  const threadOf = waiting.thread && createThreadReader(waiting.thread, times)
  return (record, given) => {
    const thread = given ?? threadOf?.(record)
    const from = thread?.last_message_from ?? fromOf(record) ?? null
    const said = statusOf(record) ?? null
    const isDoubtful = waiting.confirm && said === 'waiting_for_customer' && from !== 'agent'
    const kind = isDoubtful ? 'open' : said
    const since = thread ? thread.waiting_since : timeAt(record, sinceOf(record), zones)
    // A time without a zone cannot be compared with those of other helpdesks.
    const isWaiting = kind !== 'closed' && from !== 'agent' && since !== null && namesZone(since)
    return { status_kind: kind, waiting_since: isWaiting ? since : null, last_message_from: from }
  }
}

/** Reads the messages that an answer holds; undefined if it has none whose sender is known. */
export function createThreadReader(
  { at, time, from }: WaitingThread,
  times: readonly TimePlan[] | undefined,
): (answer: unknown) => ThreadState | undefined {
  const senderOf = compile(from)
  const zone = zoneOf(times, at === '' ? time : `${at}.${time}`)
  return (answer) => {
    const entries = at === '' ? answer : valueAt(answer, at)
    if (!Array.isArray(entries)) return undefined
    const messages = entries.flatMap((entry) => {
      const sender = senderOf(entry)
      const sent = isoTime(valueAt(entry, time), zone)
      return sender === undefined || sender === 'none' || typeof sent !== 'string' ? [] : [{ sender, sent }]
    })
    return messages.length === 0 ? undefined : stateOf(messages)
  }
}

function stateOf(messages: readonly { sender: MessageSender; sent: string }[]): ThreadState {
  // Two at the same moment stay in the order in which the vendor has them, if that is the order of the thread.
  const [first, last] = [messages[0], messages.at(-1)]
  const isNewestFirst = first && last && momentOf(first.sent) > momentOf(last.sent)
  const ordered = (isNewestFirst ? [...messages].reverse() : [...messages]).sort(
    (one, other) => momentOf(one.sent) - momentOf(other.sent),
  )
  const talk = ordered.filter(({ sender }) => sender !== 'system')
  const answered = talk.findLastIndex(({ sender }) => sender === 'agent')
  return {
    waiting_since: talk[answered + 1]?.sent ?? null,
    last_message_from: (talk.at(-1) ?? ordered.at(-1))?.sender ?? null,
    hasAnswer: answered >= 0,
  }
}

function namesZone(time: string): boolean {
  return time.includes('T')
}

function momentOf(text: string): number {
  return Date.parse(namesZone(text) ? text : `${text.replace(' ', 'T')}Z`)
}

function timeAt(
  record: unknown,
  path: string | undefined,
  zones: ReadonlyMap<string, string | ZoneClock | undefined>,
): string | null {
  const time = path === undefined ? undefined : isoTime(valueAt(record, path), zones.get(path))
  return typeof time === 'string' ? time : null
}

function zoneOf(times: readonly TimePlan[] | undefined, path: string): string | ZoneClock | undefined {
  const zone = times?.find(({ paths }) => paths.includes(path))?.zone
  return zone === undefined ? undefined : zoneClock(zone)
}

/** The value of the first rule that holds. */
function compile<Value extends string>(
  rules: readonly WaitingRule<Value>[] = [],
): (record: unknown) => Value | undefined {
  const compiled = rules.map(({ when = {}, has = [], lacks = [], same, is }) => ({
    is,
    conditions: [
      ...Object.entries(when).map(([path, values]) => {
        const texts = new Set([values].flat().map(String))
        return (record: unknown) => texts.has(String(valueAt(record, path)))
      }),
      ...has.map((path) => (record: unknown) => holdsSomething(valueAt(record, path))),
      ...lacks.map((path) => (record: unknown) => !holdsSomething(valueAt(record, path))),
      ...(same
        ? [
            (record: unknown) => {
              const [one, other] = same.map((path) => valueAt(record, path))
              return holdsSomething(one) && one === other
            },
          ]
        : []),
    ],
  }))
  return (record) =>
    isObject(record)
      ? compiled.find(({ conditions }) => conditions.every((holds) => holds(record)))?.is
      : undefined
}

function holdsSomething(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false && value !== ''
}

/** Whether a caller asks for what a row may not say by itself, so that messages are read for it. */
export function asksForWaiting({ waiting }: ResponsePlan, fields: readonly string[] | undefined): boolean {
  return (
    waiting?.read !== undefined &&
    (fields ?? []).some((name) => name === 'waiting_since' || name === 'last_message_from')
  )
}

/** A record with its waiting state, or what of it is asked for. A field of the vendor's own of that name stays. */
export function withWaiting(
  value: unknown,
  state: WaitingState,
  fields: readonly string[] | undefined,
): unknown {
  if (!isObject(value)) return value
  const isAsked = (name: string) => !fields?.length || fields.includes('*') || fields.includes(name)
  const shown = waitingFields.filter((name) => isAsked(name) && !Object.hasOwn(value, name))
  return { ...value, ...Object.fromEntries(shown.map((name) => [name, state[name]])) }
}
