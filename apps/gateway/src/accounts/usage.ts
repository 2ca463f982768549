import { z } from '@hono/zod-openapi'
import type { GatewayContext } from '../context.ts'
import { Explanation } from '../http/explanation.ts'
import { listOf, time, writeTime } from '../http/route-parts.ts'
import type { Account, Time } from '../model.ts'
import { explainAccount } from './explain.ts'
import { forecastQuota, QuotaForecast } from './quota-forecast.ts'
import { IntegratedAccount, viewAccount } from './schemas.ts'

const usage = {
  last_used_at: time.nullable().openapi({ description: 'When a tool of it was last called.' }),
  calls_last_7_days: z.number().int(),
  health: Explanation.openapi({ description: 'How it is at the moment, by its state and its latest calls.' }),
  quota_forecast: z
    .union([QuotaForecast, z.null()])
    .openapi({ description: 'null: the helpdesk never said how many calls are left.' }),
}

export const UsedAccount = z.object({ ...IntegratedAccount.shape, ...usage }).openapi('UsedAccount')

export const UsedAccountList = listOf(UsedAccount, 'UsedAccountList')

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const weekMs = 7 * 24 * hourMs

/** Codes that are about the helpdesk, not about what was asked of it. */
const outages = ['unavailable', 'timeout', 'rate_limited']
const outageMs = 15 * minuteMs

/** Accounts with how they are and what was called of them. */
export async function viewUsedAccounts(
  { store, clock, catalog }: Pick<GatewayContext, 'store' | 'clock' | 'catalog'>,
  tenantId: string,
  accounts: readonly Account[],
): Promise<z.infer<typeof UsedAccount>[]> {
  const now = clock.now()
  const ids = accounts.map(({ id }) => id)
  const [week, hour, failing] = await Promise.all([
    store.calls.usage(tenantId, 'account', ids, now - weekMs),
    store.calls.usage(tenantId, 'account', ids, now - hourMs),
    readOutages({ store }, tenantId, now),
  ])
  return accounts.map((account) => {
    const definition = catalog.get(account.connector)?.definition
    const { quota, id } = account
    const used = week.get(id)
    return {
      ...viewAccount(account),
      last_used_at: writeTime(used?.lastAt ?? null),
      calls_last_7_days: used?.calls ?? 0,
      health: explainAccount(account, definition, failing.get(id)),
      quota_forecast: quota && forecastQuota(quota, hour.get(id)?.vendorCalls ?? 0, now),
    }
  })
}

/** Of each account whose calls fail at the moment, and none of which has succeeded since, the code. */
async function readOutages(
  { store }: Pick<GatewayContext, 'store'>,
  tenantId: string,
  now: Time,
): Promise<Map<string, string>> {
  const groups = await store.calls.groups(tenantId, {
    since: now - outageMs,
    until: now + 1,
    isRefused: false,
  })
  const latest = new Map<string, { at: Time; code: string | null }>()
  for (const { accountId, lastAt, errorCode, outcome } of groups) {
    if (outcome === 'attempted' || outcome === 'held') continue
    const code = errorCode !== null && outages.includes(errorCode) ? errorCode : null
    const known = latest.get(accountId)
    if (!known || known.at < lastAt) latest.set(accountId, { at: lastAt, code })
  }
  return new Map([...latest].flatMap(([id, { code }]) => (code === null ? [] : [[id, code] as const])))
}
