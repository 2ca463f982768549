import {
  copyToExtend,
  createValueReader,
  isObject,
  type MessageSender,
  type ResponsePlan,
  type Turn,
  type TurnRole,
  valueAt,
  type WaitingState,
  type WaitingThread,
} from '@helpdesk-mcp/contracts'
import { isWallTime, millisecondsOf } from '../values/iso-time.ts'
import { compileFirst, compileRules } from './field-rules.ts'
import { shape } from './fields.ts'
import type { TextBudget } from './texts.ts'
import { createTimeReader, type TimeReader } from './times.ts'

export const waitingFields = ['status_kind', 'waiting_since', 'last_message_from'] as const

/** Says the waiting state of one record after another. `thread`: its messages, where they were read. */
export type WaitingReader = (record: unknown, thread?: ThreadState) => WaitingFacts

/** The state of a record, and how sure it is. */
export interface WaitingFacts extends WaitingState {
  /** `waiting_since` in milliseconds since 1970; where its zone is not known, such as compares within one account. */
  since: number | null
  /** Whether a customer waits, as far as the record says. */
  waits: 'yes' | 'maybe' | 'no'
}

/** Whether its messages would say more of who waits since when. */
export function isUndecided({ waits, since, waiting_since_at_latest }: WaitingFacts): boolean {
  return waits !== 'no' && (since === null || waiting_since_at_latest === true)
}

/** What the messages of a conversation say. */
export interface ThreadState
  extends Pick<WaitingState, 'waiting_since' | 'waiting_since_at_latest' | 'last_message_from'> {
  /** Whether one of them is from the team. */
  hasAnswer: boolean
}

/** Compiles the plan of a response; undefined if it has none. */
export function createWaitingReader(
  { waiting, times: plans }: Pick<ResponsePlan, 'waiting' | 'times'>,
  zone?: string,
): WaitingReader | undefined {
  if (!waiting) return undefined
  const timeAt = createTimeReader(plans, zone)
  const statusOf = compileRules(waiting.status)
  const fromOf = compileRules(waiting.from)
  const sinceOf = compileFirst(waiting.since)
  const threadOf = waiting.thread && createThreadReader(waiting.thread, timeAt)
  const valueAt = createValueReader()
  const timeIn = (record: unknown, path: string | undefined): string | null => {
    const time = path === undefined ? undefined : timeAt(valueAt(record, path), path)
    return typeof time === 'string' ? time : null
  }
  return (record, given) => {
    const thread = given ?? threadOf?.(record)
    const from = thread?.last_message_from ?? fromOf(record) ?? null
    const said = statusOf(record) ?? null
    const isDoubtful = waiting.confirm && said === 'waiting_for_customer' && from !== 'agent'
    const kind = isDoubtful ? 'open' : said
    const mayWait = kind !== 'closed' && from !== 'agent'
    const rule = thread || !mayWait ? undefined : sinceOf(record)
    const since = !mayWait ? null : thread ? thread.waiting_since : timeIn(record, rule?.is)
    const isAtLatest = since !== null && (thread ? thread.waiting_since_at_latest : rule?.atLatest)
    // Where the vendor says who wrote last, a row that names nobody has nobody who waits.
    const isUnsaid = from !== null || waiting.from === undefined
    const facts: WaitingFacts = {
      status_kind: kind,
      // A time without a zone cannot be compared with those of other helpdesks.
      waiting_since: since !== null && !isWallTime(since) ? since : null,
      // As long as a customer's message waits, nobody of the team has written after it.
      last_message_from: from ?? (since === null ? null : 'customer'),
      since: since === null ? null : millisecondsOf(since),
      waits: since !== null ? 'yes' : mayWait && isUnsaid ? 'maybe' : 'no',
    }
    if (isAtLatest) facts.waiting_since_at_latest = true
    return facts
  }
}

/** Reads the messages that an answer holds; undefined if it has none whose sender is known. */
export function createThreadReader(
  { at, time, from }: WaitingThread,
  timeAt: TimeReader,
): (answer: unknown) => ThreadState | undefined {
  const senderOf = compileRules(from)
  const path = at === '' ? time : `${at}.${time}`
  const valueAt = createValueReader()
  return (answer) => {
    const entries = valueAt(answer, at)
    if (!Array.isArray(entries)) return undefined
    const messages: { sender: MessageSender; sent: string }[] = []
    for (const entry of entries) {
      const sender = senderOf(entry)
      const sent = timeAt(valueAt(entry, time), path)
      if (sender !== undefined && sender !== 'none' && typeof sent === 'string')
        messages.push({ sender, sent })
    }
    return messages.length === 0 ? undefined : stateOf(messages)
  }
}

function stateOf(messages: readonly { sender: MessageSender; sent: string }[]): ThreadState {
  const [only] = messages
  if (messages.length === 1 && only) {
    const isAnswered = only.sender === 'agent'
    const waits = only.sender === 'customer'
    return {
      waiting_since: waits ? only.sent : null,
      last_message_from: only.sender,
      hasAnswer: isAnswered,
    }
  }
  // Two at the same moment stay in the order in which the vendor has them, if that is the order of the thread.
  const [first, last] = [messages[0], messages.at(-1)]
  const isNewestFirst = first && last && millisecondsOf(first.sent) > millisecondsOf(last.sent)
  const ordered = (isNewestFirst ? [...messages].reverse() : [...messages]).sort(
    (one, other) => millisecondsOf(one.sent) - millisecondsOf(other.sent),
  )
  const talk = ordered.filter(({ sender }) => sender !== 'system')
  const answered = talk.findLastIndex(({ sender }) => sender === 'agent')
  return {
    waiting_since: talk[answered + 1]?.sent ?? null,
    last_message_from: (talk.at(-1) ?? ordered.at(-1))?.sender ?? null,
    hasAnswer: answered >= 0,
  }
}

/** What turns say that an answer shows, oldest first. `isWhole`: none before them is missing. Undefined if none says who wrote it. */
export function threadOfTurns(
  turns: readonly unknown[],
  isWhole: boolean,
): Pick<ThreadState, 'waiting_since' | 'waiting_since_at_latest' | 'last_message_from'> | undefined {
  const messages = turns.flatMap((turn) => {
    const { role, visibility, delivery_state: delivery, time } = turn as Turn
    // What only the team can read, and what is not sent yet, is no answer.
    const isTold = visibility !== 'private' && delivery !== 'draft'
    const sender = role && senderOfRole[role]
    return sender && isTold && typeof time === 'string' ? [{ sender, sent: time }] : []
  })
  if (messages.length === 0) return undefined
  const { hasAnswer, ...state } = stateOf(messages)
  return isWhole || hasAnswer || state.waiting_since === null
    ? state
    : { ...state, waiting_since_at_latest: true }
}

const senderOfRole: Partial<Record<TurnRole, MessageSender>> = {
  customer: 'customer',
  agent: 'agent',
  assistant: 'system',
  system: 'system',
}

/** A shown record whose waiting state is that of its messages, as far as it shows one. */
export function withThread(
  content: Readonly<Record<string, unknown>>,
  thread: ReturnType<typeof threadOfTurns>,
): Record<string, unknown> {
  if (!thread || !Object.hasOwn(content, 'last_message_from')) return content
  const { waiting_since_at_latest: _before, ...shown } = content
  const since = shown['status_kind'] === 'closed' ? null : thread.waiting_since
  const known = since !== null && !isWallTime(since) ? since : null
  const isAtLatest = known !== null && thread.waiting_since_at_latest === true
  return {
    ...shown,
    ...(Object.hasOwn(shown, 'waiting_since') ? { waiting_since: isAtLatest ? null : known } : {}),
    ...(isAtLatest ? { waiting_since_at_latest: known } : {}),
    last_message_from: thread.last_message_from,
  }
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
  const isAsked = (name: string) =>
    (!fields?.length || fields.includes('*') || fields.includes(name)) && !Object.hasOwn(value, name)
  const stated = copyToExtend(value)
  for (const name of waitingFields) if (isAsked(name)) stated[name] = state[name]
  const { waiting_since_at_latest: isAtLatest, waiting_since: since } = state
  // A later moment than the one that is meant is never given as if it were that.
  if (isAtLatest && isAsked('waiting_since')) {
    stated['waiting_since'] = null
    stated['waiting_since_at_latest'] = since
  }
  return stated
}

/** The field of rows with the first words of the last message, where the vendor's list has it. */
export const lastMessageField = 'last_message_text'
const maxLastMessage = 120

/** A row with the first words of its last message, if it has one and `fields` asks for it. */
export async function withLastMessage(
  value: unknown,
  record: unknown,
  { kind, waiting, texts = [] }: ResponsePlan,
  fields: readonly string[] | undefined,
  budget: TextBudget,
): Promise<unknown> {
  const path = waiting?.text
  const isAsked = !fields?.length || fields.includes('*') || fields.includes(lastMessageField)
  if (path === undefined || kind !== 'list' || !isAsked || !isObject(value)) return value
  const shaped = await shape(record, { kind: 'item', texts }, [`${path}:text`], budget)
  const found = valueAt(shaped, path)
  const words = typeof found === 'string' ? found.replace(/\s+/g, ' ').trim() : ''
  if (words === '' || Object.hasOwn(value, lastMessageField)) return value
  const letters = [...words]
  const text =
    letters.length > maxLastMessage
      ? `${letters
          .slice(0, maxLastMessage - 1)
          .join('')
          .trimEnd()}…`
      : words
  return { ...value, [lastMessageField]: text }
}
