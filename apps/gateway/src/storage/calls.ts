import type { Transaction } from 'kysely'
import type { CallTexts, RecordedCall } from '../model.ts'
import { callsWhere } from './call-filter.ts'
import { countReadConversations, readGroups, readNeighbours, readUsage } from './call-reports.ts'
import { type CallRow, toCall, toCallRow } from './call-row.ts'
import { searchCalls } from './call-search.ts'
import { readSeries } from './call-series.ts'
import type { CallStore } from './call-store.ts'
import { ofTenant, type StoreParts, type Tables } from './database.ts'
import { createPage, nameList } from './paging.ts'

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

    search: (tenantId, page) => database.run((db) => searchCalls(db, tenantId, page)),
    neighbours: (tenantId, call, filter) => database.run((db) => readNeighbours(db, tenantId, call, filter)),
    series: (tenantId, filter) => readSeries(database, tenantId, filter),
    groups: (tenantId, filter) => readGroups(database, tenantId, filter),
    readConversations: (tenantId, range) => countReadConversations(database, tenantId, range),
    usage: (tenantId, of, ids, since) => database.run((db) => readUsage(db, tenantId, of, ids, since)),
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
