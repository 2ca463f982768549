import { callsWhere } from './call-filter.ts'
import { fromCall, fromEnd, toCall } from './call-row.ts'
import { nameList } from './cursor.ts'
import { createPage } from './page.ts'
import type { Parts } from './parts.ts'
import { readSeries } from './series.ts'
import type { CallStore } from './store.ts'
import type { ToolCallTable } from './tables.ts'

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
