import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { deleteCookie } from 'hono/cookie'
import { linkActor, recorded, signInFrom } from '../audit/origin.ts'
import { type ApiEnvironment, refused } from '../http/auth.ts'
import { browserOf } from '../http/browser.ts'
import type { Credential } from '../http/failed-authentications.ts'
import { ApiError, notFound } from '../http/problem.ts'
import { permissions as everyPermission, holderOf, permitted } from '../http/roles.ts'
import {
  bearer,
  body,
  bodyProblems,
  cookieSession,
  json,
  noQuery,
  problems,
  readBody,
  removed,
  time,
  unstored,
  writeTime,
} from '../http/route-parts.ts'
import { requireSameOrigin, sessionCookie } from '../http/session.ts'
import type { Scope } from '../model.ts'
import { Person, viewPerson } from '../people/schemas.ts'
import type { RouteContext } from '../route-context.ts'
import { reachOf } from '../servers/client-reach.ts'
import { tenantSchema, viewTenant } from '../tenants.ts'
import { endSession, setSession, signIn, signInByLink } from './sessions.ts'

const path = '/session'

export function sessionRoutes(
  app: OpenAPIHono<ApiEnvironment>,
  { context, may, failures }: RouteContext,
): void {
  const { store } = context
  const cookie = sessionCookie(context)
  const common = { tags: ['Page'], security: [] }
  const signedIn = { 204: { description: 'Signed in. The session is in a cookie.' } }

  const refusedOf =
    ({ env }: Context<ApiEnvironment>) =>
    (credential: Credential, detail: string) =>
      refused(failures, credential, env, detail)

  const begin = createRoute({
    ...common,
    method: 'post',
    path,
    operationId: 'signIn',
    summary: 'Sign in to the dashboard with an API token',
    description:
      'Only from the gateway’s own pages. The session ends with the token, after 12 hours without use, or after 7 days.',
    middleware: [readBody],
    request: { query: noQuery, body: body(SignIn) },
    responses: { ...signedIn, ...problems(429, ...bodyProblems) },
  })
  app.openapi(begin, async (c) => {
    requireSameOrigin(c.req.raw, context)
    const { token } = c.req.valid('json')
    const { secret } = await signIn(recorded(context, c), token, signInFrom(c), refusedOf(c))
    await setSession(context, c, secret)
    return c.body(null, 204)
  })

  const beginByLink = createRoute({
    ...common,
    method: 'post',
    path: `${path}/link`,
    operationId: 'signInByLink',
    summary: 'Sign in to the dashboard with a one-time link',
    description:
      '`helpdesk-mcp sign-in-link` prints one for the owner: /sign-in#<code>. Invitations and sign-in by e-mail send the like. Each works once.',
    middleware: [readBody],
    request: { query: noQuery, body: body(SignInByLink) },
    responses: { ...signedIn, ...problems(429, ...bodyProblems) },
  })
  app.openapi(beginByLink, async (c) => {
    requireSameOrigin(c.req.raw, context)
    const { code } = c.req.valid('json')
    const { secret } = await signInByLink(
      recorded(context, c, linkActor),
      { code, browser: browserOf(c, context) },
      signInFrom(c),
      refusedOf(c),
    )
    await setSession(context, c, secret)
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
    const { principal } = c.var
    const { session, token, person, tenantId, isOwner } = principal
    if (!session)
      throw new ApiError('unauthorized', 'There is no session: the request has an API token. See GET /me.')
    const tenant = await store.tenants.get(tenantId)
    if (!tenant) throw notFound('tenant')
    const until = Math.min(session.until, token?.expiresAt ?? session.until)
    const permissions = permitted[holderOf(principal)]
    const scopes: Scope[] = token ? token.scopes : permissions.includes('manage') ? ['manage'] : []
    const name = token ? token.name : person.name
    const demo = [...context.catalog.keys()].some((id) => context.sandboxSettings?.(id) !== undefined)
    const who = {
      tenant: viewTenant(tenant),
      scopes,
      permissions: [...permissions],
      name,
      owner: isOwner,
      person: person ? viewPerson(person) : null,
    }
    const links = { links_open_here_only: reachOf(context.publicUrl).isLocal }
    const view = { ...who, expires_at: writeTime(until), demo, ...links }
    return c.json(view, 200)
  })

  const leave = createRoute({
    ...common,
    method: 'delete',
    path,
    operationId: 'signOut',
    summary: 'Sign out',
    description: 'Succeeds when nobody is signed in, too.',
    request: { query: noQuery },
    responses: { ...removed('This browser is signed out.'), ...problems() },
  })
  app.openapi(leave, async (c) => {
    requireSameOrigin(c.req.raw, context)
    const ended = await endSession(context, c)
    deleteCookie(c, cookie.name, cookie.attributes)
    return ended && store.isUnstored(ended.id) ? c.json(unstored, 202) : c.body(null, 204)
  })
}

export function eventRoutes(app: OpenAPIHono<ApiEnvironment>, { may, events }: RouteContext): void {
  const watch = createRoute({
    method: 'get',
    path: '/events',
    operationId: 'watch',
    summary: 'Tool calls and changes as they happen',
    description:
      'Server-sent events. `activity`: a tool call as GET /activity returns it, sent again when the call has ended. `change`: { kind: account, server, token or outbox; id }: ' +
      'it was created, changed or removed. Members are told of the items of the outbox that they may decide about, and of nothing else. The kind `all` with the id * means that changes may have been missed. The stream ends with the session. After an interruption, read the lists again.',
    tags: ['Page'],
    security: bearer,
    middleware: [may('approve')],
    request: { query: noQuery },
    responses: {
      200: {
        description: 'The events, until the stream ends.',
        content: { 'text/event-stream': { schema: z.string() } },
      },
      ...problems(429),
    },
  })
  app.openapi(watch, (c) => events.open(c.req.raw, c.var.principal))
}

const SignIn = z
  .strictObject({
    token: z
      .string()
      .max(200)
      .openapi({ description: 'An API token with the scope manage.', example: 'hdm_api_…' }),
  })
  .openapi('SignIn')

const SignInByLink = z
  .strictObject({
    code: z.string().max(200).openapi({
      description: 'What follows the # of a one-time link.',
      example: 'hdm_link_…',
    }),
  })
  .openapi('SignInByLink')

const Session = z
  .object({
    tenant: tenantSchema.openapi({
      description: 'The tenant it acts for. The owner chooses it with X-Tenant.',
    }),
    scopes: z.array(z.enum(['manage', 'mcp'])),
    permissions: z.array(z.enum(everyPermission)).openapi({
      description:
        'Which parts of the API it may use: its own sessions and apps, accounts and servers, people.',
    }),
    name: z.string().openapi({
      description: 'The name of the person, or of the API token that the session has its rights from.',
    }),
    person: z
      .union([Person, z.null()])
      .openapi({ description: 'null: the session has its rights from an API token.' }),
    owner: z.boolean(),
    expires_at: time.openapi({
      description: 'Using the session extends it, up to seven days after the sign-in.',
    }),
    demo: z.boolean().openapi({ description: 'Whether the helpdesks are sandboxes with made-up data.' }),
    links_open_here_only: z.boolean().openapi({
      description:
        'Whether links and the URLs of MCP servers open only on the computer where the gateway runs, as no public URL is set.',
    }),
  })
  .openapi('Session')
