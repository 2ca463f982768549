import { isDeepStrictEqual } from 'node:util'
import type { GatewayContext } from '../context.ts'
import type { Account, Credentials } from '../model.ts'
import { connectorOf } from './find.ts'
import { needsConsent } from './grant.ts'

const maxCompared = 100

/** Another account of the tenant that the same settings and credential open; undefined before the consent, which may be another user's. */
export async function findSameAccount(
  context: GatewayContext,
  account: Account,
): Promise<Pick<Account, 'id' | 'name'> | undefined> {
  const { tenantId, id } = account
  const { secrets = {} } = (await context.store.accounts.credentials(tenantId, id)) ?? {}
  if (needsConsent(connectorOf(context, account).definition, secrets)) return undefined
  return findOpenedBy(context, { ...account, secrets }, id)
}

/** An account of the tenant that these settings and this credential open, besides `but`. */
export async function findOpenedBy(
  { store }: Pick<GatewayContext, 'store'>,
  given: Pick<Account, 'tenantId' | 'connector' | 'settings'> & Pick<Credentials, 'secrets'>,
  but?: string,
): Promise<Pick<Account, 'id' | 'name'> | undefined> {
  const { tenantId, connector, settings, secrets } = given
  const { rows } = await store.accounts.list(tenantId, { limit: maxCompared, connector })
  for (const other of rows) {
    if (other.id === but || !isDeepStrictEqual(other.settings, settings)) continue
    const known = await store.accounts.credentials(tenantId, other.id)
    if (isDeepStrictEqual(known?.secrets, secrets)) return { id: other.id, name: other.name }
  }
  return undefined
}
