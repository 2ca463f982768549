import type { Clock } from '@helpdesk-mcp/contracts'

/** The database cannot be used at the moment: locked, full, gone. Nothing was half-written. */
export class StorageError extends Error {
  override readonly name = 'StorageError'
}

/** Another of that name is there already. */
export class NameTakenError extends Error {
  override readonly name = 'NameTakenError'
}

/** Something that a write refers to is not there. */
export class NotThereError extends Error {
  override readonly name = 'NotThereError'
}

/** A cursor that no list of this kind gave. */
export class InvalidCursorError extends Error {
  override readonly name = 'InvalidCursorError'
}

/** What is stored was sealed with another key. */
export class WrongKeyError extends Error {
  override readonly name = 'WrongKeyError'
}

/** Why the database cannot be used at the moment, by SQLite's names and PostgreSQL's classes of SQLSTATE. */
const reasons: readonly [RegExp, string][] = [
  [/^SQLITE_(BUSY|LOCKED)|^55P03|^57014/, 'The database is busy: another process holds it.'],
  [/^SQLITE_FULL|^53100|^ENOSPC/, 'The disk of the database is full.'],
  [
    /^SQLITE_(IOERR|CANTOPEN|READONLY)|^58|^E(ACCES|ROFS|PERM|NOTDIR|NOENT|ISDIR|EXIST)/,
    'The database cannot be read or written.',
  ],
  [/^SQLITE_(CORRUPT|NOTADB)|^XX00[12]/, 'The database file is damaged, or is none.'],
  [/^(40001|40P01)/, 'Two writes met in the database.'],
  [/^25006/, 'The database takes no writes.'],
  [/^28|^3D000/, 'The database refuses the connection.'],
  [/^(08|53|57P)|^E(CONN|PIPE|HOST|NET|ADDR|TIMEDOUT|NOTFOUND|AI_)/, 'The database cannot be reached.'],
]

/** pg gives these no code. */
const connectionLost =
  /connection (terminated|error)|timeout exceeded|query read timeout|not queryable|after calling end|client was closed/i

/** The same failure in our words where the database is to blame; else the error as it is. */
export function inOurWords(error: unknown): unknown {
  if (error instanceof StorageError || !(error instanceof Error)) return error
  const code = driverCode(error) ?? ''
  const reason = reasons.find(([pattern]) => pattern.test(code))?.[1]
  if (reason !== undefined) return new StorageError(reason, { cause: error })
  if (connectionLost.test(error.message) || /^ConnectionFailed/.test(error.message)) {
    return new StorageError('The database cannot be reached.', { cause: error })
  }
  return error
}

/** Whether nothing was done, and the same may be tried again at once. */
function isContended(error: unknown): boolean {
  return /^(SQLITE_(BUSY|LOCKED)|40001|40P01)/.test(driverCode(error) ?? '')
}

/** Whether the connection itself is of no more use. */
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

const pauseMs = 40
const tries = 60

/** Waits for others to let go of the database without holding up this process; gives up after some seconds. */
export async function retryContended<Result>(clock: Clock, work: () => Promise<Result>): Promise<Result> {
  for (let left = tries; ; left--) {
    try {
      return await work()
    } catch (error) {
      if (left <= 1 || !isContended(error)) throw inOurWords(error)
      await clock.sleep(pauseMs)
    }
  }
}
