import { readFileSync } from 'node:fs'
import {
  createSandbox as create,
  fixedWindow,
  type OpenApiDocument,
  type Sandbox,
  type SandboxDefinition,
  type SandboxOptions,
} from '@helpdesk-mcp/sandbox'
import { contacts } from './contacts.ts'
import { conversations } from './conversations.ts'
import { authenticate, demoToken, errorReply } from './errors.ts'
import { helpCenter } from './help-center.ts'
import { messages } from './messages.ts'
import { reports } from './reports.ts'
import { seed } from './seed/seed.ts'
import { settings } from './settings.ts'
import type { ChatwootState } from './state.ts'
import { team } from './team.ts'

/** A Chatwoot installation with made-up stories. `seed.records` fills its list of conversations up to that many. */
export function createSandbox(options?: SandboxOptions): Sandbox<ChatwootState> {
  const document = readFileSync(new URL('./generated/openapi.json', import.meta.url), 'utf8')
  return create(defineSandbox(JSON.parse(document)), options)
}

export function defineSandbox(document: OpenApiDocument): SandboxDefinition<ChatwootState> {
  return {
    document,
    basePath: '',
    settings: { url: 'https://app.chatwoot.com', accountId: '1', apiAccessToken: demoToken },
    seed,
    handlers: {
      ...conversations,
      ...messages,
      ...contacts,
      ...team,
      ...settings,
      ...helpCenter,
      ...reports,
    },
    authenticate,
    // Chatwoot's own figure, which operators change; no header says what is left.
    limits: [fixedWindow({ limit: 3_000, windowMs: 60_000 })],
    errorReply,
    maxBodyBytes: 40 * 2 ** 20,
  }
}
