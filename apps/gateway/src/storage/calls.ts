import type { Transaction } from 'kysely'
import type { CallTexts, RecordedCall, ToolCall } from '../model.ts'
import { callsWhere } from './call-filter.ts'
import { countReadConversations, readGroups, readNeighbours, readUsage } from './call-reports.ts'
import { type CallRow, newCallColumns, toCall, toCallRow, toCallValues } from './call-row.ts'
import { searchCalls } from './call-search.ts'
import { readSeries } from './call-series.ts'
import type { CallStore } from './call-store.ts'
import { ofTenant, type StoreParts, type Tables } from './database.ts'
import { createPage, nameList } from './paging.ts'
import { createTargetNames, withTargetNames } from './target-names.ts'

/** What the texts of a call are sealed for. */
export function textsContext(callId: string): string {
  return `call texts ${callId}`
}

export function createCalls({ database, keys }: StoreParts): CallStore {
  /** A call that was recorded before it was sent has some of its targets already. */
  const addTargets = (db: Transaction<Tables>, rows: (string | number)[][]) =>
    database.addRows(db, { table: 'tool_call_targets', columns: targetColumns, rows, skipKnown: true })
  const names = createTargetNames()
  const named = (tenantId: string, calls: readonly ToolCall[]) =>
    database.run((db) => withTargetNames(db, tenantId, calls))
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
      const listed = page.listed(rows, toCall)
      return { ...listed, rows: await named(tenantId, listed.rows) }
    },

    async get(tenantId, id) {
      const row = await database.run((db) =>
        db.selectFrom('tool_calls').selectAll().where(ofTenant(tenantId, id)).executeTakeFirst(),
      )
      return row && (await named(tenantId, [toCall(row)]))[0]
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
      const rows = calls.map(toCallValues)
      const texts = calls.flatMap(({ id, tenantId, at, texts: given }) =>
        given ? [[id, tenantId, Math.round(at), sealed(id, given)]] : [],
      )
      const { added } = await database.write(
        async (db) => {
          await database.addRows(db, { table: 'tool_calls', columns: newCallColumns, rows })
          await addTargets(db, calls.flatMap(targetRows))
          await database.addRows(db, { table: 'tool_call_texts', columns: textColumns, rows: texts })
          return names.add(db, calls)
        },
        { goOn: true },
      )
      added()
    },

    async complete(id, end) {
      const kept = await database.write(async (db) => {
        const row = await db
          .updateTable('tool_calls')
          .set(toCallRow(end))
          .where('id', '=', id)
          .returning(['tenant_id', 'account_id', 'at'])
          .executeTakeFirst()
        if (!row) return undefined
        const { tenant_id: tenantId, account_id: accountId, at } = row
        const { targets } = end
        await addTargets(db, targetRows({ id, tenantId, at, targets }))
        await db.deleteFrom('tool_call_texts').where('call_id', '=', id).execute()
        if (end.texts) {
          const texts = { call_id: id, tenant_id: tenantId, at, sealed: sealed(id, end.texts) }
          await db.insertInto('tool_call_texts').values(texts).execute()
        }
        return names.add(db, [{ tenantId, accountId, at, targets }])
      })
      kept?.added()
    },

    async search(tenantId, page) {
      const found = await database.run((db) => searchCalls(db, tenantId, page))
      return { ...found, rows: await named(tenantId, found.rows) }
    },
    neighbours: (tenantId, call, filter) => database.run((db) => readNeighbours(db, tenantId, call, filter)),
    series: (tenantId, filter) => readSeries(database, tenantId, filter),
    groups: (tenantId, filter) => readGroups(database, tenantId, filter),
    readConversations: (tenantId, filter) => countReadConversations(database, tenantId, filter),
    usage: (tenantId, of, ids, since) => database.run((db) => readUsage(db, tenantId, of, ids, since)),
  }
}

const textColumns = ['call_id', 'tenant_id', 'at', 'sealed']
const targetColumns = ['tenant_id', 'at', 'call_id', 'kind', 'target_id']

function targetRows({
  id,
  tenantId,
  at,
  targets,
}: Pick<RecordedCall, 'id' | 'tenantId' | 'at' | 'targets'>): (string | number)[][] {
  return targets.map((target) => [tenantId, Math.round(at), id, target.kind, target.id])
}
