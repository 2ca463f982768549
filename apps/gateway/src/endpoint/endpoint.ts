import { createHttpHandler, type HttpHandlerOptions, localNames } from '@helpdesk-mcp/mcp'
import type { Accounts } from '../accounts/accounts.ts'
import { createLastUsed } from '../activity/last-used.ts'
import type { Recorder } from '../activity/recorder.ts'
import type { GatewayContext } from '../context.ts'
import { hashToken } from '../seal/tokens.ts'
import { StorageError } from '../storage/errors.ts'
import { gatewayVersion } from '../version.ts'
import { errorPlace } from './error-place.ts'
import { createOpenedServers, type OpenedServer } from './opened-servers.ts'
import { bearerToken, opensServer } from './opens-server.ts'
import { noSuchServer, storageGone, tokenNeeded, tokenRefused } from './refusals.ts'

export interface Endpoint {
  /** Answers a request to the MCP URL with this token. */
  fetch(request: Request, token: string): Promise<Response>
  /** Ends the calls in flight, and writes when what was last used. */
  close(): Promise<void>
}

/**
 * MCP servers by their URLs, in both protocol eras. Whether a URL is good is asked of the store with every request. `more` is what servers
 * can do besides offering tools.
 */
export function createEndpoint(
  context: GatewayContext,
  accounts: Accounts,
  recorder: Recorder,
  more: Pick<HttpHandlerOptions, 'extend' | 'sdk'> = {},
): Endpoint {
  const { store, clock, log } = context
  const servers = createOpenedServers(context, accounts, recorder, gatewayVersion())
  const lastUsed = createLastUsed(context)
  const tokens = new WeakMap<Request, string>()
  const opened = new WeakMap<Request, OpenedServer>()
  const names = [...new Set([...localNames, new URL(context.publicUrl).hostname])]

  const admit = async (request: Request): Promise<Response | undefined> => {
    const now = clock.now()
    const server = await store.servers.byTokenHash(hashToken(tokens.get(request) ?? ''), now)
    if (!server) return noSuchServer()
    if (server.requireApiTokenAuth) {
      const given = bearerToken(request.headers.get('authorization'))
      if (given === undefined) return tokenNeeded()
      const token = await store.tokens.byHash(hashToken(given), now)
      if (!token || !opensServer(token, server)) return tokenRefused()
      lastUsed.token(token.id, now)
    }
    lastUsed.server(server.id, now)
    opened.set(request, await servers.open(server))
    return undefined
  }
  const openedFor = (request: Request): OpenedServer => {
    const found = opened.get(request)
    if (!found) throw new Error('The request was not admitted.')
    return found
  }
  const handler = createHttpHandler(
    (request) => openedFor(request).toolset,
    (request) => openedFor(request).info,
    {
      ...more,
      allowedHosts: names,
      allowedOrigins: names,
      admit: (request) =>
        admit(request).catch((error: unknown) => {
          if (!(error instanceof StorageError)) throw error
          log.error({ error: error.name }, 'an MCP request was not answered: the database cannot be used')
          return storageGone()
        }),
      onError: (error) => log.error(errorPlace(error), 'an MCP request failed'),
    },
  )

  return {
    fetch(request, token) {
      tokens.set(request, token)
      return handler.fetch(request)
    },
    async close() {
      servers.close()
      await handler.close()
      await lastUsed.close()
    },
  }
}
