import { clientSetup, defaultServerName, print, printJson, type Terminal } from '@helpdesk-mcp/cli'
import { nameList } from '@helpdesk-mcp/cli/program'
import { quote, type ResultForm, resultForms, toolGroups } from '@helpdesk-mcp/contracts'
import { type Surface, surfaces } from '@helpdesk-mcp/mcp'
import { presets } from '@helpdesk-mcp/tools'
import { type Command, Option } from 'commander'
import { SettingError } from '../config.ts'
import type { McpServer, ServerConfig } from '../model.ts'
import { mintServer, revokeServer, rotateServer } from '../servers/manage.ts'
import { withPreset } from '../servers/presets.ts'
import { serverNotes, viewServer } from '../servers/schemas.ts'
import {
  type CommandParts,
  type Opened,
  readOptions,
  withContext,
  withListOptions,
  withTenant,
} from './context.ts'
import { allRows, findAccountByWord, findServerByWord, printRows, timeCell } from './rows.ts'

export function addServerCommands(program: Command, { terminal }: CommandParts): void {
  const servers = program.command('servers').description('Manage MCP servers and their URLs')

  withListOptions(servers.command('list'))
    .description('List MCP servers, without their URLs')
    .action((_, command: Command) => {
      const { flags, tenantId, options } = readOptions<{ json?: true }>(command)
      return withContext(terminal, flags, async ({ context }) => {
        const rows = await allRows((page) => context.store.servers.list(tenantId, page))
        await printRows(terminal, rows, {
          json: options.json,
          toJson: viewServer,
          columns: {
            ID: ({ id }) => id,
            NAME: ({ name }) => name,
            ACCOUNTS: ({ accountIds }) => accountIds.join(' '),
            EXPIRES: ({ expiresAt }) => timeCell(expiresAt),
            'LAST USED': ({ lastUsedAt }) => timeCell(lastUsedAt),
            CONFIG: ({ config }) => JSON.stringify(config),
          },
        })
      })
    })

  withListOptions(servers.command('mint'))
    .description('Create an MCP server; its URL is shown only once')
    .requiredOption('--account <account...>', 'ID or name of the account; several are allowed')
    .option('--name <name>', 'Name of the MCP server (default: the names of its accounts)')
    .option(
      '--preset <name>',
      `Effects, groups and lookups for a role: ${presets.map(({ name }) => name).join(', ')}; not with those`,
    )
    .option(
      '--methods <names>',
      'Allow by method: read, write, custom, or exact methods such as list,get',
      nameList,
    )
    .option('--tags <names>', 'Allow by tag, such as tickets', nameList)
    .option('--groups <names>', `Allow by group: ${toolGroups.join(', ')}`, nameList)
    .option('--lookups', 'Also allow the lists that allowed tools take names and ids from')
    .option(
      '--effects <names>',
      'Effects that calls may have: read, internal, outbound, destructive, admin (default: all but admin)',
      nameList,
    )
    .option('--tools <names>', 'Allow tools by name', nameList)
    .option('--deny-tools <names>', 'Deny tools by name', nameList)
    .option('--unverified', 'Also offer unverified tools: their operations are not fully documented')
    .addOption(
      new Option(
        '--surface <name>',
        'List the tools themselves, the essential ones, or four tools that find and run them',
      )
        .choices(surfaces)
        .default('auto'),
    )
    .addOption(
      new Option('--results <form>', 'Form of results, for hosts that read only one of the two')
        .choices(resultForms)
        .default('both'),
    )
    .option('--expires <when>', 'When the URL expires: 30d, 12h or 2026-12-31T23:59:59Z (default: never)')
    .option('--require-token', 'Callers must also send an API token with the scope mcp')
    .action((_, command: Command) => {
      const { flags, tenantId, options } = readOptions<MintOptions>(command)
      return withContext(terminal, flags, (opened) => mint(terminal, opened, tenantId, options))
    })

  withListOptions(servers.command('rotate'))
    .description('Replace the URL of an MCP server')
    .argument('<server>', 'ID or name of the MCP server')
    .option('--overlap <time>', 'How long the old URL still works, such as 1h (default: it stops now)')
    .action((word: string, _, command: Command) => {
      const { flags, tenantId, options } = readOptions<{ json?: true; overlap?: string }>(command)
      return withContext(terminal, flags, async ({ context }) => {
        const { id } = await findServerByWord(context, tenantId, word)
        const now = context.clock.now()
        const overlapMs =
          options.overlap === undefined ? 0 : readTime('--overlap', options.overlap, now) - now
        const rotated = await rotateServer(context, tenantId, id, overlapMs)
        await printUrl(terminal, context, rotated, options)
      })
    })

  withTenant(servers.command('revoke'))
    .description('Revoke an MCP server; its URL stops working now')
    .argument('<server>', 'ID or name of the MCP server')
    .action((word: string, _, command: Command) => {
      const { flags, tenantId } = readOptions(command)
      return withContext(terminal, flags, async ({ context }) => {
        const { id, name } = await findServerByWord(context, tenantId, word)
        await revokeServer(context, tenantId, id)
        await print(terminal.errors, `Revoked MCP server ${quote(name)} (${id}).`)
      })
    })
}

interface MintOptions {
  account: string[]
  name?: string
  preset?: string
  methods?: string[]
  tags?: string[]
  groups?: string[]
  lookups?: true
  effects?: string[]
  tools?: string[]
  denyTools?: string[]
  unverified?: true
  surface: Surface
  results: ResultForm
  expires?: string
  requireToken?: true
  json?: true
}

async function mint(
  terminal: Terminal,
  { context }: Opened,
  tenantId: string,
  options: MintOptions,
): Promise<void> {
  const { account: words, name, expires, requireToken } = options
  const chosen = []
  for (const word of words) chosen.push(await findAccountByWord(context, tenantId, word))
  const minted = await mintServer(context, tenantId, {
    name: name ?? chosen.map((account) => account.name).join(', '),
    accountIds: chosen.map(({ id }) => id),
    config: withPreset(configFrom(options), options.preset),
    expiresAt: expires === undefined ? null : readTime('--expires', expires, context.clock.now()),
    requireApiTokenAuth: requireToken === true,
  })
  await printUrl(terminal, context, minted, options)
}

function configFrom({
  methods,
  tags,
  groups,
  lookups,
  effects,
  tools: allow,
  denyTools: deny,
  unverified,
  surface,
  results,
}: MintOptions): ServerConfig {
  const tools = { ...(allow ? { allow } : {}), ...(deny ? { deny } : {}) }
  return {
    ...(methods ? { methods } : {}),
    ...(tags ? { tags } : {}),
    ...(groups ? { groups } : {}),
    ...(lookups ? { lookups } : {}),
    ...(effects ? { effects } : {}),
    ...(allow || deny ? { tools } : {}),
    ...(unverified ? { unverified } : {}),
    ...(surface === 'auto' ? {} : { surface }),
    ...(results === 'both' ? {} : { results }),
  }
}

/** Prints a new URL: alone on stdout, for scripts; how to use it on stderr. */
async function printUrl(
  { output, errors }: Terminal,
  context: Opened['context'],
  { server, url }: { server: McpServer; url: string },
  { json }: { json?: true },
): Promise<void> {
  const notes = await serverNotes(context, server)
  if (json) return printJson(output, { ...viewServer(server), url, notes })
  await print(output, url)
  const expiry =
    server.expiresAt === null ? 'never expires' : `expires at ${new Date(server.expiresAt).toISOString()}`
  await print(
    errors,
    `The URL of ${quote(server.name)} (${server.id}) ${expiry}. It is not shown again, and anyone who has it can use it.${notes.map((note) => `\n${note}`).join('')}

${clientSetup(url, defaultServerName)}`,
  )
}

const unitMs: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 }

/** Reads a time: `30d`, `12h` or `90m` from now, or a timestamp such as 2026-12-31T23:59:59Z. */
export function readTime(option: string, text: string, now: number): number {
  const [, count, unit = ''] = /^(\d{1,6})([mhd])$/.exec(text) ?? []
  if (count !== undefined) return now + Number(count) * (unitMs[unit] ?? 0)
  const isTimestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text)
  if (isTimestamp && !Number.isNaN(Date.parse(text))) return Date.parse(text)
  throw new SettingError(
    `Invalid ${option} ${quote(text)}. Write it as 30d, 12h, 90m or 2026-12-31T23:59:59Z.`,
  )
}
