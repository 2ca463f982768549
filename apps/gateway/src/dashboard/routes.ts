import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { requireSameOrigin, sessionCookie } from '../http/auth.ts'
import { readBody } from '../http/body.ts'
import type { ApiEnvironment } from '../http/environment.ts'
import type { ApiParts } from '../http/parts.ts'
import { missing, Refusal } from '../http/problem.ts'
import {
  bearer,
  body,
  bodyProblems,
  cookieSession,
  json,
  noQuery,
  problems,
  time,
  writeTime,
} from '../http/schemas.ts'
import { hashToken } from '../secrets/tokens.ts'
import { tenantSchema, viewTenant } from '../tenants.ts'
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

const SignIn = z
  .strictObject({
    token: z
      .string()
      .max(200)
      .openapi({ description: 'An API token of the scope manage.', example: 'hdm_api_…' }),
  })
  .openapi('SignIn')

const SignInByLink = z
  .strictObject({
    code: z.string().max(200).openapi({
      description: 'What stands behind the # of a one-time link.',
      example: 'hdm_link_…',
    }),
  })
  .openapi('SignInByLink')

const Session = z
  .object({
    tenant: tenantSchema.openapi({ description: 'For which it acts; the owner names it in X-Tenant.' }),
    scopes: z.array(z.enum(['manage', 'mcp'])),
    name: z.string().openapi({ description: 'Of the API token that it has its rights from.' }),
    owner: z.boolean(),
    expires_at: time.openapi({ description: 'Use moves it on, up to seven days after the sign-in.' }),
  })
  .openapi('Session')

export function eventRoutes(app: OpenAPIHono<ApiEnvironment>, { may, events }: ApiParts): void {
  const watch = createRoute({
    method: 'get',
    path: '/events',
    operationId: 'watch',
    summary: 'What happens, as it happens',
    description:
      'Server-sent events. `activity`: one tool call as GET /activity gives it, again when it has ended. `change`: { kind: account, server or token; id }: ' +
      'something was made, changed or removed; the kind `all` and the id * when some may have been missed. Ends with the session; after a break, read the lists again.',
    tags: ['Page'],
    security: bearer,
    middleware: [may('manage')],
    request: { query: noQuery },
    responses: {
      200: { description: 'Goes on.', content: { 'text/event-stream': { schema: z.string() } } },
      ...problems(429),
    },
  })
  app.openapi(watch, (c) => events.open(c.var.principal))
}
