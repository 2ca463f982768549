import { effects } from '@helpdesk-mcp/contracts'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { ToolCall } from '../model.ts'
import type { Tables, ToolCallTable } from './database.ts'
import { createPage, nameList } from './paging.ts'
import type { CallFilter, CallSlice, CallStore, Parts } from './store.ts'

/** As many rows as their values fit into one statement, on either database. */
const rowsAtOnce = 500

export function createCalls({ database }: Parts): CallStore {
  return {
    async list(tenantId, { limit, cursor, ...filter }) {
      const list = nameList('calls', tenantId, filter)
      const asked = { limit, ...(cursor === undefined ? {} : { cursor }) }
      const page = createPage<ToolCallTable>(list, asked, 'at', ({ at, id }) => ({ at, id }))
      const rows = await database.run((db) =>
        db
          .selectFrom('tool_calls')
          .selectAll()
          .where(callsWhere(tenantId, filter))
          .where(page.after)
          .orderBy(page.order)
          .limit(page.limit)
          .execute(),
      )
      return page.listed(rows, toCall)
    },

    async get(tenantId, id) {
      const row = await database.run((db) =>
        db
          .selectFrom('tool_calls')
          .selectAll()
          .where('tenant_id', '=', tenantId)
          .where('id', '=', id)
          .executeTakeFirst(),
      )
      return row && toCall(row)
    },

    async add(calls) {
      const rows = calls.map(fromCall)
      await database.write(async (db) => {
        for (let from = 0; from < rows.length; from += rowsAtOnce) {
          await db
            .insertInto('tool_calls')
            .values(rows.slice(from, from + rowsAtOnce))
            .execute()
        }
      })
    },

    async complete(id, end) {
      await database.run((db) =>
        db.updateTable('tool_calls').set(fromEnd(end)).where('id', '=', id).execute(),
      )
    },

    series: (tenantId, filter) => database.run((db) => readSeries(db, tenantId, filter)),
  }
}

function toCall(row: ToolCallTable): ToolCall {
  return {
    id: row.id,
    tenantId: row.tenant_id,
    serverId: row.server_id,
    accountId: row.account_id,
    tool: row.tool,
    effects: JSON.parse(row.effects),
    outcome: row.outcome,
    errorCode: row.error_code,
    vendorStatus: row.vendor_status,
    vendorCalls: row.vendor_calls,
    at: row.at,
    durationMs: row.duration_ms,
    argumentNames: JSON.parse(row.argument_names),
    argumentsDigest: row.arguments_digest,
  }
}

function fromCall(call: ToolCall): ToolCallTable {
  return {
    id: call.id,
    tenant_id: call.tenantId,
    server_id: call.serverId,
    account_id: call.accountId,
    tool: call.tool,
    effects: JSON.stringify(call.effects),
    at: call.at,
    argument_names: JSON.stringify(call.argumentNames),
    arguments_digest: call.argumentsDigest,
    ...fromEnd(call),
  }
}

function fromEnd(
  end: Pick<ToolCall, 'outcome' | 'errorCode' | 'vendorStatus' | 'vendorCalls' | 'durationMs'>,
) {
  return {
    outcome: end.outcome,
    error_code: end.errorCode,
    vendor_status: end.vendorStatus,
    vendor_calls: end.vendorCalls,
    duration_ms: end.durationMs === null ? null : Math.round(end.durationMs),
  }
}

/** What a filter asks of tool_calls, of one tenant. */
function callsWhere(tenantId: string, filter: CallFilter): RawBuilder<boolean> {
  const { serverId, accountId, tool, effect, outcome, errorCode, since, until } = filter
  const equal: [string, string | undefined][] = [
    ['server_id', serverId],
    ['account_id', accountId],
    ['tool', tool],
    ['outcome', outcome],
    ['error_code', errorCode],
  ]
  const all = [
    sql`tenant_id = ${tenantId}`,
    ...equal
      .filter(([, value]) => value !== undefined)
      .map(([column, value]) => sql`${sql.ref(column)} = ${value}`),
    ...(effect === undefined ? [] : [hasEffect(effect)]),
    ...(since === undefined ? [] : [sql`at >= ${since}`]),
    ...(until === undefined ? [] : [sql`at < ${until}`]),
  ]
  return sql<boolean>`${sql.join(all, sql` and `)}`
}

/** Effects are a JSON list of known words, so a word in quotes can be nothing else. */
function hasEffect(effect: string): RawBuilder<unknown> {
  return effects.some((known) => known === effect) ? sql`effects like ${`%"${effect}"%`}` : sql`1 = 0`
}

type Sliced = CallFilter & { since: number; until: number; sliceMs: number }

const mostSlices = 10_000

/** Every slice from `since` to `until`, those without calls too. Percentiles are of the nearest rank. */
async function readSeries(db: Kysely<Tables>, tenantId: string, asked: Sliced): Promise<CallSlice[]> {
  const { since, until, sliceMs } = asked
  const count = Math.ceil((until - since) / sliceMs)
  if (!(sliceMs >= 1) || count > mostSlices) throw new RangeError(`More than ${mostSlices} slices.`)

  const slices = Array.from(
    { length: Math.max(0, count) },
    (_, index): CallSlice => ({
      at: since + index * sliceMs,
      calls: 0,
      errors: {},
      medianMs: null,
      p95Ms: null,
    }),
  )
  const slice = sql`((at - ${since}) / ${sliceMs})`
  const where = callsWhere(tenantId, asked)

  // Durations are whole milliseconds: few enough kinds of calls for percentiles to be counted out here, in one pass over the rows.
  const kinds = await sql<Kind>`
    select ${slice} as slice, outcome, error_code as code, duration_ms as ms, count(*) as calls
    from tool_calls where ${where} group by 1, 2, 3, 4`.execute(db)
  const durations = slices.map((): Counted[] => [])
  for (const { slice: index, outcome, code, ms, calls } of kinds.rows) {
    const of = slices[index]
    if (!of) continue
    of.calls += calls
    if (outcome === 'error') of.errors[code ?? 'unknown'] = (of.errors[code ?? 'unknown'] ?? 0) + calls
    if (ms !== null) durations[index]?.push({ ms, calls })
  }
  for (const [index, of] of slices.entries()) {
    const counted = (durations[index] ?? []).sort((a, b) => a.ms - b.ms)
    of.medianMs = percentile(counted, 50)
    of.p95Ms = percentile(counted, 95)
  }
  return slices
}

type Kind = { slice: number; outcome: string; code: string | null; ms: number | null; calls: number }

interface Counted {
  ms: number
  calls: number
}

/** Of the nearest rank; null without any. Shortest first. */
function percentile(counted: readonly Counted[], percent: number): number | null {
  const all = counted.reduce((sum, { calls }) => sum + calls, 0)
  let rank = Math.ceil((all * percent) / 100)
  for (const { ms, calls } of counted) {
    rank -= calls
    if (rank <= 0) return ms
  }
  return null
}
