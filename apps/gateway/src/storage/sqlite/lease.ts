import type { Clock } from '@helpdesk-mcp/contracts'
import { type Kysely, sql } from 'kysely'
import { StorageError } from '../errors.ts'
import { newInstanceId } from '../new-id.ts'
import { retryContended } from '../retry-contended.ts'
import type { Tables } from '../tables.ts'

/** A holder that has not renewed its lease for so long is gone. */
const leaseMs = 15_000
const renewMs = 5_000
const pauseMs = 50
/** Longer than a token endpoint may take for those before. */
const patienceMs = 90_000

/** Runs `work` while no other process on the same file does under that name; no transaction is open meanwhile. */
export async function withLease<Result>(
  db: Kysely<Tables>,
  clock: Clock,
  name: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const holder = newInstanceId()
  for (let waited = 0; !(await take(db, clock, name, holder)); waited += pauseMs) {
    if (waited > patienceMs) throw new StorageError('Another process holds the tokens of this account.')
    await clock.sleep(pauseMs)
  }
  const renewing = setInterval(() => {
    take(db, clock, name, holder).catch(() => undefined)
  }, renewMs)
  renewing.unref()
  try {
    return await work()
  } finally {
    clearInterval(renewing)
    const release = () =>
      db.deleteFrom('leases').where('name', '=', name).where('holder', '=', holder).execute()
    // What cannot be given back ends by itself.
    await retryContended(clock, release).catch(() => undefined)
  }
}

async function take(db: Kysely<Tables>, clock: Clock, name: string, holder: string): Promise<boolean> {
  const now = clock.now()
  const lease = { name, holder, until: now + leaseMs }
  const result = await retryContended(clock, () =>
    db
      .insertInto('leases')
      .values(lease)
      .onConflict((conflict) =>
        conflict
          .column('name')
          .doUpdateSet({ holder, until: lease.until })
          .where(sql<boolean>`leases.until <= ${now} or leases.holder = ${holder}`),
      )
      .executeTakeFirst(),
  )
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}
