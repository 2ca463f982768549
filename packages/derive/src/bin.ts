#!/usr/bin/env node
import { runCommand } from './command.ts'

process.exitCode = await runCommand(process.argv.slice(2), {
  cwd: process.cwd(),
  print: (line) => console.log(line),
  printError: (line) => console.error(line),
})
