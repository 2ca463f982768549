import type { CallChange, Json, JsonSchema, ToolRecord } from '@helpdesk-mcp/contracts'
import { holds, propertyOf, resolveSchema } from '@helpdesk-mcp/tools'
import { oneLine } from './call-targets.ts'
import { type FieldWords, fieldWords } from './field-words.ts'

const maxValueLength = 40

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

export function closeWords(status: unknown, kind = 'conversation'): string {
  const isPlain = status === undefined || /^(closed?|resolved|solved|done|true)$/i.test(String(status))
  return isPlain ? `close the ${kind}` : `close the ${kind} as ${oneLine(status, maxValueLength)}`
}

export function isStatus(field: string): boolean {
  return /^(status|state|status_?id|is_?closed)$/i.test(field.split('.').at(-1) ?? '')
}

/** What the fields of a conversation are set to, as orders: `close the ticket`, `add the tag vip`. */
export function ordersOf(
  call: { record: ToolRecord; arguments: Readonly<Record<string, unknown>> },
  changes: readonly CallChange[],
  words: FieldWords = {},
): string[] {
  const kind = call.record.guard?.thread?.kind.replaceAll('_', ' ')
  if (kind === undefined || !isChange(call.record)) return []
  return changes.flatMap((change) => orderOf(change, call, kind, words) ?? [])
}

function orderOf(
  { field, before, after, isText }: CallChange,
  { record, arguments: args }: { record: ToolRecord; arguments: Readonly<Record<string, unknown>> },
  kind: string,
  words: FieldWords,
): string | string[] | undefined {
  const name = field.split('.').at(-1) ?? field
  const label = fieldWords(field, words)
  if (isStatus(field)) {
    const { closes } = record.guard ?? {}
    if (closes?.some((rule) => holds(rule, args)) || closes?.length === 0) return closeWords(after, kind)
    return `set the status to ${saidValue(record, field, after)}`
  }
  if (isTag.test(name)) {
    const noun = /label/i.test(name) ? 'label' : 'tag'
    const isMerged = record.merge?.some(({ add, remove }) => add === field || remove === field)
    const how = isMerged ? (/^remove/.test(field) ? 'remove' : 'add') : tagsOf(record)
    const [old, now] = [namesIn(before), namesIn(after)]
    const order = (verb: string, names: string[]) =>
      names.length === 0 ? [] : [`${verb} the ${noun}${names.length > 1 ? 's' : ''} ${andList(names)}`]
    // Of a list that was read before it was changed, what was changed.
    if (before !== undefined && after !== undefined) {
      const added = now.filter((one) => !old.includes(one))
      const removed = old.filter((one) => !now.includes(one))
      return [...order('add', added), ...order('remove', removed)]
    }
    if (how !== undefined) return order(how, after === undefined ? old : now)
    return `set the ${noun}s to ${andList(now) || 'none'}`
  }
  const touched = record.targets?.find(({ argument }) => argument === field)?.kind
  if (touched === 'agent') {
    return after === null || after === undefined ? 'unassign it' : `assign it to ${valueWords(after)}`
  }
  if (isText) return `change the ${label}`
  if (after === null || after === undefined) return `clear the ${label}`
  return `set the ${label} to ${saidValue(record, field, after)}`
}

/** A tag is called what it is called. */
function namesIn(value: Json | undefined): string[] {
  return [value ?? []].flat().map((one) => oneLine(one, maxValueLength) ?? 'none')
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
export function saidValue(record: ToolRecord, field: string, value: Json | undefined): string {
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

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Abbreviations stay as they are. */
export function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
