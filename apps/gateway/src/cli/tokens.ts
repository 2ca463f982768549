import type { Command } from 'commander'
import { SettingError } from '../config.ts'
import type { Scope } from '../model.ts'
import { makeToken, removeToken } from '../tokens/manage.ts'
import { viewToken } from '../tokens/routes.ts'
import { type CommandParts, readOptions, withContext } from './context.ts'
import { allRows, print, table } from './output.ts'
import { readExpiry } from './servers.ts'

interface CreateOptions {
  name: string
  scopes: string
  tenant?: string
  servers?: string[]
  expires?: string
  json?: true
}

/** Whoever can run these has the database: they reach the owner's tokens and every tenant's. */
export function addTokenCommands(program: Command, { on }: CommandParts): void {
  const tokens = program.command('tokens').description('API tokens')

  tokens
    .command('create')
    .description('make one; it is printed now and never again')
    .option('--name <name>', 'what it is for', 'command line')
    .option('--scopes <scopes>', 'manage, mcp, or both', 'manage,mcp')
    .option('--tenant <id>', "a tenant's only (default: the owner's, who may act for every tenant)")
    .option('--servers <id...>', 'the only MCP servers that it opens, with the scope mcp')
    .option('--expires <when>', '30d, 12h, or 2026-12-31T23:59:59Z (default: never)')
    .option('--json', 'as JSON, for programs')
    .action((_, command: Command) => {
      const { flags, options } = readOptions<CreateOptions>(command)
      const draft = { name: options.name, scopes: readScopes(options.scopes) }
      return withContext(
        on,
        flags,
        async ({ context }) => {
          const { token, secret } = await makeToken(context, options.tenant ?? null, {
            ...draft,
            ...(options.servers ? { serverIds: options.servers } : {}),
            ...(options.expires ? { expiresAt: readExpiry(options.expires, context.clock.now()) } : {}),
          })
          if (options.json) {
            return print(on.output, JSON.stringify({ ...viewToken(token), token: secret }, undefined, 2))
          }
          await print(on.output, secret)
          await print(on.errors, `${token.name} (${token.id}). It is not shown again.`)
        },
        { mayMake: true },
      )
    })

  tokens
    .command('list')
    .description('list them, without their secrets')
    .option('--tenant <id>', "a tenant's only (default: all)")
    .option('--json', 'as JSON, for programs')
    .action((_, command: Command) => {
      const { flags, options } = readOptions<{ tenant?: string; json?: true }>(command)
      return withContext(on, flags, async ({ context }) => {
        const rows = await allRows((page) => context.store.tokens.list(options.tenant ?? null, page))
        const text = options.json
          ? JSON.stringify({ result: rows.map(viewToken) }, undefined, 2)
          : table(
              ['id', 'name', 'of', 'scopes', 'expires'],
              rows.map(({ id, name, tenantId, scopes, expiresAt }) => [
                id,
                name,
                tenantId ?? 'the owner',
                scopes.join(','),
                expiresAt === null ? 'never' : new Date(expiresAt).toISOString().slice(0, 16),
              ]),
            )
        await print(on.output, text)
      })
    })

  tokens
    .command('revoke')
    .description('end one with the next request')
    .argument('<id>')
    .action((id: string, _, command: Command) =>
      withContext(on, readOptions(command).flags, async ({ context }) => {
        await removeToken(context, null, id)
        await print(on.errors, `${id} is revoked.`)
      }),
    )
}

function readScopes(text: string): Scope[] {
  const words = text.split(',').map((word) => word.trim())
  const isScope = (word: string): word is Scope => word === 'manage' || word === 'mcp'
  if (words.every(isScope)) return words
  throw new SettingError(`--scopes is ${JSON.stringify(text)}: give manage, mcp, or manage,mcp.`)
}
