import { type ConnectorDefinition, describeSettings } from '@helpdesk-mcp/connector'

/** What stands below the options in --help: examples, and the environment that holds the settings. */
export function helpText(definition: ConnectorDefinition, packageName: string, binName: string): string {
  const settings = describeSettings(definition)
  const width = Math.max(...settings.map(({ variable }) => variable.length))
  const variables = settings.map(({ variable, description, help, required }) => {
    const text = [description, help, required ? '' : 'Optional.'].filter(Boolean).join(' ')
    return `  ${variable.padEnd(width)}  ${text}`
  })
  const examples = [
    [`npx -y ${packageName}`, 'serve over stdio, as MCP hosts start it'],
    [`${binName} --sandbox --http`, 'try it over HTTP without an account'],
    [`${binName} --read-only`, 'let an agent look, and change nothing'],
    [`${binName} --effects read,internal`, 'let it write notes, but nothing that a customer sees'],
    [`${binName} tools --read-only`, 'see what that leaves'],
    [`${binName} call <tool> '{"limit": 5}'`, 'call one tool'],
    ...(definition.oauth
      ? ([
          [`${binName} login --read-only`, 'log in once, for what reading needs'],
          [`${binName} scopes --read-only`, 'see which scopes that is'],
        ] as const)
      : []),
    [`${binName} check`, `ask whether ${definition.title} accepts the credential`],
  ] as const
  const longest = Math.max(...examples.map(([line]) => line.length))
  return `
Environment:
${variables.join('\n')}
${definition.oauth ? '\nAfter a login none of them is needed.\n' : ''}
Examples:
${examples.map(([line, meaning]) => `  ${line.padEnd(longest)}  ${meaning}`).join('\n')}
`
}
