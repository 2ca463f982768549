import type { CallChange, CallTarget, Json, JsonSchema, ToolRecord } from '@helpdesk-mcp/contracts'
import { propertyOf, resolveSchema } from '@helpdesk-mcp/tools'
import { replyWords } from '../records/call-summary.ts'
import { oneLine } from '../records/call-targets.ts'
import { type FieldWords, fieldWords } from '../records/field-words.ts'
import type { InnerCall } from './conversations.ts'
import { isForCustomers, isWhen } from './words.ts'

/** A call, with what it asks for and what is known of what it touches. */
export interface TitledCall extends InnerCall {
  changes: readonly CallChange[]
  targets: readonly CallTarget[]
}

/** A part of a title: an order, or a note, which is named otherwise where it is all that is done. */
type Part = string | { note: 'public' | 'internal'; on: string }

const maxParts = 6
const maxValueLength = 40

/**
 * What a call is to do, in the words of whoever decides about it: `Reply to the customer, close the conversation, add the label delivery`. It
 * has no names of tools and arguments.
 */
export function titleOf(calls: readonly TitledCall[], words: FieldWords = {}): string {
  const parts = calls.flatMap((call) => partsOf(call, words))
  const said = [...new Set(parts.map((part, index) => say(part, index === 0)))]
  const shown = said.slice(0, maxParts)
  if (said.length > maxParts) shown.push(`${said.length - maxParts} more changes`)
  return shown.map((part, index) => (index === 0 ? upperFirst(part) : lowerFirst(part))).join(', ')
}

function say(part: Part, isFirst: boolean): string {
  if (typeof part === 'string') return part
  if (!isFirst) return part.note === 'public' ? 'add a public comment' : 'add an internal note'
  return `${part.note === 'public' ? 'Public comment' : 'Internal note'} on ${part.on}`
}

function partsOf(call: TitledCall, words: FieldWords): Part[] {
  const { record, arguments: args, effects, changes } = call
  const { closes, words: texts = [] } = record.guard ?? {}
  const kind = kindOf(call)
  const closing = closes && closes.length > 0 && isWhen(closes, args) ? closingOf(call, kind) : []
  if (record.answers && effects.includes('outbound') && isForCustomers(call))
    return [replyWords(call), ...closing]
  const isText = ({ field }: CallChange) => texts.some((path) => field === path || isBeside(field, path))
  const isNoted = changes.some(({ field }) => texts.includes(field))
  const note: Part[] =
    isNoted && kind !== undefined
      ? [{ note: isForCustomers(call) ? 'public' : 'internal', on: whereOf(call, kind) }]
      : []
  const rest = changes.filter((change) => !isText(change))
  if (note.length > 0 && (isNoteTool(record) || record.answers)) return [...note, ...closing]
  if (kind !== undefined && isChange(record)) {
    const orders = rest.flatMap((change) => orderOf(change, call, kind, words) ?? [])
    if (orders.length + note.length > 0) return [...note, ...orders]
  }
  return [titleWith(record, rest, words)]
}

/** The kind of the conversation that a call is about. */
function kindOf({ record }: TitledCall): string | undefined {
  return record.guard?.thread?.kind.replaceAll('_', ' ')
}

/** `ticket 454`; without its number where the id is not for people. */
function whereOf({ targets, record }: TitledCall, kind: string): string {
  const target = targets.find((one) => one.kind === record.guard?.thread?.kind)
  const shown = target?.number ?? (target && /^[\w-]{1,12}$/.test(target.id) ? target.id : undefined)
  return shown === undefined ? `the ${kind}` : `${kind} ${shown}`
}

/** What stands in one object with the words of a note, or says how they are written and for whom. */
function isBeside(field: string, path: string): boolean {
  const [parent, ...inner] = path.split('.')
  if (inner.length > 0) return field.startsWith(`${parent}.`)
  return /^(is_?public|private|public|content_?type|message_?type|author(_?id)?|from)$/i.test(field)
}

function isNoteTool({ method, resource }: ToolRecord): boolean {
  return (
    /(^|_)(note|comment)$/.test(method) || (/(^|_)(notes|comments)$/.test(resource) && method === 'create')
  )
}

/** Whether all that a tool does is to set fields of a conversation. */
function isChange(record: ToolRecord): boolean {
  return /^(update|set|assign|bulk_update)(_|$)/.test(record.method) || tagsOf(record) !== undefined
}

const isTag = /(^|_)(case_?)?(tags?|labels?)(_|$)|casetags|tagid|tagname|[a-z](Tags?|Labels?)$/

/** How a tool changes tags, if it is for that. */
function tagsOf({ method, resource, merge }: ToolRecord): 'add' | 'remove' | undefined {
  if (!isTag.test(method) && !(isTag.test(resource) && !/^(update|delete)$/.test(method)) && !merge)
    return undefined
  return /^(remove|delete|untag|dissociate|take)(_|$)/.test(method) ? 'remove' : 'add'
}

function closingOf({ arguments: args }: TitledCall, kind: string | undefined): string[] {
  const status = Object.entries(args).find(([name]) => isStatus(name))?.[1]
  return [closeWords(status, kind)]
}

function closeWords(status: unknown, kind = 'conversation'): string {
  const isPlain = status === undefined || /^(closed?|resolved|solved|done|true)$/i.test(String(status))
  return isPlain ? `close the ${kind}` : `close the ${kind} as ${oneLine(status, maxValueLength)}`
}

function isStatus(field: string): boolean {
  return /^(status|state|status_?id|is_?closed)$/i.test(field.split('.').at(-1) ?? '')
}

/** What a field of a conversation is set to, as an order. */
function orderOf(
  { field, before, after, isText }: CallChange,
  { record, arguments: args }: TitledCall,
  kind: string,
  words: FieldWords,
): string | undefined {
  const name = field.split('.').at(-1) ?? field
  const label = fieldWords(field, words)
  if (isStatus(field)) {
    const { closes } = record.guard ?? {}
    if (closes && isWhen(closes, args)) return closeWords(after, kind)
    return `set the status to ${saidValue(record, field, after)}`
  }
  if (isTag.test(name)) {
    const noun = /label/i.test(name) ? 'label' : 'tag'
    const values = [after ?? before ?? []].flat()
    const isMerged = record.merge?.some(({ add, remove }) => add === field || remove === field)
    const how = isMerged ? (/^remove/.test(field) ? 'remove' : 'add') : tagsOf(record)
    // A tag is called what it is called.
    const named = values.map((value) => oneLine(value, maxValueLength) ?? 'none')
    if (how === undefined) return `set the ${noun}s to ${named.join(' and ') || 'none'}`
    return named.length === 0
      ? undefined
      : `${how} the ${noun}${named.length > 1 ? 's' : ''} ${andList(named)}`
  }
  const touched = record.targets?.find(({ argument }) => argument === field)?.kind
  if (touched === 'agent') {
    return after === null || after === undefined ? 'unassign it' : `assign it to ${valueWords(after)}`
  }
  if (isText) return `change the ${label}`
  if (after === null || after === undefined) return `clear the ${label}`
  return `set the ${label} to ${saidValue(record, field, after)}`
}

/** The title of the tool, and of what it sets that which is no free text. A new record has too many fields. */
function titleWith(record: ToolRecord, changes: readonly CallChange[], words: FieldWords): string {
  if (record.method === 'create') return record.title
  const named = changes.slice(0, maxParts).map(({ field, after, before, isText }) => {
    const label = fieldWords(field, words)
    return isText ? label : `${label} ${saidValue(record, field, after ?? before)}`
  })
  const more = changes.length > maxParts ? [`${changes.length - maxParts} more`] : []
  return named.length === 0 ? record.title : `${record.title}: ${[...named, ...more].join(', ')}`
}

function valueWords(value: Json | undefined): string {
  if (value === true) return 'yes'
  if (value === false) return 'no'
  if (Array.isArray(value)) return andList(value.map((one) => valueWords(one))) || 'none'
  const text = oneLine(value, maxValueLength) ?? 'none'
  // A word of the vendor's, such as `in_progress`.
  return /^[a-z]+(_[a-z]+)+$/i.test(text) ? text.replaceAll('_', ' ') : text
}

/** In words, where it is one of the vendor's list: `OrderReceived` is "order received". */
function saidValue(record: ToolRecord, field: string, value: Json | undefined): string {
  const listed = hasCapitals(value) ? listedAt(record, field) : undefined
  const said = (one: Json) =>
    typeof one === 'string' && listed?.includes(one)
      ? one.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
      : one
  return valueWords(Array.isArray(value) ? value.map(said) : value === undefined ? value : said(value))
}

function hasCapitals(value: Json | undefined): boolean {
  return [value].flat().some((one) => typeof one === 'string' && /[a-z][A-Z]/.test(one))
}

function listedAt({ inputSchema }: ToolRecord, field: string): readonly unknown[] | undefined {
  let schema: JsonSchema | undefined = inputSchema
  for (const name of field.split('.')) {
    const known: JsonSchema | undefined = schema && resolveSchema(schema, inputSchema)
    schema = known && propertyOf(known, name)
  }
  const last = schema && resolveSchema(schema, inputSchema)
  const items = last?.items && resolveSchema(last.items, inputSchema)
  return last?.enum ?? items?.enum
}

function andList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Abbreviations stay as they are. */
function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
