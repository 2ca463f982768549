import {
  ApiException,
  type Call,
  declaredAnswer,
  fit,
  type Problem,
  type Reply,
  rowsOf,
} from '@helpdesk-mcp/sandbox'
import type { Entry, ZohoDeskState } from './state.ts'
import { isInRange } from './text.ts'
import { toView } from './view.ts'

/** Limits that the document does not declare. */
const maxLimits: Readonly<Record<string, number>> = { 'tickets.list': 100 }

/** A list filtered, sorted and paged by its query, in the envelope of its operation; 204 where it is empty. */
export function listReply(call: Call<ZohoDeskState>, records: readonly object[]): Reply {
  return pageReply(call, sortByQuery(filterByQuery(records as readonly Entry[], call), call))
}

/** A page of records that are filtered and sorted already. */
export function pageReply(
  call: Call<ZohoDeskState>,
  records: readonly Entry[],
  more: Record<string, unknown> = {},
): Reply {
  const { document, operation } = call
  const answer = declaredAnswer(document, operation)
  const { start, end } = bounds(call, records.length)
  const part = records.slice(start, end)
  const rows = rowsOf(document, answer.schema)
  if (part.length === 0 && declaresEmpty(call)) return { status: 204 }
  const items = part.map((record) => (rows?.items ? toView(call, rows.items, record) : record))
  if (rows?.key === undefined) return { status: answer.status, body: items }
  const names = Object.keys((answer.schema?.value.properties ?? {}) as object)
  const total = records.length
  const told: Record<string, unknown> = {
    count: total,
    hasMore: end < total,
    totalAgentsCount: total,
    ...more,
    [rows.key]: items,
  }
  const body = Object.fromEntries(names.filter((name) => name in told).map((name) => [name, told[name]]))
  return { status: answer.status, body: fit(document, answer.schema, body) }
}

/** `from` counts from 0, or from 1 where the operation says so; a limit of 0 means all. */
function bounds(call: Call<ZohoDeskState>, total: number): { start: number; end: number } {
  const schemaOf = (wanted: string) =>
    call.operation.parameters.find(({ name }) => name === wanted)?.schema?.value ?? {}
  const from = schemaOf('from')
  const base = (from.default ?? from.minimum) === 1 ? 1 : 0
  const start = Math.max(0, Number(call.query.from ?? base) - base)
  const limits = call.operation.parameters.some(({ name }) => name === 'limit')
  if (!limits) return { start, end: total }
  const maximum = Number(schemaOf('limit').maximum ?? maxLimits[call.operation.id] ?? 200)
  const limit = Number(call.query.limit ?? Math.min(maximum, 50))
  if (limit < 0 || limit > maximum || (limit === 0 && schemaOf('limit').minimum !== 0)) {
    const message = `must be from 1 to ${maximum}`
    const problem: Problem = { in: 'query', at: 'limit', keyword: 'maximum', message }
    throw new ApiException({ reason: 'invalid', message, problems: [problem] })
  }
  return { start, end: limit === 0 ? total : start + limit }
}

function declaresEmpty({ operation }: Call<ZohoDeskState>): boolean {
  return (operation.node.value.responses as Record<string, unknown> | undefined)?.['204'] !== undefined
}

/** Parameters that are not filters. */
const nonFilters = new Set(['from', 'limit', 'sortBy', 'sortOrder', 'orderBy', 'include', 'fields', 'orgId'])

/**
 * The records that a list's query selects: `departmentId`, or `departmentIds` for one of several, is compared with the member of
 * that name, a `...Range` with its times, `searchStr` with every text. A filter on something that no record has keeps all.
 */
function filterByQuery<T extends Entry>(records: readonly T[], { query }: Call<ZohoDeskState>): T[] {
  const tests = Object.entries(query)
    .filter(([name, value]) => !nonFilters.has(name) && value !== undefined)
    .map(([name, value]) => filterFor(name, value))
  return records.filter((record) => tests.every((passes) => passes(record)))
}

function filterFor(name: string, wanted: unknown): (record: Entry) => boolean {
  if (name === 'searchStr' || name === 'searchValue') {
    const part = String(wanted).replaceAll('*', '').toLowerCase()
    return (record) =>
      Object.values(record).some((value) => typeof value === 'string' && value.toLowerCase().includes(part))
  }
  if (name.endsWith('Range')) return (record) => isInRange(record[name.slice(0, -5)], String(wanted))
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

/** The members behind some names in sortBy. */
const sortKeys: Readonly<Record<string, string>> = {
  recentThread: 'lastThreadTime',
  sendDateTime: 'createdTime',
  account: 'accountId',
  contractEndDate: 'endDate',
  contractStartDate: 'startDate',
  department: 'departmentId',
  name: 'displayName',
}

/** Records in the requested order: `sortBy=-createdTime`, `orderBy=DESC`, `sortOrder=desc`. Missing values last. */
export function sortByQuery<T extends Entry>(records: readonly T[], { query }: Call<ZohoDeskState>): T[] {
  if (query.orderBy !== undefined) return sortRecords(records, 'createdTime', query.orderBy === 'DESC')
  if (query.sortOrder !== undefined) {
    return sortRecords(
      records,
      records[0]?.firstName === undefined ? 'name' : 'firstName',
      query.sortOrder === 'desc',
    )
  }
  const sortBy = typeof query.sortBy === 'string' ? query.sortBy : undefined
  if (sortBy === undefined || sortBy.endsWith('relevance')) return [...records]
  const name = sortBy.replace(/^-/, '')
  const own = records.some((record) => record[name] !== undefined)
  return sortRecords(records, own ? name : (sortKeys[name] ?? name), sortBy.startsWith('-'))
}

export function sortRecords<T extends Entry>(records: readonly T[], key: string, descending: boolean): T[] {
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
