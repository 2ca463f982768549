import { readBearer } from '@helpdesk-mcp/mcp'
import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import type { GatewayContext } from '../context.ts'
import type { ApiToken, McpServer, Session, Time } from '../model.ts'
import { hashToken } from '../secrets/tokens.ts'
import type { Client } from './client.ts'
import type { Credential, FailedAuthentications } from './failed-authentications.ts'
import { ApiError, notFound } from './problem.ts'
import { openSession, requireSameOrigin, sessionCookie } from './session.ts'

/** The tenant that is there from the start. */
const defaultTenant = 'default'

interface TokenRecorder {
  usedToken(id: string, at: Time): void
}

/**
 * Authenticates requests. `any` takes every valid token, `manage` those that may manage, `owner` the owner's alone. The recorder learns of
 * each API token that is used.
 */
export function createAuthenticate(
  context: GatewayContext,
  recorder: TokenRecorder,
  failures: FailedAuthentications,
) {
  const { store, clock } = context
  const cookie = sessionCookie(context)

  const tenantOf = async (token: ApiToken, named: string | undefined): Promise<string> => {
    if (token.tenantId !== null) {
      if (named === undefined || named === token.tenantId) return token.tenantId
      throw notFound('tenant')
    }
    const id = named ?? defaultTenant
    if (!/^[\w-]{1,64}$/.test(id) || !(await store.tenants.get(id))) throw notFound('tenant')
    return id
  }

  /** By the token in the header; without one, by the session of the page. */
  const identify = async (
    c: Context<ApiEnvironment>,
  ): Promise<{ token: ApiToken; session: Session | null }> => {
    const header = c.req.header('authorization')
    const secret = header === undefined ? getCookie(c, cookie.name) : undefined
    if (secret === undefined) {
      const given = readBearer(header)
      if (given === undefined) {
        throw new ApiError('unauthorized', 'Send an API token: Authorization: Bearer hdm_api_…')
      }
      const token = await store.tokens.byHash(hashToken(given), clock.now())
      if (!token) throw refused(failures, 'api_token', c.env, 'This API token is unknown or has expired.')
      return { token, session: null }
    }
    requireSameOrigin(c.req.raw, context)
    const found = await openSession(context, secret)
    if (!found) throw refused(failures, 'session', c.env, 'This session has ended. Sign in again.')
    return found
  }

  return (need: 'any' | 'manage' | 'owner') =>
    createMiddleware<ApiEnvironment>(async (c, next) => {
      const [{ token, session }] = await Promise.all([identify(c), store.readChanges()])
      const principal: Principal = {
        token,
        tenantId: await tenantOf(token, c.req.header('x-tenant')),
        isOwner: token.tenantId === null,
        session,
      }
      // Before it is refused: the audit trail names who tried.
      c.set('principal', principal)
      requireRights(principal, need)
      recorder.usedToken(token.id, clock.now())
      await next()
    })
}

/** What answers a credential that is not valid: why, or for how long to wait when the client has failed too often. */
export function refused(
  failures: FailedAuthentications,
  credential: Credential,
  client: Client | undefined,
  detail: string,
): ApiError {
  const retryAfterMs = failures.count(credential, client ?? {})
  if (retryAfterMs === undefined) return new ApiError('unauthorized', detail)
  return new ApiError('too-many', `${detail} ${tooManyFailures}`, { retryAfterMs })
}

export const tooManyFailures =
  'Too many authentications from this address have failed. Wait, or send a valid credential.'

function requireRights({ token, isOwner }: Principal, need: 'any' | 'manage' | 'owner'): void {
  if (need === 'any') return
  if (!token.scopes.includes('manage') || token.serverIds !== null) {
    throw new ApiError(
      'forbidden',
      'This API token can only open MCP servers. Use one with the scope "manage".',
    )
  }
  if (need === 'owner' && !isOwner) throw new ApiError('forbidden', 'Only the owner may do this.')
}

/** Whether an API token is good for calls through a server. */
export function opensServer(token: ApiToken, server: McpServer): boolean {
  return (
    token.scopes.includes('mcp') &&
    (token.tenantId === null || token.tenantId === server.tenantId) &&
    (token.serverIds === null || token.serverIds.includes(server.id))
  )
}

/** Who asks, and for which tenant. */
export interface Principal {
  token: ApiToken
  /** The token's own, or the one that the owner names. */
  tenantId: string
  isOwner: boolean
  /** Null: it was an API token that was sent. */
  session: Session | null
}

export interface ApiEnvironment {
  Bindings: Client
  Variables: { principal: Principal; requestId: string }
}
