import {
  type CallChange,
  type Effect,
  isObject,
  type ToolRecord,
  type ToolResult,
} from '@helpdesk-mcp/contracts'
import { howSeen } from '@helpdesk-mcp/tools'
import { errorOf, type Failure, failures, missing, sentence } from './call-errors.ts'
import { lowerFirst, ordersOf, upperFirst } from './call-orders.ts'
import { summaryOfRefusal } from './call-refusal.ts'
import type { CallSeen } from './call-seen.ts'
import { oneLine } from './call-targets.ts'
import { type FieldWords, fieldWords } from './field-words.ts'
import { inThePast } from './past-tense.ts'
import { type WrongReference, wrongReference } from './wrong-argument.ts'

interface Call {
  record: ToolRecord
  arguments: Record<string, unknown>
  effects: readonly Effect[]
  /** The vendor's names of fields in words. */
  words?: FieldWords | undefined
}

/** Says that a call is under way. It stays so when the process dies before the answer. */
export function summaryOfAttempt(call: Call, changes: readonly CallChange[]): string {
  return `Under way, or the answer was lost: ${wish(call, changes)}.`
}

/** Says what a call asks for. */
export function summaryOfWish(call: Call, changes: readonly CallChange[]): string {
  return `${wish(call, changes)}.`
}

/** Says what a call that was sent has done, or why it failed. `helpdesk` is the name that the reader knows it by. */
export function summaryOfEnd(
  call: Call,
  changes: readonly CallChange[],
  result: ToolResult,
  seen: CallSeen,
  helpdesk: string,
): string {
  if (!result.isError) return `${done(deeds(call, changes, seen))}${whoSees(call, result)}.`
  if (isRefusedHere(call, result, seen)) return summaryOfRefusal(call, result, helpdesk)
  const error = errorOf(result)
  const reference = referenceOf(call, result, seen, helpdesk)
  const why = reference?.why ?? failure(call, error, helpdesk)
  const asked = `Asked for: ${wish(call, changes)}.`
  return seen.isUnknown
    ? `Sent, but it is unknown whether it took effect: ${why}. ${asked}`
    : `${why.startsWith(helpdesk) ? `${why}.` : sentence(why)}${reference?.isWhole ? '' : ` ${asked}`}`
}

/** What a call that was sent named wrongly; undefined where it failed for anything else, or was not sent. */
export function referenceOf(
  call: Call,
  result: ToolResult,
  seen: CallSeen,
  helpdesk: string,
): WrongReference | undefined {
  if (!result.isError || isRefusedHere(call, result, seen)) return undefined
  const error = errorOf(result)
  return error.status === undefined ? undefined : wrongReference(call, error, seen, helpdesk)
}

/** Whether a call failed before what it asked for was sent. Of a write, what was looked up for it does not count. */
export function isRefusedHere(
  { effects }: Pick<Call, 'effects'>,
  result: ToolResult,
  seen: CallSeen,
): boolean {
  if (!result.isError || errorOf(result).status !== undefined || seen.isWritten) return false
  return !effects.every((effect) => effect === 'read') || (seen.vendorCalls ?? 0) === 0
}

/** What the call is for, as an order: `Reply to the customer by e-mail`. Says nothing about whether anybody sees it. */
function wish(call: Call, changes: readonly CallChange[]): string {
  return upperFirst(deeds(call, changes, {}).join(', '))
}

/** Orders as what was done: `Closed the ticket, added the tag vip`. */
function done(orders: readonly string[]): string {
  return upperFirst(
    orders.map((order, index) => (index === 0 ? inThePast(order) : lowerFirst(inThePast(order)))).join(', '),
  )
}

function deeds(call: Call, changes: readonly CallChange[], seen: CallSeen): string[] {
  const { record, effects } = call
  const isInternal = effects.every((effect) => effect === 'read' || effect === 'internal')
  if (effects.every((effect) => effect === 'read')) return [reading(record, seen)]
  if (record.answers && effects.includes('outbound')) return [replyWords(call)]
  const rest = changes.filter(({ field }) => !isNote(field))
  const isNoted = rest.length < changes.length
  if (isInternal && (record.answers || isNoteTool(record)) && isNoted) return ['Add an internal note']
  const orders = ordersOf(call, rest, call.words)
  const note = isNoted && !isNoteTool(record) ? [isInternal ? 'add an internal note' : 'add a comment'] : []
  if (rest.length === 0 && note.length === 0 && record.merge && seen.before)
    return [`leave the ${fieldWords(record.merge[0]?.argument ?? '', call.words)} as they are`]
  if (orders.length > 0) return [...note, ...orders].slice(0, maxSaid)
  const more = [
    ...(isNoted && !isNoteTool(record) && !isDraftTool(record)
      ? [isInternal ? 'an internal note' : 'a comment']
      : []),
    ...said(call, rest),
  ]
  return [more.length > 0 ? `${record.title}: ${more.join(', ')}` : record.title]
}

function reading(record: ToolRecord, { items }: CallSeen): string {
  const rows = items?.length
  if (record.response.kind !== 'list') return record.title
  return rows === undefined ? record.title : `${record.title} (${rows} ${rows === 1 ? 'row' : 'rows'})`
}

/** What a message to a customer is for, as an order: `Reply to the customer by e-mail`. */
export function replyWords(call: Call): string {
  return replies[howOf(call)] ?? 'Reply to the customer'
}

const replies: Readonly<Record<string, string>> = {
  mailed: 'Reply to the customer by e-mail',
  'shown in the portal': 'Reply to the customer in the portal',
  stored: 'Store a reply to the customer',
  unknown: 'Write a reply to the customer',
}

function isNoteTool({ method, resource }: ToolRecord): boolean {
  return (
    /(^|_)(note|comment)$/.test(method) || (/(^|_)(notes|comments)$/.test(resource) && method === 'create')
  )
}

/** What is written there is for a customer, and waits. */
function isDraftTool({ method, resource }: ToolRecord): boolean {
  return /(^|_)draft$/.test(method) || /(^|_)drafts$/.test(resource)
}

/** Fields that hold the words of a note or a message, and what goes with them. */
function isNote(field: string): boolean {
  return /^(comment|note|body|content|text|html|message)(\.|$)/.test(field)
}

/** How many fields a sentence tells of, and how much of each value. */
const maxSaid = 4
const maxSaidLength = 40

/** The fields that a write set, with those values that are no free text. A new record has too many of them. */
function said({ record, words: known }: Call, changes: readonly CallChange[]): string[] {
  if (record.method === 'create' || isNoteTool(record)) return []
  const words = changes.slice(0, maxSaid).map(({ field, before, after, isText }) => {
    const label = fieldWords(field, known)
    if (isText) return label
    const value = [after ?? before].flat().map(String).join(' and ')
    return `${label} ${oneLine(value, maxSaidLength) ?? 'empty'}`
  })
  return changes.length > maxSaid ? [...words, `${changes.length - maxSaid} more`] : words
}

function howOf({ record, arguments: args, effects }: Call): string {
  return howSeen(record, args, effects) ?? 'unknown'
}

/** Said of a call that succeeded only. */
function whoSees(call: Call, { structuredContent }: ToolResult): string {
  const { record, effects } = call
  if (!effects.includes('outbound')) return ''
  const { state } = isObject(structuredContent?.['delivery']) ? structuredContent['delivery'] : {}
  if (state === 'failed') return '; the helpdesk says that it did not reach the customer'
  if (state === 'queued') return '; it waits to be sent'
  const how = state === 'unknown' ? 'unknown' : howOf(call)
  if (record.answers) return afterReply[how] ?? ''
  return how === 'unknown' && record.visibility === undefined
    ? '; a customer may notice'
    : (seenBy[how] ?? '')
}

const afterReply: Readonly<Record<string, string>> = {
  stored: '; it is not known to be sent',
  unknown: '; whether it reached them is unknown',
}

const seenBy: Readonly<Record<string, string>> = {
  mailed: '; the customer gets it by e-mail',
  sent: '; the customer gets it',
  'shown in the portal': '; the customer sees it in the portal',
  stored: '; the customer may see it',
  unknown: '; whether the customer sees it is unknown',
}

/** Why a call that was sent did not succeed. */
function failure(call: Call, { code }: Failure, helpdesk: string): string {
  if (code === 'not_found') return `${helpdesk} has no ${missing(call)}`
  return failures[code]?.replace('{helpdesk}', helpdesk) ?? code.replaceAll('_', ' ')
}
