import {
  type CallChange,
  type Effect,
  isObject,
  type ToolRecord,
  type ToolResult,
} from '@helpdesk-mcp/contracts'
import { howSeen } from '@helpdesk-mcp/tools'
import { lowerFirst, ordersOf, upperFirst } from './call-orders.ts'
import type { CallSeen } from './call-seen.ts'
import { oneLine } from './call-targets.ts'
import { type FieldWords, fieldWords } from './field-words.ts'
import { inThePast } from './past-tense.ts'

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

/** Says why nothing was sent. */
export function summaryOfRefusal(record: ToolRecord, result: ToolResult): string {
  return `${sentence(refusal(record, errorOf(result)))} Nothing was sent. Asked for: ${record.title}.`
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
  if (isRefusedHere(call, result, seen)) return summaryOfRefusal(call.record, result)
  const why = failure(call, errorOf(result), helpdesk)
  const asked = `Asked for: ${wish(call, changes)}.`
  return seen.isUnknown
    ? `Sent, but it is unknown whether it took effect: ${why}. ${asked}`
    : `${why.startsWith(helpdesk) ? `${why}.` : sentence(why)} ${asked}`
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

interface Failure {
  code: string
  /** Of the vendor's answer, where there was one. */
  status?: number
  details?: unknown
}

function errorOf(result: ToolResult): Failure {
  const error = result.structuredContent?.['error']
  if (!isObject(error)) return { code: 'unexpected_response' }
  const { code, status, details } = error
  return { code: String(code), details, ...(typeof status === 'number' ? { status } : {}) }
}

/** Why a call that was sent did not succeed. */
function failure(call: Call, { code }: Failure, helpdesk: string): string {
  if (code === 'not_found') return `${helpdesk} has no ${missing(call)}`
  return failures[code]?.replace('{helpdesk}', helpdesk) ?? code.replaceAll('_', ' ')
}

const failures: Readonly<Record<string, string>> = {
  invalid_arguments: '{helpdesk} did not accept the values',
  unauthorized: '{helpdesk} did not accept the credential',
  forbidden: '{helpdesk} does not allow this account to do it',
  conflict: 'it does not fit what {helpdesk} has by now',
  rate_limited: '{helpdesk} takes no more calls at the moment',
  timeout: '{helpdesk} did not answer in time',
  unavailable: '{helpdesk} was not available',
  too_large: 'it was too much at once',
  unexpected_response: 'the answer of {helpdesk} could not be read',
}

/** What the vendor does not know: `ticket 123` where the path of the request names one thing, else it may be any of several. */
function missing({ record, arguments: args }: Call): string {
  const { parameters, bound = {} } = record.request
  // What the account's settings fill names the account.
  const inPath = parameters.flatMap((each) =>
    each.in === 'path' && each.argument !== undefined && !Object.hasOwn(bound, each.argument)
      ? [each.argument]
      : [],
  )
  const [argument = ''] = inPath
  const kind = record.targets?.find((plan) => plan.argument === argument)?.kind
  const id = Object.hasOwn(args, argument) ? oneLine(args[argument], maxSaidLength) : undefined
  return inPath.length === 1 && kind !== undefined && id !== undefined
    ? `${kind.replaceAll('_', ' ')} ${id}`
    : 'such record'
}

/** Of words that may begin with a small letter. */
function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

/** Names of effects that are not granted, as what a server does not allow. */
const notAllowed: Readonly<Record<Effect, string>> = {
  read: 'reading',
  internal: 'internal changes',
  outbound: 'what a customer can notice',
  destructive: 'what is hard to undo',
  admin: 'changes to how the helpdesk is set up',
}

const maxNames = 3

function refusal(record: ToolRecord, { code, details }: Failure): string {
  if (code === 'blocked_by_policy') return `this MCP server does not allow ${blocked(record, details)}`
  if (code === 'unexpected_response') return 'the values could not be read'
  if (code === 'not_found') return 'there is no such record'
  if (code !== 'invalid_arguments')
    return failures[code]?.replace('{helpdesk}', 'the helpdesk') ?? code.replaceAll('_', ' ')
  const names = (Array.isArray(details) ? details : []).flatMap((detail) =>
    isObject(detail) ? (oneLine(detail['argument'], 60) ?? []) : [],
  )
  if (names.length === 0) return 'the values were not valid'
  // Of a value inside a list or an object, the argument that holds it.
  const own = [...new Set(names.map((name) => sayName(name.split('.')[0] ?? name)))]
  const shown = own.slice(0, maxNames)
  const left = own.length - shown.length
  return `the values of ${andList(left > 0 ? [...shown, `${left} more`] : shown)} were not valid`
}

/** `departmentId` and `department_id` are "department ID". */
function sayName(argument: string): string {
  return argument
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase()
    .replace(/\bid(s?)\b/g, 'ID$1')
}

function andList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

function blocked(record: ToolRecord, details: unknown): string {
  if (record.answers) return 'replies'
  const list = (value: unknown) => (Array.isArray(value) ? value.map(String) : [])
  const { effects, granted } = isObject(details) ? details : {}
  const missing = list(effects).filter((effect) => !list(granted).includes(effect))
  const words = missing.flatMap((effect) =>
    Object.hasOwn(notAllowed, effect) ? notAllowed[effect as Effect] : [],
  )
  return words.length > 0 ? words.join(' and ') : 'this tool'
}
