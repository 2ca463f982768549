import { createHash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { InvalidCursorError } from './errors.ts'
import type { Listed, Page } from './page.ts'

/** What a list is sorted by. */
export interface Order {
  by: RawBuilder<unknown>
  direction: 'asc' | 'desc'
  /** A value of a cursor as it is compared with `by`. */
  compared?(value: number | string): RawBuilder<unknown>
}

/** One page of a list, newest first: by the time in the column `at` and, where times are equal, by id. `list` is from `nameList`. */
export function createPage<Row>(list: string, page: Page, at: string, position: (row: Row) => Position) {
  return createSortedPage(list, page, { by: sql.ref(at), direction: 'desc' }, position)
}

/** One page of a list in another order; rows that are equal are sorted by id. */
export function createSortedPage<Row>(
  list: string,
  page: Page,
  { by, direction, compared = (value) => sql`${value}` }: Order,
  position: (row: Row) => Position,
) {
  const from = page.cursor === undefined ? undefined : readCursor(list, page.cursor)
  const limit = Math.max(1, page.limit)
  const order = [by, sql.ref('id')]
  const sign = sql.raw(direction === 'desc' ? '<' : '>')
  /** Whether a row comes after this one. */
  const afterRow = ({ at, id }: Position) =>
    sql<boolean>`(${sql.join(order)}) ${sign} (${compared(at)}, ${id})`
  return {
    /** One more row than the page has tells whether there is a next page. */
    limit: limit + 1,
    order: sql.join(order.map((column) => sql`${column} ${sql.raw(direction)}`)),
    after: (from === undefined ? sql`1 = 1` : afterRow(from)) as RawBuilder<boolean>,
    afterRow,
    /** The cursor of a page that begins after this row. */
    cursorAt: (row: Position) => writeCursor(list, row),
    listed<Model>(rows: readonly Row[], toModel: (row: Row) => Model): Listed<Model> {
      const shown = rows.slice(0, limit)
      const last = shown.at(-1)
      const hasMore = rows.length > limit && last !== undefined
      return { rows: shown.map(toModel), nextCursor: hasMore ? writeCursor(list, position(last)) : null }
    },
  }
}

/** Tells one list from another by its name, its tenant and its filters, in whichever order the filters are given. */
export function nameList(...parts: readonly unknown[]): string {
  const text = JSON.stringify(parts, (_key, value: unknown) =>
    isPlain(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value,
  )
  return createHash('sha256').update(text).digest('base64url').slice(0, 12)
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The last row of a page; the next page begins after it. */
interface Position {
  at: number | string
  id: string
}

function writeCursor(list: string, { at, id }: Position): string {
  return Buffer.from(JSON.stringify([1, list, at, id])).toString('base64url')
}

function readCursor(list: string, cursor: string): Position {
  const parts = parse(cursor)
  if (Array.isArray(parts) && parts.length === 4) {
    const [version, from, at, id] = parts as unknown[]
    const isOurs = version === 1 && from === list
    const isPosition = Number.isSafeInteger(at) || isStorable(at)
    if (isOurs && isPosition && isStorable(id)) return { at: at as number | string, id }
  }
  throw new InvalidCursorError('This cursor does not come from this list with these filters.')
}

function isStorable(value: unknown): value is string {
  return typeof value === 'string' && !value.includes('\0')
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}
