import { Command, CommanderError } from 'commander'
import { type Explanation, exitCodes, explainError } from './errors.ts'
import { print, type Terminal } from './terminal.ts'

export { nameList, port, positiveNumber, positiveWholeNumber, seconds } from './option-values.ts'

export interface ProgramOptions {
  name: string
  version: string
  description: string
  /** Adds options and subcommands. An action that does not end with exit code 0 passes its code to `exit`. */
  define(program: Command, exit: (code: number) => void): void
  /** Explains the errors that this program knows; `explainError` explains the others. */
  explain?(error: unknown): Explanation | undefined
}

/** Runs a command line to its end, and returns the exit code: 0 done, 1 failed, 2 wrong usage. */
export async function runProgram(terminal: Terminal, options: ProgramOptions): Promise<number> {
  const written = { output: '', errors: '' }
  let exitCode: number = exitCodes.ok
  const program = new Command(options.name)
    .description(options.description)
    .version(options.version, '-V, --version', 'Show the version')
    .helpOption('-h, --help', 'Show help')
    .exitOverride()
    .showHelpAfterError(`Run '${options.name} --help' for usage.`)
    .configureOutput({
      writeOut: (text) => {
        written.output += text
      },
      writeErr: (text) => {
        written.errors += text
      },
    })
  options.define(program, (code) => {
    exitCode = code
  })
  for (const command of [program, ...program.commands]) {
    if (command.commands.length > 0) command.helpCommand('help [command]', 'Show help for a command')
  }
  try {
    await program.parseAsync([...terminal.arguments], { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) {
      exitCode = error.exitCode === 0 ? exitCodes.ok : exitCodes.usage
    } else {
      const explanation = options.explain?.(error) ?? explainError(error)
      await print(terminal.errors, explanation.message)
      exitCode = explanation.exitCode
    }
  }
  if (written.output) await print(terminal.output, written.output)
  if (written.errors) await print(terminal.errors, written.errors)
  return exitCode
}

/** For the action that runs without a subcommand: refuses a word that names none. */
export function refuseUnknownCommand(program: Command, [word]: readonly string[]): void {
  if (word === undefined) return
  const names = program.commands.map((command) => command.name()).join(', ')
  program.error(`error: unknown command '${word}'. Commands: ${names}.`, { code: 'commander.unknownCommand' })
}
