import {
  accountRoutes,
  byDocument,
  type Call,
  declaredAnswer,
  membersOf,
  type OpenApiDocument,
  type SandboxDefinition,
} from '@helpdesk-mcp/sandbox'
import { accounts, demoClient, demoRefreshToken } from './account-server.ts'
import { authenticate } from './authenticate.ts'
import { collectionOf } from './collections.ts'
import { creditLimits, type Edition } from './credits.ts'
import { handlers } from './handlers.ts'
import { inPortal } from './in-portal.ts'
import { listed } from './listed.ts'
import { refuse } from './refuse.ts'
import { mainOrganization } from './seed/portal.ts'
import { seed } from './seed.ts'
import { asServed } from './served-document.ts'
import { caller, type ZohoDeskState } from './state.ts'
import { outcome } from './trash.ts'
import { shown } from './view.ts'

export interface PortalOptions {
  edition?: Edition
  organizations?: 1 | 2
  redirects?: readonly string[]
}

export function defineSandbox(
  document: OpenApiDocument,
  { edition = 'enterprise', organizations = 1, redirects = [] }: PortalOptions = {},
): SandboxDefinition<ZohoDeskState> {
  const fallback = byDocument<ZohoDeskState>({
    collection: ({ state, operation }, name) =>
      collectionOf(state, operation.path.startsWith('/im/') ? `im/${name}` : name),
    list: (records, call) => listed(call, records),
    item: (record, call) => shown(call, record),
    outcome,
    defaults: (call) => ({
      ...emptyLists(call),
      createdBy: caller(call.state).id,
      creatorId: caller(call.state).id,
      isTrashed: false,
    }),
  })
  return {
    document: asServed(document),
    basePath: '/api/v1',
    settings: {
      clientId: demoClient.id,
      clientSecret: demoClient.secret,
      refreshToken: demoRefreshToken,
      orgId: mainOrganization.id,
      dataCentre: 'us',
    },
    seed: (context) => seed(context, { edition, organizations, redirects }, scopesIn(document)),
    handlers: Object.fromEntries(Object.entries(handlers).map(([id, handler]) => [id, inPortal(handler)])),
    fallback: inPortal(fallback),
    authenticate,
    limits: creditLimits(edition),
    errorReply: refuse,
    routes: accountRoutes(accounts, ({ grants }: ZohoDeskState) => grants),
    unknownQuery: 'reject',
    invalidPath: 'not_found',
  }
}

/** Every scope that an operation asks for. */
function scopesIn(document: OpenApiDocument): string[] {
  const items = Object.values(
    document.paths as Record<string, Record<string, { security?: Record<string, string[]>[] }>>,
  )
  const named = items.flatMap((item) => Object.values(item).flatMap(({ security = [] }) => security))
  return [...new Set(named.flatMap((requirement) => Object.values(requirement).flat()))]
}

/** A new record has lists before anything is in them. */
function emptyLists({ document, operation }: Call<ZohoDeskState>): Record<string, unknown> {
  const { schema } = declaredAnswer(document, operation)
  const lists = [...(schema ? membersOf(document, schema) : [])].filter(([, member]) => {
    return [member.value.type].flat().includes('array')
  })
  return Object.fromEntries(lists.map(([name]) => [name, []]))
}
