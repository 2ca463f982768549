import { missingRecord } from './api-error.ts'
import type { Collection } from './collection.ts'
import type { Call, Handler, SandboxState } from './definition.ts'
import type { Reply } from './exchange.ts'
import { isObject } from './json.ts'
import type { Node } from './openapi/document.ts'
import { type DeclaredAnswer, declaredAnswer } from './openapi/operations.ts'
import { fit, membersOf, rowsOf, sample } from './openapi/schema.ts'

export interface ByDocumentOptions<State> {
  /** The collection that a segment of a path names; created on first use. */
  collection: FindCollection<State>
  list(records: readonly object[], call: Call<State>): Reply
  item(record: object, call: Call<State>): Reply
  /** The result of a bulk action for one id; `found` is whether there is such a record. */
  outcome(id: string, found: boolean): object
  /** Further members of a new record, beside those that the caller sent. */
  defaults?(call: Call<State>): Record<string, unknown>
}

/**
 * Answers any operation of a document by its path, its method and the answer that it declares: lists and records, files,
 * counts, settings, bulk actions with a result for each id, and actions that answer with a status alone.
 */
export function byDocument<State extends SandboxState>(options: ByDocumentOptions<State>): Handler<State> {
  return (call) => {
    const answer = declaredAnswer(call.document, call.operation)
    const place = locate(call, options.collection)
    const { method } = call.operation
    if (place.id !== undefined) return itemReply(call, options, answer, place, place.id)
    if (method === 'GET') return listReply(call, options, answer, place)
    if (answer.schema === undefined) return actionReply(call, options, answer)
    if (method === 'POST' && membersOf(call.document, answer.schema).has('results')) {
      const body = fit(call.document, answer.schema, { results: bulkResults(call, options) })
      return { status: answer.status, body }
    }
    if (method === 'POST' && isCollection(call, answer.schema)) {
      const collection = options.collection(call, place.name)
      const given = isObject(call.body) ? call.body : {}
      return options.item(
        collection.insert({ ...options.defaults?.(call), ...given, ...place.parents }),
        call,
      )
    }
    if (place.owner && membersOf(call.document, answer.schema).has('id')) {
      return options.item(place.owner.record, call)
    }
    return singletonReply(call, options, answer)
  }
}

function itemReply<State extends SandboxState>(
  call: Call<State>,
  options: ByDocumentOptions<State>,
  answer: DeclaredAnswer,
  place: Place,
  id: string,
): Reply {
  const collection = options.collection(call, place.name)
  const record = collection.get(id) ?? collection.find(namedBy(place.idName ?? '', id, place.parents))
  const belongs = Object.entries(place.parents).every(([key, value]) => {
    const held: unknown = record && Reflect.get(record, key)
    return held === undefined || String(held) === value
  })
  if (!record || !belongs) throw missingRecord(id)
  const idOf = (one: object): unknown => Reflect.get(one, collection.idKey)
  const { method } = call.operation
  if (method === 'DELETE') collection.remove(idOf(record))
  else if (method !== 'GET') collection.update(idOf(record), isObject(call.body) ? call.body : {})
  if (answer.schema === undefined) return { status: answer.status }
  return answer.type?.includes('json') ? options.item(record, call) : fileReply(answer)
}

function listReply<State extends SandboxState>(
  call: Call<State>,
  options: ByDocumentOptions<State>,
  answer: DeclaredAnswer,
  place: Place,
): Reply {
  if (answer.type !== undefined && !answer.type.includes('json')) return fileReply(answer)
  const members = answer.schema && membersOf(call.document, answer.schema)
  if (members?.has('count') && members.size === 1) {
    const body = { count: collectionOfAction(call, options).size }
    return { status: answer.status, body: fit(call.document, answer.schema, body) }
  }
  if (members?.has('id') || !isList(call, answer)) return singletonReply(call, options, answer)
  const belongs = (record: object) =>
    Object.entries(place.parents).every(([key, value]) => String(Reflect.get(record, key)) === value)
  return options.list(options.collection(call, place.name).filter(belongs), call)
}

/** Whether the answer is a list of records. Settings may hold lists too: of plain values, beside other members. */
function isList<State>({ document }: Call<State>, { schema }: DeclaredAnswer): boolean {
  const rows = rowsOf(document, schema)
  if (!schema || !rows) return false
  return (rows.items && membersOf(document, rows.items).size > 0) || membersOf(document, schema).size <= 1
}

/** Settings and figures of which a path has one: sample values until they are changed. */
function singletonReply<State extends SandboxState>(
  call: Call<State>,
  options: ByDocumentOptions<State>,
  answer: DeclaredAnswer,
): Reply {
  const key = call.request.target.split('?', 1)[0] ?? ''
  const singletons = options.collection(call, 'singletons')
  const given = isObject(call.body) ? call.body : {}
  const held = { ...(sample(call.document, answer.schema) as object), ...singletons.get(key), ...given }
  if (call.operation.method !== 'GET') singletons.insert({ ...held, [singletons.idKey]: key })
  return { status: answer.status, body: fit(call.document, answer.schema, held) }
}

function actionReply<State extends SandboxState>(
  call: Call<State>,
  options: ByDocumentOptions<State>,
  answer: DeclaredAnswer,
): Reply {
  const key = call.request.target.split('?', 1)[0] ?? ''
  const singletons = options.collection(call, 'singletons')
  if (call.operation.method === 'DELETE') singletons.remove(key)
  else if (isObject(call.body))
    singletons.insert({ ...singletons.get(key), ...call.body, [singletons.idKey]: key })
  return { status: answer.status }
}

function bulkResults<State extends SandboxState>(
  call: Call<State>,
  options: ByDocumentOptions<State>,
): object[] {
  const collection = collectionOfAction(call, options)
  const ids = isObject(call.body) ? Object.values(call.body).find(Array.isArray) : undefined
  return (ids ?? []).map((entry: unknown) => {
    const id = String(isObject(entry) ? entry.id : entry)
    return options.outcome(id, collection.get(id) !== undefined)
  })
}

/** The collection on which an action works: `tickets` for `/tickets/updateMany`. */
function collectionOfAction<State extends SandboxState>(
  call: Call<State>,
  options: ByDocumentOptions<State>,
) {
  const literals = segmentsOf(call).filter((segment) => !segment.startsWith('{'))
  return options.collection(call, literals.at(-2) ?? literals.at(-1) ?? '')
}

/** Whether a path holds records: it can be listed too, or one of them read. */
function isCollection<State extends SandboxState>(call: Call<State>, schema: Node): boolean {
  const paths = call.document.paths as Record<string, Record<string, unknown>>
  const { path } = call.operation
  const listed = paths[path]?.get !== undefined && membersOf(call.document, schema).has('id')
  return listed || Object.keys(paths).some((other) => other.startsWith(`${path}/{`))
}

function fileReply({ status, type = 'application/octet-stream' }: DeclaredAnswer): Reply {
  const pixel = 'R0lGODlhAQABAAAAACwAAAAAAQABAAA='
  return {
    status,
    headers: { 'content-type': type.includes('*') ? 'image/gif' : type },
    content: Buffer.from(pixel, 'base64'),
  }
}

/** What an operation's path names. */
interface Place {
  /** The last literal segment: a collection, a member of its owner, or an action. */
  name: string
  /** The id after it, and its parameter. */
  id?: string
  idName?: string
  /** The record that the path names last before it. */
  owner?: { collection: Collection<object>; record: object }
  /** What records at this place belong to: `{ ticketId: '7' }`. */
  parents: Record<string, string>
}

type FindCollection<State> = (call: Call<State>, name: string) => Collection<object>

/** Reads a path as collections, ids and parents. Throws for a parent that does not exist. */
function locate<State extends SandboxState>(call: Call<State>, find: FindCollection<State>): Place {
  const { path } = call
  const segments = segmentsOf(call)
  const last = segments.findLastIndex((segment) => !segment.startsWith('{'))
  const parents: Record<string, string> = {}
  let owner: Place['owner']
  for (const [index, segment] of segments.slice(0, Math.max(0, last)).entries()) {
    const before = segments[index - 1]
    if (!segment.startsWith('{') || before === undefined || before.startsWith('{')) continue
    const parameter = segment.slice(1, -1)
    const value = path[parameter] ?? ''
    const collection = find(call, before)
    const record = collection.get(value) ?? collection.find(namedBy(parameter, value, parents))
    if (!record) throw missingRecord(value)
    owner = { collection, record }
    parents[parameter === 'id' ? `${singular(before)}Id` : parameter] = value
  }
  const idName = segments[last + 1]?.slice(1, -1)
  return {
    name: segments[last] ?? '',
    parents,
    ...(idName === undefined ? {} : { id: path[idName] ?? '', idName }),
    ...(owner ? { owner } : {}),
  }
}

/** A template's segments; a parameter at the beginning is the name of a collection. */
function segmentsOf<State>({ operation, path }: Call<State>): string[] {
  const [first = '', ...rest] = operation.path.split('/').filter(Boolean)
  return [first.startsWith('{') ? (path[first.slice(1, -1)] ?? first) : first, ...rest]
}

/** For records that a path identifies by another member than the id: `/translations/{locale}` of one article. */
function namedBy(
  parameter: string,
  value: string,
  parents: Record<string, string>,
): (record: object) => boolean {
  const named = Object.entries({ ...parents, [parameter]: value })
  return (record) => named.every(([key, wanted]) => Reflect.get(record, key) === wanted)
}

function singular(name: string): string {
  return name.endsWith('ies') ? `${name.slice(0, -3)}y` : name.replace(/s$/, '')
}
