import type { Clock } from '@helpdesk-mcp/contracts'
import type { Log } from '../context.ts'
import type { Origin } from '../model.ts'
import type { KeyRing } from '../secrets/key-ring.ts'
import { createAccounts } from './accounts.ts'
import { createAudit, createRecord, systemOrigin } from './audit.ts'
import { createCalls } from './calls.ts'
import { createLocks } from './conversation-locks.ts'
import type { Database, StoreParts } from './database.ts'
import { createGrants } from './grants.ts'
import { checkKey, reseal } from './keys.ts'
import { createMeta } from './meta.ts'
import { createClients } from './oauth-clients.ts'
import { createOauthStates } from './oauth-states.ts'
import { createOutbox } from './outbox.ts'
import { withPendingRemovals } from './pending-removals.ts'
import { createPeople } from './people.ts'
import { createReadThreads, createSentWrites } from './sent-writes.ts'
import { createShares } from './server-people.ts'
import { createServers } from './servers.ts'
import { createSessions } from './sessions.ts'
import { createSignInStates } from './sign-in-states.ts'
import { openSqlite } from './sqlite.ts'
import type { Store } from './store.ts'
import { sweep } from './sweep.ts'
import { createTenants } from './tenants.ts'
import { createTokens } from './tokens.ts'

interface StoreOptions {
  /** `file:data/gateway.db` or `postgres://user:password@host/database`. */
  url: string
  keys: KeyRing
  clock: Clock
  log?: Log
  /** Lets a removal hold in this process while it cannot be stored, true by default. A command that ends at once has no use for it. */
  holdRemovals?: boolean
}

/**
 * Opens the database and runs its migrations. Rejects with a `StorageError` when the database cannot be used, with a `WrongKeyError` when
 * its secrets were sealed with another key.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { keys, clock, log, holdRemovals = true } = options
  const database = await openDatabase(options)
  try {
    await checkKey(database, keys)
  } catch (error) {
    await database.close()
    throw error
  }
  const parts = { database, keys, clock, log }
  const store = createStore(parts)
  return holdRemovals ? withPendingRemovals(store, parts) : store
}

/** More than a page, so that the database has to grow unless it has room. */
const checkBytes = 20_000

async function checkWritable({ write }: Database): Promise<void> {
  await write(async (db) => {
    const key = 'write check'
    await db
      .insertInto('meta')
      .values({ key, value: 'x'.repeat(checkBytes) })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute()
    await db.deleteFrom('meta').where('key', '=', key).execute()
  })
}

async function openDatabase({ url, clock, log }: StoreOptions): Promise<Database> {
  if (url.startsWith('file:')) return openSqlite(url, clock)
  if (/^postgres(ql)?:\/\//.test(url)) {
    const { openPostgres } = await import('./postgres.ts')
    return openPostgres(url, clock, log)
  }
  throw new TypeError('A database URL begins with file: or postgres://')
}

/** `origin`: by whom and from where the changes come that this store makes. */
export function createStore(
  given: Pick<StoreParts, 'database' | 'keys' | 'clock'>,
  origin: Origin = systemOrigin,
): Store {
  const { database } = given
  const parts = { ...given, origin, record: createRecord(given, origin) }
  return {
    tenants: createTenants(parts),
    accounts: createAccounts(parts),
    servers: createServers(parts),
    tokens: createTokens(parts),
    people: createPeople(parts),
    shares: createShares(parts),
    sessions: createSessions(parts),
    clients: createClients(parts),
    grants: createGrants(parts),
    calls: createCalls(parts),
    oauthStates: createOauthStates(parts),
    signInStates: createSignInStates(parts),
    sentWrites: createSentWrites(parts),
    readThreads: createReadThreads(parts),
    locks: createLocks(parts),
    outbox: createOutbox(parts),
    audit: createAudit(parts),
    by: (other) => createStore(given, other),
    meta: createMeta(parts),
    onChange: database.onChange,
    readChanges: database.readChanges,
    isUnstored: () => false,
    checkWritable: () => checkWritable(database),
    async ping() {
      await database.run((db) => db.selectFrom('meta').select('key').limit(1).execute())
    },
    reseal: () => reseal(parts),
    backup: database.backup,
    sweep: (now, callsBefore, textsBefore) => sweep(parts, now, callsBefore, textsBefore),
    close: database.close,
  }
}
