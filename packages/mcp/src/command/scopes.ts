import { type CommandProcess, type ConnectorCommand, print } from './connector-command.ts'
import { neededScopes } from './needed-scopes.ts'
import { describeConnector } from './open-connector.ts'
import type { CommandOptions } from './options.ts'

const note =
  'These are the scopes documented for the permitted tools. Where several are documented for one call, the vendor does not say whether all or any are needed.'

/** Prints the scopes that the permitted tools need: one a line, or with what joins them as JSON. */
export async function printScopes(
  command: ConnectorCommand,
  options: CommandOptions & { json?: true },
  on: CommandProcess,
): Promise<number> {
  const { definition } = command
  const { tools } = await describeConnector(command, options)
  const scopes = neededScopes(definition, tools)
  const joined = scopes.join(definition.oauth?.scopeSeparator ?? ' ')
  if (options.json) {
    await print(on.output, JSON.stringify({ scopes, joined, tools: tools.length, note }, undefined, 2))
    return 0
  }
  await print(on.errors, note)
  await print(on.output, scopes.join('\n'))
  return 0
}
