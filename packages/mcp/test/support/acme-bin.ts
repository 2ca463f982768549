import { runCommand } from '../../src/command.ts'
import { acme } from './acme.ts'

await runCommand(acme)
