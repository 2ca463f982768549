import { ask, print, printJson, type Terminal } from '@helpdesk-mcp/cli'
import { describeSettings, readVariables, type SettingDescription } from '@helpdesk-mcp/connector'
import { quote } from '@helpdesk-mcp/contracts'
import type { Command } from 'commander'
import { findConnector } from '../accounts/find.ts'
import { checkAccount, connectAccount, removeAccount } from '../accounts/manage.ts'
import { viewAccount } from '../accounts/schemas.ts'
import { SettingError } from '../config.ts'
import {
  type CommandParts,
  type Opened,
  readOptions,
  withContext,
  withListOptions,
  withTenant,
} from './context.ts'
import { allRows, findAccountByWord, printRows } from './rows.ts'

export function addAccountCommands(program: Command, { terminal, exit }: CommandParts): void {
  const accounts = program.command('accounts').description('Manage connected helpdesk accounts')

  withListOptions(accounts.command('list'))
    .description('List accounts')
    .action((_, command: Command) => {
      const { flags, tenantId, options } = readOptions<{ json?: true }>(command)
      return withContext(terminal, flags, async ({ context }) => {
        const rows = await allRows((page) => context.store.accounts.list(tenantId, page))
        await printRows(terminal, rows, {
          json: options.json,
          toJson: viewAccount,
          columns: {
            ID: ({ id }) => id,
            NAME: ({ name }) => name,
            CONNECTOR: ({ connector }) => connector,
            STATE: ({ state }) => state,
            REASON: ({ stateReason }) => stateReason ?? '',
          },
        })
      })
    })

  withListOptions(accounts.command('add'))
    .description('Connect an account, with settings from the environment or from a prompt')
    .argument('<connector>', 'Connector of the helpdesk, such as richpanel')
    .option('--name <name>', 'Name of the account (default: the name of the helpdesk)')
    .option('--set <name=value...>', 'A setting that is not secret')
    .option('--skip-check', 'Store the account without checking it with the vendor')
    .action((connector: string, _, command: Command) => {
      const { flags, tenantId, options } = readOptions<AddOptions>(command)
      return withContext(
        terminal,
        flags,
        (opened) => addAccount(terminal, opened, tenantId, connector, options),
        { createDatabase: true },
      )
    })

  withListOptions(accounts.command('check'))
    .description('Check with the vendor that an account, or every account, can be used')
    .argument('[account]', 'ID or name of the account')
    .action((word: string | undefined, _, command: Command) => {
      const { flags, tenantId, options } = readOptions<{ json?: true }>(command)
      return withContext(terminal, flags, async ({ context, accounts }) => {
        const rows =
          word === undefined
            ? await allRows((page) => context.store.accounts.list(tenantId, page))
            : [await findAccountByWord(context, tenantId, word)]
        const checks = []
        for (const { id } of rows) checks.push(await checkAccount(context, accounts, tenantId, id))
        await printRows(terminal, checks, {
          json: options.json,
          toJson: ({ account, problem }) => ({ ...viewAccount(account), problem }),
          columns: {
            ID: ({ account }) => account.id,
            NAME: ({ account }) => account.name,
            CONNECTOR: ({ account }) => account.connector,
            OK: ({ problem }) => (problem ? 'no' : 'yes'),
            REASON: ({ problem }) => problem?.message ?? '',
          },
        })
        exit(checks.some(({ problem }) => problem) ? 1 : 0)
      })
    })

  withTenant(accounts.command('remove'))
    .description('Remove an account; MCP servers that use no other account are revoked')
    .argument('<account>', 'ID or name of the account')
    .action((word: string, _, command: Command) => {
      const { flags, tenantId } = readOptions(command)
      return withContext(terminal, flags, async ({ context }) => {
        const { id, name } = await findAccountByWord(context, tenantId, word)
        await removeAccount(context, tenantId, id)
        await print(terminal.errors, `Removed account ${quote(name)} (${id}).`)
      })
    })
}

interface AddOptions {
  name?: string
  set?: string[]
  skipCheck?: true
  json?: true
}

/** Connects an account. Its settings come from the environment, from --set and from prompts; its secrets never from the command line. */
async function addAccount(
  terminal: Terminal,
  { context, accounts }: Opened,
  tenantId: string,
  connector: string,
  options: AddOptions,
): Promise<void> {
  const { definition } = findConnector(context, connector)
  const described = describeSettings(definition)
  const values: Record<string, string> = {
    ...readVariables(definition, terminal.environment),
    ...readSetOptions(options.set ?? [], described),
  }
  for (const { name, variable, description, help, secret, required } of described) {
    if (!required || values[name] !== undefined) continue
    if (help) await print(terminal.errors, help)
    const answer = await ask(terminal, `${description || name}: `, { secret })
    if (answer === undefined) throw new SettingError(`${variable} is missing. ${help ?? description}`)
    values[name] = answer
  }
  if (!options.skipCheck) await print(terminal.errors, `Checking the account with ${definition.title} …`)
  const account = await connectAccount(context, accounts, tenantId, {
    connector,
    credentials: values,
    name: options.name,
    skipCheck: options.skipCheck === true,
  })
  if (options.json) return printJson(terminal.output, viewAccount(account))
  const reason = account.stateReason === null ? '' : ` (${account.stateReason})`
  await print(terminal.output, `${quote(account.name)} is ${account.state}${reason}: ${account.id}`)
}

function readSetOptions(
  texts: readonly string[],
  described: readonly SettingDescription[],
): Record<string, string> {
  const values: Record<string, string> = {}
  for (const text of texts) {
    const [, name = '', value = ''] = /^([^=]+)=(.*)$/s.exec(text) ?? []
    const setting = described.find((known) => known.name === name)
    if (setting?.secret) {
      throw new SettingError(
        `--set ${name} is a secret, and command lines are visible to other users. Set ${setting.variable}, or leave it out to be asked for it.`,
      )
    }
    if (!setting) {
      const known = described.filter(({ secret }) => !secret).map((each) => each.name)
      const hint =
        known.length > 0 ? `Settings: ${known.join(', ')}.` : 'This connector has no such settings.'
      throw new SettingError(`--set takes name=value. ${hint}`)
    }
    values[name] = value
  }
  return values
}
