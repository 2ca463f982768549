import { type Command, InvalidArgumentError } from 'commander'
import type { CommandProcess, ConnectorCommand } from './connector-command.ts'

/** Adds login, logout and scopes to the command of a connector that has OAuth. */
export function addOAuthCommands(
  program: Command,
  command: ConnectorCommand,
  on: CommandProcess,
  done: (code: number) => void,
): void {
  const { oauth } = command.definition
  if (!oauth) return
  const login = program
    .command('login')
    .description('log in to an account, for the scopes of the tools that the filters leave')
    .option('--no-browser', 'print the page that asks for consent, and open nothing')
    .option('--code <grant code>', 'a grant code of your own client, in place of consent in a browser')
    .option('--client-id <id>', 'the OAuth client, in place of the environment; its secret is asked for')
    .option('--wait <seconds>', 'how long to wait for consent', seconds, 300)
    .action(async (_, subcommand: Command) => {
      const { login } = await import('./login.ts')
      done(await login(command, subcommand.optsWithGlobals(), on))
    })
  if (oauth.region !== undefined) {
    login.option('--region <name>', `the account's region, in place of the environment: ${oauth.region}`)
  }
  program
    .command('logout')
    .description('end the login, at the vendor and here')
    .action(async () => {
      const { logout } = await import('./logout.ts')
      done(await logout(command, on))
    })
  program
    .command('scopes')
    .description('print the OAuth scopes that the tools need which the filters leave')
    .option('--json', 'as JSON')
    .action(async (_, subcommand: Command) => {
      const { printScopes } = await import('./scopes.ts')
      done(await printScopes(command, subcommand.optsWithGlobals(), on))
    })
}

function seconds(value: string): number {
  const number = Number(value)
  if (value.trim() !== '' && number > 0 && number <= 86_400) return number
  throw new InvalidArgumentError('It must be a number of seconds above 0.')
}
