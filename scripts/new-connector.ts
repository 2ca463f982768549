import { join } from 'node:path'
import { questionsOn, runCommand } from '@helpdesk-mcp/derive'

/** Makes a connector's package in this repository: `helpdesk-mcp-derive init` with the folder and the layout that packages have here. */
const root = join(import.meta.dirname, '..')
const questions = questionsOn(process.stdin, process.stderr)
const own = ['--workspace', '--folder', join(root, 'packages')]
process.exitCode = await runCommand(['init', ...process.argv.slice(2), ...own], {
  cwd: process.cwd(),
  print: (line) => console.log(line),
  printError: (line) => console.error(line),
  ...(questions ? { questions } : {}),
})
