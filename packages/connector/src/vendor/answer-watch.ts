import { existsSync, readFileSync } from 'node:fs'
import { type AnswerShapes, isObject, type ToolRecord } from '@helpdesk-mcp/contracts'
import type { ConnectorDefinition } from '../definition.ts'

/** How an answer differs from the vendor's document. */
export type AnswerDifference = 'undocumented_field' | 'missing_field' | 'unknown_value'

export interface CountedDifference {
  /** The tool's id. */
  tool: string
  difference: AnswerDifference
  /** Dotted path of the field, `[]` for items; of an unknown value with `=value` behind it, where it is a plain word. */
  field: string
  count: number
}

/** Counts by name how the answers of a vendor differ from its document. Looks at a sample of them. */
export interface AnswerWatch {
  look(record: ToolRecord, body: unknown): void
  /** What was found, the most frequent first. */
  counts(): CountedDifference[]
}

export interface AnswerWatchOptions {
  shapes: AnswerShapes
  /** Looks at the first answer of each tool and at one in so many; 100 by default. */
  every?: number
  /** Told of every difference once for each answer that was looked at. */
  found?: (difference: Omit<CountedDifference, 'count'>) => void
}

const maxNames = 200
const maxValues = 2_000
const maxRows = 20
const maxDepth = 12
/** An object with more undocumented fields than this is a map: its names are data. */
const maxUndocumented = 20

/** Reads answers.json beside tools.json; undefined where the connector was generated without it. */
export function readAnswerShapes({ tools }: Pick<ConnectorDefinition, 'tools'>): AnswerShapes | undefined {
  const file = new URL('answers.json', tools)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as AnswerShapes) : undefined
}

export function createAnswerWatch({
  shapes,
  every = 100,
  found = () => undefined,
}: AnswerWatchOptions): AnswerWatch {
  const seen = new Map<string, number>()
  const counted = new Map<string, CountedDifference>()
  return {
    look(record, body) {
      const calls = seen.get(record.id) ?? 0
      seen.set(record.id, calls + 1)
      const place = shapes.operations[record.request.operationId]
      if (calls % every !== 0 || place === undefined) return
      for (const [field, difference] of differencesIn(shapes, place, body)) {
        const key = `${record.id} ${difference} ${field}`
        const known = counted.get(key)
        if (!known && counted.size >= maxNames) continue
        const entry = known ?? { tool: record.id, difference, field, count: 0 }
        entry.count++
        counted.set(key, entry)
        found({ tool: record.id, difference, field })
      }
    },
    counts: () => [...counted.values()].sort((a, b) => b.count - a.count),
  }
}

/** Each difference once, by the field. */
function differencesIn(table: AnswerShapes, start: number, body: unknown): Map<string, AnswerDifference> {
  const differences = new Map<string, AnswerDifference>()
  const waiting = [{ place: start, value: body, path: '', depth: 0 }]
  for (let index = 0; index < waiting.length && index < maxValues; index++) {
    const { place, value, path, depth } = waiting[index] as (typeof waiting)[number]
    const shape = table.shapes[place]
    if (!shape || depth > maxDepth) continue
    if (Array.isArray(value) && shape.items !== undefined) {
      const { items } = shape
      for (const item of value.slice(0, maxRows))
        waiting.push({ place: items, value: item, path: `${path}[]`, depth: depth + 1 })
    } else if (isObject(value) && shape.fields) {
      const { fields, required = [], values = {} } = shape
      const at = (name: string) => (path === '' ? name : `${path}.${name}`)
      const undocumented = Object.keys(value).filter((name) => !Object.hasOwn(fields, name))
      if (undocumented.length <= maxUndocumented)
        for (const name of undocumented)
          if (isFieldName(name)) differences.set(at(name), 'undocumented_field')
      for (const name of required) if (value[name] === undefined) differences.set(at(name), 'missing_field')
      for (const [name, inner] of Object.entries(fields)) {
        const held = value[name]
        if (held === undefined || held === null) continue
        const known = Object.hasOwn(values, name) ? values[name] : undefined
        if (known && typeof held !== 'object' && !known.includes(String(held)))
          differences.set(`${at(name)}${isWord(held) ? `=${held}` : ''}`, 'unknown_value')
        if (inner >= 0) waiting.push({ place: inner, value: held, path: at(name), depth: depth + 1 })
      }
    }
  }
  return differences
}

/** Names that a vendor gives; what people wrote is not repeated. */
function isFieldName(name: string): boolean {
  return /^[A-Za-z_][A-Za-z_]{0,39}$/.test(name)
}

function isWord(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z][A-Za-z_-]{0,29}$/.test(value)
}
