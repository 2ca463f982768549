import type { Call } from '@helpdesk-mcp/sandbox'
import type { Entry } from './records.ts'
import type { ZohoDeskState } from './state.ts'

/** What some names in sortBy stand for. */
const keys: Readonly<Record<string, string>> = {
  recentThread: 'lastThreadTime',
  sendDateTime: 'createdTime',
  account: 'accountId',
  contractEndDate: 'endDate',
  contractStartDate: 'startDate',
  department: 'departmentId',
  name: 'displayName',
}

/** Records in the order asked for: `sortBy=-createdTime`, `orderBy=DESC`, `sortOrder=desc`. What has no value comes last. */
export function ordered<T extends Entry>(records: readonly T[], { query }: Call<ZohoDeskState>): T[] {
  if (query.orderBy !== undefined) return sorted(records, 'createdTime', query.orderBy === 'DESC')
  if (query.sortOrder !== undefined) {
    return sorted(
      records,
      records[0]?.firstName === undefined ? 'name' : 'firstName',
      query.sortOrder === 'desc',
    )
  }
  const sortBy = typeof query.sortBy === 'string' ? query.sortBy : undefined
  if (sortBy === undefined || sortBy.endsWith('relevance')) return [...records]
  const name = sortBy.replace(/^-/, '')
  const own = records.some((record) => record[name] !== undefined)
  return sorted(records, own ? name : (keys[name] ?? name), sortBy.startsWith('-'))
}

export function sorted<T extends Entry>(records: readonly T[], key: string, descending: boolean): T[] {
  const valued = records.filter((record) => !isAbsent(record[key]))
  const absent = records.filter((record) => isAbsent(record[key]))
  const inOrder = valued.sort((one, other) => compare(one[key], other[key]) * (descending ? -1 : 1))
  return [...inOrder, ...absent]
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}

/** Times and texts by their letters, case aside; numbers by size. */
function compare(one: unknown, other: unknown): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other
  const [a, b] = [String(one).toLowerCase(), String(other).toLowerCase()]
  return a < b ? -1 : a > b ? 1 : 0
}
