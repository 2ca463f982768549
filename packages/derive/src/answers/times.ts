import { isObject, type TimePlan } from '@helpdesk-mcp/contracts'
import { findNodes } from '../document/find-paths.ts'
import type { Schema, SchemaSource } from '../document/schema-source.ts'
import type { Report } from '../problems.ts'
import { typesIn } from '../schemas/plain-schema.ts'

const key = 'x-time'
const zones = /^(UTC|unknown|[+-]([01]\d|2[0-3]):[0-5]\d)$/

/**
 * The times of an answer by their zone: strings of `format: date-time`, and what is marked `x-time`: `true` for numbers that count since 1970
 * and for other texts that name their zone, `{ zone }` for texts that name none. `false` exempts.
 */
export function timePlans(source: SchemaSource, schema: Schema | undefined, report: Report): TimePlan[] {
  const found = findNodes<Schema | undefined>({
    start: schema,
    path: [],
    matches: (node) => node?.[key] !== undefined || node?.['format'] === 'date-time',
    inside: (node) => [
      ...(node?.['items'] ? [{ node: source.read(node['items']) }] : []),
      ...[node?.['oneOf'], node?.['anyOf']]
        .flatMap((forms) => (Array.isArray(forms) ? forms : []))
        .map((form) => ({ node: source.read(form) })),
      ...Object.entries(isObject(node?.['properties']) ? node['properties'] : {}).map(([step, value]) => ({
        step,
        node: source.read(value),
      })),
      ...(isObject(node?.['additionalProperties'])
        ? [{ step: '{}', node: source.read(node['additionalProperties']) }]
        : []),
    ],
  })
  const byZone = new Map<string | undefined, string[]>()
  for (const [path, node] of found) {
    const mark = node?.[key] ?? true
    if (mark === false) continue
    if (!isMark(mark)) {
      const fix = 'Give true, false, seconds, or { zone } with UTC, an offset such as "+01:00", or unknown.'
      report(key, `${JSON.stringify(mark)} at ${path} is unclear.`, fix)
    } else if (node && typesIn(node).some((type) => type === 'object' || type === 'array')) {
      report(key, `${path} is no text and no number.`, 'Mark the time itself.')
    } else {
      const zone = mark === true || mark === 'seconds' ? undefined : mark.zone
      byZone.set(zone, [...(byZone.get(zone) ?? []), path])
    }
  }
  return [...byZone].map(([zone, paths]) => ({ paths, ...(zone === undefined ? {} : { zone }) }))
}

function isMark(mark: unknown): mark is true | 'seconds' | { zone: string } {
  if (mark === true || mark === 'seconds') return true
  if (!isObject(mark) || Object.keys(mark).length !== 1) return false
  return typeof mark['zone'] === 'string' && zones.test(mark['zone'])
}
