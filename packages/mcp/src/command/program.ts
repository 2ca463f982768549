import { definitionList, openPage, processTerminal, type Terminal } from '@helpdesk-mcp/cli'
import { refuseUnknownCommand, runProgram, seconds } from '@helpdesk-mcp/cli/program'
import { type ConnectorDefinition, describeSettings, type z } from '@helpdesk-mcp/connector'
import type { Command } from 'commander'
import type { ConnectorCommand } from './connector-command.ts'
import { addOptions } from './options.ts'
import { serve } from './serve.ts'
import { writeVariables } from './write-options.ts'

/** Runs a connector's command in this process, then exits. */
export async function runCommand<Shape extends z.ZodRawShape>(
  command: Omit<ConnectorCommand, 'definition'> & { definition: ConnectorDefinition<Shape> },
): Promise<never> {
  const terminal = { ...processTerminal(), openPage: (url: string) => void openPage(url) }
  process.exit(await executeCommand(command as unknown as ConnectorCommand, terminal))
}

/** Runs a connector's command and returns its exit code: 0 done, 1 failed, 2 wrong usage or a missing setting. */
export function executeCommand(command: ConnectorCommand, terminal: Terminal): Promise<number> {
  const { definition, binName } = command
  return runProgram(terminal, {
    name: binName,
    version: definition.version,
    description: `MCP server for ${definition.title}. Without a command it serves over stdio.`,
    define(program, exit) {
      addOptions(program)
      program
        .addHelpText('after', () => helpText(command))
        .allowExcessArguments()
        .action(async (options) => {
          refuseUnknownCommand(program, program.args)
          exit(await serve(command, options, terminal))
        })
      addToolCommands(program, command, terminal, exit)
      if (definition.oauth) addOAuthCommands(program, command, terminal, exit)
    },
  })
}

// What a subcommand does is loaded when it runs: a server starts without it.

function addToolCommands(
  program: Command,
  command: ConnectorCommand,
  terminal: Terminal,
  exit: (code: number) => void,
): void {
  program
    .command('tools')
    .description('List the selected tools with their method, effects and size in bytes')
    .option('--json', 'Print JSON')
    .action(async (_, subcommand: Command) => {
      const { printTools } = await import('./tools.ts')
      await printTools(command, subcommand.optsWithGlobals(), terminal)
    })
  program
    .command('call')
    .description('Call a tool and print its result as JSON')
    .argument('<tool>', 'Name of the tool')
    .argument('[json]', 'Arguments as a JSON object; - reads them from stdin', '{}')
    .action(async (tool: string, json: string, _, subcommand: Command) => {
      const { callTool } = await import('./tools.ts')
      exit(await callTool(command, subcommand.optsWithGlobals(), terminal, { tool, json }))
    })
  program
    .command('check')
    .description('Check that the vendor accepts the credential')
    .action(async (_, subcommand: Command) => {
      const { checkCredential } = await import('./tools.ts')
      exit(await checkCredential(command, subcommand.optsWithGlobals(), terminal))
    })
}

function addOAuthCommands(
  program: Command,
  command: ConnectorCommand,
  terminal: Terminal,
  exit: (code: number) => void,
): void {
  const login = program
    .command('login')
    .description('Log in to an account, with the scopes that the selected tools need')
    .option('--no-browser', 'Print the URL of the consent page instead of opening it')
    .option('--code <grant code>', 'Use a grant code of your own client instead of a browser')
    .option('--client-id <id>', 'ID of the OAuth client; its secret comes from the environment or a prompt')
    .option('--wait <seconds>', 'How long to wait for consent', seconds, 300)
    .action(async (_, subcommand: Command) => {
      const { login } = await import('./login.ts')
      await login(command, subcommand.optsWithGlobals(), terminal)
    })
  const { region } = command.definition.oauth ?? {}
  if (region !== undefined) login.option('--region <name>', `Region of the account (${region})`)
  program
    .command('logout')
    .description('Log out: revoke the access at the vendor and delete it here')
    .action(async () => {
      const { logout } = await import('./login.ts')
      exit(await logout(command, terminal))
    })
  program
    .command('scopes')
    .description('List the OAuth scopes that the selected tools need')
    .option('--json', 'Print JSON')
    .action(async (_, subcommand: Command) => {
      const { printScopes } = await import('./scopes.ts')
      await printScopes(command, subcommand.optsWithGlobals(), terminal)
    })
}

/** What --help shows below the options: the environment variables of the settings, and examples. */
function helpText({ definition, packageName, binName }: ConnectorCommand): string {
  const variables = describeSettings(definition).map(({ variable, description, help, required }) => {
    const meaning = [description, help, required ? '' : 'Optional.'].filter(Boolean).join(' ')
    return [variable, meaning] as const
  })
  const oauthExamples = [
    [`${binName} login --read-only`, 'Log in with the scopes that reading needs'],
    [`${binName} scopes --read-only`, 'List those scopes'],
  ] as const
  const examples = [
    [`npx -y ${packageName}`, 'Serve over stdio, as an MCP client starts it'],
    [`${binName} --sandbox --http`, 'Try it over HTTP, without an account'],
    [`${binName} --read-only`, 'Let an agent read, and change nothing'],
    [`${binName} --effects read,internal`, 'Let it write notes, but nothing that a customer sees'],
    [`${binName} --outbound confirm`, 'Ask before anything that a customer notices'],
    [`${binName} tools --read-only`, 'List the tools that only read'],
    [`${binName} call <tool> '{"limit": 5}'`, 'Call one tool'],
    ...(definition.oauth ? oauthExamples : []),
    [`${binName} check`, `Check that ${definition.title} accepts the credential`],
  ] as const
  return `
Environment variables:
${definitionList(variables)}

${writeVariables.join(', ')}
stand for --outbound, --destructive, --admin and --rules.
${definition.oauth ? '\nNone of them is needed after a login.\n' : ''}
Examples:
${definitionList(examples)}
`
}
