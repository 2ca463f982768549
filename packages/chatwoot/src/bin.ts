#!/usr/bin/env node
import { runCommand } from '@helpdesk-mcp/mcp/command'
import { definition } from './definition.ts'

await runCommand({
  definition,
  packageName: '@helpdesk-mcp/chatwoot',
  binName: 'helpdesk-mcp-chatwoot',
  sandbox: () => import('../sandbox/sandbox.ts'),
})
