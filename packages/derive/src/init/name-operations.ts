import pluralize from 'pluralize'
import { singularOf, snakeCase, toolName } from '../names.ts'
import { namesIn, type Operation } from '../operations.ts'
import { type PathPart, partsOf } from './path-parts.ts'
import { isSearch } from './words.ts'

/** What an operation is called as a tool. */
export interface OperationName {
  operation: Operation
  /** The key of its entry. */
  id: string
  resource: string
  method: string
  /** The words of its path: what it is about first. */
  words: readonly string[]
  isRead: boolean
}

export interface NameOptions {
  brand: string
  /** Parameters that are filled in from a setting. */
  bound: ReadonlySet<string>
  /** Whether an operation answers with a list. */
  answersList(operation: Operation): boolean
}

interface Shape {
  operation: Operation
  parts: readonly PathPart[]
  method: string
  isRead: boolean
  /** The words that make the resource, without that of an action. */
  nouns: readonly string[]
}

const maxName = 50

/** Names operations by their paths and HTTP methods. Every tool gets a name of its own, of at most 50 characters where that is possible. */
export function nameOperations(operations: readonly Operation[], options: NameOptions): OperationName[] {
  const collections = collectionsOf(operations, options)
  const shapes = operations.map((operation) => shapeOf(operation, collections, options))
  const taken = new Set<string>()
  const ids = new Set<string>()
  const resources = resourcesOf(shapes, options.brand)
  const named = new Map(
    inOrder(shapes, options.bound).map((shape) => {
      const common =
        isSingleton(shape.method) && shape.nouns.length === 1
          ? undefined
          : resources.get(shape.nouns.join('/'))
      const wanted = common ?? resourceOf(shape.nouns, shape.method)
      const { resource, method } = freeName(shape, wanted, taken, options.brand)
      taken.add(toolName(options.brand, { resource, method }))
      const words = shape.parts.filter(({ isParameter }) => !isParameter).map(({ name }) => name)
      const id = idOf(resource, method, ids)
      return [shape, { operation: shape.operation, id, resource, method, words, isRead: shape.isRead }]
    }),
  )
  return shapes.map((shape) => named.get(shape) as OperationName)
}

/** The shortest paths first, those of the account before all, so that they get the plain names. */
function inOrder(shapes: readonly Shape[], bound: ReadonlySet<string>): Shape[] {
  const rank = ({ operation, parts }: Shape) =>
    parts.length + (bound.size === 0 || namesIn(operation.path).some((name) => bound.has(name)) ? 0 : 100)
  return [...shapes].sort((a, b) => rank(a) - rank(b))
}

/** One resource for all operations with the same nouns: the first that makes no name too long. */
function resourcesOf(shapes: readonly Shape[], brand: string): Map<string, string> {
  const groups = new Map<string, { nouns: readonly string[]; methods: Set<string> }>()
  for (const { nouns, method } of shapes) {
    const key = nouns.join('/')
    const group = groups.get(key) ?? { nouns, methods: new Set() }
    groups.set(key, { nouns, methods: group.methods.add(method) })
  }
  return new Map(
    [...groups].flatMap(([key, { nouns, methods }]) => {
      const found = candidates(nouns).find((resource) =>
        [...methods].every((method) => toolName(brand, { resource, method }).length <= maxName),
      )
      return found === undefined ? [] : [[key, found] as const]
    }),
  )
}

function candidates(nouns: readonly string[], method = 'list'): string[] {
  const counts = [2, 3, 1].filter((count) => count <= Math.max(2, nouns.length))
  const whole = counts.map((count) => resourceOf(nouns.slice(-count), method))
  const words = (whole[0] ?? '').split('_')
  const shorter = words.slice(1, -1).map((_word, index) => words.slice(index + 1).join('_'))
  return [...new Set([...whole, ...shorter])]
}

/** Paths, without their parameters' names, under which records stand: one is read by its id, or they are listed. */
function collectionsOf(operations: readonly Operation[], { bound, answersList }: NameOptions): Set<string> {
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

function shapeOf(operation: Operation, collections: ReadonlySet<string>, options: NameOptions): Shape {
  const parts = partsOf(operation.path, options.bound)
  const last = parts.at(-1)
  const nouns = parts.filter(({ isParameter }) => !isParameter).map(({ name }) => name)
  const shape = (method: string, isRead: boolean, used = nouns): Shape => ({
    operation,
    parts,
    method,
    isRead,
    nouns: used.length > 0 ? used : [snakeCase(operation.operationId) || 'api'],
  })
  const http = operation.method
  const action = actionOf(parts, collections, http)
  if (action !== undefined) {
    const others = nouns.slice(0, -1)
    const isRead = http === 'GET' || (http === 'POST' && isSearch(action) && !last?.isParameter)
    if (!isRead || !options.answersList(operation)) {
      const verb = /^(list|get|create|update|delete)$/.test(action) ? `${action}_many` : action
      return shape(verb, isRead, others.length > 0 ? others : nouns)
    }
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

/** A free name of a length that clients take: with the wanted resource, else with a longer or a shorter one. */
function freeName(
  { nouns, method }: Pick<Shape, 'nouns' | 'method'>,
  wanted: string,
  taken: ReadonlySet<string>,
  brand: string,
): { resource: string; method: string } {
  const fits = (resource: string, verb: string) => {
    const tool = toolName(brand, { resource, method: verb })
    return tool.length <= maxName && !taken.has(tool)
  }
  const others = [wanted, ...candidates(nouns, method), resourceOf(nouns, method)]
  for (const resource of others) if (fits(resource, method)) return { resource, method }
  const short = shortened(resourceOf(nouns.slice(-2), method), method, brand)
  for (let number = 1; ; number++) {
    const resource = number === 1 ? short.resource : `${short.resource.slice(0, 40)}_${number}`
    if (fits(resource, short.method) || number > 500) return { resource, method: short.method }
  }
}

function isSingleton(method: string): boolean {
  return method === 'show' || method === 'set' || method === 'change'
}

/** Nouns as one resource: the parents in the singular, the last in the plural. */
function resourceOf(nouns: readonly string[], method: string): string {
  const words = nouns.filter((noun) => noun !== '')
  const last = words.at(-1) ?? 'things'
  // A word that begins with its parent's says it already.
  const parents = words
    .slice(0, -1)
    .map(singularOf)
    .filter((parent) => !last.startsWith(`${parent}_`))
  const isOne =
    (isSingleton(method) && words.length === 1) || /(^|_)(me|self|search|filter|meta|count)$/.test(last)
  const name = [...parents, isOne ? last : pluralOf(last)].join('_')
  return /^[a-z]/.test(name) ? name : `x_${name}`
}

function pluralOf(word: string): string {
  const parts = word.split('_')
  return [...parts.slice(0, -1), pluralize.plural(parts.at(-1) ?? '')].join('_')
}

function shortened(resource: string, method: string, brand: string): { resource: string; method: string } {
  const room = maxName - toolName(brand, { resource: '', method: 'update' }).length
  const words = resource.split('_')
  while (words.length > 1 && words.join('_').length > Math.max(8, room)) words.shift()
  const kept = words.join('_').slice(0, Math.max(8, room)).replace(/_+$/, '')
  const verb = ['list', 'get', 'create', 'update', 'delete'].includes(method)
    ? method
    : method.slice(0, Math.max(8, maxName - brand.length - kept.length - 2)).replace(/_+$/, '')
  return { resource: kept, method: verb }
}

function idOf(resource: string, method: string, taken: Set<string>): string {
  const noun = method === 'list' ? resource : singularOf(resource)
  const plain = ['list', 'get', 'create', 'update', 'delete'].includes(method)
    ? `${method}_${noun}`
    : `${noun}_${method}`
  let id = plain
  for (let number = 2; taken.has(id); number++) id = `${plain}_${number}`
  taken.add(id)
  return id
}
