import {
  type CallChange,
  type Effect,
  isObject,
  type Json,
  type JsonSchema,
  type ToolRecord,
  valueAt,
} from '@helpdesk-mcp/contracts'
import { formOf, propertyOf, resolveSchema } from '@helpdesk-mcp/tools'
import type { CallSeen } from './call-seen.ts'
import { oneLine } from './call-targets.ts'

const maxChanges = 40
const maxDepth = 4
const maxItems = 50
const maxValueLength = 80
/** Of one free text that is handed on; whether it is kept is decided elsewhere. */
const maxTextLength = 20_000

/**
 * The fields that a write sets. `before` is known where the call read the object before it wrote, `after` is the answer's value where the
 * answer has that field, else what was sent. Without `seen` it is what a call asks for. Secrets and files are left out.
 */
export function changesOf(
  record: ToolRecord,
  args: Readonly<Record<string, unknown>>,
  effects: readonly Effect[],
  seen: CallSeen = {},
): CallChange[] {
  const isDelete = record.request.method === 'DELETE' || record.method === 'delete'
  if (isDelete || effects.every((effect) => effect === 'read')) return []
  const changes: CallChange[] = []
  const own = identifying(record)
  const walk = (
    value: unknown,
    schema: JsonSchema | undefined,
    path: readonly string[],
    isRemoved: boolean,
  ) => {
    if (changes.length >= maxChanges || value === undefined || isSecret(path.at(-1) ?? '', schema)) return
    const form = schema && formOf(value, resolveSchema(schema, record.inputSchema) ?? {}, record.inputSchema)
    if (isObject(value) && path.length < maxDepth) {
      for (const [name, inner] of Object.entries(value))
        walk(inner, form && propertyOf(form, name), [...path, name], isRemoved)
      return
    }
    const change = changeOf(record, value, form, path, seen, isRemoved)
    if (change) changes.push(change)
  }
  const files = new Set(record.request.body?.fields.flatMap(({ file, argument }) => (file && argument) || []))
  for (const [name, value] of Object.entries(seen.arguments ?? args)) {
    if (own.has(name) || files.has(name)) continue
    const isRemoved = removing.test(record.method) || name.startsWith('remove_')
    walk(value, schemaOf(record, name), [name], isRemoved)
  }
  return changes
}

const removing = /^(remove|untag|unassign|unfollow|dissociate|detach|clear)(_|$)/

/** The arguments that say which object is meant, and those that shape the answer. */
function identifying(record: ToolRecord): Set<string> {
  const [first] = record.targets ?? []
  const ofFirst = (record.targets ?? []).flatMap(({ kind, argument }) =>
    kind === first?.kind && argument ? [argument] : [],
  )
  const isPlain = record.method === 'create' || record.method === 'update'
  const inPath = record.request.parameters.flatMap(({ in: place, argument }) =>
    place === 'path' && argument ? [argument] : [],
  )
  return new Set(['id', 'ids', 'fields', 'limit', 'next_cursor', ...ofFirst, ...(isPlain ? inPath : [])])
}

/** An argument that is made by merging has the schema of what is added to it. */
function schemaOf(record: ToolRecord, argument: string): JsonSchema | undefined {
  const merged = record.merge?.find((plan) => plan.argument === argument)
  return propertyOf(record.inputSchema, merged?.add ?? argument)
}

function changeOf(
  record: ToolRecord,
  value: unknown,
  schema: JsonSchema | undefined,
  path: readonly string[],
  seen: CallSeen,
  isRemoved: boolean,
): CallChange | undefined {
  const field = path.join('.')
  const name = path.at(-1) ?? ''
  const resolver = record.resolve?.[path[0] ?? '']
  const isId = (resolver !== undefined && resolver.keys === undefined) || isMerged(record, field)
  const isValue = isId || isShort(value, schema, name)
  const keep = (given: unknown) => (isValue ? shortValue(given) : textOf(given))
  const text = isValue ? {} : ({ isText: true } as const)
  if (isRemoved) return { field, before: keep(value), ...text }
  const before = seen.before?.[field] ?? valueAt(seen.read, path)
  const answered = isValue && !isMerged(record, field) ? valueAt(seen.answer, path) : undefined
  const after = isScalar(answered) && isScalar(value) ? answered : value
  const change = { field, after: keep(after), ...text }
  if (before === undefined || (isObject(before) && isValue)) return change
  const kept = keep(before)
  return JSON.stringify(kept) === JSON.stringify(change.after) ? undefined : { ...change, before: kept }
}

function isMerged(record: ToolRecord, field: string): boolean {
  return record.merge?.some(({ argument, add, remove }) => [argument, add, remove].includes(field)) ?? false
}

/** Fields whose values are a few words that everybody in a team knows. */
const vocabulary =
  /^(status|state|priority|type|kind|category|sub_?category|classification|channel|language|locale|currency|colou?r|rating|tags?|casetags|tagname|due_?date|until|snooze|sender_type|content_?type|direction)$/i
const identifier =
  /(^|_)(u?u?ids?)$|[a-z](Ids?|Uuid)$|^(repid|depid|contactid|companyid|caseids?|tagid|templateid)$/

function isShort(value: unknown, schema: JsonSchema | undefined, name: string): boolean {
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return true
  if (Array.isArray(value)) {
    return value.every(
      (item) => !isObject(item) && !Array.isArray(item) && isShort(item, schema?.items, name),
    )
  }
  if (typeof value !== 'string' || value.length > maxValueLength || /[\r\n]/.test(value)) return false
  const isTime = schema?.format === 'date' || schema?.format === 'date-time'
  const isListed = schema?.enum !== undefined || schema?.const !== undefined
  return isListed || isTime || /^-?\d+$/.test(value) || vocabulary.test(name) || identifier.test(name)
}

function isSecret(name: string, schema: JsonSchema | undefined): boolean {
  const isMarked = schema?.format === 'password' || schema?.['writeOnly'] === true
  return isMarked || /secret|passw|token|api_?key|credential|private_?key/i.test(name)
}

function isScalar(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value)
}

function shortValue(value: unknown): Json {
  if (Array.isArray(value)) return value.slice(0, maxItems).map(shortValue)
  if (typeof value === 'string') return oneLine(value, maxValueLength) ?? ''
  return value === null || typeof value === 'boolean' || typeof value === 'number' ? value : null
}

/** Free text as it is; anything else as JSON. */
function textOf(value: unknown): string {
  return (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, maxTextLength)
}
