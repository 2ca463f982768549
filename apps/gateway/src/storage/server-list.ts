import { type RawBuilder, sql } from 'kysely'
import type { McpServer } from '../model.ts'
import type { Listed } from './page.ts'
import { createSortedPage, nameList, type Order } from './paging.ts'
import type { ServerSort, ServerStore } from './store.ts'
import { containsText } from './text-search.ts'

interface Sorting extends Order {
  value(server: McpServer): number | string
}

/** After every time. */
const never = Number.MAX_SAFE_INTEGER

const sortings: Readonly<Record<ServerSort, Sorting>> = {
  newest: { by: sql.ref('created_at'), direction: 'desc', value: ({ createdAt }) => createdAt },
  name: {
    by: sql`lower(name)`,
    direction: 'asc',
    // The database puts both in lower case, as far as it can.
    compared: (value) => sql`lower(cast(${value} as text))`,
    value: ({ name }) => name,
  },
  last_used: {
    by: sql`coalesce(last_used_at, 0)`,
    direction: 'desc',
    value: ({ lastUsedAt }) => lastUsedAt ?? 0,
  },
  expires: {
    by: sql`coalesce(expires_at, ${sql.lit(never)})`,
    direction: 'asc',
    value: ({ expiresAt }) => expiresAt ?? never,
  },
}

/** What is read for one page of servers, and what makes a page of it. */
export function serverPage(
  tenantId: string,
  { accountId, expiresBefore, text, sort = 'newest', ...rest }: Parameters<ServerStore['list']>[1],
) {
  const list = nameList('servers', tenantId, { accountId, expiresBefore, text, sort })
  const sorting = sortings[sort]
  const page = createSortedPage<McpServer>(list, rest, sorting, (row) => ({
    at: sorting.value(row),
    id: row.id,
  }))
  const conditions: RawBuilder<unknown>[] = [
    sql`tenant_id = ${tenantId}`,
    ...(accountId === undefined
      ? []
      : [
          sql`id in (select server_id from mcp_server_accounts where tenant_id = ${tenantId} and account_id = ${accountId})`,
        ]),
    ...(expiresBefore === undefined ? [] : [sql`expires_at < ${expiresBefore}`]),
    ...(text === undefined ? [] : [sql`(id = ${text} or ${containsText(['name'], text)})`]),
    page.after,
  ]
  return {
    where: sql<boolean>`${sql.join(conditions, sql` and `)}`,
    order: page.order,
    limit: page.limit,
    listed: (rows: readonly McpServer[]): Listed<McpServer> => page.listed(rows, (row) => row),
  }
}
