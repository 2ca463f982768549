import { Command, CommanderError } from 'commander'
import { gatewayVersion } from '../open-context.ts'
import { addAccountCommands } from './accounts.ts'
import { addSettingOptions, type CommandParts, type SettingOptions } from './context.ts'
import { addDataCommands } from './data.ts'
import { type CommandProcess, explain, print } from './output.ts'
import { addServerCommands } from './servers.ts'
import { addTokenCommands } from './tokens.ts'

/** Runs a command to its end. 0: done; 1: it failed; 2: it was asked for wrongly. */
export async function executeCommand(on: CommandProcess): Promise<number> {
  const said = { out: '', err: '' }
  let code = 0
  const parts: CommandParts = {
    on,
    done(result) {
      code = result
    },
  }
  try {
    await createProgram(parts, said).parseAsync([...on.arguments], { from: 'user' })
  } catch (error) {
    code = error instanceof CommanderError ? (error.exitCode === 0 ? 0 : 2) : await explain(error, on)
  }
  if (said.out) await print(on.output, said.out)
  if (said.err) await print(on.errors, said.err)
  return code
}

function createProgram(parts: CommandParts, said: { out: string; err: string }): Command {
  const program = new Command('helpdesk-mcp')
    .description('Helpdesk accounts behind restricted, expiring MCP URLs. Without a command: serve.')
    .version(gatewayVersion(), '-V, --version')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        said.out += text
      },
      writeErr: (text) => {
        said.err += text
      },
    })
    .addHelpText('after', helpText)
  addSettingOptions(program)
  program
    .command('serve', { isDefault: true })
    .description('serve MCP URLs and the management API until Ctrl-C')
    .option('--demo', 'with sandboxes of every helpdesk in the process: no account is needed')
    .option('--demo-if-empty', 'the same, but only where there is no data yet')
    .allowExcessArguments()
    .action(async (_, command: Command) => {
      const [unknown] = command.args
      if (unknown !== undefined) {
        const names = program.commands.map((each) => each.name()).join(', ')
        command.error(`error: there is no command ${JSON.stringify(unknown)}. Commands: ${names}.`)
      }
      const { errors } = parts.on
      if ('isTTY' in errors && errors.isTTY) await print(errors, 'Starting the gateway …')
      const { serve } = await import('./serve.ts')
      const options = command.optsWithGlobals<SettingOptions & { demo?: true; demoIfEmpty?: true }>()
      const { demo, demoIfEmpty, ...flags } = options
      parts.done(await serve(parts.on, flags, demo ? 'asked' : demoIfEmpty ? 'if-empty' : undefined))
    })
  addAccountCommands(program, parts)
  addServerCommands(program, parts)
  addTokenCommands(program, parts)
  addDataCommands(program, parts)
  return program
}

/** What stands below the options in --help. */
const helpText = `
The secret key that seals credentials has no flag, since others can read command lines: HELPDESK_MCP_SECRET_KEY. Without it, and with
SQLite, a key is made once in the folder of the database (gateway.key): keep it with the backups, but not in them.

Examples:
  helpdesk-mcp --demo                                    try it: no account is needed
  helpdesk-mcp tokens create --name ops                  the first API token
  RICHPANEL_API_KEY=… helpdesk-mcp accounts add richpanel   connect an account; without the variable it asks
  helpdesk-mcp servers mint --account Richpanel --methods read --expires 30d
                                                         an MCP URL that reads, for 30 days
  helpdesk-mcp doctor                                    say what is wrong, and how to mend it
`
