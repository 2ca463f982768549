import type { Command } from 'commander'
import { viewAccount } from '../api/schemas/account.ts'
import { checkAccount } from '../manage/check-account.ts'
import { removeAccount } from '../manage/remove-account.ts'
import { addAccount } from './add-account.ts'
import { allRows } from './all-rows.ts'
import type { CommandParts } from './command-parts.ts'
import { print } from './command-process.ts'
import { findAccountByWord } from './find-by-word.ts'
import { readOptions, withListOptions, withTenant } from './setting-options.ts'
import { table } from './table.ts'
import { withContext } from './with-context.ts'

export function addAccountCommands(program: Command, { on, done }: CommandParts): void {
  const accounts = program.command('accounts').description('connected helpdesk accounts')

  withListOptions(accounts.command('list'))
    .description('list them')
    .action((_, command: Command) => {
      const { flags, tenantId, options } = readOptions<{ json?: true }>(command)
      return withContext(on, flags, async ({ context }) => {
        const rows = await allRows((page) => context.store.accounts.list(tenantId, page))
        const text = options.json
          ? JSON.stringify({ result: rows.map(viewAccount) }, undefined, 2)
          : table(
              ['id', 'name', 'connector', 'state', 'reason'],
              rows.map((row) => [row.id, row.name, row.connector, row.state, row.stateReason ?? '']),
            )
        await print(on.output, text)
      })
    })

  withListOptions(accounts.command('add'))
    .description('connect one: its settings come from the environment, or are asked for')
    .argument('<connector>', 'such as richpanel')
    .option('--name <name>', 'what to call it (default: after the helpdesk)')
    .option('--set <name=value...>', 'a setting that is no secret')
    .option('--skip-check', 'store it without asking the vendor')
    .action((connector: string, _, command: Command) => {
      const { flags, tenantId, options } = readOptions<Parameters<typeof addAccount>[4]>(command)
      const run = async (opened: Parameters<typeof addAccount>[1]) =>
        done(await addAccount(on, opened, tenantId, connector, options))
      return withContext(on, flags, run, { mayMake: true })
    })

  withListOptions(accounts.command('check'))
    .description('ask the vendor whether one opens, or all of them')
    .argument('[account]', 'its id or name')
    .action((word: string | undefined, _, command: Command) => {
      const { flags, tenantId, options } = readOptions<{ json?: true }>(command)
      return withContext(on, flags, async ({ context, accounts }) => {
        const rows =
          word === undefined
            ? await allRows((page) => context.store.accounts.list(tenantId, page))
            : [await findAccountByWord(context, tenantId, word)]
        const checks = []
        for (const { id } of rows) checks.push(await checkAccount(context, accounts, tenantId, id))
        const text = options.json
          ? JSON.stringify(
              { result: checks.map(({ account, problem }) => ({ ...viewAccount(account), problem })) },
              undefined,
              2,
            )
          : table(
              ['id', 'name', 'connector', 'opens', 'reason'],
              checks.map(({ account: { id, name, connector }, problem }) => [
                id,
                name,
                connector,
                problem ? 'no' : 'yes',
                problem?.message ?? '',
              ]),
            )
        await print(on.output, text)
        done(checks.some(({ problem }) => problem) ? 1 : 0)
      })
    })

  withTenant(accounts.command('remove'))
    .description('remove one; MCP URLs that open nothing else end')
    .argument('<account>', 'its id or name')
    .action((word: string, _, command: Command) => {
      const { flags, tenantId } = readOptions(command)
      return withContext(on, flags, async ({ context }) => {
        const { id, name } = await findAccountByWord(context, tenantId, word)
        await removeAccount(context, tenantId, id)
        await print(on.errors, `${name} (${id}) is removed.`)
      })
    })
}
