import { closeSync, openSync, readSync, statSync } from 'node:fs'
import type { KeyRing } from '../secrets/key-ring.ts'
import { UnsealError } from '../secrets/key-ring.ts'
import { tokensContext } from './accounts.ts'
import { StorageError, WrongKeyError } from './errors.ts'
import { newestMigration } from './migrations.ts'
import { type LibsqlDatabase, openLibsql } from './sqlite.ts'

/**
 * Checks that a file is a whole database of this gateway, or of an older version, whose secrets the keys open. Throws a `StorageError` or a
 * `WrongKeyError` that says what is wrong. SQLite may write next to the file, so check a copy of what must stay as it is.
 */
export function checkDatabaseFile(file: string, keys: KeyRing): void {
  checkHeader(file)
  let database: LibsqlDatabase | undefined
  try {
    database = openLibsql(file)
    checkContent(database)
    checkSchema(database)
    checkSecrets(database, keys)
  } catch (error) {
    if (error instanceof StorageError || error instanceof WrongKeyError) throw error
    throw new StorageError(damaged, { cause: error })
  } finally {
    database?.close()
  }
}

const damaged = 'The file is a damaged SQLite database: some of its pages cannot be read.'
const headerBytes = 100

/** The header says how long the file is: https://sqlite.org/fileformat.html#the_database_header */
function checkHeader(file: string): void {
  if (!statSync(file).isFile()) throw new StorageError('This is not a file.')
  const { size } = statSync(file)
  if (size === 0) throw new StorageError('The file is empty: it has 0 bytes.')
  const header = Buffer.alloc(headerBytes)
  const opened = openSync(file, 'r')
  try {
    readSync(opened, header, 0, headerBytes, 0)
  } finally {
    closeSync(opened)
  }
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') {
    throw new StorageError('The file is not a SQLite database.')
  }
  const written = header.readUInt16BE(16)
  const pageBytes = written === 1 ? 65_536 : written
  const bytes = header.readUInt32BE(28) * pageBytes
  if (size >= bytes) return
  throw new StorageError(`The file is cut short: it has ${size} of ${bytes} bytes.`)
}

function checkContent(database: LibsqlDatabase): void {
  const [found] = database.query('pragma integrity_check(1)')
  if (found?.['integrity_check'] !== 'ok') throw new StorageError(damaged)
  if (database.query('pragma foreign_key_check').length > 0) {
    throw new StorageError('The file is a damaged database: some rows refer to others that are not there.')
  }
}

/** A few of the tables that every version has. */
const ourTables = ['tenants', 'integrated_accounts', 'mcp_servers', 'api_tokens', 'tool_calls', 'meta']

function checkSchema(database: LibsqlDatabase): void {
  const tables = new Set(
    database.query("select name from sqlite_schema where type = 'table'").map(({ name }) => name),
  )
  const missing = ['schema_migrations', ...ourTables].find((table) => !tables.has(table))
  if (missing !== undefined) {
    throw new StorageError(
      `The file is a SQLite database, but not the gateway's: it has no table ${missing}.`,
    )
  }
  const version = Number(database.query('select max(id) as id from schema_migrations')[0]?.['id'] ?? 0)
  if (version === 0) throw new StorageError("The file is not the gateway's: no version is recorded in it.")
  if (version <= newestMigration) return
  throw new StorageError(
    `The file was written by a newer version of the gateway (schema ${version}; this version knows ${newestMigration}). Use that version.`,
  )
}

/** Opens every sealed text: that also shows that none was changed. */
function checkSecrets(database: LibsqlDatabase, keys: KeyRing): void {
  const [stored] = database.query("select value from meta where key = 'key_fingerprint'")
  if (stored && !keys.knows(String(stored['value']))) throw new WrongKeyError(wrongKey)
  for (const row of database.query('select id, credentials, tokens from integrated_accounts')) {
    const id = String(row['id'])
    const sealed = [
      [String(row['credentials']), id],
      ...(row['tokens'] === null ? [] : [[String(row['tokens']), tokensContext(id)]]),
    ] as [string, string][]
    for (const [text, associated] of sealed) {
      if (!keys.knows(text)) throw new WrongKeyError(wrongKey)
      try {
        keys.open(text, associated)
      } catch (error) {
        if (!(error instanceof UnsealError)) throw error
        throw new StorageError('The file is damaged: the credentials of an account cannot be decrypted.')
      }
    }
  }
}

const wrongKey =
  'The credentials in this file were encrypted with another key. Use that key, or both keys, the new one first.'
