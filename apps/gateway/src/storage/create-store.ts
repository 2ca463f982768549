import { createAccounts } from './accounts.ts'
import { createApiTokens } from './api-tokens.ts'
import { createCalls } from './calls.ts'
import { createMeta } from './meta.ts'
import { createOauthStates } from './oauth-states.ts'
import type { Parts } from './parts.ts'
import { reseal } from './reseal.ts'
import { createServers } from './servers.ts'
import { createSessions } from './sessions.ts'
import type { Store } from './store.ts'
import { sweep } from './sweep.ts'
import { createTenants } from './tenants.ts'

export function createStore(parts: Parts): Store {
  const { database } = parts
  return {
    tenants: createTenants(parts),
    accounts: createAccounts(parts),
    servers: createServers(parts),
    tokens: createApiTokens(parts),
    sessions: createSessions(parts),
    calls: createCalls(parts),
    oauthStates: createOauthStates(parts),
    meta: createMeta(database),
    onChange: database.onChange,
    async ping() {
      await database.run((db) => db.selectFrom('meta').select('key').limit(1).execute())
    },
    reseal: () => reseal(parts),
    backup: database.backup,
    sweep: (now, callsBefore) => sweep(database, now, callsBefore),
    close: database.close,
  }
}
