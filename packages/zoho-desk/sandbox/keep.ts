import type { Call } from '@helpdesk-mcp/sandbox'
import type { Entry } from './records.ts'
import { within } from './search-language.ts'
import type { ZohoDeskState } from './state.ts'

/** Parameters that choose no records. */
const others = new Set(['from', 'limit', 'sortBy', 'sortOrder', 'orderBy', 'include', 'fields', 'orgId'])

/**
 * The records that a list's query leaves: `departmentId`, or `departmentIds` for one of several, is compared with the member of
 * that name, a `...Range` with its times, `searchStr` with every text. A filter on something that no record has keeps all.
 */
export function keep<T extends Entry>(records: readonly T[], { query }: Call<ZohoDeskState>): T[] {
  const tests = Object.entries(query)
    .filter(([name, value]) => !others.has(name) && value !== undefined)
    .map(([name, value]) => test(name, value))
  return records.filter((record) => tests.every((passes) => passes(record)))
}

function test(name: string, wanted: unknown): (record: Entry) => boolean {
  if (name === 'searchStr' || name === 'searchValue') {
    const part = String(wanted).replaceAll('*', '').toLowerCase()
    return (record) =>
      Object.values(record).some((value) => typeof value === 'string' && value.toLowerCase().includes(part))
  }
  if (name.endsWith('Range')) return (record) => within(record[name.slice(0, -5)], String(wanted))
  const choices = new Set([wanted].flat().map((one) => String(one).toLowerCase()))
  return (record) => {
    const value =
      record[name] ??
      record[name.replace(/s$/, '')] ??
      record[`associated${name[0]?.toUpperCase()}${name.slice(1)}`]
    if (value === undefined) return true
    return [value].flat().some((one) => choices.has(String(one).toLowerCase()))
  }
}
