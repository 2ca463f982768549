import { type Command, Option } from 'commander'
import { viewServer } from '../api/schemas/server.ts'
import { removeServer } from '../manage/remove-server.ts'
import { rotateServer } from '../manage/rotate-server.ts'
import type { McpServer } from '../model.ts'
import { allRows } from './all-rows.ts'
import type { CommandParts } from './command-parts.ts'
import { print } from './command-process.ts'
import { findServerByWord } from './find-by-word.ts'
import { type MintOptions, mint } from './mint.ts'
import { printUrl } from './print-url.ts'
import { readExpiry } from './read-expiry.ts'
import { readOptions, withListOptions, withTenant } from './setting-options.ts'
import { table } from './table.ts'
import { withContext } from './with-context.ts'

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
