import {
  ApiException,
  type Call,
  declaredAnswer,
  fit,
  type Problem,
  type Reply,
  rowsOf,
} from '@helpdesk-mcp/sandbox'
import { keep } from './keep.ts'
import { ordered } from './ordered.ts'
import type { Entry } from './records.ts'
import type { ZohoDeskState } from './state.ts'
import { view } from './view.ts'

/** Where the document names no bound. */
const maxima: Readonly<Record<string, number>> = { 'tickets.list': 100 }

/** The part of a list that is asked for: filtered by its query, in order, in the envelope of its operation; 204 where it is empty. */
export function listed(call: Call<ZohoDeskState>, records: readonly object[]): Reply {
  return slice(call, ordered(keep(records as readonly Entry[], call), call))
}

/** The same of records that were chosen and put in order already. */
export function slice(
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
  const items = part.map((record) => (rows?.items ? view(call, rows.items, record) : record))
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
  const maximum = Number(schemaOf('limit').maximum ?? maxima[call.operation.id] ?? 200)
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
