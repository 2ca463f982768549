#!/usr/bin/env node
import { runCommand } from '@helpdesk-mcp/mcp/command'
import { definition } from './definition.ts'

await runCommand({
  definition,
  packageName: '@helpdesk-mcp/richpanel',
  binName: 'helpdesk-mcp-richpanel',
  sandbox: () => import('../sandbox/sandbox.ts'),
})
