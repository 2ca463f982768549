#!/usr/bin/env node
import { processTerminal } from '@helpdesk-mcp/cli'
import { limitHeap } from './cli/limit-heap.ts'
import { executeCommand } from './cli/program.ts'

limitHeap()
process.exit(await executeCommand(processTerminal()))
