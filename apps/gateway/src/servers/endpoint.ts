import { describeError } from '@helpdesk-mcp/contracts'
import {
  createHttpHandler,
  type HttpHandlerOptions,
  localNames,
  readBearer,
  type Served,
} from '@helpdesk-mcp/mcp'
import type { Accounts } from '../accounts/open.ts'
import type { LastUsed } from '../activity/last-known.ts'
import type { Recorder } from '../activity/recorder.ts'
import type { GatewayContext } from '../context.ts'
import { opensServer } from '../http/auth.ts'
import { gatewayVersion } from '../open-context.ts'
import { hashToken } from '../secrets/tokens.ts'
import { StorageError } from '../storage/errors.ts'
import { createOpenedServers } from './opened.ts'

export interface Endpoint {
  /** Answers a request to the MCP URL with this token. */
  fetch(request: Request, token: string): Promise<Response>
  /** Ends the calls in flight. */
  close(): Promise<void>
}

interface EndpointParts {
  accounts: Accounts
  recorder: Recorder
  /** Told of each MCP server and API token that is used. */
  lastUsed: Pick<LastUsed, 'server' | 'token'>
}

/**
 * MCP servers by their URLs, in both protocol eras. Whether a URL is good is asked of the store with every request. `more` is what servers
 * can do besides offering tools.
 */
export function createEndpoint(
  context: GatewayContext,
  { accounts, recorder, lastUsed }: EndpointParts,
  more: Pick<HttpHandlerOptions, 'extend' | 'sdk'> = {},
): Endpoint {
  const { store, clock, log } = context
  const servers = createOpenedServers(context, accounts, recorder, gatewayVersion())
  const names = [...new Set([...localNames, new URL(context.publicUrl).hostname])]

  const admit = async (request: Request, urlToken: string): Promise<Served | Response> => {
    const now = clock.now()
    const server = await store.servers.byTokenHash(hashToken(urlToken), now)
    if (!server) return noSuchServer()
    if (server.requireApiTokenAuth) {
      const secret = readBearer(request.headers.get('authorization'))
      if (secret === undefined) return apiTokenRequired()
      const token = await store.tokens.byHash(hashToken(secret), now)
      if (!token || !opensServer(token, server)) return apiTokenRefused()
      lastUsed.token(token.id, now)
    }
    lastUsed.server(server.id, now)
    return servers.open(server)
  }
  const handler = createHttpHandler<string>(
    (request, urlToken) =>
      admit(request, urlToken).catch((error: unknown) => {
        if (!(error instanceof StorageError)) throw error
        log.error(describeError(error), 'An MCP request was not answered: the database is unavailable.')
        return storageUnavailable()
      }),
    {
      ...more,
      allowedHosts: names,
      allowedOrigins: names,
      onError: (error) => log.error(describeError(error), 'An MCP request failed.'),
    },
  )

  return {
    fetch: handler.fetch,
    async close() {
      servers.close()
      await handler.close()
    },
  }
}

/** A JSON-RPC error without an id, since the body has not been read. */
function errorResponse(status: number, message: string, headers: Record<string, string> = {}): Response {
  const body = { jsonrpc: '2.0', id: null, error: { code: -32_000, message } }
  return Response.json(body, { status, headers: { 'cache-control': 'no-store', ...headers } })
}

/** The same for a URL that never was, one that was revoked, and one whose time is over. */
function noSuchServer(): Response {
  return errorResponse(
    404,
    'There is no MCP server at this URL: it is mistyped, was revoked or has expired. Ask whoever gave it to you for a new one.',
  )
}

function apiTokenRequired(): Response {
  return errorResponse(
    401,
    'This MCP server also requires an API token: send Authorization: Bearer with a token that has the scope mcp and may open this server.',
    { 'www-authenticate': 'Bearer realm="helpdesk-mcp", scope="mcp"' },
  )
}

/** The same where a token was sent, and does not open this server. */
function apiTokenRefused(): Response {
  return errorResponse(
    401,
    'The API token does not open this MCP server: it is unknown, revoked or expired, or lacks the scope mcp, or is limited to other servers.',
    { 'www-authenticate': 'Bearer realm="helpdesk-mcp", error="invalid_token", scope="mcp"' },
  )
}

function storageUnavailable(): Response {
  return errorResponse(503, "The gateway's database is unavailable. Try again in a few seconds.", {
    'retry-after': '5',
  })
}
