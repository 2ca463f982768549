import { effects } from '@helpdesk-mcp/contracts'
import { type RawBuilder, sql } from 'kysely'
import { byHandServerId, isCountedAs, isWaitingCall } from './call-kinds.ts'
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

/** A call as readers count it. One that was held and then sent is two rows: the held one is left out once the other was sent. */
export const isCountedCall: RawBuilder<boolean> = sql`(outcome <> 'held' or outbox_item_id is null
  or not exists (select 1 from tool_calls as made where made.tenant_id = tool_calls.tenant_id
    and made.outbox_item_id = tool_calls.outbox_item_id and made.outcome <> 'held'
    and not (made.outcome = 'error' and coalesce(made.vendor_calls, -1) = 0)))`

/** Calls of a list or a count. What was held and then sent is one call, unless those of one item of the outbox are asked for. */
export function callsWhere(tenantId: string, filter: CallFilter): RawBuilder<boolean> {
  const { effect, target, since, until, isRefused, isWaiting, isByHand, countedAs } = filter
  const conditions = [
    sql`tenant_id = ${tenantId}`,
    ...(filter.outboxItemId === undefined ? [isCountedCall] : []),
    ...equalFields
      .filter((field) => filter[field] !== undefined)
      .map((field) => sql`${sql.ref(callColumns[field])} = ${filter[field]}`),
    ...(isRefused === undefined ? [] : [isRefused ? isRefusedCall : sql`not ${isRefusedCall}`]),
    ...(isWaiting === undefined ? [] : [isWaiting ? isWaitingCall : sql`not ${isWaitingCall}`]),
    ...(isByHand === undefined ? [] : [sql`server_id ${isByHand ? sql`=` : sql`<>`} ${byHandServerId}`]),
    ...(countedAs === undefined ? [] : [isCountedAs(countedAs)]),
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
