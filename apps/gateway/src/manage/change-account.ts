import type { Accounts } from '../accounts/accounts.ts'
import type { GatewayContext } from '../context.ts'
import type { Account } from '../model.ts'
import { keepTokens } from '../oauth/keep-tokens.ts'
import { needsConsent } from '../oauth/needs-consent.ts'
import { redeemGrantCode } from '../oauth/redeem-grant-code.ts'
import { waitsForConsent } from '../oauth/waits-for-consent.ts'
import { NameTakenError } from '../storage/errors.ts'
import { checkTags } from './check-tags.ts'
import { checkValues, type GivenValues } from './check-values.ts'
import { connectorOf } from './connector-of.ts'
import { nameTaken } from './create-account.ts'
import { findAccount } from './find-account.ts'
import { missing } from './missing.ts'
import { vendorRefusal } from './vendor-refusal.ts'

export interface AccountChange extends GivenValues {
  name?: string | undefined
  /** In place of all there were. */
  tags?: Readonly<Record<string, readonly string[]>> | undefined
  skipCheck?: boolean | undefined
}

/** Renames an account, or gives it other settings and credentials; these are checked first, and nothing changes when they are not good. */
export async function changeAccount(
  context: GatewayContext,
  accounts: Pick<Accounts, 'check'>,
  tenantId: string,
  id: string,
  change: AccountChange,
): Promise<Account> {
  const { store } = context
  const account = await findAccount(context, tenantId, id)
  const tags = change.tags && checkTags(connectorOf(context, account), change.tags)
  const opening = await newOpening(context, accounts, account, change)
  const changed = await store.accounts
    .update(tenantId, id, {
      ...(change.name === undefined ? {} : { name: change.name }),
      ...(tags === undefined ? {} : { tags }),
      ...(opening && { settings: opening.settings, credentials: { secrets: opening.secrets } }),
    })
    .catch((error: unknown) => {
      throw error instanceof NameTakenError ? nameTaken(change.name ?? account.name) : error
    })
  if (!changed) throw missing('integrated account')
  if (opening) {
    await keepTokens(context, account, opening.checked)
    await store.accounts.setState(tenantId, id, opening.state, opening.reason)
  }
  return findAccount(context, tenantId, id)
}

/** What opens the account from now on, and whether the vendor was asked; undefined when that does not change. */
async function newOpening(
  context: GatewayContext,
  accounts: Pick<Accounts, 'check'>,
  account: Account,
  change: AccountChange,
) {
  if (!change.settings && !change.credentials) return undefined
  const { definition } = connectorOf(context, account)
  const { tenantId, id: accountId, connector } = account
  const kept = await context.store.accounts.credentials(tenantId, accountId)
  const given = checkValues(definition, change, { settings: account.settings, secrets: kept?.secrets ?? {} })
  const waits = needsConsent(definition, given.secrets)
  const unchecked = change.skipCheck === true || waits
  const state = unchecked ? ('unchecked' as const) : ('connected' as const)
  try {
    const values = await redeemGrantCode(context, definition, given)
    const checked = unchecked ? {} : await accounts.check({ tenantId, accountId, connector, ...values })
    return { ...values, checked, state, reason: waits ? waitsForConsent : null }
  } catch (error) {
    throw vendorRefusal(error)
  }
}
