import { effects } from '@helpdesk-mcp/contracts'
import { type RawBuilder, sql } from 'kysely'
import type { CallFilter } from './store.ts'

/** What a filter asks of tool_calls, of one tenant. */
export function callsWhere(tenantId: string, filter: CallFilter): RawBuilder<boolean> {
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
