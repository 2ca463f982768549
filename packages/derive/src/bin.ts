#!/usr/bin/env node
import { runCommand } from './command.ts'
import { questionsOn } from './init/ask.ts'

const questions = questionsOn(process.stdin, process.stderr)
process.exitCode = await runCommand(process.argv.slice(2), {
  cwd: process.cwd(),
  print: (line) => console.log(line),
  printError: (line) => console.error(line),
  ...(questions ? { questions } : {}),
})
