import type { GatewayContext } from '../context.ts'
import { ApiError, invalid, notFound } from '../http/problem.ts'
import type { McpServer, OauthClient, Person } from '../model.ts'
import { mayUse } from '../people/manage.ts'
import { hashToken, newToken } from '../secrets/tokens.ts'
import type { AuthorizationRequest } from '../storage/grant-store.ts'
import { type Clients, clientName } from './clients.ts'
import type { Places } from './places.ts'
import { answerAt } from './redirects.ts'
import { allScopes, permittedScopes } from './scopes.ts'

/** How long a code waits for its client. */
export const codeMs = 5 * 60_000

/** A request for consent, and the browser that it belongs to. */
export interface Asked {
  id: string
  browser: string
}

export interface ConsentParts {
  context: GatewayContext
  clients: Clients
  places: Places
}

/** What a person is asked. */
export interface Question {
  request: AuthorizationRequest
  client: OauthClient
  /** The servers that they may pick, each with the scopes that it and they permit of those asked for. */
  servers: AskedServer[]
}

interface AskedServer {
  server: McpServer
  scopes: string[]
  /** What the app may do there already, in the name of this person. */
  granted: string[]
}

const maxServers = 200

/** The request, for whoever has the browser that it was made in. */
export async function findRequest(
  { context: { store, clock }, clients }: ConsentParts,
  asked: Asked,
): Promise<{ request: AuthorizationRequest; client: OauthClient }> {
  const request = await store.grants.asked(hashToken(asked.id), hashToken(asked.browser), clock.now())
  const client = request && (await clients.known(request.clientId))
  if (!request || !client) throw notFound('request: it was answered, is over, or began in another browser')
  return { request, client }
}

/** What this person is asked, with the servers that they may choose from. */
export async function readQuestion(parts: ConsentParts, asked: Asked, person: Person): Promise<Question> {
  const { request, client } = await findRequest(parts, asked)
  const [servers, { rows: grants }] = await Promise.all([
    serversFor(parts.context, request, person),
    parts.context.store.grants.list({ personId: person.id, clientId: client.id }, { limit: maxServers }),
  ])
  const grantedAt = (id: string) =>
    allScopes.filter((scope) =>
      grants.some(({ serverId, scopes }) => serverId === id && scopes.includes(scope)),
    )
  return {
    request,
    client,
    servers: servers.map((server) => ({
      server,
      scopes: permittedScopes(request.scopes, person.role, server.config),
      granted: grantedAt(server.id),
    })),
  }
}

async function serversFor(
  { store, clock }: Pick<GatewayContext, 'store' | 'clock'>,
  { serverId }: AuthorizationRequest,
  person: Person,
): Promise<McpServer[]> {
  const shared = await store.shares.ofPerson(person.id)
  const found =
    serverId === null ? await allServers(store, person) : [await store.grants.server(serverId, clock.now())]
  const now = clock.now()
  return found
    .filter((server) => server !== undefined)
    .filter(
      (server) => mayUse(person, server, shared) && (server.expiresAt === null || server.expiresAt > now),
    )
}

async function allServers(store: GatewayContext['store'], { tenantId }: Person): Promise<McpServer[]> {
  const tenants = tenantId === null ? (await store.tenants.list()).map(({ id }) => id) : [tenantId]
  const found: McpServer[] = []
  for (const tenant of tenants) {
    if (found.length >= maxServers) break
    found.push(...(await store.servers.list(tenant, { limit: maxServers - found.length })).rows)
  }
  return found
}

/** The person consents. Answers where the browser goes: to the client, with a code. */
export async function approve(
  parts: ConsentParts,
  asked: Asked,
  person: Person,
  given: { serverId?: string | undefined; scopes?: readonly string[] | undefined },
): Promise<string> {
  const { context, places } = parts
  const { client, servers } = await readQuestion(parts, asked, person)
  const [only, ...others] = servers
  const chosen =
    given.serverId === undefined
      ? others.length === 0
        ? only
        : undefined
      : servers.find(({ server }) => server.id === given.serverId)
  if (chosen === undefined) {
    const message =
      servers.length === 0
        ? 'There is no MCP server that you may use here.'
        : 'Choose one of the MCP servers.'
    throw invalid({ field: 'server_id', message })
  }
  const scopes = chosen.scopes.filter((scope) => given.scopes?.includes(scope) ?? true)
  if (scopes.length === 0) throw invalid({ field: 'scopes', message: 'Permit at least one thing, or deny.' })
  const code = newToken('hdm_code_')
  const request = await context.store.grants.approve(
    { idHash: hashToken(asked.id), browserHash: hashToken(asked.browser) },
    {
      tenantId: chosen.server.tenantId,
      serverId: chosen.server.id,
      personId: person.id,
      clientName: clientName(client),
      scopes,
    },
    { codeHash: hashToken(code), expiresAt: context.clock.now() + codeMs },
  )
  if (!request) throw answered()
  context.log.info(
    { client: client.id, person: person.id, server: chosen.server.id },
    'A person connected an app.',
  )
  return answerAt(request.redirectUri, { code, state: request.state, iss: places.issuer })
}

/** The person refuses. Answers where the browser goes: to the client, with an error. */
export async function deny(parts: ConsentParts, asked: Asked, person: Person | null): Promise<string> {
  const { client } = await findRequest(parts, asked)
  const ids = { idHash: hashToken(asked.id), browserHash: hashToken(asked.browser) }
  const request = await parts.context.store.grants.deny(ids, person, clientName(client))
  if (!request) throw answered()
  return answerAt(request.redirectUri, {
    error: 'access_denied',
    error_description: 'The person refused.',
    state: request.state,
    iss: parts.places.issuer,
  })
}

function answered(): ApiError {
  return new ApiError('conflict', 'This request has been answered already. Connect the app again.')
}
