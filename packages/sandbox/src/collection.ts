import type { Timeline } from './clock.ts'

export interface CollectionOptions<T> {
  /** The key that identifies a record; `id`. Compared as text, since ids come in paths. */
  id?: keyof T & string
  /** Where new records go; `tail`. */
  insertAt?: 'head' | 'tail'
  /** The id of a record that has none, from a number that grows by one. */
  nextId?: (sequence: number) => unknown
  /** The first number given to `nextId`; 1. */
  firstSequence?: number
  /** Keys filled at insertion, and at each change, from the timeline. */
  timestamps?: {
    created?: keyof T & string
    updated?: keyof T & string
    timeline: Timeline
    format: (ms: number) => unknown
  }
}

/** Records in order, found by id. Records are handed out live: change them through `update`. */
export interface Collection<T extends object> extends Iterable<T> {
  readonly size: number
  readonly idKey: string
  all(): T[]
  get(id: unknown): T | undefined
  find(matches: (record: T) => boolean): T | undefined
  filter(matches: (record: T) => boolean): T[]
  /** Adds a record, filling in id and timestamps; one with a known id takes the place of the old. */
  insert(record: Partial<T>): T
  /** Merges `changes` into a record; undefined where there is none. */
  update(id: unknown, changes: Partial<T>): T | undefined
  remove(id: unknown): T | undefined
  toJSON(): T[]
}

export function createCollection<T extends object>(options: CollectionOptions<T> = {}): Collection<T> {
  const { insertAt = 'tail', nextId = (sequence: number) => sequence, timestamps } = options
  const idKey = options.id ?? 'id'
  let sequence = options.firstSequence ?? 1
  let records: T[] = []
  const byId = new Map<string, T>()
  const idOf = (record: T) => Reflect.get(record, idKey)

  const complete = (record: T) => {
    if (idOf(record) === undefined) {
      do Reflect.set(record, idKey, nextId(sequence++))
      while (byId.has(String(idOf(record))))
    }
    if (!timestamps) return record
    const { created, updated, timeline, format } = timestamps
    const absent = [created, updated].filter((key) => key !== undefined && record[key] === undefined)
    const now = absent.length > 0 && format(timeline())
    for (const key of absent) if (key) Reflect.set(record, key, now)
    return record
  }

  return {
    idKey,
    get size() {
      return records.length
    },
    [Symbol.iterator]: () => records[Symbol.iterator](),
    all: () => [...records],
    get: (id) => byId.get(String(id)),
    find: (matches) => records.find(matches),
    filter: (matches) => records.filter(matches),
    insert(record) {
      // A copy to its depth: what a seed says of its people and products is the same object in every sandbox.
      const added = complete(copyInto({ [idKey]: undefined }, record) as T)
      const id = String(idOf(added))
      const old = byId.get(id)
      byId.set(id, added)
      if (old) records[records.indexOf(old)] = added
      else if (insertAt === 'head') records.unshift(added)
      else records.push(added)
      return added
    },
    update(id, changes) {
      const record = byId.get(String(id))
      if (!record) return undefined
      if (timestamps?.updated)
        Reflect.set(record, timestamps.updated, timestamps.format(timestamps.timeline()))
      return Object.assign(record, changes)
    },
    remove(id) {
      const record = byId.get(String(id))
      if (!record) return undefined
      byId.delete(String(id))
      records = records.filter((one) => one !== record)
      return record
    },
    toJSON: () => records,
  }
}

/** A copy to its depth, many times faster than `structuredClone` for the plain data that records are. */
function copy<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(copy) as T
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return structuredClone(value)
  return copyInto({}, value) as T
}

function copyInto(copied: Record<string, unknown>, value: object): Record<string, unknown> {
  for (const key in value) {
    if (!Object.hasOwn(value, key)) continue
    const member = Reflect.get(value, key)
    copied[key] = typeof member === 'object' ? copy(member) : member
  }
  return copied
}
