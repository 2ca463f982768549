import { readFileSync } from 'node:fs'
import {
  accountRoutes,
  byDocument,
  type Call,
  createSandbox as create,
  declaredAnswer,
  type Handler,
  membersOf,
  type OpenApiDocument,
  type Sandbox,
  type SandboxDefinition,
  type SandboxOptions,
} from '@helpdesk-mcp/sandbox'
import { accounts, demoClient, demoRefreshToken } from './account-server.ts'
import { articles } from './articles.ts'
import { attachments } from './attachments.ts'
import { authenticate } from './authenticate.ts'
import { comments } from './comments.ts'
import { creditLimits, type Edition, type PortalOptions } from './credits.ts'
import { errorReply } from './errors.ts'
import { listReply } from './lists.ts'
import { people } from './people.ts'
import { inPortal, portal } from './portal.ts'
import { bulkResult, recycleBin } from './recycle-bin.ts'
import { replies } from './replies.ts'
import { reports } from './reports.ts'
import { counts, search } from './search.ts'
import { mainOrganization } from './seed/portal.ts'
import { seed } from './seed/seed.ts'
import { servedDocument } from './served-document.ts'
import { collectionOf, currentAgent, type ZohoDeskState } from './state.ts'
import { tags } from './tags.ts'
import { threads } from './threads.ts'
import { ticketActions } from './ticket-actions.ts'
import { ticketDetails } from './ticket-details.ts'
import { tickets } from './tickets.ts'
import { timeEntries, timers } from './time-tracking.ts'
import { recordReply } from './view.ts'

export interface ZohoDeskSandboxOptions extends SandboxOptions {
  /**
   * `records` fills the list of tickets up to that many; `edition` decides how many credits a day has; `organizations: 2` gives
   * the account a second portal, whose lists are nearly empty; `redirects` are addresses that the OAuth client has registered besides.
   */
  seed?: NonNullable<SandboxOptions['seed']> & {
    edition?: Edition
    organizations?: 1 | 2
    redirects?: string[]
  }
}

/** A Zoho Desk portal with made-up stories, and its account server. */
export function createSandbox(options: ZohoDeskSandboxOptions = {}): Sandbox<ZohoDeskState> {
  const document = readFileSync(new URL('./generated/openapi.json', import.meta.url), 'utf8')
  return create(defineSandbox(JSON.parse(document), options.seed), options)
}

/** Operations with behaviour of their own; the others are answered from the document. */
const handlers: Record<string, Handler<ZohoDeskState>> = {
  ...tickets,
  ...recycleBin,
  ...ticketActions,
  ...threads,
  ...replies,
  ...comments,
  ...attachments,
  ...timeEntries,
  ...timers,
  ...tags,
  ...ticketDetails,
  ...articles,
  ...people,
  ...portal,
  ...search,
  ...counts,
  ...reports,
}

function defineSandbox(
  document: OpenApiDocument,
  { edition = 'enterprise', organizations = 1, redirects = [] }: PortalOptions = {},
): SandboxDefinition<ZohoDeskState> {
  const fallback = byDocument<ZohoDeskState>({
    collection: ({ state, operation }, name) =>
      collectionOf(state, operation.path.startsWith('/im/') ? `im/${name}` : name),
    list: (records, call) => listReply(call, records),
    item: (record, call) => recordReply(call, record),
    outcome: bulkResult,
    defaults: (call) => ({
      ...emptyLists(call),
      createdBy: currentAgent(call.state).id,
      creatorId: currentAgent(call.state).id,
      isTrashed: false,
    }),
  })
  return {
    document: servedDocument(document),
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
    errorReply,
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

/** Empty lists for the list members of a new record. */
function emptyLists({ document, operation }: Call<ZohoDeskState>): Record<string, unknown> {
  const { schema } = declaredAnswer(document, operation)
  const lists = [...(schema ? membersOf(document, schema) : [])].filter(([, member]) => {
    return [member.value.type].flat().includes('array')
  })
  return Object.fromEntries(lists.map(([name]) => [name, []]))
}
