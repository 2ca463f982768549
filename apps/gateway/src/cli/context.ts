import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { type Accounts, createAccounts } from '../accounts/open.ts'
import { type Flags, readSettings, SettingError, type Settings } from '../config.ts'
import type { GatewayContext } from '../context.ts'
import { readDemoState } from '../demo/demo.ts'
import { createLog } from '../log.ts'
import { databaseFileOf, openContext } from '../open-context.ts'
import type { CommandProcess } from './output.ts'

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

/** Flags of the settings, as commander reads them. */
export type SettingOptions = Flags & { json?: true; tenant?: string }

export function addSettingOptions(program: Command): void {
  program
    .option('--port <number>', 'where to listen (PORT, 8787)')
    .option('--host <address>', 'on which address (HOST, 127.0.0.1)')
    .option(
      '--database-url <url>',
      'file:... or postgres://... (HELPDESK_MCP_DATABASE_URL, file:./data/gateway.db)',
    )
    .option('--public-url <url>', 'where clients reach it (HELPDESK_MCP_PUBLIC_URL)')
    .option('--log-level <level>', 'trace to fatal, or silent (HELPDESK_MCP_LOG_LEVEL, info)')
    .option('--connectors <packages>', 'connectors that are installed beside it (HELPDESK_MCP_CONNECTORS)')
    .option('--activity-days <days>', 'how long tool calls are kept (HELPDESK_MCP_ACTIVITY_DAYS, 90)')
}

/** For commands that answer with rows, and that work on a tenant's things. */
export function withListOptions(command: Command): Command {
  return withTenant(command).option('--json', 'as JSON, for programs')
}

export function withTenant(command: Command): Command {
  return command.option('--tenant <id>', 'whose (default: default)')
}

/** The settings' part of a command's options, and the rest. */
export function readOptions<Options>(command: Command): { flags: Flags; tenantId: string; options: Options } {
  const { port, host, databaseUrl, publicUrl, logLevel, connectors, activityDays, ...rest } =
    command.optsWithGlobals<SettingOptions>()
  const given = { port, host, databaseUrl, publicUrl, logLevel, connectors, activityDays }
  const flags = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Flags
  return { flags, tenantId: rest.tenant ?? 'default', options: rest as Options }
}

/** What every group of commands is given. */
export interface CommandParts {
  on: CommandProcess
  /** Takes the exit code. */
  done(code: number): void
}
