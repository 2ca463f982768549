import { isConnectorError } from '@helpdesk-mcp/contracts'
import type { Accounts } from '../accounts/accounts.ts'
import type { GatewayContext } from '../context.ts'
import type { Account } from '../model.ts'
import { keepTokens } from '../oauth/keep-tokens.ts'
import { needsConsent } from '../oauth/needs-consent.ts'
import { waitsForConsent } from '../oauth/waits-for-consent.ts'
import { connectorOf } from './connector-of.ts'
import { findAccount } from './find-account.ts'
import type { VendorReason } from './refusal.ts'
import { vendorReason } from './vendor-refusal.ts'

/** Codes after which only a new credential or a new consent helps. */
const lost = ['unauthorized', 'forbidden']

/** Asks the vendor whether the account opens, and keeps the answer. What is wrong is a result, not an error. */
export async function checkAccount(
  context: GatewayContext,
  accounts: Pick<Accounts, 'check'>,
  tenantId: string,
  id: string,
): Promise<{ account: Account; problem: VendorReason | null }> {
  const { store } = context
  const account = await findAccount(context, tenantId, id)
  const { definition } = connectorOf(context, account)
  const { secrets } = (await store.accounts.credentials(tenantId, id)) ?? { secrets: {} }
  if (needsConsent(definition, secrets)) {
    return { account, problem: { code: 'unauthorized', message: waitsForConsent } }
  }
  const { connector, settings } = account
  try {
    const checked = await accounts.check({ tenantId, accountId: id, connector, settings, secrets })
    await keepTokens(context, account, checked)
  } catch (error) {
    if (!isConnectorError(error)) throw error
    if (lost.includes(error.code)) {
      await store.accounts.setState(tenantId, id, 'needs_reconnect', error.message)
    }
    return { account: await findAccount(context, tenantId, id), problem: vendorReason(error) }
  }
  await store.accounts.setState(tenantId, id, 'connected', null)
  return { account: await findAccount(context, tenantId, id), problem: null }
}
