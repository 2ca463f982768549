import { setImmediate } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import { callsWhere } from './call-filter.ts'
import { type CallRow, toCall } from './call-row.ts'
import type { CallFilter, CallSearch, FoundCalls } from './call-store.ts'
import type { Tables } from './database.ts'
import type { Page } from './page.ts'
import { createPage, nameList } from './paging.ts'
import { touchingNamed, touchingNumbered } from './target-names.ts'
import { containsText } from './text-search.ts'

const searched = ['summary', 'targets', 'tool', 'error_code']

/** How many calls have their text read at once, and how often for one page. SQLite keeps the process busy meanwhile. */
const usualWindows = { rows: 5_000, count: 4 }

/**
 * One page of the calls in which a text occurs. The id or number of something that calls touched is looked up by its index, however old they
 * are. Calls that had only the id of something are found by what other calls have called it. Any other text is looked for in the newest 20,000 calls that match the filter, and by the next page in those before them, so that a text that
 * is rare, or occurs nowhere, never costs a walk over all calls at once.
 */
export async function searchCalls(
  db: Kysely<Tables>,
  tenantId: string,
  { limit, cursor, text, serverIds, accountIds, ...filter }: Page & CallFilter & CallSearch,
  windows = usualWindows,
): Promise<FoundCalls> {
  const list = nameList('found calls', tenantId, { ...filter, text })
  const paging = { limit, ...(cursor === undefined ? {} : { cursor }) }
  const page = createPage<CallRow>(list, paging, 'at', ({ at, id }) => ({ at, id }))
  const matches = callsWhere(tenantId, filter)

  // As people write the number of a ticket.
  const id = text.replace(/^#(?=\d+$)/, '')
  if (await isTouched(db, tenantId, id)) {
    const { rows } = await sql<CallRow>`select * from tool_calls
      where ${matches} and ${page.after} and id in (${touching(tenantId, id)})
      order by ${page.order} limit ${page.limit}`.execute(db)
    return { ...page.listed(rows, toCall), searchedSince: null }
  }

  const named = sql.join(
    [
      containsText(searched, text),
      sql`id in (${touchingNamed(tenantId, text)})`,
      ...(serverIds.length > 0 ? [sql`server_id in (${sql.join(serverIds)})`] : []),
      ...(accountIds.length > 0 ? [sql`account_id in (${sql.join(accountIds)})`] : []),
    ],
    sql` or `,
  )
  const found: CallRow[] = []
  let after = page.after
  let end: Pick<CallRow, 'at' | 'id'> | undefined
  for (let count = 0; count < windows.count; count++) {
    if (count > 0) await setImmediate()
    const newest = sql`select * from tool_calls where ${matches} and ${after} order by ${page.order}`
    const { rows } = await sql<CallRow>`select * from (${newest} limit ${windows.rows}) as newest
      where ${named} order by ${page.order} limit ${page.limit - found.length}`.execute(db)
    found.push(...rows)
    if (found.length >= page.limit) return { ...page.listed(found, toCall), searchedSince: null }
    const last = await sql<Pick<CallRow, 'at' | 'id'>>`select at, id from tool_calls
      where ${matches} and ${after} order by ${page.order} limit 1 offset ${windows.rows - 1}`.execute(db)
    end = last.rows[0]
    if (end === undefined) break
    after = page.afterRow(end)
  }
  const { rows } = page.listed(found, toCall)
  return { rows, nextCursor: end ? page.cursorAt(end) : null, searchedSince: end?.at ?? null }
}

/** Ids have no spaces, and words without digits are none. */
function mayBeId(text: string): boolean {
  return /^\S{1,200}$/.test(text) && /\d/.test(text)
}

/** The calls that touched what has this id or number. */
function touching(tenantId: string, id: string) {
  return sql`select call_id from (${touchingId(tenantId, id)}) as touched union ${touchingNumbered(tenantId, id)}`
}

/** The calls that touched what has this id, of whichever kind: each kind is one step in the index. SQLite takes a cross join in this order. */
function touchingId(tenantId: string, id: string) {
  return sql`with recursive kinds (kind) as (
      select min(kind) from tool_call_targets where tenant_id = ${tenantId}
      union all
      select (select min(kind) from tool_call_targets where tenant_id = ${tenantId} and kind > kinds.kind)
      from kinds where kinds.kind is not null)
    select touched.call_id from kinds
      cross join tool_call_targets as touched
      where touched.tenant_id = ${tenantId} and touched.kind = kinds.kind and touched.target_id = ${id}`
}

async function isTouched(db: Kysely<Tables>, tenantId: string, text: string): Promise<boolean> {
  if (!mayBeId(text)) return false
  const { rows } = await sql`select 1 from (${touching(tenantId, text)}) as touched limit 1`.execute(db)
  return rows.length > 0
}
