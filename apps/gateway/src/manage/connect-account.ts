import type { Accounts } from '../accounts/accounts.ts'
import type { GatewayContext } from '../context.ts'
import type { Account } from '../model.ts'
import { keepTokens } from '../oauth/keep-tokens.ts'
import { needsConsent } from '../oauth/needs-consent.ts'
import { redeemGrantCode } from '../oauth/redeem-grant-code.ts'
import { waitsForConsent } from '../oauth/waits-for-consent.ts'
import { checkTags } from './check-tags.ts'
import { checkValues, type GivenValues } from './check-values.ts'
import { createAccount } from './create-account.ts'
import { findConnector } from './find-connector.ts'
import { vendorRefusal } from './vendor-refusal.ts'

export interface ConnectDraft extends GivenValues {
  connector: string
  name?: string | undefined
  tags?: Readonly<Record<string, readonly string[]>>
  /** Stores it without asking the vendor whether the credential is good. */
  skipCheck?: boolean
}

/** Connects an account, once the vendor took its credential. An OAuth account may come without consent: it is stored, and waits for it. */
export async function connectAccount(
  context: GatewayContext,
  accounts: Pick<Accounts, 'check'>,
  tenantId: string,
  draft: ConnectDraft,
): Promise<Account> {
  const entry = findConnector(context, draft.connector)
  const { definition } = entry
  const given = checkValues(definition, draft)
  const tags = checkTags(entry, draft.tags ?? {})
  const waits = needsConsent(definition, given.secrets)
  const values = await redeemGrantCode(context, definition, given).catch(refuse)
  const unchecked = waits || draft.skipCheck === true
  const checked = unchecked
    ? {}
    : await accounts.check({ tenantId, connector: definition.id, ...values }).catch(refuse)
  const state = unchecked ? 'unchecked' : 'connected'
  const account = await createAccount(
    context,
    tenantId,
    { connector: definition.id, settings: values.settings, state, tags },
    { secrets: values.secrets },
    { given: draft.name, usual: definition.title },
  )
  context.log.info({ account: account.id, connector: account.connector, state }, 'An account was connected.')
  await keepTokens(context, account, checked)
  if (!waits) return account
  // The account is there: a failure from here on must not make a client connect it again.
  await context.store.accounts.setState(tenantId, account.id, state, waitsForConsent).catch(() => {
    context.log.warn({ account: account.id }, 'Why an account is unchecked could not be written.')
  })
  return { ...account, stateReason: waitsForConsent }
}

function refuse(error: unknown): never {
  throw vendorRefusal(error)
}
