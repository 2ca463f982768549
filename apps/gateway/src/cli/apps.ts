import { print } from '@helpdesk-mcp/cli'
import { quote } from '@helpdesk-mcp/contracts'
import type { Command } from 'commander'
import { viewApp } from '../authorization/app-routes.ts'
import { type CommandParts, readOptions, withContext, withListOptions, withTenant } from './context.ts'
import { allRows, findAppByWord, printRows, timeCell } from './rows.ts'

export function addAppCommands(program: Command, { terminal }: CommandParts): void {
  const apps = program.command('apps').description('Manage the apps that people have connected')

  withListOptions(apps.command('list'))
    .description('List connected apps')
    .action((_, command: Command) => {
      const { flags, tenantId, options } = readOptions<{ json?: true }>(command)
      return withContext(terminal, flags, async ({ context }) => {
        const rows = await allRows((page) => context.store.grants.list({ tenantId }, page))
        await printRows(terminal, rows, {
          json: options.json,
          toJson: viewApp,
          columns: {
            ID: ({ id }) => id,
            APP: ({ clientName }) => clientName,
            PERSON: ({ personName }) => personName,
            SERVER: ({ serverName }) => serverName,
            MAY: ({ scopes }) => scopes.map((scope) => scope.replace('helpdesk:', '')).join(','),
            'LAST USED': ({ lastUsedAt }) => timeCell(lastUsedAt),
          },
        })
      })
    })

  withTenant(apps.command('revoke'))
    .description('Disconnect an app; its tokens stop working now')
    .argument('<app>', 'ID or name of the app')
    .action((word: string, _, command: Command) => {
      const { flags, tenantId } = readOptions(command)
      return withContext(terminal, flags, async ({ context }) => {
        const { id, clientName, personName } = await findAppByWord(context, tenantId, word)
        await context.store.grants.revoke({ tenantId }, id)
        await print(terminal.errors, `Disconnected ${quote(clientName)} of ${quote(personName)} (${id}).`)
      })
    })
}
