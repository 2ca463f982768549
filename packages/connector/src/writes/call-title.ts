import type { CallChange, CallTarget, ToolRecord } from '@helpdesk-mcp/contracts'
import { closeWords, isStatus, lowerFirst, ordersOf, saidValue, upperFirst } from '../records/call-orders.ts'
import { replyWords } from '../records/call-summary.ts'
import { type FieldWords, fieldWords } from '../records/field-words.ts'
import type { InnerCall } from './inner-call.ts'
import { isForCustomers, isWhen } from './words.ts'

/** A call, with what it asks for and what is known of what it touches. */
export interface TitledCall extends InnerCall {
  changes: readonly CallChange[]
  targets: readonly CallTarget[]
}

/** A part of a title: an order, or a note, which is named otherwise where it is all that is done. */
type Part = string | { note: 'public' | 'internal'; on: string }

const maxParts = 6

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
  const orders = ordersOf(call, rest, words)
  if (orders.length + note.length > 0) return [...note, ...orders]
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

function closingOf({ arguments: args }: TitledCall, kind: string | undefined): string[] {
  const status = Object.entries(args).find(([name]) => isStatus(name))?.[1]
  return [closeWords(status, kind)]
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
