import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { databaseFileOf, keyFileOf } from '../open-context.ts'
import { SettingError } from '../settings/setting-error.ts'
import type { Flags } from '../settings.ts'
import { type CommandProcess, print } from './command-process.ts'
import { withContext } from './with-context.ts'

/** Copies the database, consistently, while a gateway may be writing to it. */
export async function backup(on: CommandProcess, flags: Flags, file: string): Promise<void> {
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

export const byPostgres =
  'HELPDESK_MCP_DATABASE_URL names PostgreSQL, which has tools of its own for this: pg_dump and pg_restore.'
