import { existsSync, statSync } from 'node:fs'
import { chmod, copyFile, mkdir, rename, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { systemClock } from '@helpdesk-mcp/contracts'
import { databaseFileOf, openKeys } from '../open-context.ts'
import { SettingError } from '../settings/setting-error.ts'
import { type Flags, readSettings, type Settings } from '../settings.ts'
import { openStore } from '../storage/open-store.ts'
import { openLibsql } from '../storage/sqlite/libsql-database.ts'
import { byPostgres } from './backup.ts'
import { type CommandProcess, print } from './command-process.ts'

/** Puts a backup in the place of the database, which is kept beside it. Nothing changes unless the backup opens with the key at hand. */
export async function restore(on: CommandProcess, flags: Flags, given: string): Promise<void> {
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
