import type { Collection } from '../collection.ts'
import { RefusedError } from '../refusal.ts'
import type { Call, SandboxState } from '../sandbox-definition.ts'

/** Where an operation's path leads. */
export interface Place {
  /** The last literal segment: a collection, a member of its owner, or a verb. */
  name: string
  /** The id after it, and its parameter. */
  id?: string
  idName?: string
  /** The record that the path names last before it. */
  owner?: { collection: Collection<object>; record: object }
  /** What records at this place belong to: `{ ticketId: '7' }`. */
  parents: Record<string, string>
}

export type FindCollection<State> = (call: Call<State>, name: string) => Collection<object>

/** Reads a path as collections, ids and parents. Throws the refusal of a parent that does not exist. */
export function locate<State extends SandboxState>(call: Call<State>, find: FindCollection<State>): Place {
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
    if (!record) throw missing(value)
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
export function segmentsOf<State>({ operation, path }: Call<State>): string[] {
  const [first = '', ...rest] = operation.path.split('/').filter(Boolean)
  return [first.startsWith('{') ? (path[first.slice(1, -1)] ?? first) : first, ...rest]
}

/** For records that a path names otherwise than by their id: `/translations/{locale}` of one article. */
export function namedBy(
  parameter: string,
  value: string,
  parents: Record<string, string>,
): (record: object) => boolean {
  const named = Object.entries({ ...parents, [parameter]: value })
  return (record) => named.every(([key, wanted]) => Reflect.get(record, key) === wanted)
}

export function missing(id: unknown): RefusedError {
  return new RefusedError({ reason: 'missing', message: `There is no ${String(id)}.` })
}

function singular(name: string): string {
  return name.endsWith('ies') ? `${name.slice(0, -3)}y` : name.replace(/s$/, '')
}
