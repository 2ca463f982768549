import { sql, type Transaction } from 'kysely'
import { StorageError } from './errors.ts'
import { migrations } from './migrations.ts'
import type { Tables } from './tables.ts'

/** Brings the tables up to date. The caller's transaction keeps other instances out, so that each step runs once and wholly, or not at all. */
export async function migrate(
  db: Transaction<Tables>,
  kind: 'sqlite' | 'postgres',
  now: number,
): Promise<void> {
  await sql`create table if not exists schema_migrations (id integer primary key, at bigint not null)`.execute(
    db,
  )
  const done = await db.selectFrom('schema_migrations').select('id').execute()
  const newest = Math.max(0, ...done.map(({ id }) => id))
  if (newest > migrations.length) {
    throw new StorageError(
      'The database was made by a newer version of the gateway. Use that version, or a backup.',
    )
  }
  for (const [index, statements] of migrations.entries()) {
    if (index < newest) continue
    for (const statement of statements(kind, now)) await sql.raw(statement).execute(db)
    await db
      .insertInto('schema_migrations')
      .values({ id: index + 1, at: now })
      .execute()
  }
}
