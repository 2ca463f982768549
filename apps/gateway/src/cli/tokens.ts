import { print, printJson } from '@helpdesk-mcp/cli'
import { quote } from '@helpdesk-mcp/contracts'
import type { Command } from 'commander'
import { SettingError } from '../config.ts'
import type { Scope } from '../model.ts'
import { makeToken, revokeToken } from '../tokens/manage.ts'
import { viewToken } from '../tokens/routes.ts'
import { type CommandParts, readOptions, withContext } from './context.ts'
import { allRows, printRows, timeCell } from './rows.ts'
import { readTime } from './servers.ts'

/** Whoever can run these commands has the database: they reach the owner's tokens and those of every tenant. */
export function addTokenCommands(program: Command, { terminal }: CommandParts): void {
  const tokens = program.command('tokens').description('Manage API tokens')

  tokens
    .command('create')
    .description('Create an API token; it is shown only once')
    .option('--name <name>', 'Name of the token', 'command line')
    .option('--scopes <scopes>', 'manage, mcp, or both', 'manage,mcp')
    .option('--tenant <id>', 'Limit the token to a tenant (default: the owner, who may act for every tenant)')
    .option('--servers <id...>', 'Limit the scope mcp to these MCP servers')
    .option('--expires <when>', 'When the token expires: 30d, 12h or 2026-12-31T23:59:59Z (default: never)')
    .option('--json', 'Print JSON')
    .action((_, command: Command) => {
      const { flags, options } = readOptions<CreateOptions>(command)
      const { name, scopes, tenant = null, servers, expires, json } = options
      const draft = { name, scopes: readScopes(scopes) }
      return withContext(
        terminal,
        flags,
        async ({ context }) => {
          const { token, secret } = await makeToken(context, tenant, {
            ...draft,
            ...(servers ? { serverIds: servers } : {}),
            ...(expires ? { expiresAt: readTime('--expires', expires, context.clock.now()) } : {}),
          })
          if (json) return printJson(terminal.output, { ...viewToken(token), token: secret })
          await print(terminal.output, secret)
          await print(
            terminal.errors,
            `Created token ${quote(token.name)} (${token.id}). It is not shown again.`,
          )
        },
        { createDatabase: true },
      )
    })

  tokens
    .command('list')
    .description('List API tokens, without their secrets')
    .option('--tenant <id>', 'List the tokens of a tenant (default: all)')
    .option('--json', 'Print JSON')
    .action((_, command: Command) => {
      const { flags, options } = readOptions<{ tenant?: string; json?: true }>(command)
      return withContext(terminal, flags, async ({ context }) => {
        const rows = await allRows((page) => context.store.tokens.list(options.tenant ?? null, page))
        await printRows(terminal, rows, {
          json: options.json,
          toJson: viewToken,
          columns: {
            ID: ({ id }) => id,
            NAME: ({ name }) => name,
            TENANT: ({ tenantId }) => tenantId ?? 'all (owner)',
            SCOPES: ({ scopes }) => scopes.join(','),
            EXPIRES: ({ expiresAt }) => timeCell(expiresAt),
          },
        })
      })
    })

  tokens
    .command('revoke')
    .description('Revoke an API token; it stops working now')
    .argument('<id>', 'ID of the token')
    .action((id: string, _, command: Command) =>
      withContext(terminal, readOptions(command).flags, async ({ context }) => {
        await revokeToken(context, null, id)
        await print(terminal.errors, `Revoked token ${id}.`)
      }),
    )
}

interface CreateOptions {
  name: string
  scopes: string
  tenant?: string
  servers?: string[]
  expires?: string
  json?: true
}

function readScopes(text: string): Scope[] {
  const words = text.split(',').map((word) => word.trim())
  const isScope = (word: string): word is Scope => word === 'manage' || word === 'mcp'
  if (words.every(isScope)) return words
  throw new SettingError(`Invalid --scopes ${quote(text)}. Use manage, mcp, or manage,mcp.`)
}
