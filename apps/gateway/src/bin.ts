#!/usr/bin/env node
import { processTerminal } from '@helpdesk-mcp/cli'
import { executeCommand } from './cli/program.ts'

process.exit(await executeCommand(processTerminal()))
