import { ConnectorError, isObject, type ToolRecord, type ToolResult, valueAt } from '@helpdesk-mcp/contracts'
import { howSeen, visibilityOf } from '@helpdesk-mcp/tools'
import { unknownOutcome } from '../error-advice.ts'
import { oneLine } from '../records/call-targets.ts'
import { digest } from './canonical.ts'
import type { GuardArguments } from './guard-arguments.ts'
import type { SentEntry, SentState } from './hooks.ts'
import type { InnerCall } from './inner-call.ts'
import { digestOfCall } from './same-call.ts'
import { readAs } from './same-words.ts'
import { threadKey } from './thread-key.ts'
import { allWordsIn, isForCustomers, wordsIn } from './words.ts'

/** Under which keys a call is sent once; none for one that may be repeated. */
export async function entriesOf(
  record: ToolRecord,
  { idempotency_key }: GuardArguments,
  inner: readonly InnerCall[],
  at: number,
  /** The words of what the vendor keeps and that the call sends. */
  stored: readonly string[] = [],
): Promise<SentEntry[]> {
  const messages = inner.filter(makesSomething)
  if (idempotency_key === undefined && messages.length === 0) return []
  const ofArguments = digestOfCall(record, inner, messages.length > 0)
  const keys: string[] = idempotency_key === undefined ? [] : [sentKey(idempotency_key)]
  for (const message of idempotency_key === undefined ? messages : []) {
    const ofWords = await wordsKeys(message, wordsOf(message, stored))
    keys.push(...(ofWords.length > 0 ? ofWords : [`same:${ofArguments}`]))
  }
  return [...new Set(keys)].map((key) => ({ key, digest: ofArguments, tool: record.name, at }))
}

/** Equal for the same words in the same conversation, or to the same customer, in whatever markup, whatever goes with them, and by whichever tool. */
async function wordsKeys(call: InnerCall, all: readonly string[]): Promise<string[]> {
  const { record, arguments: args } = call
  const { thread, recipient = [] } = record.guard ?? {}
  if (!isForCustomers(call) || !isSurelySeen(call)) return []
  const id = thread && oneLine(args[thread.argument], 128)
  const places =
    thread && id !== undefined
      ? [[wordsPrefix, threadKey({ kind: thread.kind, id })] as const]
      : recipient.flatMap((path) => {
          const to = oneLine(valueAt(args, path), 128)?.trim().toLowerCase()
          return to === undefined || to === '' ? [] : [[recipientPrefix, record.resource, path, to] as const]
        })
  const keys = places.flatMap(([prefix, ...place]) =>
    all.map(async (words) => `${prefix}${digest(...place, await readAs(words))}`),
  )
  return Promise.all(keys)
}

/** The words of a message, also where the vendor keeps them. A message that failed is sent again as it was. Of two forms, people read the formatted one. */
function wordsOf({ record, arguments: args }: InnerCall, stored: readonly string[]): readonly string[] {
  return sendsStored(record) ? stored : allWordsIn(record.guard ?? {}, args).slice(-1)
}

/** Whether the tool writes to the customer what the vendor keeps. */
export function sendsStored({ answers, guard }: ToolRecord): boolean {
  return answers === true && guard?.sends !== undefined
}

/** What the vendor may have only stored, another call may send. */
function isSurelySeen({ record, arguments: args, effects }: InnerCall): boolean {
  return visibilityOf(record, args, effects).customer_visible === 'yes'
}

const wordsPrefix = 'words:'
const recipientPrefix = 'words-to:'

/** The error of a call whose key belongs to one with other arguments. */
export function otherArguments({ key }: SentEntry, { tool, sent }: OtherArguments): ConnectorError {
  const since = new Date(sent.at).toISOString()
  const details = { tool, first_sent_at: since }
  const isToCustomer = key.startsWith(recipientPrefix)
  if (!isToCustomer && !key.startsWith(wordsPrefix))
    return conflict(
      `Nothing was sent: this idempotency_key belongs to a call of ${tool} at ${since}, with other arguments. Give a new one.`,
      'other_arguments',
      details,
    )
  const id =
    sent.state === 'done' ? oneLine(valueAt(sent.result.structuredContent, 'delivery.id'), 128) : undefined
  const to = isToCustomer ? 'to this customer' : 'to this conversation'
  const said = {
    done: `were sent ${to} at ${since} by ${tool}${id === undefined ? '' : `, as ${id}`}`,
    in_flight: `are being sent ${to} at this moment by ${tool}`,
    unknown: `were sent ${to} at ${since} by ${tool}, and whether they arrived is unknown: read it`,
    lost: `were sent ${to} at ${since} by ${tool}, and did not arrive`,
  }[sent.state]
  return conflict(
    `Nothing was sent: these words ${said}. Only what goes with them is different. To change that, such as the status or tags, make that change alone. To send the words once more, give a new idempotency_key.`,
    'same_words',
    { ...details, ...(id === undefined ? {} : { id }) },
  )
}

type OtherArguments = Extract<SentState, { state: 'other_arguments' }>

/** The error of a call that is being made already. */
export function inFlight({ until }: { until?: number }, now: number): ConnectorError {
  if (until === undefined)
    return conflict(
      'The same call is being sent at this moment: wait for its answer. Nothing was sent.',
      'in_flight',
    )
  const retryAfterMs = Math.max(1_000, until - now)
  return new ConnectorError(
    'conflict',
    `Nothing was sent: the same call is being sent at this moment, or was begun by a process that ended. Make it again in ${Math.ceil(retryAfterMs / 1000)} s: it is answered then.`,
    { details: { reason: 'in_flight' }, retryAfterMs },
  )
}

/** Under which key the vendor's own draft of a call is made once. To send the call is something else. */
export function draftEntry(
  record: ToolRecord,
  { idempotency_key }: GuardArguments,
  inner: readonly InnerCall[],
  at: number,
): SentEntry {
  const ofArguments = digestOfCall(record, inner, true)
  const key = idempotency_key === undefined ? `draft:${ofArguments}` : `draft-key:${idempotency_key}`
  return { key, digest: ofArguments, tool: record.name, at }
}

/** Under which key a confirmation is used once, whatever else the call is kept under. */
export function confirmedEntry({ name }: ToolRecord, confirmation: string, at: number): SentEntry {
  const used = digest(confirmation)
  return { key: `confirmed:${used}`, digest: used, tool: name, at }
}

/** What is kept of a confirmation whose call was not sent, and which is not to be used again. */
export const voided: ToolResult = { structuredContent: { voided: true } }

export function usedConfirmation({ name }: ToolRecord): ConnectorError {
  return new ConnectorError(
    'blocked_by_policy',
    `Nothing was sent: this confirmation of ${name} was used, and something had changed since: the conversation, or what was to be sent. Make the call without confirmation, to ask for a new one.`,
    { details: { reason: 'confirmation_used' } },
  )
}

/** Under which key a call with this `idempotency_key` is kept. */
export function sentKey(idempotencyKey: string): string {
  return `key:${idempotencyKey}`
}

/** Whether a customer would get a second message of a call that is made twice. To set the same state again does nothing. */
export function makesSomething({ record, arguments: args, effects }: InnerCall): boolean {
  if (!effects.includes('outbound')) return false
  const isUpdate = record.method === 'update' || record.request.method !== 'POST'
  return !isUpdate || wordsIn(record.guard ?? {}, args) !== undefined
}

/** The stored answer of a call that was made already. */
export function repeated(result: ToolResult, at: number): ToolResult {
  const { structuredContent, untrusted } = result
  return {
    ...result,
    structuredContent: {
      ...structuredContent,
      repeated: true,
      first_sent_at: new Date(at).toISOString(),
      repeated_note:
        'The same call was made then, and this is its answer. Nothing was sent again. To send the same once more, give an idempotency_key of its own.',
    },
    ...(untrusted ? { untrusted: withOurs(untrusted, ['repeated', 'first_sent_at', 'repeated_note']) } : {}),
  }
}

/** A result with more of ours beside it. */
export function withBeside(result: ToolResult, beside: Record<string, unknown>): ToolResult {
  const { structuredContent, untrusted } = result
  return {
    ...result,
    structuredContent: { ...structuredContent, ...beside },
    ...(untrusted ? { untrusted: withOurs(untrusted, Object.keys(beside)) } : {}),
  }
}

/** The parts of a result that others wrote, with keys of ours beside them. */
export function withOurs(
  untrusted: NonNullable<ToolResult['untrusted']>,
  keys: readonly string[],
): NonNullable<ToolResult['untrusted']> {
  return untrusted.map((part) =>
    part.at.length === 0 ? { ...part, ours: [...(part.ours ?? []), ...keys] } : part,
  )
}

export function conflict(
  message: string,
  reason: string,
  details: Record<string, unknown> = {},
): ConnectorError {
  return new ConnectorError('conflict', message, { details: { reason, ...details } })
}

/** The answer of a call whose own answer was lost, and which the conversation shows. */
export function landedResult(id: string, calls: readonly InnerCall[], result?: ToolResult): ToolResult {
  const limits = result?.ratelimit
  return {
    structuredContent: {
      landed: { id },
      customer_visible: visibleIn(calls),
      landed_note: `The answer was lost. The conversation was read again: it landed as ${id}.`,
    },
    untrusted: [],
    ...(limits ? { ratelimit: limits } : {}),
  }
}

/** The error of a write that the conversation does not show. */
export function withoutEffect(result: ToolResult): ToolResult {
  const { structuredContent: content } = result
  const error = isObject(content?.['error']) ? content['error'] : {}
  const told = String(error['message'] ?? '')
    .replace(unknownOutcome, '')
    .trim()
  const message = `${told} The conversation was read again: it did not land. The same call may be made again.`
  const details = { ...(isObject(error['details']) ? error['details'] : {}), reason: 'did_not_land' }
  return { ...result, structuredContent: { ...content, error: { ...error, message, details } } }
}

/** Whether a customer sees what calls write. */
export function visibleIn(calls: readonly InnerCall[]): 'yes' | 'no' | 'unknown' {
  const ways = calls.flatMap((call) => howSeen(call.record, call.arguments, call.effects) ?? [])
  return ways.some((way) => way !== 'unknown') ? 'yes' : ways.length > 0 ? 'unknown' : 'no'
}
