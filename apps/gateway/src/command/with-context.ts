import { existsSync } from 'node:fs'
import { type Accounts, createAccounts } from '../accounts/accounts.ts'
import type { GatewayContext } from '../context.ts'
import { readDemoState } from '../demo/demo-state.ts'
import { createLog } from '../log.ts'
import { databaseFileOf, openContext } from '../open-context.ts'
import { SettingError } from '../settings/setting-error.ts'
import { type Flags, readSettings, type Settings } from '../settings.ts'
import type { CommandProcess } from './command-process.ts'

/** Where a gateway was last served at, for commands that print URLs. */
export const publicUrlKey = 'public_url'

export interface Opened {
  settings: Settings
  context: GatewayContext
  accounts: Accounts
}

/** Runs a command on the database itself, whether a gateway serves from it or not. */
export async function withContext<Result>(
  on: CommandProcess,
  flags: Flags,
  run: (opened: Opened) => Promise<Result>,
  { mayMake = false }: { mayMake?: boolean } = {},
): Promise<Result> {
  const settings = readSettings(on.environment, { logLevel: 'warn', ...flags })
  if (!mayMake) refuseAbsent(settings)
  const log = createLog({ level: settings.logLevel, output: on.errors })
  const addresses: Record<string, string> = {}
  const opened = await openContext(settings, { log, standIn: (id) => addresses[id] })
  const accounts = createAccounts(opened)
  try {
    const served = await opened.store.meta.get(publicUrlKey)
    // A demo's accounts are of its sandboxes: their credentials must reach no vendor.
    Object.assign(addresses, (await readDemoState(opened.store))?.addresses)
    const publicUrl = settings.publicUrl ?? served ?? opened.publicUrl
    return await run({ settings, accounts, context: { ...opened, publicUrl } })
  } finally {
    accounts.close()
    await opened.store.close()
  }
}

/** A command in the wrong folder would otherwise make an empty database, and find nothing in it. */
export function refuseAbsent(settings: Pick<Settings, 'databaseUrl'>): void {
  const file = databaseFileOf(settings)
  if (file === undefined || existsSync(file)) return
  throw new SettingError(
    `HELPDESK_MCP_DATABASE_URL: there is no database at ${file}. Run this where the gateway runs, or say where it is with --database-url.`,
  )
}
