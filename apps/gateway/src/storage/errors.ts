/** The database cannot be used at the moment: it is locked, full or gone. Nothing was partly written. */
export class StorageError extends Error {
  override readonly name = 'StorageError'
}

/** The name is in use already. */
export class NameTakenError extends Error {
  override readonly name = 'NameTakenError'
}

/** A write refers to something that does not exist. */
export class NotFoundError extends Error {
  override readonly name = 'NotFoundError'
}

/** The last owner cannot be removed, nor get another role. */
export class LastOwnerError extends Error {
  override readonly name = 'LastOwnerError'
}

/** The cursor does not come from this list with these filters. */
export class InvalidCursorError extends Error {
  override readonly name = 'InvalidCursorError'
}

/** The stored secrets were sealed with another key. */
export class WrongKeyError extends Error {
  override readonly name = 'WrongKeyError'
}

/** Why the database cannot be used, by SQLite's error names, PostgreSQL's SQLSTATE classes and Node's error codes. */
const reasons: readonly [RegExp, string][] = [
  [/^SQLITE_(BUSY|LOCKED)|^55P03|^57014/, 'The database is busy: another process has locked it.'],
  [/^SQLITE_FULL|^53100|^ENOSPC/, 'The disk that holds the database is full.'],
  [
    /^SQLITE_(IOERR|CANTOPEN|READONLY)|^58|^E(ACCES|ROFS|PERM|NOTDIR|NOENT|ISDIR|EXIST)/,
    'The database cannot be read or written.',
  ],
  [/^SQLITE_(CORRUPT|NOTADB)|^XX00[12]/, 'The database file is damaged, or is not a database.'],
  [/^(40001|40P01)/, 'Two writes to the database conflicted.'],
  [/^25006/, 'The database is read-only.'],
  [/^28|^3D000/, 'The database refused the connection.'],
  [/^(08|53|57P)|^E(CONN|PIPE|HOST|NET|ADDR|TIMEDOUT|NOTFOUND|AI_)/, 'The database cannot be reached.'],
]

/** Errors to which pg gives no code. */
const connectionLost =
  /connection (terminated|error)|timeout exceeded|query read timeout|not queryable|after calling end|client was closed/i

/** A `StorageError` where the database cannot be used; any other error unchanged. */
export function toStorageError(error: unknown): unknown {
  if (error instanceof StorageError || !(error instanceof Error)) return error
  const code = driverCode(error) ?? ''
  const reason = reasons.find(([pattern]) => pattern.test(code))?.[1]
  if (reason !== undefined) return new StorageError(reason, { cause: error })
  if (connectionLost.test(error.message) || /^ConnectionFailed/.test(error.message)) {
    return new StorageError('The database cannot be reached.', { cause: error })
  }
  return error
}

/** Whether nothing was written and the same can be tried again. */
export function isContended(error: unknown): boolean {
  return /^(SQLITE_(BUSY|LOCKED)|40001|40P01)/.test(driverCode(error) ?? '')
}

/** Whether the connection itself can no longer be used. */
export function isConnectionLost(error: unknown): boolean {
  return !/^[0-9A-Z]{5}$/.test(driverCode(error) ?? '') || /^(08|57P)/.test(driverCode(error) ?? '')
}

export function isDuplicate(error: unknown): boolean {
  return /^(SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)|23505)/.test(driverCode(error) ?? '')
}

export function isMissingReference(error: unknown): boolean {
  return /^(SQLITE_CONSTRAINT_FOREIGNKEY|23503)/.test(driverCode(error) ?? '')
}

function driverCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}
