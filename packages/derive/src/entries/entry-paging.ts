import { cursor, lastId, offset, page } from '@helpdesk-mcp/connector'
import { isObject, type Pagination, type PagingPlan } from '@helpdesk-mcp/contracts'
import type { Operation } from '../document/operations.ts'
import type { SchemaSource } from '../document/schema-source.ts'
import type { Report } from '../problems.ts'
import { answerSchema, hasPath } from '../schemas/answer-schema.ts'
import { type Check, flag, mapOf, only, text } from './forms.ts'
import { type PagingTable, pagingPlan, pagingTable } from './paging-plan.ts'

/** How one list is paged, where the definition's way does not fit: `none`, another way, or some values of the same. */
export type PagingEntry = 'none' | Readonly<Record<string, unknown>>

const count: Check = (value) => Number.isInteger(value) && (value as number) >= 0
const total: Check = (value) =>
  text(value) || only({ argument: text, values: mapOf(text), default: text }, ['argument', 'values'])(value)

const optional: Record<string, Check> = { size: text, maximum: count, reversed: flag }
const extent: Record<string, Check> = { next: text, total, base: count }

/** The keys of each way, and which of them it needs. */
const ways = {
  page: { keys: { ...optional, ...extent, page: text }, needs: ['page'], make: page },
  offset: { keys: { ...optional, ...extent, offset: text }, needs: ['offset'], make: offset },
  cursor: { keys: { ...optional, cursor: text, next: text }, needs: ['cursor', 'next'], make: cursor },
  last_id: { keys: { ...optional, parameter: text, id: text }, needs: ['parameter', 'id'], make: lastId },
}

const kinds = Object.keys(ways).join(', ')

interface PagingSources {
  source: SchemaSource
  operation: Operation
  /** The definition's way. */
  table: PagingTable
  report: Report
}

/** How a list is paged, and the parameters that a model does not see for that reason. */
export function listPaging(
  { method, paging }: { method: string; paging?: PagingEntry },
  sources: PagingSources,
): { plan?: PagingPlan; hidden: readonly string[] } {
  if (method !== 'list') return { hidden: [] }
  const table = entryPaging(paging, sources)
  const plan = pagingPlan(sources.source, sources.operation, table)
  return { plan, hidden: plan.native ? table.parameters : [] }
}

/** The definition's way with what the entry says instead. */
function entryPaging(entry: PagingEntry | undefined, sources: PagingSources): PagingTable {
  const { source, operation, table, report } = sources
  if (entry === undefined) return table
  if (entry === 'none') return { parameters: [] }
  const own = readPagination(entry, table.pagination, report)
  if (!own || own.kind === 'none') return table
  const query = operation.parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name)
  for (const name of own.parameters.filter((parameter) => !query.includes(parameter))) {
    const problem = `${name} is not a query parameter of ${operation.operationId}.`
    report('paging', problem, `Its query parameters: ${query.join(', ') || 'none'}.`)
  }
  const answer = source.read(answerSchema(operation))
  for (const path of pathsIn(own)) {
    if (hasPath(source, answer, path.split('.'))) continue
    const fix = 'Fix the path, or the schema in openapi.yaml.'
    report('paging', `${path} is not in the answer of ${operation.operationId}.`, fix)
  }
  return { ...pagingTable(own), own }
}

function readPagination(
  entry: unknown,
  usual: Pagination | undefined,
  report: Report,
): Pagination | undefined {
  if (!isObject(entry)) {
    report('paging', 'is neither none nor a map.', `Give none, or a map with the kind: ${kinds}.`)
    return undefined
  }
  const { kind = usual?.kind, ...given } = entry
  const way = Object.hasOwn(ways, String(kind)) ? ways[kind as keyof typeof ways] : undefined
  if (!way) {
    report('paging', `kind ${String(kind)} is an unknown way of paging.`, `Known: ${kinds}.`)
    return undefined
  }
  const base = entry['kind'] === undefined ? usual : undefined
  const { kind: _kind, parameters: _parameters, ...inherited } = base ?? { kind, parameters: [] }
  const options = { ...inherited, ...given }
  const wrong = Object.entries(given).filter(([key, value]) => !keyIn(way.keys, key)?.(value))
  for (const [key] of wrong) {
    const known = Object.keys(way.keys).join(', ')
    report(
      'paging',
      `${key} is not a key of ${kind}, or has a value that it does not take.`,
      `Known: ${known}.`,
    )
  }
  const missing = way.needs.filter((key) => !Object.hasOwn(options, key))
  if (missing.length > 0)
    report('paging', `${missing.join(' and ')} is missing.`, `Paging by ${kind} needs it.`)
  return wrong.length > 0 || missing.length > 0 ? undefined : way.make(options as never)
}

function keyIn(keys: Readonly<Record<string, Check>>, key: string): Check | undefined {
  return Object.hasOwn(keys, key) ? keys[key] : undefined
}

function pathsIn(pagination: Pagination): string[] {
  const { next, total: where } = { next: undefined, total: undefined, ...pagination }
  const totals = typeof where === 'object' ? Object.values(where.values) : [where]
  return [next, ...totals].filter((path) => path !== undefined)
}
