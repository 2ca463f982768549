import { print, printJson, type Terminal } from '@helpdesk-mcp/cli'
import { type ConnectorDefinition, loadTools } from '@helpdesk-mcp/connector'
import type { ToolRecord } from '@helpdesk-mcp/contracts'
import type { ConnectorCommand } from './connector-command.ts'
import { describeConnector } from './open-connector.ts'
import type { CommandOptions } from './options.ts'

const note =
  'These scopes are documented for the selected tools. Where a call documents several, the vendor does not say whether it needs all of them or any.'

/** Prints the scopes that the selected tools need: one a line, or as JSON that also has them joined for the vendor's form. */
export async function printScopes(
  command: ConnectorCommand,
  options: CommandOptions & { json?: true },
  terminal: Terminal,
): Promise<void> {
  const { definition } = command
  const { tools } = await describeConnector(command, options)
  const scopes = neededScopes(definition, tools)
  if (options.json) {
    const joined = scopes.join(definition.oauth?.scopeSeparator ?? ' ')
    return printJson(terminal.output, { scopes, joined, tools: tools.length, note })
  }
  await print(terminal.errors, note)
  await print(terminal.output, scopes.join('\n'))
}

/** The scopes of these tools, of the tools that they call on the way, and of every login. */
export function neededScopes(
  { oauth, tools: file }: ConnectorDefinition,
  tools: readonly ToolRecord[],
): string[] {
  const all = new Map(loadTools(file).map((record) => [record.id, record]))
  const used = tools.flatMap((record) => [record, ...calledBy(record).flatMap((id) => all.get(id) ?? [])])
  return [...new Set([...(oauth?.scopes ?? []), ...used.flatMap(({ scopes = [] }) => scopes)])].sort()
}

function calledBy({ resolve = {}, merge = [], each }: ToolRecord): string[] {
  return [
    ...Object.values(resolve).map(({ list }) => list),
    ...merge.map(({ read }) => read),
    ...(each ? [each.read] : []),
  ]
}
