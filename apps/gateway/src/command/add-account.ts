import { describeSettings, readVariables } from '@helpdesk-mcp/connector'
import { viewAccount } from '../api/schemas/account.ts'
import { connectAccount } from '../manage/connect-account.ts'
import { findConnector } from '../manage/find-connector.ts'
import { SettingError } from '../settings/setting-error.ts'
import { askPerson } from './ask-person.ts'
import { type CommandProcess, print } from './command-process.ts'
import type { Opened } from './with-context.ts'

/** Connects an account with what the environment holds and a person answers; secrets are never taken from the command line. */
export async function addAccount(
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
