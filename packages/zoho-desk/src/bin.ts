#!/usr/bin/env node
import { runCommand } from '@helpdesk-mcp/mcp/command'
import { definition } from './definition.ts'

await runCommand({
  definition,
  packageName: '@helpdesk-mcp/zoho-desk',
  binName: 'helpdesk-mcp-zoho-desk',
  sandbox: () => import('../sandbox/sandbox.ts'),
})
