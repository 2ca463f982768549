import { byPath, type OpenApiDocument, type SandboxDefinition, tokenBucket } from '@helpdesk-mcp/sandbox'
import { authenticate, demoToken } from './authenticate.ts'
import { contacts } from './contacts.ts'
import { asServed } from './document.ts'
import { messages } from './messages.ts'
import { orderNotes } from './order-notes.ts'
import { pageOf } from './page-of.ts'
import { refuse } from './refuse.ts'
import { removed } from './removed.ts'
import { salesOrders } from './sales-orders.ts'
import { seed } from './seed.ts'
import type { EdeskState } from './state.ts'
import { tags } from './tags.ts'
import { templates } from './templates.ts'
import { tickets } from './tickets.ts'
import { trackingLinks } from './tracking-links.ts'
import { whoami } from './whoami.ts'

export function defineSandbox(document: OpenApiDocument): SandboxDefinition<EdeskState> {
  return {
    document: asServed(document),
    basePath: '/v1',
    settings: { token: demoToken },
    seed,
    handlers: {
      ...tickets,
      ...messages,
      ...salesOrders,
      ...trackingLinks,
      ...orderNotes,
      ...contacts,
      ...tags,
      ...templates,
      ...whoami,
    },
    fallback: byPath({
      list: (records, call) => pageOf(records, call),
      item: (data) => ({ status: 200, body: { data } }),
      removed,
    }),
    authenticate,
    limits: [tokenBucket({ capacity: 60, perSecond: 2 })],
    errorReply: refuse,
    // Names that it does not know were seen to be passed over without a word.
    unknownQuery: 'ignore',
  }
}
