import { isObject } from '@helpdesk-mcp/contracts'
import { typesOf } from '@helpdesk-mcp/tools'
import pluralize from 'pluralize'
import type { Operation } from '../document/operations.ts'
import type { Schema, SchemaSource } from '../document/schema-source.ts'
import { answerSchema, isArray, properties } from '../schemas/answer-schema.ts'
import { partsOf } from './path-parts.ts'
import { isSearch } from './words.ts'

/** The list in an operation's answer. */
export interface AnswerList {
  /** Dotted path to it; empty if the answer is the list. */
  at: string
  /** A row. */
  row: Schema
  /** Whether the answer has other lists that it could be. */
  isDoubtful: boolean
}

const wrappers = [
  'data',
  'items',
  'results',
  'result',
  'records',
  'payload',
  'list',
  'entries',
  'rows',
  'values',
  'hits',
  'content',
]
const maxDepth = 3

/** Finds the list of records that an operation answers with; undefined if it answers with one thing, or the document does not say. */
export function answerList(
  source: SchemaSource,
  operation: Operation,
  bound: ReadonlySet<string>,
): AnswerList | undefined {
  const schema = source.read(answerSchema(operation))
  if (!schema) return undefined
  const rowOf = (list: Schema) => source.read(list['items'])
  if (isArray(schema)) {
    const row = rowOf(schema)
    return row && isRecord(row) ? { at: '', row, isDoubtful: false } : undefined
  }
  const last = partsOf(operation.path, bound).at(-1)
  const names = properties(schema).map(([name]) => name)
  const isThing =
    last === undefined || last.isParameter || !(pluralize.isPlural(last.name) || isSearch(last.name))
  // A record has lists too: only one that stands where lists do, in an answer without an id, is the answer.
  if (isThing && (names.includes('id') || !names.some((name) => wrappers.includes(name)))) return undefined
  const found = listsIn(source, schema).filter(({ list }) => isRecordList(source, list))
  const nearest = Math.min(...found.map(({ path }) => path.length))
  const near = found.filter(({ path }) => path.length === nearest)
  const ranked = [...near].sort((a, b) => rank(a.path, last?.name) - rank(b.path, last?.name))
  const [best] = ranked
  if (!best || (isThing && rank(best.path, undefined) > 1)) return undefined
  const row = rowOf(best.list)
  return row ? { at: best.path.join('.'), row, isDoubtful: near.length > 1 } : undefined
}

function rank(path: readonly string[], resource: string | undefined): number {
  const name = path.at(-1)?.toLowerCase() ?? ''
  if (resource !== undefined && name === resource.toLowerCase()) return 0
  return wrappers.includes(name) ? 1 : 2
}

function listsIn(source: SchemaSource, schema: Schema): { path: string[]; list: Schema }[] {
  const found: { path: string[]; list: Schema }[] = []
  const waiting = [{ path: [] as string[], schema }]
  for (const { path, schema: current } of waiting) {
    for (const [name, value] of properties(current)) {
      const inner = source.read(value)
      if (!inner || name.includes('.')) continue
      if (isArray(inner)) found.push({ path: [...path, name], list: inner })
      else if (isRecord(inner) && path.length + 1 < maxDepth)
        waiting.push({ path: [...path, name], schema: inner })
    }
  }
  return found
}

function isRecordList(source: SchemaSource, list: Schema): boolean {
  const row = source.read(list['items'])
  return row !== undefined && isRecord(row)
}

function isRecord(schema: Schema): boolean {
  return isObject(schema['properties']) || typesOf(schema).includes('object')
}

/** Fields by which people tell rows apart, the most telling first. */
const telling: readonly RegExp[] = [
  /^(id|uuid|_id|key)$/i,
  /^(number|display_?id|ticket_?number|reference|identifier)$/i,
  /^(name|full_?name|display_?name|title|subject|first_?name|short_?code)$/i,
  /^(status|state|priority|type|kind|channel|channel_?type|role)$/i,
  /^(email|phone|phone_?number|url)$/i,
  /(^|_)(assignee|agent|owner|team|department|inbox|contact|customer|conversation|ticket)_?id$/i,
  /^(created|updated|last_activity|modified)(_?(at|on|date|time))?$/i,
  /^(content|description|text|body|summary|value|label)$/i,
]

const maxCompact = 9

/** The fields of a row that a list shows by default, out of those that the document names. */
export function compactFields(source: SchemaSource, row: Schema): string[] {
  const plain = properties(row).flatMap(([name, value]) => {
    const schema = source.read(value)
    const types = schema ? typesOf(schema) : []
    const isPlain =
      !schema || !(types.includes('object') || types.includes('array') || isObject(schema['properties']))
    const isHtml = /html|byte|binary/.test(String(schema?.['format'] ?? ''))
    return isPlain && !isHtml && !name.includes('.') && !/html|secret|token|password/i.test(name)
      ? [name]
      : []
  })
  const rankOf = (name: string) => telling.findIndex((known) => known.test(name))
  return plain
    .filter((name) => rankOf(name) !== -1)
    .sort((a, b) => rankOf(a) - rankOf(b))
    .slice(0, maxCompact)
}
