import type { ConnectorDefinition } from '@helpdesk-mcp/connector'
import { isConnectorError, quote } from '@helpdesk-mcp/contracts'
import type { GatewayContext } from '../context.ts'
import { ApiError, invalid, notFound, type VendorReason, vendorError, vendorReason } from '../http/problem.ts'
import type { Account, Credentials } from '../model.ts'
import { NameTakenError } from '../storage/errors.ts'
import { explainProblem } from './explain.ts'
import { connectorOf, findAccount, findConnector } from './find.ts'
import { needsConsent, noConsentYet, redeemGrantCode, storeTokens } from './grant.ts'
import { helpdeskOf } from './helpdesk-of.ts'
import type { Accounts } from './open.ts'
import { findOpenedBy } from './same-account.ts'
import { checkTags, checkValues, type GivenValues } from './values.ts'

interface ConnectDraft extends GivenValues {
  connector: string
  name?: string | undefined
  tags?: Readonly<Record<string, readonly string[]>>
  /** Stores it without asking the vendor whether the credential is good. */
  skipCheck?: boolean
  /** Refuses it when the same settings and credential open an account that is there already. */
  refuseSame?: boolean
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
  const values = await redeemGrantCode(context, definition, given).catch(throwVendorError(definition))
  const unchecked = waits || draft.skipCheck === true
  const checked = unchecked
    ? {}
    : await accounts
        .check({ tenantId, connector: definition.id, ...values })
        .catch(throwVendorError(definition))
  if (draft.refuseSame && !waits) {
    const same = await findOpenedBy(context, { tenantId, connector: definition.id, ...values })
    if (same) throw connectedAlready(same)
  }
  const state = unchecked ? 'unchecked' : 'connected'
  const account = await createAccount(
    context,
    tenantId,
    { connector: definition.id, settings: values.settings, state, tags },
    { secrets: values.secrets },
    { given: draft.name, usual: definition.title },
  )
  context.log.info({ account: account.id, connector: account.connector, state }, 'Connected an account.')
  await storeTokens(context, account, checked)
  if (!waits) return account
  // The account is there: a failure from here on must not make a client connect it again.
  await context.store.accounts.setState(tenantId, account.id, state, noConsentYet).catch(() => {
    context.log.warn({ account: account.id }, 'Failed to write why an account is unchecked.')
  })
  return { ...account, stateReason: noConsentYet }
}

function throwVendorError(definition: ConnectorDefinition) {
  return (error: unknown): never => {
    throw addressProblem(error, definition) ?? vendorError(error, (code) => explainProblem(code, definition))
  }
}

/** The error of an address that is not called: it was given wrong, and no helpdesk was asked. */
function addressProblem(error: unknown, { baseUrl }: ConnectorDefinition): ApiError | undefined {
  if (!isConnectorError(error) || error.status !== undefined || typeof baseUrl !== 'object') return undefined
  const isRefused = error.code === 'invalid_arguments' || error.code === 'blocked_by_policy'
  return isRefused ? invalid({ field: `settings.${baseUrl.setting}`, message: error.message }) : undefined
}

interface AccountChange extends GivenValues {
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
  const isElsewhere = opening !== undefined && leadsElsewhere(context, account, opening.settings)
  if (isElsewhere) await checkNothingWaits(context, account)
  const changed = await store.accounts
    .update(tenantId, id, {
      ...(change.name === undefined ? {} : { name: change.name }),
      ...(tags === undefined ? {} : { tags }),
      ...(opening && { settings: opening.settings, credentials: { secrets: opening.secrets } }),
      ...(isElsewhere ? { isElsewhere: true as const } : {}),
    })
    .catch((error: unknown) => {
      throw error instanceof NameTakenError ? nameTaken(change.name ?? account.name) : error
    })
  if (!changed) throw notFound('integrated account')
  if (opening) {
    await storeTokens(context, account, opening.checked)
    await store.accounts.setState(tenantId, id, opening.state, opening.reason)
  }
  return findAccount(context, tenantId, id)
}

/** Whether the account is another helpdesk's from now on. A credential does not tell that: it may be a new one of the same. */
function leadsElsewhere(context: GatewayContext, account: Account, settings: Account['settings']): boolean {
  const { definition } = connectorOf(context, account)
  return helpdeskOf(account, definition) !== helpdeskOf({ ...account, settings }, definition)
}

/** Throws where calls wait for a person, or are being sent: to approve them would send them to another helpdesk. */
async function checkNothingWaits({ store }: GatewayContext, { tenantId, id }: Account): Promise<void> {
  const { waiting = 0, stale = 0, sending = 0 } = await store.outbox.counts(tenantId, { accountId: id })
  const count = waiting + stale + sending
  if (count === 0) return
  const message = `${count === 1 ? 'A call waits' : `${count} calls wait`} for approval at this account. Decide first: with other settings, approving would send to another helpdesk. Or connect that one as an account of its own.`
  throw new ApiError('conflict', message, { errors: [{ field: 'settings', message }] })
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
    return { ...values, checked, state, reason: waits ? noConsentYet : null }
  } catch (error) {
    return throwVendorError(definition)(error)
  }
}

type NewAccount = Parameters<GatewayContext['store']['accounts']['create']>[1]

const maxNumber = 100

/** Stores an account; without a name it is called after its connector, with a number from the second on. */
async function createAccount(
  { store }: Pick<GatewayContext, 'store'>,
  tenantId: string,
  account: Omit<NewAccount, 'name'>,
  credentials: Credentials,
  name: { given: string | undefined; usual: string },
): Promise<Account> {
  for (let number = 1; ; number++) {
    const tried = name.given ?? (number === 1 ? name.usual : `${name.usual} ${number}`)
    try {
      return await store.accounts.create(tenantId, { ...account, name: tried }, credentials)
    } catch (error) {
      if (!(error instanceof NameTakenError)) throw error
      if (name.given !== undefined || number === maxNumber) throw nameTaken(tried)
    }
  }
}

function connectedAlready(same: Pick<Account, 'id' | 'name'>): ApiError {
  return new ApiError('conflict', `This account is connected already, as ${quote(same.name)}.`, {
    more: { same_as: same },
  })
}

function nameTaken(name: string): ApiError {
  return new ApiError('conflict', `An account named ${quote(name)} already exists.`, {
    errors: [
      {
        field: 'name',
        value: name,
        message: 'Another account has this name. Choose a different one.',
      },
    ],
  })
}

/** Removes an account, and revokes the MCP servers that use no other account. */
export async function removeAccount(context: GatewayContext, tenantId: string, id: string): Promise<void> {
  if (!(await context.store.accounts.remove(tenantId, id))) throw notFound('integrated account')
  context.log.info({ account: id }, 'Removed an account.')
}

/** Codes after which only a new credential or a new consent helps. */
const credentialErrors = ['unauthorized', 'forbidden']

/** Checks an account with its vendor and stores the outcome. A problem is returned, not thrown. */
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
    return { account, problem: { code: 'unauthorized', message: noConsentYet } }
  }
  const { connector, settings } = account
  try {
    const checked = await accounts.check({ tenantId, accountId: id, connector, settings, secrets })
    await storeTokens(context, account, checked)
  } catch (error) {
    if (!isConnectorError(error)) throw error
    if (credentialErrors.includes(error.code)) {
      await store.accounts.setState(tenantId, id, 'needs_reconnect', error.message)
    }
    return { account: await findAccount(context, tenantId, id), problem: vendorReason(error) }
  }
  await store.accounts.setState(tenantId, id, 'connected', null)
  return { account: await findAccount(context, tenantId, id), problem: null }
}
