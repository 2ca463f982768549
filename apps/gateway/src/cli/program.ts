import { isInteractive, print, type Terminal } from '@helpdesk-mcp/cli'
import { refuseUnknownCommand, runProgram } from '@helpdesk-mcp/cli/program'
import type { Command } from 'commander'
import { makeSignInLink } from '../dashboard/sessions.ts'
import { gatewayVersion } from '../open-context.ts'
import { addAccountCommands } from './accounts.ts'
import { addAppCommands } from './apps.ts'
import { addAuditCommands } from './audit.ts'
import { addSettingOptions, type CommandParts, readOptions, withContext } from './context.ts'
import { addDataCommands } from './data.ts'
import { explain } from './errors.ts'
import { addOutboxCommands } from './outbox.ts'
import { addPeopleCommands } from './people.ts'
import { addServerCommands } from './servers.ts'
import { addTokenCommands } from './tokens.ts'

/** Runs the gateway's command and returns its exit code: 0 done, 1 failed, 2 wrong usage or a wrong setting. */
export function executeCommand(terminal: Terminal): Promise<number> {
  return runProgram(terminal, {
    name: 'helpdesk-mcp',
    version: gatewayVersion(),
    description: 'Connect helpdesk accounts and create restricted, expiring MCP servers for them.',
    explain,
    define(program, exit) {
      const parts = { terminal, exit }
      addSettingOptions(program)
      addServeCommand(program, parts)
      addAccountCommands(program, parts)
      addServerCommands(program, parts)
      addTokenCommands(program, parts)
      addPeopleCommands(program, parts)
      addOutboxCommands(program, parts)
      addAppCommands(program, parts)
      addAuditCommands(program, parts)
      addDataCommands(program, parts)
      program.addHelpText('after', helpText)
    },
  })
}

function addServeCommand(program: Command, { terminal, exit }: CommandParts): void {
  program
    .command('serve', { isDefault: true })
    .summary('Serve (the default command); serve --help lists its options')
    .description('Serve MCP servers, the dashboard and the management API')
    .option('--demo', 'Add a sandbox of every helpdesk, with sample data: needs no account')
    .option('--demo-if-empty', 'Like --demo, if the database is empty')
    .option(
      '--print-sign-in-link',
      'Print a link that signs in as the owner, though stdout is not a terminal and may be a log',
    )
    .allowExcessArguments()
    .action(async (_, command: Command) => {
      refuseUnknownCommand(program, command.args)
      if (isInteractive(terminal.errors)) await print(terminal.errors, 'Starting the gateway …')
      const { serve } = await import('./serve.ts')
      const { flags, options } = readOptions<ServeFlags>(command)
      const demoChoice = options.demo ? 'asked' : options.demoIfEmpty ? 'if-empty' : undefined
      const printSignInLink = options.printSignInLink === true || isInteractive(terminal.output)
      exit(await serve(terminal, flags, { demoChoice, printSignInLink }))
    })

  program
    .command('sign-in-link')
    .description('Print a link that signs in to the dashboard as the owner: once, within an hour')
    .action((_, command: Command) =>
      withContext(
        terminal,
        readOptions(command).flags,
        async ({ context }) => print(terminal.output, await makeSignInLink(context)),
        { createDatabase: true },
      ),
    )
}

interface ServeFlags {
  demo?: true
  demoIfEmpty?: true
  printSignInLink?: true
}

/** What --help shows below the options. */
const helpText = `
Secret key:
  HELPDESK_MCP_SECRET_KEY holds the key that encrypts credentials.
  It has no option, because command lines are visible to other users.
  Without it, the gateway creates gateway.key next to its SQLite database.
  Back that file up too, but not together with the database.

Examples:
  helpdesk-mcp --demo                                      Serve a demo (an option of serve): needs no account
  helpdesk-mcp sign-in-link                                Print a link that signs in to the dashboard
  helpdesk-mcp tokens create --name ops                    Create the first API token
  RICHPANEL_API_KEY=… helpdesk-mcp accounts add richpanel  Connect an account; without the variable you are asked for it
  helpdesk-mcp servers mint --account Richpanel --effects read --expires 30d
                                                           Create an MCP server that only reads, for 30 days
  helpdesk-mcp people invite Ana --email ana@example.com --role manager
                                                           Invite somebody; prints a link that signs them in
  helpdesk-mcp doctor                                      Find problems and how to fix them
`
