import { type Connector, describeError, type Effect, isUnknownToolError } from '@helpdesk-mcp/contracts'
import {
  createHttpHandler,
  type HttpHandlerOptions,
  type HttpRequest,
  type HttpResponse,
  jsonResponse,
  localNames,
  readApiToken,
  type Served,
  surface,
} from '@helpdesk-mcp/mcp'
import { helpdeskOf } from '../accounts/helpdesk-of.ts'
import type { Accounts } from '../accounts/open.ts'
import type { CallOrigin } from '../activity/recorded-call.ts'
import type { Recorder, RefusedCall } from '../activity/recorder.ts'
import { createCache } from '../cache.ts'
import { allowedHostsVariable } from '../config.ts'
import type { GatewayContext } from '../context.ts'
import { opensServer, tooManyFailures } from '../http/auth.ts'
import type { Client } from '../http/client.ts'
import {
  type Credential,
  createFailedAuthentications,
  type FailedAuthentications,
} from '../http/failed-authentications.ts'
import { isBrowser } from '../http/plain-page.ts'
import type { McpServer } from '../model.ts'
import { gatewayVersion } from '../open-context.ts'
import { hashToken } from '../secrets/tokens.ts'
import { StorageError } from '../storage/errors.ts'
import { withApprovals } from '../writes/get-approval.ts'
import type { WriteGuards } from '../writes/guards.ts'
import { createServersByToken } from './by-token.ts'
import { composeServer } from './compose.ts'
import { urlPage } from './url-page.ts'

/** Where a request comes from, and the token in its URL. */
interface Caller {
  token: string
  client: Client
}

export interface Refusal {
  refusal: HttpResponse
}

export interface Endpoint {
  answer(request: HttpRequest, token: string, client?: Client): Promise<HttpResponse>
  fetch(request: Request, token: string, client?: Client): Promise<Response>
  /** An MCP server as far as somebody who has signed in may use it. */
  open(server: McpServer, by?: CalledBy): Promise<OpenedServer>
  /** Ends the calls in flight. */
  close(): Promise<void>
}

/** In whose name calls are made, and the only effects that these may have. */
export interface CalledBy extends Pick<CallOrigin, 'person' | 'app'> {
  effects: readonly Effect[]
}

interface EndpointParts {
  accounts: Accounts
  recorder: Recorder
  guards: WriteGuards
  /** By default its own. */
  failures?: FailedAuthentications
}

/**
 * Serves MCP servers at their URLs, in both protocol eras. Each request checks its URL in the store. `more` adds what servers do besides
 * offering tools.
 */
export function createEndpoint(
  context: GatewayContext,
  { accounts, recorder, guards, failures = createFailedAuthentications(context) }: EndpointParts,
  more: Pick<HttpHandlerOptions, 'extend' | 'sdk'> = {},
): Endpoint {
  const { store, clock, log } = context
  const servers = createOpenedServers(context, { accounts, recorder, guards }, gatewayVersion())
  const byToken = createServersByToken(context)
  const { hostname } = new URL(context.publicUrl)
  const names = [...new Set([...localNames, hostname, ...(context.allowedHosts ?? [])])]

  const refused = (credential: Credential, client: Client, response: () => Refusal): Refusal => {
    const retryAfterMs = failures.count(credential, client)
    return retryAfterMs === undefined ? response() : tooManyRequests(retryAfterMs)
  }
  const admit = async (
    { method, headers }: HttpRequest,
    { token: urlToken, client }: Caller,
  ): Promise<Served | Refusal> => {
    const now = clock.now()
    const server = await byToken.find(hashToken(urlToken), now)
    if (!server) return refused('mcp_url', client, noSuchServer)
    if (isBrowser(method, headers['accept'])) return { refusal: urlPage(server, context) }
    if (server.requireApiTokenAuth) {
      const secret = readApiToken({
        authorization: headers['authorization'],
        apiKey: headers['x-api-key'],
      })
      if (secret === undefined) return apiTokenRequired()
      const token = await store.tokens.byHash(hashToken(secret), now)
      if (!token || !opensServer(token, server)) return refused('api_token', client, apiTokenRefused)
      recorder.usedToken(token.id, now)
    }
    recorder.usedServer(server.id, now)
    return servers.open(server)
  }
  const handler = createHttpHandler<Caller>(
    (request, caller) =>
      admit(request, caller).catch((error: unknown) => {
        if (!(error instanceof StorageError)) throw error
        log.error(describeError(error), 'An MCP request was not answered: the database is unavailable.')
        return storageUnavailable()
      }),
    {
      ...more,
      allowedHosts: names,
      allowedOrigins: names,
      hostsSetting: allowedHostsVariable,
      onError: (error) => log.error(describeError(error), 'An MCP request failed.'),
      onRefused: ({ name }) => log.info({ error: name }, 'Refused a malformed MCP request.'),
    },
  )

  return {
    open: servers.open,
    answer: (request, token, client = {}) => handler.answer(request, { token, client }),
    fetch: (request, token, client = {}) => handler.fetch(request, { token, client }),
    async close() {
      byToken.close()
      servers.close()
      await handler.close()
    },
  }
}

interface OpenedServers {
  open(server: McpServer, by?: CalledBy): Promise<OpenedServer>
  close(): void
}

export interface OpenedServer extends Served {
  server: McpServer
  /** With the tools that it offers, those of the `search` surface included. */
  connectors: readonly Connector[]
  weight: number
}

/** Bytes, roughly, of all that is kept open. */
const maxBytes = 24_000_000
/** Roughly what a connector weighs, and each of the tools that a server lists. */
const connectorBytes = 120_000
const toolBytes = 6_000

/** Composes a server when it is first used, and keeps it until one of its accounts changes. A changed server has another key. */
function createOpenedServers(
  { store, clock, log }: GatewayContext,
  { accounts, recorder, guards }: Pick<EndpointParts, 'accounts' | 'recorder' | 'guards'>,
  version: string,
): OpenedServers {
  const cache = createCache<OpenedServer>(maxBytes, ({ weight }) => weight)
  const dropUsersOf = (id: string) => cache.drop(({ server }) => id === '*' || server.accountIds.includes(id))
  const stop = store.onChange(dropUsersOf, 'acc')
  // A server is the same object in one call after the other, until it changes.
  const keys = new WeakMap<McpServer, string>()
  const keyOf = (server: McpServer) => {
    const key = keys.get(server) ?? versionOf(server)
    keys.set(server, key)
    return key
  }

  const compose = async (server: McpServer, by: CalledBy | undefined): Promise<OpenedServer> => {
    const { tenantId, accountIds } = server
    const config = by ? { ...server.config, effects: [...by.effects] } : server.config
    const caller = by ? { person: by.person, app: by.app } : {}
    const connectors = await composeServer(accounts, {
      tenantId,
      accountIds,
      config,
      auditOf: ({ account }) =>
        recorder.audit({
          ...caller,
          tenantId,
          serverId: server.id,
          accountId: account.id,
          connector: account.connector,
        }),
      writesOf: ({ account, entry }) =>
        guards.ofServer(server, { id: account.id, helpdesk: helpdeskOf(account, entry.definition) }, caller),
      onUnusable: (account, reason) =>
        log.warn({ server: server.id, account, reason }, 'Skipped an account of an MCP server.'),
    })
    const [accountId = '', ...others] = accountIds
    const only = others.length === 0 ? accountId : ''
    const scope = { ...caller, tenantId, serverId: server.id, accountId: only }
    const refused = (call: RefusedCall) => recorder.refusedBeforeTool(scope, call)
    const { results } = config
    const offered = surface(recordUnknownTools(connectors, refused), config.surface, { results })
    const toolset = withApprovals({ store, clock }, server, offered)
    const weight = connectorBytes * connectors.length + toolBytes * toolset.tools.length
    return {
      server,
      connectors,
      toolset,
      info: { name: 'helpdesk-mcp', title: server.name, version },
      weight,
      refused: (tool) =>
        refused({ tool, arguments: {}, errorCode: 'invalid_arguments', summary: unreadable }),
    }
  }

  const callers = new WeakMap<CalledBy, string>()
  const callerOf = (by: CalledBy) => {
    const text = callers.get(by) ?? JSON.stringify(by)
    callers.set(by, text)
    return text
  }

  return {
    open: (server, by) => {
      const key = keyOf(server)
      return cache.get(by ? `${key}${callerOf(by)}` : key, () => compose(server, by))
    },
    close: stop,
  }
}

const unreadable = () => 'The values could not be read. Nothing was sent.'
const unknownTool = (tool: string) => `There is no tool “${tool}”. Nothing was sent.`

/** Every connector is asked for a tool that none of them lists, the last one last. */
function recordUnknownTools(
  connectors: readonly Connector[],
  refused: (call: RefusedCall) => void,
): Connector[] {
  return connectors.map((connector, index) => {
    if (index < connectors.length - 1) return connector
    return {
      ...connector,
      call: (name, args, context) =>
        connector.call(name, args, context).catch((error: unknown) => {
          if (isUnknownToolError(error))
            refused({ tool: name, arguments: args, errorCode: 'unknown_tool', summary: unknownTool })
          throw error
        }),
    }
  })
}

/** The cache key: changes with everything that decides a server's tools. */
function versionOf({ id, updatedAt, name, accountIds, config }: McpServer): string {
  return JSON.stringify([id, updatedAt, name, accountIds, config])
}

/** A JSON-RPC error; its id is null because the body has not been read. */
export function errorResponse(
  status: number,
  message: string,
  headers: Record<string, string> = {},
): Refusal {
  const body = { jsonrpc: '2.0', id: null, error: { code: -32_000, message } }
  return { refusal: jsonResponse(status, body, { 'cache-control': 'no-store', ...headers }) }
}

/** One response for URLs that never existed, were revoked or have expired. */
function noSuchServer(): Refusal {
  return errorResponse(
    404,
    'There is no MCP server at this URL: it is mistyped, was revoked or has expired. Ask whoever gave it to you for a new one.',
  )
}

export function tooManyRequests(retryAfterMs: number): Refusal {
  return errorResponse(429, tooManyFailures, { 'retry-after': String(Math.ceil(retryAfterMs / 1000)) })
}

function apiTokenRequired(): Refusal {
  return errorResponse(
    401,
    'This MCP server also requires an API token: send Authorization: Bearer or x-api-key with a token that has the scope mcp and may open this server.',
    { 'www-authenticate': 'Bearer realm="helpdesk-mcp", scope="mcp"' },
  )
}

/** A token was sent, but it does not open this server. */
function apiTokenRefused(): Refusal {
  return errorResponse(
    401,
    'The API token does not open this MCP server: it is unknown, revoked or expired, or lacks the scope mcp, or is limited to other servers.',
    { 'www-authenticate': 'Bearer realm="helpdesk-mcp", error="invalid_token", scope="mcp"' },
  )
}

export function storageUnavailable(): Refusal {
  return errorResponse(503, "The gateway's database is unavailable. Try again in a few seconds.", {
    'retry-after': '5',
  })
}
