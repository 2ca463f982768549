import { type Command, Option } from 'commander'
import { SettingError } from '../config.ts'
import type { McpServer, ServerConfig } from '../model.ts'
import { mintServer, removeServer, rotateServer } from '../servers/manage.ts'
import { viewServer } from '../servers/schemas.ts'
import { clientLines } from './client-lines.ts'
import {
  type CommandParts,
  type Opened,
  readOptions,
  withContext,
  withListOptions,
  withTenant,
} from './context.ts'
import { allRows, type CommandProcess, findAccountByWord, findServerByWord, print, table } from './output.ts'

export function addServerCommands(program: Command, { on }: CommandParts): void {
  const servers = program.command('servers').description('MCP servers: what one URL opens')

  withListOptions(servers.command('list'))
    .description('list them, without their URLs')
    .action((_, command: Command) => {
      const { flags, tenantId, options } = readOptions<{ json?: true }>(command)
      return withContext(on, flags, async ({ context }) => {
        const rows = await allRows((page) => context.store.servers.list(tenantId, page))
        const text = options.json
          ? JSON.stringify({ result: rows.map(viewServer) }, undefined, 2)
          : table(['id', 'name', 'accounts', 'expires', 'last used', 'config'], rows.map(cells))
        await print(on.output, text)
      })
    })

  withListOptions(servers.command('mint'))
    .description('make one; its URL is printed now and never again')
    .requiredOption('--account <account...>', 'id or name of an account; several for several')
    .option('--name <name>', 'what to call it (default: after its accounts)')
    .option('--methods <names>', 'read, write, custom, or exact methods, with commas between')
    .option('--tags <names>', 'the tools of these resources only')
    .option('--effects <names>', 'what calls may do: read, internal, outbound, destructive')
    .option('--tools <names>', 'these tools only')
    .option('--deny-tools <names>', 'never these tools')
    .option('--unverified', 'offer tools too that the vendor may not take as they are described')
    .addOption(
      new Option('--surface <mode>', 'what is listed').choices(['auto', 'direct', 'catalog']).default('auto'),
    )
    .option('--expires <when>', '30d, 12h, or 2026-12-31T23:59:59Z (default: never)')
    .option('--require-token', 'callers must also send an API token of the scope mcp')
    .action((_, command: Command) => {
      const { flags, tenantId, options } = readOptions<MintOptions>(command)
      return withContext(on, flags, (opened) => mint(on, opened, tenantId, options))
    })

  withListOptions(servers.command('rotate'))
    .description('give one a new URL')
    .argument('<server>', 'its id or name')
    .option('--overlap <time>', 'how long the URL before goes on, such as 1h (default: it ends now)')
    .action((word: string, _, command: Command) => {
      const { flags, tenantId, options } = readOptions<{ json?: true; overlap?: string }>(command)
      return withContext(on, flags, async ({ context }) => {
        const { id } = await findServerByWord(context, tenantId, word)
        const now = context.clock.now()
        const overlapMs = options.overlap === undefined ? 0 : readExpiry(options.overlap, now) - now
        await printUrl(on, await rotateServer(context, tenantId, id, overlapMs), options)
      })
    })

  withTenant(servers.command('revoke'))
    .description('end its URL with the next request')
    .argument('<server>', 'its id or name')
    .action((word: string, _, command: Command) => {
      const { flags, tenantId } = readOptions(command)
      return withContext(on, flags, async ({ context }) => {
        const { id, name } = await findServerByWord(context, tenantId, word)
        await removeServer(context, tenantId, id)
        await print(on.errors, `${name} (${id}) is revoked.`)
      })
    })
}

function cells({ id, name, accountIds, expiresAt, lastUsedAt, config }: McpServer): string[] {
  const at = (time: number | null) => (time === null ? 'never' : new Date(time).toISOString().slice(0, 16))
  return [id, name, accountIds.join(' '), at(expiresAt), at(lastUsedAt), JSON.stringify(config)]
}

interface MintOptions {
  account: string[]
  name?: string
  methods?: string
  tags?: string
  effects?: string
  tools?: string
  denyTools?: string
  unverified?: true
  surface: 'auto' | 'direct' | 'catalog'
  expires?: string
  requireToken?: true
  json?: true
}

async function mint(
  on: CommandProcess,
  { context, accounts }: Opened,
  tenantId: string,
  options: MintOptions,
): Promise<void> {
  const chosen = []
  for (const word of options.account) chosen.push(await findAccountByWord(context, tenantId, word))
  const minted = await mintServer(context, accounts, tenantId, {
    name: options.name ?? chosen.map(({ name }) => name).join(', '),
    accountIds: chosen.map(({ id }) => id),
    config: readConfig(options),
    expiresAt: options.expires === undefined ? null : readExpiry(options.expires, context.clock.now()),
    requireApiTokenAuth: options.requireToken === true,
  })
  await printUrl(on, minted, options)
}

/** An empty list stays one, and is refused: it never means all. */
function readConfig({
  methods,
  tags,
  effects,
  tools,
  denyTools,
  unverified,
  surface,
}: MintOptions): ServerConfig {
  const words = (text: string) =>
    text
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '')
  return {
    ...(methods === undefined ? {} : { methods: words(methods) }),
    ...(tags === undefined ? {} : { tags: words(tags) }),
    ...(effects === undefined ? {} : { effects: words(effects) }),
    ...(tools === undefined && denyTools === undefined
      ? {}
      : {
          tools: {
            ...(tools === undefined ? {} : { allow: words(tools) }),
            ...(denyTools === undefined ? {} : { deny: words(denyTools) }),
          },
        }),
    ...(unverified ? { unverified } : {}),
    ...(surface === 'auto' ? {} : { surface }),
  }
}

/** Prints a new URL: alone on stdout, so that a script can take it; what to do with it on stderr. */
async function printUrl(
  { output, errors }: CommandProcess,
  { server, url }: { server: McpServer; url: string },
  { json }: { json?: true },
): Promise<void> {
  if (json) return print(output, JSON.stringify({ ...viewServer(server), url }, undefined, 2))
  await print(output, url)
  const lines = clientLines(url).map(([client, line]) => `${client.padEnd(15)} ${line}`)
  const needs = server.requireApiTokenAuth
    ? '\nCallers must also send Authorization: Bearer with an API token of the scope mcp.'
    : ''
  const until =
    server.expiresAt === null ? 'does not expire' : `ends ${new Date(server.expiresAt).toISOString()}`
  await print(
    errors,
    `${server.name} (${server.id}) ${until}. The URL is not shown again; whoever has it can use it.${needs}\n\n${lines.join('\n')}`,
  )
}

const units: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 }

/** A moment in time: `30d`, `12h`, `90m` from now, or as 2026-12-31T23:59:59Z. */
export function readExpiry(text: string, now: number): number {
  const [, count, unit = ''] = /^(\d{1,6})([mhd])$/.exec(text) ?? []
  if (count !== undefined) return now + Number(count) * (units[unit] ?? 0)
  const isMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text)
  if (isMoment && !Number.isNaN(Date.parse(text))) return Date.parse(text)
  throw new SettingError(
    `--expires is ${JSON.stringify(text)}: write it as 30d, 12h, 90m or 2026-12-31T23:59:59Z.`,
  )
}
