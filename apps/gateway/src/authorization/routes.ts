import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { cors } from 'hono/cors'
import { originOf, recordedBy } from '../audit/origin.ts'
import type { ApiEnvironment } from '../http/auth.ts'
import { keepBrowser } from '../http/browser.ts'
import { createAddressLimit } from '../http/failed-authentications.ts'
import { backPage, errorPage, onwardPage } from '../http/pages.ts'
import { notFound } from '../http/problem.ts'
import type { OauthClient } from '../model.ts'
import type { RouteContext } from '../route-context.ts'
import { hashToken } from '../secrets/tokens.ts'
import { StorageError } from '../storage/errors.ts'
import { authorize } from './authorize.ts'
import { authenticateClient } from './client-auth.ts'
import { createClients } from './clients.ts'
import { consentRoutes } from './consent-page.ts'
import { OauthError, oauthErrorResponse } from './errors.ts'
import { interactionRoutes } from './interaction-routes.ts'
import { resourceMetadata, serverMetadata } from './metadata.ts'
import type { AuthorizationParts } from './parts.ts'
import { doorAt, placesOf, whyNoOauth } from './places.ts'
import { allScopes, scopeOf, serverEffects } from './scopes.ts'
import { exchange, introspect } from './token.ts'

const maxBody = 64_000
/** Thousands of them are kept. */
const maxRegistration = 16_000

/** The authorization server for MCP clients: OAuth 2.1, as far as they need it. Where the gateway has no https it is not there. */
export function authorizationRoutes(app: OpenAPIHono<ApiEnvironment>, route: RouteContext): void {
  const { context } = route
  const places = placesOf(context)
  const parts = { ...route, places, clients: createClients(context) }
  const why = whyNoOauth(context)
  if (why === undefined) {
    wellKnownRoutes(app, parts)
    clientRoutes(app, parts)
    authorizeRoute(app, parts)
  } else {
    app.all('/oauth/:endpoint', () => {
      throw notFound(`address: ${why}`)
    })
  }
  interactionRoutes(app, parts)
  consentRoutes(app, parts)
}

/** Any page may read them: they hold nothing of anybody's, and no cookie counts. */
const open = cors({
  origin: '*',
  allowMethods: ['GET', 'POST'],
  allowHeaders: ['*', 'authorization', 'mcp-protocol-version'],
  maxAge: 600,
})

function wellKnownRoutes(app: OpenAPIHono<ApiEnvironment>, { context, places }: AuthorizationParts): void {
  const { path } = places
  const server = serverMetadata(places)
  // By RFC 8414 the path of the issuer comes last, by OpenID Connect first. Clients try both.
  const documents = [
    `/.well-known/oauth-authorization-server${path}/oauth`,
    `/.well-known/openid-configuration${path}/oauth`,
    '/oauth/.well-known/openid-configuration',
    '/oauth/.well-known/oauth-authorization-server',
  ]
  for (const document of documents) app.get(document, open, (c) => c.json(server))

  const describe = async (serverId: string | null) => {
    if (serverId === null) return resourceMetadata(places, places.mcp, 'Helpdesk MCP', allScopes)
    const server = await context.store.grants.server(serverId, context.clock.now())
    if (server === undefined) throw notFound('MCP server')
    const scopes = serverEffects(server.config).map(scopeOf)
    return resourceMetadata(places, places.mcpOf(serverId), server.name, scopes)
  }
  const base = `/.well-known/oauth-protected-resource${path}/mcp`
  app.get(base, open, async (c) => c.json(await describe(null)))
  app.get(`${base}/s/:id`, open, async (c) => {
    const door = doorAt(`/mcp/s/${c.req.param('id')}`)
    if (!door) throw notFound('MCP server')
    return c.json(await describe(door.serverId))
  })
}

/** What clients ask without a browser. */
function clientRoutes(app: OpenAPIHono<ApiEnvironment>, parts: AuthorizationParts): void {
  const { context, clients, places } = parts
  const limit = createAddressLimit(context, { max: 60, windowMs: 3_600_000 })
  const [small, smaller] = [maxBody, maxRegistration].map((maxSize) =>
    bodyLimit({
      maxSize,
      onError: () =>
        oauthErrorResponse(new OauthError('invalid_request', 'The body is too large.', { status: 413 })),
    }),
  ) as [MiddlewareHandler, MiddlewareHandler]
  const recorded = (c: Context<ApiEnvironment>) => recordedBy(context, originOf(c))

  /** Answers errors as OAuth has it. Clients that fail to authenticate are counted. */
  const answering = async (_c: Context<ApiEnvironment>, work: () => Promise<Response>): Promise<Response> => {
    try {
      return await work()
    } catch (error) {
      if (error instanceof StorageError) {
        return oauthErrorResponse(
          new OauthError('temporarily_unavailable', 'The database is unavailable.', { retryAfterMs: 5_000 }),
        )
      }
      if (!(error instanceof OauthError)) throw error
      if (error.code === 'invalid_client' || error.code === 'invalid_grant') {
        // Counted, and never 429: hosts serve many people from one address.
        context.metrics.failedAuthentication({ credential: 'oauth_client', limited: false })
      }
      return oauthErrorResponse(error)
    }
  }
  const readForm = async (c: Context<ApiEnvironment>): Promise<URLSearchParams> => {
    if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(c.req.header('content-type') ?? '')) {
      throw new OauthError('invalid_request', 'Send application/x-www-form-urlencoded.')
    }
    return new URLSearchParams(await c.req.text())
  }
  const authenticated = async (
    c: Context<ApiEnvironment>,
    work: (client: OauthClient, form: URLSearchParams) => Promise<Response>,
  ) =>
    answering(c, async () => {
      const form = await readForm(c)
      const authorization = c.req.header('authorization')
      return work(await authenticateClient(context, { clients, places }, { authorization, form }), form)
    })
  const noStore = { 'cache-control': 'no-store' }

  app.options('/oauth/:endpoint{token|register|revoke|introspect}', open)

  app.post('/oauth/token', open, small, (c) =>
    authenticated(c, async (client, form) =>
      c.json(await exchange(recorded(c), places, client, form), 200, { ...noStore, pragma: 'no-cache' }),
    ),
  )
  app.post('/oauth/revoke', open, small, (c) =>
    authenticated(c, async (client, form) => {
      const token = form.get('token')
      if (!token) throw new OauthError('invalid_request', 'token is missing.')
      await recorded(c).store.grants.revokeByToken(hashToken(token), client.id)
      return c.body(null, 200)
    }),
  )
  app.post('/oauth/introspect', open, small, (c) =>
    authenticated(c, async (client, form) => {
      const token = form.get('token')
      if (!token) throw new OauthError('invalid_request', 'token is missing.')
      return c.json(await introspect(context, places, client, token), 200, noStore)
    }),
  )
  app.post('/oauth/register', open, smaller, (c) =>
    answering(c, async () => {
      const given: unknown = await c.req.json().catch(() => undefined)
      const { address } = c.env ?? {}
      const by = { store: recorded(c).store, onlyKnown: limit.isFull(address) }
      const { client, secret, isNew } = await clients.register(given, by)
      if (isNew) limit.add(address)
      return c.json(viewClient(client, secret), 201, noStore)
    }),
  )
}

/** Fields without a value are left out: null breaks clients. */
function viewClient({ id, metadata, createdAt }: OauthClient, secret: string | undefined) {
  return {
    client_id: id,
    client_id_issued_at: Math.floor(createdAt / 1000),
    ...(secret === undefined ? {} : { client_secret: secret, client_secret_expires_at: 0 }),
    redirect_uris: metadata.redirectUris,
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    token_endpoint_auth_method: metadata.authMethod,
    ...(metadata.name === undefined ? {} : { client_name: metadata.name }),
    ...(metadata.uri === undefined ? {} : { client_uri: metadata.uri }),
    ...(metadata.jwksUri === undefined ? {} : { jwks_uri: metadata.jwksUri }),
    ...(metadata.jwks === undefined ? {} : { jwks: metadata.jwks }),
  }
}

/** The browser's part: what it asks is kept, and the person is asked. */
function authorizeRoute(app: OpenAPIHono<ApiEnvironment>, parts: AuthorizationParts): void {
  const { context, failures } = parts
  const limit = createAddressLimit(context, { max: 300, windowMs: 60_000 })
  app.get('/oauth/authorize', async (c) => {
    const browser = keepBrowser(c, context)
    try {
      const { search } = new URL(c.req.url)
      if (search.length > 16_000) throw new OauthError('invalid_request', 'The request is too long.')
      const { address } = c.env ?? {}
      const full = limit.add(address)
      if (full) {
        const words = 'Too many apps have asked from this address. Wait a minute, and connect again.'
        throw new OauthError('temporarily_unavailable', words, { status: 429, retryAfterMs: full.waitMs })
      }
      const authorized = await authorize(context, parts, new URLSearchParams(search), { browser, address })
      if ('redirectTo' in authorized) {
        const { isKnown, redirectTo, reason } = authorized
        return isKnown ? c.redirect(redirectTo, 302) : backPage(c, reason, redirectTo)
      }
      // The session's cookie does not come with a request that another site began, nor with its redirects: this page begins the next one.
      const { consent, consentView } = parts.places
      const id = authorized.askedId
      return onwardPage(c, 'Connect an app', consentView(id), consent(id))
    } catch (error) {
      if (error instanceof StorageError)
        return errorPage(c, 'The database is unavailable. Try again in a minute.', 503)
      if (!(error instanceof OauthError)) throw error
      if (error.code === 'invalid_client') failures.count('oauth_client', c.env ?? {})
      if (error.retryAfterMs !== undefined) {
        c.header('retry-after', String(Math.ceil(error.retryAfterMs / 1000)))
      }
      return errorPage(c, error.message, error.status)
    }
  })
}
