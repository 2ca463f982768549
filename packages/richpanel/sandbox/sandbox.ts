import { readFileSync } from 'node:fs'
import {
  createSandbox as create,
  fixedWindow,
  type OpenApiDocument,
  type Sandbox,
  type SandboxDefinition,
  type SandboxOptions,
} from '@helpdesk-mcp/sandbox'
import { conversations, messages } from './conversations.ts'
import { customers } from './customers.ts'
import { directory } from './directory.ts'
import { authenticate, demoKey, errorReply } from './errors.ts'
import { orders } from './orders.ts'
import { seed } from './seed/seed.ts'
import type { RichpanelState } from './state.ts'

/** A Richpanel account with made-up stories. `seed.records` fills its list of conversations up to that many. */
export function createSandbox(options?: SandboxOptions): Sandbox<RichpanelState> {
  const document = readFileSync(new URL('./generated/openapi.json', import.meta.url), 'utf8')
  return create(defineSandbox(JSON.parse(document)), options)
}

export function defineSandbox(document: OpenApiDocument): SandboxDefinition<RichpanelState> {
  return {
    document,
    basePath: '/v1',
    settings: { apiKey: demoKey },
    seed,
    handlers: { ...conversations, ...messages, ...orders, ...customers, ...directory },
    authenticate,
    limits: [
      fixedWindow({
        limit: 50,
        windowMs: 30_000,
        headers: { limit: 'X-RateLimit-Limit', remaining: 'X-RateLimit-Remaining' },
        retryAfter: true,
      }),
    ],
    errorReply,
    // 400 is documented for an unknown parameter.
    unknownQuery: 'reject',
    // No figure is published; this is where gateways of this kind commonly draw the line.
    maxBodyBytes: 10 * 2 ** 20,
  }
}
