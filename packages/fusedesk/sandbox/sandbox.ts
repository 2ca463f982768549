import { readFileSync } from 'node:fs'
import {
  createSandbox as create,
  fixedWindow,
  type OpenApiDocument,
  type Sandbox,
  type SandboxDefinition,
  type SandboxOptions,
} from '@helpdesk-mcp/sandbox'
import { account } from './account.ts'
import { authenticate, demoKey } from './authenticate.ts'
import { bulkUpdateCases } from './bulk-update.ts'
import { cases } from './cases.ts'
import { chats } from './chats.ts'
import { departments } from './departments.ts'
import { errorReply } from './errors.ts'
import { outbound } from './outbound.ts'
import { people } from './people.ts'
import { seed } from './seed/seed.ts'
import type { FusedeskState } from './state.ts'

/** A FuseDesk account with made-up stories. `seed.records` fills its list of cases up to that many. */
export function createSandbox(options?: SandboxOptions): Sandbox<FusedeskState> {
  const document = readFileSync(new URL('./generated/openapi.json', import.meta.url), 'utf8')
  return create(defineSandbox(JSON.parse(document)), options)
}

export function defineSandbox(document: OpenApiDocument): SandboxDefinition<FusedeskState> {
  return {
    document: withMultipartForms(document),
    basePath: '/api',
    settings: { appname: 'sandbox', apiKey: demoKey, timeZone: 'UTC' },
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
    errorReply,
  }
}

const form = 'application/x-www-form-urlencoded'

/** The document with every form in its multipart spelling too: PHP reads both alike, and the vendor's own plugin sends the latter. */
function withMultipartForms(document: OpenApiDocument): OpenApiDocument {
  return rewrite(document) as OpenApiDocument
}

function rewrite(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rewrite)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).map(([key, member]) => [key, rewrite(member)] as const)
  const both = members.flatMap(([key, member]) =>
    key === form
      ? [[key, member] as const, ['multipart/form-data', member] as const]
      : [[key, member] as const],
  )
  return Object.fromEntries(both)
}
