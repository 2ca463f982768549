import { type ErrorCode, isConnectorError, isUnknownToolError } from '@helpdesk-mcp/contracts'
import { Command, CommanderError } from 'commander'
import { type CommandProcess, type ConnectorCommand, print } from './connector-command.ts'
import { helpText } from './help.ts'
import { addOAuthCommands } from './oauth-commands.ts'
import { addOptions, type CommandOptions } from './options.ts'

/** Runs a command to its end. 0: done; 1: it failed; 2: it was asked for wrongly, or a setting is missing. */
export async function executeCommand(command: ConnectorCommand, on: CommandProcess): Promise<number> {
  const said = { out: '', err: '' }
  let code = 0
  try {
    await createProgram(command, on, said, (result) => {
      code = result
    }).parseAsync([...on.arguments], { from: 'user' })
  } catch (error) {
    code = await explain(error, on)
  }
  if (said.out) await print(on.output, said.out)
  if (said.err) await print(on.errors, said.err)
  return code
}

function createProgram(
  command: ConnectorCommand,
  on: CommandProcess,
  said: { out: string; err: string },
  done: (code: number) => void,
): Command {
  const { definition, packageName, binName } = command
  const program = new Command(binName)
    .description(`${definition.title} for AI agents: an MCP server, over stdio unless told otherwise.`)
    .version(definition.version, '-V, --version')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        said.out += text
      },
      writeErr: (text) => {
        said.err += text
      },
    })
    .addHelpText('after', () => helpText(definition, packageName, binName))
    .allowExcessArguments()
    .action(async (options: CommandOptions) => {
      const [unknown] = program.args
      if (unknown === undefined) {
        const { serve } = await import('./serve.ts')
        return done(await serve(command, options, on))
      }
      const names = program.commands.map((subcommand) => subcommand.name()).join(', ')
      program.error(`error: there is no command ${JSON.stringify(unknown)}. Commands: ${names}.`)
    })
  addOptions(program)
  program
    .command('tools')
    .description('print what is offered: name, method, effects, bytes in tools/list')
    .option('--json', 'as JSON')
    .action(async (_, subcommand: Command) => {
      const { printTools } = await import('./print-tools.ts')
      done(await printTools(command, subcommand.optsWithGlobals(), on))
    })
  program
    .command('call')
    .description('call one tool and print its result as JSON')
    .argument('<tool>', 'its name')
    .argument('[json]', 'its arguments as a JSON object; - reads them from stdin', '{}')
    .action(async (tool: string, json: string, _, subcommand: Command) => {
      const { callTool } = await import('./call-tool.ts')
      done(await callTool(command, subcommand.optsWithGlobals(), on, { tool, json }))
    })
  program
    .command('check')
    .description('say whether the credential is accepted')
    .action(async (_, subcommand: Command) => {
      const { checkCredential } = await import('./check-credential.ts')
      done(await checkCredential(command, subcommand.optsWithGlobals(), on))
    })
  addOAuthCommands(program, command, on, done)
  return program
}

/** What happens to a command that was asked for rightly. */
const failures: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'unauthorized',
  'forbidden',
  'rate_limited',
  'unavailable',
  'timeout',
  'unexpected_response',
])

/** Says in a sentence what went wrong; the exit code that goes with it. */
async function explain(error: unknown, on: CommandProcess): Promise<number> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  const message = error instanceof Error ? error.message : String(error)
  await print(on.errors, message)
  const isWrong = isConnectorError(error) && !failures.has(error.code)
  return isWrong || isUnknownToolError(error) ? 2 : 1
}
