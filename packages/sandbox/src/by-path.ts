import { missingRecord } from './api-error.ts'
import type { Collection } from './collection.ts'
import type { Call, Handler, SandboxState } from './definition.ts'
import type { Reply } from './exchange.ts'
import { isObject } from './json.ts'
import type { Pager } from './paging.ts'

export interface ByPathOptions<State> {
  list: Pager
  /** The envelope of one record, after a read or a write. */
  item?(record: object, call: Call<State>): Reply
  removed?(record: object, call: Call<State>): Reply
  /** The collection's name by the path's last literal segment, where it differs. */
  collections?: Record<string, string>
}

/**
 * Answers an operation by its method and path alone: list and create on `/tickets`, get, update and delete on
 * `/tickets/{ticketId}`. Parameters before the last literal are parents: `/tickets/{ticketId}/comments` holds the
 * comments whose `ticketId` is that, of a ticket that must exist.
 */
export function byPath<State extends SandboxState>(options: ByPathOptions<State>): Handler<State> {
  const { item = (body) => ({ status: 200, body }), removed = item } = options
  return (call) => {
    const { collection, id, parents } = locate(call, options.collections ?? {})
    const belongs = (record: object) =>
      Object.entries(parents).every(([key, value]) => String(Reflect.get(record, key)) === value)
    const changes = isObject(call.body) ? call.body : {}
    if (id === undefined) {
      if (call.operation.method === 'GET') return options.list(collection.filter(belongs), call)
      if (call.operation.method === 'POST') return item(collection.insert({ ...changes, ...parents }), call)
    }
    const record = collection.get(id)
    if (!record || !belongs(record)) throw missingRecord(id ?? call.operation.path)
    if (call.operation.method === 'GET') return item(record, call)
    if (call.operation.method !== 'DELETE') return item(collection.update(id, changes) ?? record, call)
    return removed(collection.remove(id) ?? record, call)
  }
}

function locate<State extends SandboxState>(call: Call<State>, names: Record<string, string>) {
  const segments = call.operation.path.split('/').filter(Boolean)
  const last = segments.findLastIndex((segment) => !segment.startsWith('{'))
  const idName = segments[last + 1]?.slice(1, -1)
  const parents: Record<string, string> = {}
  for (const [index, segment] of segments.slice(0, last).entries()) {
    if (!segment.startsWith('{')) continue
    const parameter = segment.slice(1, -1)
    const value = call.path[parameter] ?? ''
    const owner = find(call.state, segments[index - 1] ?? '', names)
    if (owner && !owner.get(value)) throw missingRecord(value)
    parents[parameter] = value
  }
  const collection = find(call.state, segments[last] ?? '', names)
  if (!collection) throw new Error(`No handler answers ${call.operation.id}, and no collection has its name.`)
  return { collection, id: idName === undefined ? undefined : call.path[idName], parents }
}

function find(
  state: SandboxState,
  segment: string,
  names: Record<string, string>,
): Collection<object> | undefined {
  const camel = segment.replace(/[-_](\w)/g, (_match, letter: string) => letter.toUpperCase())
  return state.collections[names[segment] ?? segment] ?? state.collections[camel]
}
