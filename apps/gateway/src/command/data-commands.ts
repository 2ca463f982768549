import type { Command } from 'commander'
import type { CommandParts } from './command-parts.ts'
import { readOptions } from './setting-options.ts'

/** For whoever runs the gateway: keys, copies, and what is wrong. */
export function addDataCommands(program: Command, { on, done }: CommandParts): void {
  program
    .command('rotate-key')
    .description('seal all credentials anew, with a new key')
    .option('--forget-old', 'with a key file: keep no older key, so that older backups cannot be opened')
    .action(async (_, command: Command) => {
      const { rotateKey } = await import('./rotate-key.ts')
      const { flags, options } = readOptions<{ forgetOld?: true }>(command)
      await rotateKey(on, flags, options)
    })

  program
    .command('backup')
    .description('copy the SQLite database while it is used')
    .argument('<file>', 'where to; it must not be there yet')
    .action(async (file: string, _, command: Command) => {
      const { backup } = await import('./backup.ts')
      await backup(on, readOptions(command).flags, file)
    })

  program
    .command('restore')
    .description('put a backup in the place of the SQLite database; the gateway must not run')
    .argument('<file>', 'the backup')
    .action(async (file: string, _, command: Command) => {
      const { restore } = await import('./restore.ts')
      await restore(on, readOptions(command).flags, file)
    })

  program
    .command('doctor')
    .description('say what is wrong, and how to mend it')
    .option('--json', 'as JSON, for programs')
    .action(async (_, command: Command) => {
      const { doctor } = await import('./doctor.ts')
      const { flags, options } = readOptions<{ json?: true }>(command)
      done(await doctor(on, flags, options))
    })
}
