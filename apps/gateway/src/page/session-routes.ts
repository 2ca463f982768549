import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { ApiEnvironment, ApiParts } from '../api/environment.ts'
import { readBody } from '../api/read-body.ts'
import { noQuery } from '../api/schemas/list.ts'
import { body, bodyProblems, cookieSession, json, problems } from '../api/schemas/responses.ts'
import { Session, SignIn, SignInByLink } from '../api/schemas/session.ts'
import { viewTenant } from '../api/schemas/tenant.ts'
import { writeTime } from '../api/schemas/time.ts'
import { missing } from '../manage/missing.ts'
import { Refusal } from '../manage/refusal.ts'
import { hashToken } from '../seal/tokens.ts'
import { requireSameOrigin } from './same-origin.ts'
import { sessionCookie } from './session-cookie.ts'
import { signIn, signInByLink } from './sessions.ts'

const path = '/session'

export function sessionRoutes(app: OpenAPIHono<ApiEnvironment>, { context, may }: ApiParts): void {
  const { store, clock } = context
  const cookie = sessionCookie(context)
  const common = { tags: ['Page'], security: [] }
  const signedIn = { 204: { description: 'Signed in: the session is in a cookie.' } }

  /** The session before ends: a browser has one. */
  const give = async (c: Context, begun: { secret: string }) => {
    await end(c)
    setCookie(c, cookie.name, begun.secret, cookie.attributes)
  }
  const end = async (c: Context) => {
    const found = await store.sessions.byHash(hashToken(getCookie(c, cookie.name) ?? ''), clock.now())
    if (found) await store.sessions.remove(found.session)
  }

  const begin = createRoute({
    ...common,
    method: 'post',
    path,
    operationId: 'signIn',
    summary: 'Sign in to the page by an API token',
    description:
      'From the gateway’s own page only. The session ends with the token, after 12 hours without use, or after 7 days.',
    middleware: [readBody],
    request: { query: noQuery, body: body(SignIn) },
    responses: { ...signedIn, ...problems(...bodyProblems) },
  })
  app.openapi(begin, async (c) => {
    requireSameOrigin(c.req.raw, context)
    await give(c, await signIn(context, c.req.valid('json').token))
    return c.body(null, 204)
  })

  const beginByLink = createRoute({
    ...common,
    method: 'post',
    path: `${path}/link`,
    operationId: 'signInByLink',
    summary: 'Sign in to the page by a one-time link, as the owner',
    description: 'The gateway prints one when it starts: /sign-in#<code>. It is good for an hour, and once.',
    middleware: [readBody],
    request: { query: noQuery, body: body(SignInByLink) },
    responses: { ...signedIn, ...problems(...bodyProblems) },
  })
  app.openapi(beginByLink, async (c) => {
    requireSameOrigin(c.req.raw, context)
    await give(c, await signInByLink(context, c.req.valid('json').code))
    return c.body(null, 204)
  })

  const get = createRoute({
    ...common,
    method: 'get',
    path,
    operationId: 'getSession',
    summary: 'Who is signed in',
    security: cookieSession,
    middleware: [may('any')],
    request: { query: noQuery },
    responses: { 200: json(Session, 'The session of this browser.'), ...problems() },
  })
  app.openapi(get, async (c) => {
    const { session, token, tenantId, isOwner } = c.var.principal
    if (!session) throw new Refusal('unauthorized', 'Nobody is signed in: this is an API token, see GET /me.')
    const tenant = await store.tenants.get(tenantId)
    if (!tenant) throw missing('tenant')
    const { name, scopes, expiresAt } = token
    const until = Math.min(session.until, expiresAt ?? session.until)
    const view = { tenant: viewTenant(tenant), scopes, name, owner: isOwner, expires_at: writeTime(until) }
    return c.json(view, 200)
  })

  const leave = createRoute({
    ...common,
    method: 'delete',
    path,
    operationId: 'signOut',
    summary: 'Sign out',
    description: 'Also where nobody is signed in any more.',
    request: { query: noQuery },
    responses: { 204: { description: 'Nobody is signed in in this browser.' }, ...problems() },
  })
  app.openapi(leave, async (c) => {
    requireSameOrigin(c.req.raw, context)
    await end(c)
    deleteCookie(c, cookie.name, cookie.attributes)
    return c.body(null, 204)
  })
}
