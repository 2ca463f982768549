import pluralize from 'pluralize'
import type { Operation } from '../document/operations.ts'
import { snakeCase } from '../tools/names.ts'
import { type PathPart, partsOf } from './path-parts.ts'
import { isSearch } from './words.ts'

export interface ShapeOptions {
  /** Parameters that are filled in from a setting. */
  bound: ReadonlySet<string>
  /** Whether an operation answers with a list. */
  answersList(operation: Operation): boolean
}

/** What an operation does, and with what. */
export interface Shape {
  operation: Operation
  parts: readonly PathPart[]
  method: string
  isRead: boolean
  /** The words that make the resource, without that of an action. */
  nouns: readonly string[]
}

/** Reads what each operation does by its path and HTTP method. */
export function readShapes(operations: readonly Operation[], options: ShapeOptions): Shape[] {
  const collections = collectionsOf(operations, options)
  return operations.map((operation) => shapeOf(operation, collections, options))
}

/** Paths, without their parameters' names, under which records stand: one is read by its id, or they are listed. */
function collectionsOf(operations: readonly Operation[], { bound, answersList }: ShapeOptions): Set<string> {
  const found = new Set<string>()
  for (const operation of operations) {
    const parts = partsOf(operation.path, bound)
    const last = parts.at(-1)
    if (last?.isParameter) found.add(keyOf(parts.slice(0, -1)))
    else if (operation.method === 'GET' && answersList(operation)) found.add(keyOf(parts))
  }
  return found
}

function keyOf(parts: readonly PathPart[]): string {
  return parts.map(({ name, isParameter }) => (isParameter ? '{}' : name)).join('/')
}

function shapeOf(operation: Operation, collections: ReadonlySet<string>, options: ShapeOptions): Shape {
  const parts = partsOf(operation.path, options.bound)
  const last = parts.at(-1)
  const nouns = parts.filter(({ isParameter }) => !isParameter).map(({ name }) => name)
  const shape = (method: string, isRead: boolean, used = nouns): Shape => ({
    operation,
    parts,
    method: /^(read|write|custom)$/.test(method) ? `mark_${method}` : method,
    isRead,
    nouns: used.length > 0 ? used : [snakeCase(operation.operationId) || 'api'],
  })
  const http = operation.method
  const action = actionOf(parts, collections, http)
  if (action !== undefined) {
    const others = nouns.slice(0, -1)
    const isRead = http === 'GET' || (http === 'POST' && isSearch(action) && !last?.isParameter)
    if (isRead && options.answersList(operation) && /^(list|all|index)$/.test(action))
      return shape('list', true, others)
    if (!isRead || !options.answersList(operation)) {
      const verb = /^(list|get|create|update|delete)$/.test(action) ? `${action}_many` : action
      return shape(verb, isRead, others.length > 0 ? others : nouns)
    }
  }
  const [thing, key] = parts.slice(-3)
  if (http === 'GET' && last?.isParameter && parts.length >= 3 && thing && key && !key.isParameter) {
    // `/tickets/number/{number}` reads a ticket by another key than its id.
    const isKey = !thing.isParameter && !pluralize.isPlural(key.name) && pluralize.isPlural(thing.name)
    if (isKey && !options.answersList(operation))
      return shape(`get_by_${key.name.replace(/^by_/, '')}`, true, nouns.slice(0, -1))
  }
  if (!last || last.isParameter) {
    const item: Record<string, string> = {
      GET: 'get',
      DELETE: 'delete',
      PATCH: 'update',
      PUT: 'update',
      POST: 'update',
    }
    if (http === 'GET' && options.answersList(operation)) return shape('list', true)
    return shape(item[http] ?? snakeCase(http), http === 'GET')
  }
  const before = parts.at(-2)
  const parents = nouns.slice(0, -1)
  const searches = isSearch(last.name)
  const isCollection = collections.has(keyOf(parts)) || pluralize.isPlural(last.name)
  if (http === 'GET' || http === 'HEAD') {
    if (options.answersList(operation)) return shape('list', true)
    if (before?.isParameter && !searches) return shape(pluralize.isPlural(last.name) ? 'show' : 'get', true)
    if (parents.length > 0) return shape(searches ? last.name : `get_${last.name}`, true, parents)
    return shape('show', true)
  }
  if (http === 'POST' || !before?.isParameter) {
    if (searches && http === 'POST' && !isOwnCollection(operation, collections, parts))
      return options.answersList(operation)
        ? shape('list', true)
        : shape(last.name, true, parents.length > 0 ? parents : nouns)
  }
  if (isCollection || parents.length === 0) {
    const whole: Record<string, string> = {
      POST: 'create',
      PUT: 'replace',
      PATCH: 'update_many',
      DELETE: 'remove',
    }
    if (isCollection) return shape(whole[http] ?? snakeCase(http), false)
  }
  if (http === 'POST') return shape(last.name, false, parents.length > 0 ? parents : nouns)
  // A thing of which each record has one.
  const single: Record<string, string> = { PUT: 'update', PATCH: 'update', DELETE: 'delete' }
  if (before?.isParameter) return shape(single[http] ?? snakeCase(http), false)
  const prefix: Record<string, string> = { PUT: 'set', PATCH: 'change', DELETE: 'remove' }
  if (parents.length === 0) return shape(prefix[http] ?? snakeCase(http), false)
  return shape(`${prefix[http] ?? snakeCase(http)}_${last.name}`, false, parents)
}

const verb =
  /^(add|remove|send|attach|detach|assign|unassign|set|unset|toggle|close|reopen|open|resolve|merge|move|copy|clone|restore|archive|unarchive|mark|mute|unmute|enable|disable|activate|deactivate|approve|reject|reply|forward|tag|untag|link|unlink|update|create|delete|get|list|cancel|start|stop|snooze|block|unblock|convert|import|export|upload|download|split|lock|unlock|subscribe|unsubscribe|apply|bulk|upsert|resend|regenerate|reset|verify|confirm)(_|$)/

/** The word of a path that says what is done rather than with what: it begins with a verb, or a write goes to one word and an id of a record. */
function actionOf(
  parts: readonly PathPart[],
  collections: ReadonlySet<string>,
  http: string,
): string | undefined {
  const at = parts.findLastIndex(({ isParameter }) => !isParameter)
  const word = parts[at]?.name
  if (word === undefined || at === 0) return undefined
  const holdsRecords = collections.has(keyOf(parts.slice(0, at + 1))) && pluralize.isPlural(word)
  if (verb.test(word) && !holdsRecords) return word
  const isOfRecord = parts[at - 1]?.isParameter === true && at < parts.length - 1
  return http === 'POST' && isOfRecord && !pluralize.isPlural(word) ? word : undefined
}

/** `filters` hold saved filters if one of them can be read by its id. */
function isOwnCollection(
  { operationId }: Operation,
  collections: ReadonlySet<string>,
  parts: readonly PathPart[],
): boolean {
  return collections.has(keyOf(parts)) && !isSearch(snakeCase(operationId).split('_')[0] ?? '')
}
