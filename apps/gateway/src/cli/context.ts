import { existsSync } from 'node:fs'
import type { Terminal } from '@helpdesk-mcp/cli'
import type { Command } from 'commander'
import { type Accounts, createAccounts } from '../accounts/open.ts'
import { cliOrigin, recordedBy } from '../audit/origin.ts'
import { type Flags, readGatewaySettings, SettingError, type Settings, settingNames } from '../config.ts'
import type { GatewayContext } from '../context.ts'
import { readDemoState } from '../demo/demo.ts'
import { createLog } from '../log.ts'
import { openContext } from '../open-context.ts'
import { databaseFileOf } from '../started-with.ts'
import { ownCommand } from './own-command.ts'

/** What every group of commands is given. */
export interface CommandParts {
  terminal: Terminal
  /** Sets the exit code. */
  exit(code: number): void
}

/** The settings' options, which every command takes. */
export function addSettingOptions(program: Command): void {
  program
    .option('--port <number>', 'Port to listen on (PORT, default: 8787)')
    .option('--host <address>', 'Address to listen on (HOST, default: 127.0.0.1)')
    .option(
      '--database-url <url>',
      'file:... or postgres://... (HELPDESK_MCP_DATABASE_URL, default: file:./data/gateway.db)',
    )
    .option('--public-url <url>', 'URL at which clients reach the gateway (HELPDESK_MCP_PUBLIC_URL)')
    .option(
      '--allowed-hosts <names>',
      'Host names under which clients may reach the gateway, besides those of this machine and of the public URL (HELPDESK_MCP_ALLOWED_HOSTS)',
    )
    .option(
      '--keep-alive-seconds <seconds>',
      'How long an idle connection stays open (HELPDESK_MCP_KEEP_ALIVE_SECONDS, default: 75)',
    )
    .option(
      '--workers <number>',
      'Processes that serve on the port, at most one for each core (HELPDESK_MCP_WORKERS, default: 1)',
    )
    .option(
      '--max-calls <number>',
      'Tool calls that a process has under way at once (HELPDESK_MCP_MAX_CALLS, default: 128)',
    )
    .option(
      '--max-calls-per-account <number>',
      'Of these, those of one account (HELPDESK_MCP_MAX_CALLS_PER_ACCOUNT, default: 32)',
    )
    .option(
      '--call-wait-seconds <seconds>',
      'How long a call waits for its turn (HELPDESK_MCP_CALL_WAIT_SECONDS, default: 10)',
    )
    .option(
      '--log-level <level>',
      'trace, debug, info, warn, error, fatal or silent (HELPDESK_MCP_LOG_LEVEL, default: info)',
    )
    .option(
      '--connectors <packages>',
      'Packages of connectors to load besides the built-in ones (HELPDESK_MCP_CONNECTORS)',
    )
    .option('--activity-days <days>', 'Days to keep activity (HELPDESK_MCP_ACTIVITY_DAYS, default: 90)')
    .option(
      '--private-hosts <names>',
      'Hosts in your own network at which accounts may have their helpdesk (HELPDESK_MCP_PRIVATE_HOSTS)',
    )
    .option(
      '--trusted-proxies <networks>',
      'Addresses or networks of proxies whose X-Forwarded-For is believed (HELPDESK_MCP_TRUSTED_PROXIES)',
    )
    .option(
      '--activity-text-days <days>',
      'Days to keep the words of replies and notes, encrypted (HELPDESK_MCP_ACTIVITY_TEXT_DAYS, default: 0, none)',
    )
    .option('--audit-days <days>', 'Days to keep the audit trail (HELPDESK_MCP_AUDIT_DAYS, default: 400)')
    .option(
      '--approval-hours <hours>',
      'How long a call waits for a person to approve it (HELPDESK_MCP_APPROVAL_HOURS, default: 72)',
    )
    .option(
      '--outbox-days <days>',
      'Days to keep what was decided about such calls (HELPDESK_MCP_OUTBOX_DAYS, default: 30)',
    )
    .option(
      '--approval-email <who>',
      'Who is asked by e-mail to approve: everybody who may, or addresses (HELPDESK_MCP_APPROVAL_EMAIL)',
    )
    .option(
      '--approval-tenant <id>',
      'Tenant that Slack and the webhook belong to (HELPDESK_MCP_APPROVAL_TENANT, default: default)',
    )
    .option(
      '--slack-channel <id>',
      'Slack channel that is asked to approve, with HELPDESK_MCP_SLACK_BOT_TOKEN (HELPDESK_MCP_SLACK_CHANNEL)',
    )
    .option(
      '--mail-from <address>',
      'Who e-mail is from, with HELPDESK_MCP_SMTP_URL (HELPDESK_MCP_MAIL_FROM)',
    )
    .option(
      '--oidc-issuer <url>',
      'OpenID Connect provider that people sign in by (HELPDESK_MCP_OIDC_ISSUER)',
    )
    .option('--oidc-client-id <id>', 'What the provider calls this gateway (HELPDESK_MCP_OIDC_CLIENT_ID)')
    .option('--oidc-name <name>', 'What the sign-in page calls the provider (HELPDESK_MCP_OIDC_NAME)')
    .option(
      '--oidc-allowed <names>',
      'E-mail domains and addresses that may sign in by the provider (HELPDESK_MCP_OIDC_ALLOWED, default: all who were invited)',
    )
    .option(
      '--oidc-trust-email <true|false>',
      'Whether e-mail addresses count that the provider has not verified (HELPDESK_MCP_OIDC_TRUST_EMAIL, default: false)',
    )
}

/** For commands that print rows of a tenant. */
export function withListOptions(command: Command): Command {
  return withTenant(command).option('--json', 'Print JSON')
}

export function withTenant(command: Command): Command {
  return command.option('--tenant <id>', 'Tenant to act for (default: default)')
}

/** Separates the settings of a command line from the other options of its command. */
export function readOptions<Options>(command: Command): { flags: Flags; tenantId: string; options: Options } {
  const given = command.optsWithGlobals<Flags & { tenant?: string }>()
  const isSetting = ([name]: [string, unknown]) => (settingNames as readonly string[]).includes(name)
  const entries = Object.entries(given)
  const flags = Object.fromEntries(entries.filter(isSetting)) as Flags
  const options = Object.fromEntries(entries.filter((entry) => !isSetting(entry)))
  return { flags, tenantId: given.tenant ?? 'default', options: options as Options }
}

/** Where the store keeps the public URL of the last gateway that served, for commands that print URLs. */
export const publicUrlKey = 'public_url'

export interface Opened {
  settings: Settings
  context: GatewayContext
  accounts: Accounts
}

/** Runs a command on the database itself, whether or not a gateway serves from it. */
export async function withContext<Result>(
  { environment, errors }: Terminal,
  flags: Flags,
  run: (opened: Opened) => Promise<Result>,
  { createDatabase = false }: { createDatabase?: boolean } = {},
): Promise<Result> {
  const settings = readGatewaySettings(environment, { logLevel: 'warn', ...flags })
  if (!createDatabase) requireDatabase(settings)
  const log = createLog({ level: settings.logLevel, output: errors })
  const addresses: Record<string, string> = {}
  const options = {
    ...{ log, holdRemovals: false, command: ownCommand(environment) },
    sandboxUrl: (id: string) => addresses[id],
  }
  const opened = recordedBy(await openContext(settings, options), cliOrigin())
  const accounts = createAccounts(opened)
  try {
    const served = await opened.store.meta.get(publicUrlKey)
    // The accounts of a demo belong to its sandboxes: their credentials must not reach a vendor.
    Object.assign(addresses, (await readDemoState(opened.store))?.addresses)
    const publicUrl = settings.publicUrl ?? served ?? opened.publicUrl
    return await run({ settings, accounts, context: { ...opened, publicUrl } })
  } finally {
    accounts.close()
    await opened.store.close()
  }
}

/** Refuses to go on without a database: in the wrong folder, a command would create an empty one and find nothing in it. */
export function requireDatabase(settings: Pick<Settings, 'databaseUrl'>): void {
  const file = databaseFileOf(settings)
  if (file === undefined || existsSync(file)) return
  throw new SettingError(
    `HELPDESK_MCP_DATABASE_URL: no database at ${file}. Run this command where the gateway runs, or pass --database-url.`,
  )
}
