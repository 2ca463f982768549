import { effects } from '@helpdesk-mcp/contracts'
import { type RawBuilder, sql } from 'kysely'
import { callColumns } from './call-row.ts'
import type { CallFilter } from './call-store.ts'

/** The fields of a filter that a column must equal. */
const equalFields = [
  'serverId',
  'accountId',
  'personId',
  'appId',
  'outboxItemId',
  'tool',
  'outcome',
  'errorCode',
] as const

/** An error without a call to the vendor. */
export const isRefusedCall: RawBuilder<boolean> = sql`(outcome = 'error' and coalesce(vendor_calls, -1) = 0)`

export function callsWhere(tenantId: string, filter: CallFilter): RawBuilder<boolean> {
  const { effect, target, since, until, isRefused } = filter
  const conditions = [
    sql`tenant_id = ${tenantId}`,
    ...equalFields
      .filter((field) => filter[field] !== undefined)
      .map((field) => sql`${sql.ref(callColumns[field])} = ${filter[field]}`),
    ...(isRefused === undefined ? [] : [isRefused ? isRefusedCall : sql`not ${isRefusedCall}`]),
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
