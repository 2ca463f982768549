import { readApiToken } from '@helpdesk-mcp/mcp'
import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import type { GatewayContext } from '../context.ts'
import type { ApiToken, McpServer, Person, Session, Time } from '../model.ts'
import { hashToken } from '../secrets/tokens.ts'
import type { Client } from './client.ts'
import type { Credential, FailedAuthentications } from './failed-authentications.ts'
import { ApiError, notFound } from './problem.ts'
import { holderOf, type Permission, permitted, whyForbidden } from './roles.ts'
import { openSession, requireSameOrigin, sessionCookie } from './session.ts'

/** The tenant that is there from the start. */
const defaultTenant = 'default'

interface TokenRecorder {
  usedToken(id: string, at: Time): void
}

/**
 * Authenticates requests, and refuses those whose credentials do not permit what the route needs. The recorder learns of each API token
 * that is used.
 */
export function createAuthenticate(
  context: GatewayContext,
  recorder: TokenRecorder,
  failures: FailedAuthentications,
) {
  const { store, clock } = context
  const cookie = sessionCookie(context)

  const tenantOf = async (own: string | null, named: string | undefined): Promise<string> => {
    if (own !== null) {
      if (named === undefined || named === own) return own
      throw notFound('tenant')
    }
    const id = named ?? defaultTenant
    if (!/^[\w-]{1,64}$/.test(id) || !(await store.tenants.get(id))) throw notFound('tenant')
    return id
  }

  /** By the token in the header; without one, by the session of the page. */
  const identify = async (c: Context<ApiEnvironment>): Promise<Identified> => {
    const sent = sentHeaders(c)
    const isSent = sent.authorization !== undefined || sent.apiKey !== undefined
    const secret = isSent ? undefined : getCookie(c, cookie.name)
    if (secret === undefined) {
      const given = readApiToken(sent)
      if (given === undefined) {
        throw new ApiError(
          'unauthorized',
          'Send an API token: Authorization: Bearer hdm_api_… or x-api-key: hdm_api_…',
        )
      }
      const token = await store.tokens.byHash(hashToken(given), clock.now())
      if (!token) throw refused(failures, 'api_token', c.env, 'This API token is unknown or has expired.')
      return { token, person: undefined, session: null }
    }
    requireSameOrigin(c.req.raw, context)
    const found = await openSession(context, secret)
    if (!found) throw refused(failures, 'session', c.env, 'This session has ended. Sign in again.')
    return found
  }

  return (need: Permission) =>
    createMiddleware<ApiEnvironment>(async (c, next) => {
      const [by] = await Promise.all([identify(c), store.readChanges()])
      const own = by.person ? by.person.tenantId : by.token.tenantId
      const principal: Principal = {
        ...by,
        tenantId: await tenantOf(own, c.req.header('x-tenant')),
        isOwner: own === null,
      }
      // Before it is refused: the audit trail names who tried.
      c.set('principal', principal)
      const holder = holderOf(by)
      if (!permitted[holder].includes(need)) throw new ApiError('forbidden', whyForbidden(need, holder))
      if (by.token) recorder.usedToken(by.token.id, clock.now())
      await next()
    })
}

/** Where an API token may be. */
export function sentHeaders(c: Context) {
  return { authorization: c.req.header('authorization'), apiKey: c.req.header('x-api-key') }
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

/** Whether an API token is good for calls through a server. */
export function opensServer(token: ApiToken, server: McpServer): boolean {
  return (
    token.scopes.includes('mcp') &&
    (token.tenantId === null || token.tenantId === server.tenantId) &&
    (token.serverIds === null || token.serverIds.includes(server.id))
  )
}

/** A person, or an API token: the one that was sent, or the one that a session has its rights from. */
type Identified =
  | { token: ApiToken; person: undefined; session: Session | null }
  | { token: undefined; person: Person; session: Session }

/** Who asks, and for which tenant. */
export type Principal = Identified & {
  /** Their own, or the one that the owner of the gateway names. */
  tenantId: string
  /** Whether they act for every tenant. */
  isOwner: boolean
}

/** Who is signed in, on a route that needs a person. */
export function requirePerson(c: Context<ApiEnvironment>): Principal & { person: Person; session: Session } {
  const { principal } = c.var
  if (!principal.person) throw new ApiError('forbidden', whyForbidden('person', holderOf(principal)))
  return principal
}

export interface ApiEnvironment {
  Bindings: Client
  Variables: { principal: Principal; requestId: string }
}
