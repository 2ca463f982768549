#!/usr/bin/env node
import { executeCommand } from './command/execute-command.ts'
import { limitHeap } from './command/limit-heap.ts'

limitHeap()
const code = await executeCommand({
  arguments: process.argv.slice(2),
  environment: process.env,
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
})
process.exit(code)
