import { SqliteDialect, SqliteDriver } from 'kysely'
import type { LibsqlDatabase } from './libsql-database.ts'

/** Takes the write lock where a transaction begins: one that has read first could not get it later, however long it waits. */
class ImmediateSqliteDriver extends SqliteDriver {
  readonly #database: LibsqlDatabase

  constructor(database: LibsqlDatabase) {
    super({ database })
    this.#database = database
  }

  override async beginTransaction(): Promise<void> {
    this.#database.exec('begin immediate')
  }

  override async commitTransaction(): Promise<void> {
    this.#database.exec('commit')
  }

  /** A full disk has rolled back already. */
  override async rollbackTransaction(): Promise<void> {
    if (this.#database.inTransaction) this.#database.exec('rollback')
  }
}

export class ImmediateSqliteDialect extends SqliteDialect {
  readonly #database: LibsqlDatabase

  constructor(database: LibsqlDatabase) {
    super({ database })
    this.#database = database
  }

  override createDriver(): SqliteDriver {
    return new ImmediateSqliteDriver(this.#database)
  }
}
