import type { Clock } from '@helpdesk-mcp/contracts'
import { type Kysely, sql } from 'kysely'
import { newInstanceId, retryContended, type Tables } from './database.ts'
import { StorageError } from './errors.ts'

/** A lease that its holder has not renewed for so long is free. */
const leaseMs = 15_000
const renewEveryMs = 5_000
const retryDelayMs = 50
/** Longer than token endpoints take for everyone who waits before. */
const maxWaitMs = 90_000

/** Runs `work` while no other process on the same file holds a lease of that name. No transaction is open meanwhile. */
export async function withLease<Result>(
  db: Kysely<Tables>,
  clock: Clock,
  name: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const holder = newInstanceId()
  for (let waited = 0; !(await takeLease(db, clock, name, holder)); waited += retryDelayMs) {
    if (waited > maxWaitMs) {
      throw new StorageError('Another process is still using the tokens of this account.')
    }
    await clock.sleep(retryDelayMs)
  }
  const renewing = setInterval(() => {
    takeLease(db, clock, name, holder).catch(() => undefined)
  }, renewEveryMs)
  renewing.unref()
  try {
    return await work()
  } finally {
    clearInterval(renewing)
    const release = () =>
      db.deleteFrom('leases').where('name', '=', name).where('holder', '=', holder).execute()
    // A lease that cannot be released expires.
    await retryContended(clock, release).catch(() => undefined)
  }
}

async function takeLease(db: Kysely<Tables>, clock: Clock, name: string, holder: string): Promise<boolean> {
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
