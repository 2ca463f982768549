import { fixedWindow, type OpenApiDocument, type SandboxDefinition } from '@helpdesk-mcp/sandbox'
import { account } from './account.ts'
import { authenticate, demoKey } from './authenticate.ts'
import { bulkUpdateCases } from './bulk-update.ts'
import { cases } from './cases.ts'
import { chats } from './chats.ts'
import { departments } from './departments.ts'
import { outbound } from './outbound.ts'
import { people } from './people.ts'
import { refuse } from './refuse.ts'
import { seed } from './seed.ts'
import type { FusedeskState } from './state.ts'
import { takeMultipart } from './take-multipart.ts'

export function defineSandbox(document: OpenApiDocument): SandboxDefinition<FusedeskState> {
  return {
    document: takeMultipart(document),
    basePath: '/api',
    settings: { appname: 'sandbox', apiKey: demoKey },
    seed,
    handlers: { ...cases, bulkUpdateCases, ...outbound, ...people, ...departments, ...chats, ...account },
    authenticate,
    limits: [
      fixedWindow({
        limit: 1_800,
        windowMs: 3_600_000,
        // The second name is inferred. No Retry-After has been seen.
        headers: { limit: 'X-FuseDesk-Usage-Limit', remaining: 'X-FuseDesk-Usage-Remaining' },
      }),
    ],
    errorReply: refuse,
  }
}
