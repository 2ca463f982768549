import { effects } from '@helpdesk-mcp/contracts'
import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import type { CallTexts, RecordedCall } from '../model.ts'
import { type CallRow, callColumns, toCall, toCallRow } from './call-row.ts'
import { ofTenant, type StoreParts, type Tables } from './database.ts'
import { createPage, nameList } from './paging.ts'
import type { CallFilter, CallSlice, CallStore } from './store.ts'

/** Both databases limit how many values one statement can take. */
const maxRowsPerInsert = 500

/** What the texts of a call are sealed for. */
export function textsContext(callId: string): string {
  return `call texts ${callId}`
}

export function createCalls({ database, keys }: StoreParts): CallStore {
  const sealed = (id: string, texts: CallTexts) => keys.seal(JSON.stringify(texts), textsContext(id))

  return {
    async list(tenantId, { limit, cursor, ...filter }) {
      const list = nameList('calls', tenantId, filter)
      const paging = { limit, ...(cursor === undefined ? {} : { cursor }) }
      const page = createPage<CallRow>(list, paging, 'at', ({ at, id }) => ({ at, id }))
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
        db.selectFrom('tool_calls').selectAll().where(ofTenant(tenantId, id)).executeTakeFirst(),
      )
      return row && toCall(row)
    },

    async texts(tenantId, id) {
      const row = await database.run((db) =>
        db
          .selectFrom('tool_call_texts')
          .select('sealed')
          .where('tenant_id', '=', tenantId)
          .where('call_id', '=', id)
          .executeTakeFirst(),
      )
      return row && (JSON.parse(keys.open(row.sealed, textsContext(id))) as CallTexts)
    },

    async add(calls) {
      const rows = calls.map(toCallRow)
      const targets = calls.flatMap(targetRows)
      const texts = calls.flatMap(({ id, tenantId, at, texts: given }) =>
        given ? [{ call_id: id, tenant_id: tenantId, at: Math.round(at), sealed: sealed(id, given) }] : [],
      )
      await database.write(async (db) => {
        for (const some of chunksOf(rows)) await db.insertInto('tool_calls').values(some).execute()
        await addTargets(db, targets)
        for (const some of chunksOf(texts)) await db.insertInto('tool_call_texts').values(some).execute()
      })
    },

    async complete(id, end) {
      await database.write(async (db) => {
        const row = await db
          .updateTable('tool_calls')
          .set(toCallRow(end))
          .where('id', '=', id)
          .returning(['tenant_id', 'at'])
          .executeTakeFirst()
        if (!row) return
        await addTargets(db, targetRows({ id, tenantId: row.tenant_id, at: row.at, targets: end.targets }))
        await db.deleteFrom('tool_call_texts').where('call_id', '=', id).execute()
        if (!end.texts) return
        const texts = { call_id: id, ...row, sealed: sealed(id, end.texts) }
        await db.insertInto('tool_call_texts').values(texts).execute()
      })
    },

    series: (tenantId, filter) => database.run((db) => readSeries(db, tenantId, filter)),
  }
}

type TargetRow = Tables['tool_call_targets']

function targetRows({
  id,
  tenantId,
  at,
  targets,
}: Pick<RecordedCall, 'id' | 'tenantId' | 'at' | 'targets'>): TargetRow[] {
  const row = { tenant_id: tenantId, at: Math.round(at), call_id: id }
  return targets.map((target) => ({ ...row, kind: target.kind, target_id: target.id }))
}

/** A call that was recorded before it was sent has some of its targets already. */
async function addTargets(db: Transaction<Tables>, rows: readonly TargetRow[]): Promise<void> {
  for (const some of chunksOf(rows)) {
    await db
      .insertInto('tool_call_targets')
      .values(some)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

function chunksOf<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / maxRowsPerInsert) }, (_, index) =>
    rows.slice(index * maxRowsPerInsert, (index + 1) * maxRowsPerInsert),
  )
}

/** The fields of a filter that a column must equal. */
const equalFields = ['serverId', 'accountId', 'tool', 'outcome', 'errorCode'] as const

function callsWhere(tenantId: string, filter: CallFilter): RawBuilder<boolean> {
  const { effect, target, since, until } = filter
  const conditions = [
    sql`tenant_id = ${tenantId}`,
    ...equalFields
      .filter((field) => filter[field] !== undefined)
      .map((field) => sql`${sql.ref(callColumns[field])} = ${filter[field]}`),
    ...(effect === undefined ? [] : [hasEffect(effect)]),
    ...(target === undefined ? [] : [hasTarget(tenantId, target)]),
    ...(since === undefined ? [] : [sql`at >= ${since}`]),
    ...(until === undefined ? [] : [sql`at < ${until}`]),
  ]
  return sql<boolean>`${sql.join(conditions, sql` and `)}`
}

/** Effects are stored as a JSON list of known words, so a quoted word can only be an effect. */
function hasEffect(effect: string): RawBuilder<unknown> {
  return effects.some((known) => known === effect) ? sql`effects like ${`%"${effect}"%`}` : sql`1 = 0`
}

function hasTarget(tenantId: string, { kind, id }: { kind: string; id: string }): RawBuilder<unknown> {
  return sql`id in (select call_id from tool_call_targets
    where tenant_id = ${tenantId} and kind = ${kind} and target_id = ${id})`
}

const maxSlices = 10_000

/** One slice for every step from `since` to `until`, empty ones included. Percentiles are by nearest rank. */
async function readSeries(
  db: Kysely<Tables>,
  tenantId: string,
  filter: CallFilter & { since: number; until: number; sliceMs: number },
): Promise<CallSlice[]> {
  const { since, until, sliceMs } = filter
  const count = Math.ceil((until - since) / sliceMs)
  if (!(sliceMs >= 1) || count > maxSlices) throw new RangeError(`More than ${maxSlices} slices.`)

  // Durations are whole milliseconds: few enough groups to compute percentiles here, in one pass over the rows.
  const index = sql`((at - ${since}) / ${sliceMs})`
  const { rows } = await sql<CallGroup>`
    select ${index} as slice, outcome, error_code as code, duration_ms as ms, count(*) as calls
    from tool_calls where ${callsWhere(tenantId, filter)} group by 1, 2, 3, 4`.execute(db)

  const bySlice = new Map<number, CallGroup[]>()
  for (const row of rows) {
    const groups = bySlice.get(row.slice)
    if (groups) groups.push(row)
    else bySlice.set(row.slice, [row])
  }
  return Array.from({ length: Math.max(0, count) }, (_, slice) =>
    toSlice(since + slice * sliceMs, bySlice.get(slice) ?? []),
  )
}

/** Calls of one slice with the same outcome, code and duration. */
interface CallGroup {
  slice: number
  outcome: string
  code: string | null
  ms: number | null
  calls: number
}

function toSlice(at: number, groups: readonly CallGroup[]): CallSlice {
  const errors: Record<string, number> = {}
  let calls = 0
  for (const group of groups) {
    calls += group.calls
    if (group.outcome !== 'error') continue
    const code = group.code ?? 'unknown'
    errors[code] = (errors[code] ?? 0) + group.calls
  }
  const ended = groups.filter(hasEnded).sort((a, b) => a.ms - b.ms)
  return { at, calls, errors, medianMs: percentile(ended, 50), p95Ms: percentile(ended, 95) }
}

interface EndedGroup extends CallGroup {
  ms: number
}

function hasEnded(group: CallGroup): group is EndedGroup {
  return group.ms !== null
}

/** By nearest rank, of groups with the shortest first; null without any. */
function percentile(groups: readonly EndedGroup[], percent: number): number | null {
  const total = groups.reduce((sum, { calls }) => sum + calls, 0)
  let rank = Math.ceil((total * percent) / 100)
  for (const { ms, calls } of groups) {
    rank -= calls
    if (rank <= 0) return ms
  }
  return null
}
