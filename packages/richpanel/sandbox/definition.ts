import { fixedWindow, type OpenApiDocument, type SandboxDefinition } from '@helpdesk-mcp/sandbox'
import { authenticate, demoKey } from './authenticate.ts'
import { conversations } from './conversations.ts'
import { customers } from './customers.ts'
import { directory } from './directory.ts'
import { messages } from './messages.ts'
import { orders } from './orders.ts'
import { refuse } from './refuse.ts'
import { seed } from './seed.ts'
import type { RichpanelState } from './state.ts'

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
    errorReply: refuse,
    // 400 is documented for an unknown parameter.
    unknownQuery: 'reject',
    // No figure is published; this is where gateways of this kind commonly draw the line.
    maxBodyBytes: 10 * 2 ** 20,
  }
}
