import { existsSync, statSync } from 'node:fs'
import { chmod, copyFile, mkdir, rename, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { systemClock } from '@helpdesk-mcp/contracts'
import type { Command } from 'commander'
import { type Flags, readSettings, SettingError, type Settings } from '../config.ts'
import { createLog } from '../log.ts'
import { databaseFileOf, keyFileOf, openKeys } from '../open-context.ts'
import { addKey, dropOldKeys } from '../secrets/key-file.ts'
import { openLibsql } from '../storage/libsql.ts'
import { openStore } from '../storage/open.ts'
import { type CommandParts, readOptions, refuseAbsent, withContext } from './context.ts'
import { type CommandProcess, print } from './output.ts'

/** For whoever runs the gateway: keys, copies, and what is wrong. */
export function addDataCommands(program: Command, { on, done }: CommandParts): void {
  program
    .command('rotate-key')
    .description('seal all credentials anew, with a new key')
    .option('--forget-old', 'with a key file: keep no older key, so that older backups cannot be opened')
    .action(async (_, command: Command) => {
      const { flags, options } = readOptions<{ forgetOld?: true }>(command)
      await rotateKey(on, flags, options)
    })

  program
    .command('backup')
    .description('copy the SQLite database while it is used')
    .argument('<file>', 'where to; it must not be there yet')
    .action(async (file: string, _, command: Command) => {
      await backup(on, readOptions(command).flags, file)
    })

  program
    .command('restore')
    .description('put a backup in the place of the SQLite database; the gateway must not run')
    .argument('<file>', 'the backup')
    .action(async (file: string, _, command: Command) => {
      await restore(on, readOptions(command).flags, file)
    })

  program
    .command('doctor')
    .description('say what is wrong, and how to mend it')
    .option('--json', 'as JSON, for programs')
    .action(async (_, command: Command) => {
      const { doctor } = await import('./doctor.ts')
      const { flags, options } = readOptions<{ json?: true }>(command)
      done(await doctor(on, flags, options))
    })
}

/** Copies the database, consistently, while a gateway may be writing to it. */
async function backup(on: CommandProcess, flags: Flags, file: string): Promise<void> {
  const target = resolve(file)
  await withContext(on, flags, async ({ settings, context }) => {
    if (databaseFileOf(settings) === undefined) throw new SettingError(byPostgres)
    if (existsSync(target)) throw new SettingError(`${target} is there already: name a file that is not.`)
    await print(on.errors, `Copying to ${target} …`)
    await context.store.backup(target)
    const key = settings.secretKey === undefined ? keyFileOf(settings) : 'HELPDESK_MCP_SECRET_KEY'
    await print(
      on.output,
      `${target} is a whole database. The key that opens its credentials is not in it: keep ${key} too, somewhere else.`,
    )
  })
}

const byPostgres =
  'HELPDESK_MCP_DATABASE_URL names PostgreSQL, which has tools of its own for this: pg_dump and pg_restore.'

/** Puts a backup in the place of the database, which is kept beside it. Nothing changes unless the backup opens with the key at hand. */
async function restore(on: CommandProcess, flags: Flags, given: string): Promise<void> {
  const settings = readSettings(on.environment, { logLevel: 'warn', ...flags })
  const file = databaseFileOf(settings)
  if (file === undefined) throw new SettingError(byPostgres)
  const source = resolve(given)
  refuseUnlessWhole(source)
  const trial = `${file}.trial`
  const beside = `${file}.restoring`
  try {
    await print(on.errors, 'Checking the backup …')
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    for (const copy of [trial, beside]) {
      await removeDatabase(copy)
      await copyFile(source, copy)
      await chmod(copy, 0o600)
    }
    await tryOpen({ ...settings, databaseUrl: `file:${trial}` })
    const kept = await setAside(file)
    await rename(beside, file)
    const before = kept === undefined ? '' : ` What was there before is ${kept}.`
    await print(on.output, `${file} is restored.${before}`)
  } finally {
    for (const copy of [trial, beside]) await removeDatabase(copy)
  }
}

/** A copy that was made of the file alone, while it was used, lacks what stood beside it. */
function refuseUnlessWhole(source: string): void {
  if (!existsSync(source)) throw new SettingError(`There is no file ${source}.`)
  const log = `${source}-wal`
  if (!existsSync(log) || statSync(log).size === 0) return
  throw new SettingError(
    `${source} is a database in use, or a part of one (there is a ${log}): make a backup with \`helpdesk-mcp backup\`.`,
  )
}

/** Throws what openStore throws: the backup is none, or was sealed with another key. */
async function tryOpen(settings: Settings): Promise<void> {
  const keys = await openKeys(settings)
  const store = await openStore({ url: settings.databaseUrl, keys, clock: systemClock })
  await store.close()
}

async function setAside(file: string): Promise<string | undefined> {
  if (!existsSync(file)) return undefined
  refuseInUse(file)
  const stamp = new Date(systemClock.now()).toISOString().replaceAll(/[-:]|\.\d+/g, '')
  const kept = `${file}.before-${stamp}`
  await rename(file, kept)
  // What a process that died had not brought into the file belongs to it.
  for (const suffix of ['-wal', '-shm']) {
    if (existsSync(`${file}${suffix}`)) await rename(`${file}${suffix}`, `${kept}${suffix}`)
  }
  return kept
}

/** SQLite leaves WAL mode for the only process that has the file open, and for no other. A damaged file may be replaced. */
function refuseInUse(file: string): void {
  const database = openLibsql(file)
  try {
    database.query('pragma journal_mode = delete')
  } catch (error) {
    if (!/^SQLITE_(BUSY|LOCKED)/.test(String((error as { code?: unknown }).code))) return
    throw new SettingError('The database is in use, perhaps by a gateway: stop it first.')
  } finally {
    database.close()
  }
}

async function removeDatabase(file: string): Promise<void> {
  for (const suffix of ['', '-wal', '-shm', '-journal']) await rm(`${file}${suffix}`, { force: true })
}

/** A running gateway may have sealed something with the old key just before it learnt of the new one. */
const settleMs = 1_000

/** Seals everything with a new key. A gateway that runs on the same key file goes on, with the new one. */
async function rotateKey(
  on: CommandProcess,
  flags: Flags,
  { forgetOld }: { forgetOld?: true },
): Promise<void> {
  const settings = readSettings(on.environment, { logLevel: 'warn', ...flags })
  refuseAbsent(settings)
  const file = settings.secretKey === undefined ? keyFileOf(settings) : undefined
  if (file === undefined) {
    refuseOneKey(settings)
    const count = await resealAll(on, settings)
    const then = 'Once every instance runs with both keys, take the old one out of HELPDESK_MCP_SECRET_KEY.'
    return print(on.output, `${count} sealed with the first key. ${then}`)
  }
  await addKey(file)
  await print(on.errors, `A new key stands first in ${file}.`)
  await resealAll(on, settings)
  await systemClock.sleep(settleMs)
  const count = await resealAll(on, settings)
  if (forgetOld) await dropOldKeys(file)
  const old = forgetOld
    ? 'The old key is gone, and with it what it opens in older backups.'
    : 'The old key is kept behind it, for older backups; --forget-old drops it.'
  await print(on.output, `${count} sealed with the new key. ${old}`)
}

function refuseOneKey({ secretKey = '' }: Pick<Settings, 'secretKey'>): void {
  if (secretKey.split(/[\s,]+/).filter((word) => word !== '').length > 1) return
  throw new SettingError(
    'HELPDESK_MCP_SECRET_KEY has one key. Make another with `openssl rand -base64 32`, set HELPDESK_MCP_SECRET_KEY=new,old for every instance, start them again, and then run this with the same value.',
  )
}

async function resealAll(on: CommandProcess, settings: Settings): Promise<number> {
  const log = createLog({ level: settings.logLevel, output: on.errors })
  const keys = await openKeys(settings)
  const store = await openStore({ url: settings.databaseUrl, keys, clock: systemClock, log })
  try {
    return await store.reseal()
  } finally {
    await store.close()
  }
}
