import { describeSettings, readVariables } from '@helpdesk-mcp/connector'
import type { Command } from 'commander'
import { findConnector } from '../accounts/find.ts'
import { checkAccount, connectAccount, removeAccount } from '../accounts/manage.ts'
import { viewAccount } from '../accounts/routes.ts'
import { SettingError } from '../config.ts'
import {
  type CommandParts,
  type Opened,
  readOptions,
  withContext,
  withListOptions,
  withTenant,
} from './context.ts'
import { allRows, askPerson, type CommandProcess, findAccountByWord, print, table } from './output.ts'

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

/** Connects an account with what the environment holds and a person answers; secrets are never taken from the command line. */
async function addAccount(
  on: CommandProcess,
  { context, accounts }: Opened,
  tenantId: string,
  connector: string,
  options: { name?: string; set?: string[]; skipCheck?: true; json?: true },
): Promise<number> {
  const { definition } = findConnector(context, connector)
  const described = describeSettings(definition)
  const values: Record<string, string> = readVariables(definition, on.environment)
  for (const text of options.set ?? []) {
    const [, name = '', value = ''] = /^([^=]+)=(.*)$/s.exec(text) ?? []
    const setting = described.find((known) => known.name === name)
    if (setting?.secret) {
      throw new SettingError(
        `--set ${name} is a secret, and others can read command lines: put it in ${setting.variable}, or leave it out and answer when asked.`,
      )
    }
    if (!setting) {
      const known = described.filter(({ secret }) => !secret).map((each) => each.name)
      const there =
        known.length > 0 ? `Settings of ${definition.title}: ${known.join(', ')}.` : 'It has none.'
      throw new SettingError(`--set takes name=value. ${there}`)
    }
    values[name] = value
  }
  for (const { name, variable, description, help, secret, required } of described) {
    if (!required || values[name] !== undefined) continue
    if (help) await print(on.errors, help)
    const answer = await askPerson(`${description || name}: `, secret, on)
    if (answer === undefined) throw new SettingError(`${variable} is missing. ${help ?? description}`)
    values[name] = answer
  }
  if (!options.skipCheck) await print(on.errors, `Asking ${definition.title} …`)
  const account = await connectAccount(context, accounts, tenantId, {
    connector,
    credentials: values,
    name: options.name,
    skipCheck: options.skipCheck === true,
  })
  const reason = account.stateReason === null ? '' : ` (${account.stateReason})`
  const text = `${account.name} is ${account.state}${reason}: ${account.id}`
  await print(on.output, options.json ? JSON.stringify(viewAccount(account), undefined, 2) : text)
  return 0
}
