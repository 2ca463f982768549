#!/usr/bin/env node
import { limitHeap } from './cli/limit-heap.ts'
import { executeCommand } from './cli/program.ts'

limitHeap()
const code = await executeCommand({
  arguments: process.argv.slice(2),
  environment: process.env,
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
})
process.exit(code)
