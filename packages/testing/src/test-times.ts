import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { expect, it } from 'vitest'
import type { ReadAnswer } from './read-everything.ts'

/** Every time in an answer names its zone, or its tool says that nobody knows it. */
export function testTimes(answers: () => Promise<readonly ReadAnswer[]>): void {
  it('writes every time of every answer as ISO 8601 with its zone', async () => {
    const all = await answers()
    const times = all.flatMap(({ record, items }) => timesIn(items, record))
    const wrong = times.filter(({ isRight }) => !isRight)
    expect(
      [...new Set(wrong.map(({ tool, path, value }) => `${tool}: ${path}: ${value}`))].slice(0, 40),
    ).toEqual([])
    expect(times.length).toBeGreaterThan(0)
  })
}

interface FoundTime {
  tool: string
  path: string
  value: unknown
  isRight: boolean
}

const withZone = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/
const withoutZone = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?$/
const timeName = /(time|date|[a-z]At|_at|since|until)$|^(date|time)/i

function timesIn(value: unknown, record: ToolRecord, path = ''): FoundTime[] {
  if (Array.isArray(value)) return value.flatMap((item) => timesIn(item, record, path))
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, item]) =>
      timesIn(item, record, path === '' ? key : `${path}.${key}`),
    )
  if (!isTime(value, path)) return []
  const zones = (record.response.times ?? [])
    .filter(({ paths }) => paths.includes(path))
    .map(({ zone }) => zone)
  const isDeclared = zones.includes('unknown') && withoutZone.test(String(value))
  return [{ tool: record.name, path, value, isRight: withZone.test(String(value)) || isDeclared }]
}

/** A text that is nothing but a date and time, or a number that counts since 1970, from 2014 to 2039. */
function isTime(value: unknown, path: string): boolean {
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(value) && value.length < 40)
    return true
  const isWritten = typeof value === 'string' && /^\d{10}(\d{3})?$/.test(value)
  if (typeof value !== 'number' && !isWritten) return false
  const count = Number(value)
  const isIn = (unit: number) => count >= 1.4e9 * unit && count <= 2.2e9 * unit
  return (typeof value === 'number' && isIn(1000)) || (timeName.test(path) && (isIn(1) || isIn(1000)))
}
