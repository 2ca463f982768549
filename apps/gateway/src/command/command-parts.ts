import type { CommandProcess } from './command-process.ts'

/** What every group of commands is given. */
export interface CommandParts {
  on: CommandProcess
  /** Takes the exit code. */
  done(code: number): void
}
