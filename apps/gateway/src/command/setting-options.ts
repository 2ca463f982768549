import type { Command } from 'commander'
import type { Flags } from '../settings.ts'

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
