import { existsSync, statSync } from 'node:fs'
import { chmod, copyFile, mkdir, rename, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { print, type Terminal } from '@helpdesk-mcp/cli'
import { systemClock } from '@helpdesk-mcp/contracts'
import type { Command } from 'commander'
import { cliOrigin } from '../audit/origin.ts'
import { type Flags, readGatewaySettings, SettingError, type Settings } from '../config.ts'
import { createLog } from '../log.ts'
import { openKeys } from '../open-context.ts'
import { addKey, dropOldKeys } from '../secrets/key-file.ts'
import type { KeyRing } from '../secrets/key-ring.ts'
import { databaseFileOf, keyFileOf } from '../started-with.ts'
import { checkDatabaseFile } from '../storage/check-file.ts'
import { StorageError, WrongKeyError } from '../storage/errors.ts'
import { openStore } from '../storage/open.ts'
import { openLibsql } from '../storage/sqlite.ts'
import { type CommandParts, readOptions, requireDatabase, withContext } from './context.ts'
import { BackupError } from './errors.ts'

/** Commands for the person who runs the gateway. */
export function addDataCommands(program: Command, { terminal, exit }: CommandParts): void {
  program
    .command('rotate-key')
    .description('Encrypt all credentials with a new key')
    .option('--forget-old', 'Delete the old keys from the key file; older backups can then not be opened')
    .action(async (_, command: Command) => {
      const { flags, options } = readOptions<{ forgetOld?: true }>(command)
      await rotateKey(terminal, flags, options)
    })

  program
    .command('backup')
    .description('Back up the SQLite database; safe while the gateway runs')
    .argument('<file>', 'File to write; it must not exist')
    .action(async (file: string, _, command: Command) => {
      await backup(terminal, readOptions(command).flags, file)
    })

  program
    .command('restore')
    .description('Replace the SQLite database with a backup; stop the gateway first')
    .argument('<file>', 'File of the backup')
    .action(async (file: string, _, command: Command) => {
      await restore(terminal, readOptions(command).flags, file)
    })

  program
    .command('doctor')
    .description('Find problems and how to fix them')
    .option('--json', 'Print JSON')
    .action(async (_, command: Command) => {
      const { doctor } = await import('./doctor.ts')
      const { flags, options } = readOptions<{ json?: true }>(command)
      exit(await doctor(terminal, flags, options))
    })
}

/** Makes a consistent copy of the database, while a gateway may be writing to it. */
async function backup(terminal: Terminal, flags: Flags, file: string): Promise<void> {
  const target = resolve(file)
  await withContext(terminal, flags, async ({ settings, context }) => {
    if (databaseFileOf(settings) === undefined) throw new SettingError(postgresTools)
    if (existsSync(target)) throw new SettingError(`${target} already exists. Choose another file.`)
    await print(terminal.errors, `Backing up to ${target} …`)
    // Before the file is there: it holds everything, and its own record too.
    const subject = { kind: 'backup', id: null, name: target }
    await context.store.audit.add({ tenantId: null, action: 'backup.created', subject })
    await context.store.backup(target)
    await checkBackup(target, await openKeys(settings))
    const key = settings.secretKey === undefined ? keyFileOf(settings) : 'HELPDESK_MCP_SECRET_KEY'
    await print(
      terminal.output,
      `Backed up the database to ${target}. The backup does not include the key that decrypts its credentials. Back up ${key} too, in another place.`,
    )
  })
}

/** Throws, and leaves no file, when the copy could not be restored. */
async function checkBackup(target: string, keys: KeyRing): Promise<void> {
  try {
    await checkFile(target, keys)
  } catch (error) {
    await removeDatabase(target)
    throw unusable(`The backup ${target} was not kept, since it could not be restored:`, error)
  }
}

function unusable(what: string, error: unknown): unknown {
  const isKnown = error instanceof StorageError || error instanceof WrongKeyError
  return isKnown ? new BackupError(`${what} ${error.message}`, { cause: error }) : error
}

/** Checks a copy, so that nothing is written next to the file itself. */
async function checkFile(file: string, keys: KeyRing): Promise<void> {
  const copy = `${file}.checking`
  try {
    await removeDatabase(copy)
    await copyFile(file, copy)
    await chmod(copy, 0o600)
    checkDatabaseFile(copy, keys)
  } finally {
    await removeDatabase(copy)
  }
}

const postgresTools =
  'HELPDESK_MCP_DATABASE_URL is a PostgreSQL database. Use pg_dump and pg_restore instead.'

/**
 * Replaces the database with a backup, and keeps the old one next to it. Nothing is moved unless the backup is whole, a gateway's, not newer
 * than this version, and the current key opens it.
 */
async function restore(terminal: Terminal, flags: Flags, given: string): Promise<void> {
  const settings = readGatewaySettings(terminal.environment, { logLevel: 'warn', ...flags })
  const file = databaseFileOf(settings)
  if (file === undefined) throw new SettingError(postgresTools)
  const source = resolve(given)
  refuseIncomplete(source)
  const trial = `${file}.trial`
  const beside = `${file}.restoring`
  try {
    await print(terminal.errors, 'Checking the backup …')
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    for (const copy of [trial, beside]) await removeDatabase(copy)
    await copyFile(source, trial)
    await chmod(trial, 0o600)
    try {
      checkDatabaseFile(trial, await openKeys(settings))
      // Also that the migrations run.
      await prepareRestore({ ...settings, databaseUrl: `file:${trial}` }, source, beside)
    } catch (error) {
      throw unusable(`Cannot restore ${source}, and nothing was changed:`, error)
    }
    const kept = await setAside(file)
    await rename(beside, file)
    const before = kept === undefined ? '' : ` The previous database is ${kept}.`
    await print(terminal.output, `Restored ${file}.${before}`)
  } finally {
    for (const copy of [trial, beside]) await removeDatabase(copy)
  }
}

/** A plain copy of the file of a database in use lacks what SQLite keeps next to it. */
function refuseIncomplete(source: string): void {
  if (!existsSync(source)) throw new SettingError(`File not found: ${source}.`)
  if (!statSync(source).isFile()) throw new SettingError(`Not a file: ${source}.`)
  const log = `${source}-wal`
  if (!existsSync(log) || statSync(log).size === 0) return
  throw new SettingError(
    `${source} is a database in use, or an incomplete copy of one (${log} exists). Make a backup with \`helpdesk-mcp backup\`.`,
  )
}

/**
 * Writes the database that takes the place of the old one: what the backup holds, and the record that it was restored, so that there is
 * never one without the other. Throws what openStore throws: the file is no database, or was encrypted with another key.
 */
async function prepareRestore(settings: Settings, source: string, target: string): Promise<void> {
  const keys = await openKeys(settings)
  const store = await openStore({ url: settings.databaseUrl, keys, clock: systemClock })
  try {
    const subject = { kind: 'backup', id: null, name: source }
    await store.by(cliOrigin()).audit.add({ tenantId: null, action: 'backup.restored', subject })
    await store.backup(target)
  } finally {
    await store.close()
  }
}

async function setAside(file: string): Promise<string | undefined> {
  if (!existsSync(file)) return undefined
  refuseInUse(file)
  const stamp = new Date(systemClock.now()).toISOString().replaceAll(/[-:]|\.\d+/g, '')
  const kept = `${file}.before-${stamp}`
  await rename(file, kept)
  // After a crash these hold changes that are not in the file yet.
  for (const suffix of ['-wal', '-shm']) {
    if (existsSync(`${file}${suffix}`)) await rename(`${file}${suffix}`, `${kept}${suffix}`)
  }
  return kept
}

/** Only the one process that has a database open can end its WAL mode, so this fails while it is in use. A damaged file may be replaced. */
function refuseInUse(file: string): void {
  const database = openLibsql(file)
  try {
    database.query('pragma journal_mode = delete')
  } catch (error) {
    if (!/^SQLITE_(BUSY|LOCKED)/.test(String((error as { code?: unknown }).code))) return
    throw new SettingError('The database is in use, perhaps by a gateway. Stop it first.')
  } finally {
    database.close()
  }
}

async function removeDatabase(file: string): Promise<void> {
  for (const suffix of ['', '-wal', '-shm', '-journal']) await rm(`${file}${suffix}`, { force: true })
}

/** A running gateway may encrypt something with the old key just before it reads the new one. */
const settleMs = 1_000

/** Encrypts all credentials with a new key. A gateway that runs on the same key file takes the new key over. */
async function rotateKey(
  terminal: Terminal,
  flags: Flags,
  { forgetOld }: { forgetOld?: true },
): Promise<void> {
  const settings = readGatewaySettings(terminal.environment, { logLevel: 'warn', ...flags })
  requireDatabase(settings)
  const file = settings.secretKey === undefined ? keyFileOf(settings) : undefined
  if (file === undefined) {
    requireTwoKeys(settings)
    const count = await reencryptAll(terminal, settings)
    const next = 'Remove the old key from HELPDESK_MCP_SECRET_KEY once every instance runs with both keys.'
    return print(terminal.output, `Encrypted ${count} credentials with the first key. ${next}`)
  }
  await addKey(file)
  await print(terminal.errors, `Added a new key to ${file}.`)
  await reencryptAll(terminal, settings)
  await systemClock.sleep(settleMs)
  const count = await reencryptAll(terminal, settings)
  if (forgetOld) await dropOldKeys(file)
  const old = forgetOld
    ? 'The old keys are deleted: older backups can no longer be opened.'
    : 'The old key is kept for older backups. Delete it with --forget-old.'
  await print(terminal.output, `Encrypted ${count} credentials with the new key. ${old}`)
}

function requireTwoKeys({ secretKey = '' }: Pick<Settings, 'secretKey'>): void {
  if (secretKey.split(/[\s,]+/).filter((word) => word !== '').length > 1) return
  throw new SettingError(
    'HELPDESK_MCP_SECRET_KEY has only one key. Create another with `openssl rand -base64 32`, set HELPDESK_MCP_SECRET_KEY=new,old for every instance, restart them, and then run this command with the same value.',
  )
}

async function reencryptAll({ errors }: Terminal, settings: Settings): Promise<number> {
  const log = createLog({ level: settings.logLevel, output: errors })
  const keys = await openKeys(settings)
  const store = await openStore({ url: settings.databaseUrl, keys, clock: systemClock, log })
  try {
    return await store.by(cliOrigin()).reseal()
  } finally {
    await store.close()
  }
}
