import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { ApiEnvironment } from './http/auth.ts'
import { notFound } from './http/problem.ts'
import { holderOf, permitted } from './http/roles.ts'
import { bearer, json, noQuery, problems, storageProblem } from './http/route-parts.ts'
import type { PrometheusMetrics } from './metrics.ts'
import { Person, viewPerson } from './people/schemas.ts'
import type { RouteContext } from './route-context.ts'
import { tenantSchema, viewTenant } from './tenants.ts'
import { ApiToken, viewToken } from './tokens/routes.ts'

const Health = z.object({ status: z.literal('ok') }).openapi('Health')

const tags = ['Operations']

/** For how long a successful check of the database holds. */
const writableMs = 1_000

/** For whoever runs the gateway. The first two need no token; metrics tell of all tenants, so they are the owner's. */
export function operationRoutes(app: OpenAPIHono<ApiEnvironment>, { context, may }: RouteContext): void {
  const alive = createRoute({
    method: 'get',
    path: '/healthz',
    operationId: 'getHealth',
    summary: 'Check that the process is alive',
    tags,
    security: [],
    responses: { 200: json(Health, 'It is.') },
  })
  app.openapi(alive, (c) => c.json({ status: 'ok' as const }, 200))

  let writableUntil = 0
  /** Not for each request: nobody needs a token to ask, and each check waits for the disk. */
  const checkWritable = async () => {
    if (context.clock.now() < writableUntil) return
    await context.store.checkWritable()
    writableUntil = context.clock.now() + writableMs
  }

  const ready = createRoute({
    method: 'get',
    path: '/readyz',
    operationId: 'getReadiness',
    summary: 'Check that the database can be read and written',
    tags,
    security: [],
    responses: { 200: json(Health, 'It is.'), ...storageProblem },
  })
  app.openapi(ready, async (c) => {
    await context.store.ping()
    await checkWritable()
    return c.json({ status: 'ok' as const }, 200)
  })

  const metrics = createRoute({
    method: 'get',
    path: '/metrics',
    operationId: 'getMetrics',
    summary: 'Metrics for Prometheus (owner only)',
    tags,
    security: bearer,
    middleware: [may('owner')],
    request: { query: noQuery },
    responses: {
      200: { description: 'Text.', content: { 'text/plain': { schema: z.string() } } },
      ...problems(),
    },
  })
  app.openapi(metrics, async (c) => {
    if (!('text' in context.metrics)) throw notFound('metrics registry')
    const { contentType, text } = context.metrics as PrometheusMetrics
    return c.text(await text(), 200, { 'content-type': contentType })
  })
}

export function meRoute(app: OpenAPIHono<ApiEnvironment>, { context, may }: RouteContext): void {
  const me = createRoute({
    method: 'get',
    path: '/me',
    operationId: 'getMe',
    summary: 'Get whose credentials this request has, and what they permit',
    tags: ['API tokens'],
    security: bearer,
    middleware: [may('any')],
    request: { query: noQuery },
    responses: { 200: json(Me, 'The person, or the API token without its secret.'), ...problems() },
  })
  app.openapi(me, async (c) => {
    const { principal } = c.var
    const { token, person, tenantId, isOwner } = principal
    const tenant = await context.store.tenants.get(tenantId)
    if (!tenant) throw notFound('tenant')
    const permissions = permitted[holderOf(principal)]
    const may = {
      manage: permissions.includes('manage'),
      manage_api_tokens: permissions.includes('tokens'),
      manage_people: permissions.includes('people'),
      open_mcp_servers: token ? token.scopes.includes('mcp') : true,
      make_tenants: permissions.includes('owner'),
    }
    const who = { token: token ? viewToken(token) : null, person: person ? viewPerson(person) : null }
    return c.json({ ...who, tenant: viewTenant(tenant), owner: isOwner, may }, 200)
  })
}

const Me = z
  .object({
    token: z.union([ApiToken, z.null()]).openapi({ description: 'null: a person is signed in.' }),
    person: z.union([Person, z.null()]).openapi({ description: 'null: it is an API token.' }),
    tenant: tenantSchema.openapi({
      description: 'The tenant of this request; the owner chooses it with X-Tenant.',
    }),
    owner: z.boolean(),
    may: z.object({
      manage: z.boolean(),
      manage_api_tokens: z.boolean(),
      manage_people: z.boolean(),
      open_mcp_servers: z.boolean(),
      make_tenants: z.boolean(),
    }),
  })
  .openapi('Me')
