import { type RawBuilder, sql } from 'kysely'
import { type Position, readCursor, writeCursor } from './cursor.ts'
import type { Listed, Page } from './store.ts'

/** One page of a list, newest first, by a time and, where that is the same, by id. */
export function createPage<Row>(list: string, page: Page, at: string, position: (row: Row) => Position) {
  const from = page.cursor === undefined ? undefined : readCursor(list, page.cursor)
  const limit = Math.max(1, page.limit)
  const order = [sql.ref(at), sql.ref('id')]
  return {
    /** One more row than asked for tells whether there is a next page. */
    limit: limit + 1,
    order: sql.join(order.map((column) => sql`${column} desc`)),
    after: (from === undefined
      ? sql`1 = 1`
      : sql`(${sql.join(order)}) < (${from.at}, ${from.id})`) as RawBuilder<boolean>,
    listed<Model>(rows: readonly Row[], toModel: (row: Row) => Model): Listed<Model> {
      const shown = rows.slice(0, limit)
      const last = shown.at(-1)
      const hasMore = rows.length > limit && last !== undefined
      return { rows: shown.map(toModel), nextCursor: hasMore ? writeCursor(list, position(last)) : null }
    },
  }
}
