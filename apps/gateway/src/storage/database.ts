import type { Kysely, Transaction } from 'kysely'
import type { Tables } from './tables.ts'

/** What differs between SQLite and PostgreSQL. Failures of the database itself reject as a `StorageError`. */
export interface Database {
  kind: 'sqlite' | 'postgres'
  /** Runs single statements, each on its own. */
  run<Result>(work: (db: Kysely<Tables>) => Promise<Result>): Promise<Result>
  /** All or nothing. It may run `work` again, so that must do nothing but write. Tells of the ids given to `changed` once they hold. */
  write<Result>(
    work: (db: Transaction<Tables>, changed: (id: string) => void) => Promise<Result>,
  ): Promise<Result>
  onChange(listener: (id: string) => void): () => void
  /** One at a time over all instances. */
  lock<Result>(name: string, run: () => Promise<Result>): Promise<Result>
  backup(file: string): Promise<void>
  close(): Promise<void>
}
