import type { Reply } from '../exchange.ts'
import { isObject } from '../is-object.ts'
import type { Node } from '../open-api.ts'
import type { Call, Handler, SandboxState } from '../sandbox-definition.ts'
import { type DeclaredAnswer, declaredAnswer, membersOf, rowsOf } from './declared-answer.ts'
import { fit } from './fit.ts'
import { type FindCollection, locate, missing, namedBy, type Place, segmentsOf } from './locate.ts'
import { sample } from './sample.ts'

export interface ByDocumentOptions<State> {
  /** The collection that a segment of a path names; made when it is first asked for. */
  collection: FindCollection<State>
  list(records: readonly object[], call: Call<State>): Reply
  item(record: object, call: Call<State>): Reply
  /** What a call for many ids says of each; `found` is whether there is such a record. */
  outcome(id: string, found: boolean): object
  /** Members of a new record beside what the caller gave. */
  added?(call: Call<State>): Record<string, unknown>
}

/**
 * Answers any operation of a document by its path, its method and the answer that it declares: lists and records, files,
 * counts, settings that stand alone, results for each of many ids, and verbs that leave nothing but their status.
 */
export function byDocument<State extends SandboxState>(options: ByDocumentOptions<State>): Handler<State> {
  return (call) => {
    const answer = declaredAnswer(call.document, call.operation)
    const place = locate(call, options.collection)
    const { method } = call.operation
    if (place.id !== undefined) return one(call, options, answer, place, place.id)
    if (method === 'GET') return read(call, options, answer, place)
    if (answer.schema === undefined) return effect(call, options, answer)
    if (method === 'POST' && membersOf(call.document, answer.schema).has('results')) {
      const body = fit(call.document, answer.schema, { results: results(call, options) })
      return { status: answer.status, body }
    }
    if (method === 'POST' && isCollection(call, answer.schema)) {
      const collection = options.collection(call, place.name)
      const given = isObject(call.body) ? call.body : {}
      return options.item(collection.insert({ ...options.added?.(call), ...given, ...place.parents }), call)
    }
    if (place.owner && membersOf(call.document, answer.schema).has('id')) {
      return options.item(place.owner.record, call)
    }
    return standing(call, options, answer)
  }
}

function one<State extends SandboxState>(
  call: Call<State>,
  options: ByDocumentOptions<State>,
  answer: DeclaredAnswer,
  place: Place,
  id: string,
): Reply {
  const collection = options.collection(call, place.name)
  const record = collection.get(id) ?? collection.find(namedBy(place.idName ?? '', id, place.parents))
  const mine = Object.entries(place.parents).every(([key, value]) => {
    const held: unknown = record && Reflect.get(record, key)
    return held === undefined || String(held) === value
  })
  if (!record || !mine) throw missing(id)
  const idOf = (one: object): unknown => Reflect.get(one, collection.idKey)
  const { method } = call.operation
  if (method === 'DELETE') collection.remove(idOf(record))
  else if (method !== 'GET') collection.update(idOf(record), isObject(call.body) ? call.body : {})
  if (answer.schema === undefined) return { status: answer.status }
  return answer.type?.includes('json') ? options.item(record, call) : file(answer)
}

function read<State extends SandboxState>(
  call: Call<State>,
  options: ByDocumentOptions<State>,
  answer: DeclaredAnswer,
  place: Place,
): Reply {
  if (answer.type !== undefined && !answer.type.includes('json')) return file(answer)
  const members = answer.schema && membersOf(call.document, answer.schema)
  if (members?.has('count') && members.size === 1) {
    const body = { count: owner(call, options).size }
    return { status: answer.status, body: fit(call.document, answer.schema, body) }
  }
  if (members?.has('id') || !isList(call, answer)) return standing(call, options, answer)
  const mine = (record: object) =>
    Object.entries(place.parents).every(([key, value]) => String(Reflect.get(record, key)) === value)
  return options.list(options.collection(call, place.name).filter(mine), call)
}

/** A list has objects, or nothing beside it: settings may hold plain lists. */
function isList<State>({ document }: Call<State>, { schema }: DeclaredAnswer): boolean {
  const rows = rowsOf(document, schema)
  if (!schema || !rows) return false
  return (rows.items && membersOf(document, rows.items).size > 0) || membersOf(document, schema).size <= 1
}

/** Settings and figures that exist once for their path: as plain as they can be until they are changed. */
function standing<State extends SandboxState>(
  call: Call<State>,
  options: ByDocumentOptions<State>,
  answer: DeclaredAnswer,
): Reply {
  const key = call.request.target.split('?', 1)[0] ?? ''
  const alone = options.collection(call, 'standing')
  const given = isObject(call.body) ? call.body : {}
  const held = { ...(sample(call.document, answer.schema) as object), ...alone.get(key), ...given }
  if (call.operation.method !== 'GET') alone.insert({ ...held, [alone.idKey]: key })
  return { status: answer.status, body: fit(call.document, answer.schema, held) }
}

function effect<State extends SandboxState>(
  call: Call<State>,
  options: ByDocumentOptions<State>,
  answer: DeclaredAnswer,
): Reply {
  const key = call.request.target.split('?', 1)[0] ?? ''
  const alone = options.collection(call, 'standing')
  if (call.operation.method === 'DELETE') alone.remove(key)
  else if (isObject(call.body)) alone.insert({ ...alone.get(key), ...call.body, [alone.idKey]: key })
  return { status: answer.status }
}

function results<State extends SandboxState>(call: Call<State>, options: ByDocumentOptions<State>): object[] {
  const collection = owner(call, options)
  const ids = isObject(call.body) ? Object.values(call.body).find(Array.isArray) : undefined
  return (ids ?? []).map((entry: unknown) => {
    const id = String(isObject(entry) ? entry.id : entry)
    return options.outcome(id, collection.get(id) !== undefined)
  })
}

/** The collection of which a verb's path speaks: `tickets` for `/tickets/updateMany`. */
function owner<State extends SandboxState>(call: Call<State>, options: ByDocumentOptions<State>) {
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

function file({ status, type = 'application/octet-stream' }: DeclaredAnswer): Reply {
  const pixel = 'R0lGODlhAQABAAAAACwAAAAAAQABAAA='
  return {
    status,
    headers: { 'content-type': type.includes('*') ? 'image/gif' : type },
    content: Buffer.from(pixel, 'base64'),
  }
}
