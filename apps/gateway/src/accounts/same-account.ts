import { isDeepStrictEqual } from 'node:util'
import type { GatewayContext } from '../context.ts'
import type { Account } from '../model.ts'
import { connectorOf } from './find.ts'
import { needsConsent } from './grant.ts'

const maxCompared = 100

/** Another account of the tenant that the same settings and credential open; undefined before the consent, which may be another user's. */
export async function findSameAccount(
  context: GatewayContext,
  account: Account,
): Promise<Pick<Account, 'id' | 'name'> | undefined> {
  const { accounts } = context.store
  const { tenantId, id, connector, settings } = account
  const { secrets = {} } = (await accounts.credentials(tenantId, id)) ?? {}
  if (needsConsent(connectorOf(context, account).definition, secrets)) return undefined
  const { rows } = await accounts.list(tenantId, { limit: maxCompared, connector })
  for (const other of rows) {
    if (other.id === id || !isDeepStrictEqual(other.settings, settings)) continue
    const known = await accounts.credentials(tenantId, other.id)
    if (isDeepStrictEqual(known?.secrets, secrets)) return { id: other.id, name: other.name }
  }
  return undefined
}
