import { OpenAPIHono } from '@hono/zod-openapi'
import { routePath } from 'hono/route'
import type { GatewayContext } from '../context.ts'
import { missing } from '../manage/missing.ts'
import { Refusal } from '../manage/refusal.ts'
import { accountToolRoutes } from '../page/account-tool-routes.ts'
import { eventRoutes } from '../page/event-routes.ts'
import { sessionRoutes } from '../page/session-routes.ts'
import { allowedMethods } from './allowed-methods.ts'
import { createAuthenticate } from './authenticate.ts'
import type { ApiEnvironment, ApiParts } from './environment.ts'
import { problem } from './problem.ts'
import { refuseInvalid } from './refuse-invalid.ts'
import { accountCredentialRoutes } from './routes/account-credentials.ts'
import { accountServerRoutes } from './routes/account-servers.ts'
import { accountRoutes } from './routes/accounts.ts'
import { activityRoutes } from './routes/activity.ts'
import { callbackRoute } from './routes/callback.ts'
import { connectRoutes } from './routes/connect.ts'
import { connectorRoutes } from './routes/connectors.ts'
import { documentRoutes } from './routes/document.ts'
import { meRoute } from './routes/me.ts'
import { operationRoutes } from './routes/operations.ts'
import { serverChangeRoutes } from './routes/server-changes.ts'
import { serverRoutes } from './routes/servers.ts'
import { tenantRoutes } from './routes/tenants.ts'
import { tokenRoutes } from './routes/tokens.ts'
import { toRefusal } from './to-refusal.ts'

const groups = [
  connectorRoutes,
  accountRoutes,
  accountCredentialRoutes,
  connectRoutes,
  callbackRoute,
  accountServerRoutes,
  serverRoutes,
  serverChangeRoutes,
  tokenRoutes,
  activityRoutes,
  accountToolRoutes,
  eventRoutes,
  sessionRoutes,
  tenantRoutes,
  meRoute,
  operationRoutes,
]

/** The management API over HTTP: everything but the MCP endpoint and the page. */
export function createApi(
  context: GatewayContext,
  { accounts, recorder, events }: Pick<ApiParts, 'accounts' | 'recorder' | 'events'>,
): OpenAPIHono<ApiEnvironment> {
  const app = new OpenAPIHono<ApiEnvironment>({ defaultHook: refuseInvalid })
  app.use(async (c, next) => {
    const startedAt = context.clock.now()
    await next()
    c.header('x-content-type-options', 'nosniff')
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store')
    const durationMs = context.clock.now() - startedAt
    const route = routePath(c, -1)
    const known = route === '*' || route === '/*' ? 'none' : route
    context.metrics.request({ route: known, method: c.req.method, status: c.res.status, durationMs })
  })
  const parts = { context, accounts, recorder, events, may: createAuthenticate(context) }
  for (const addRoutes of groups) addRoutes(app, parts)
  documentRoutes(app, context)
  app.notFound((c) => {
    const allowed = allowedMethods(app.routes, c.req.path)
    if (allowed.length === 0) return problem(missing('address'))
    const detail = `${c.req.path} takes ${allowed.join(', ')}.`
    return problem(new Refusal('method-not-allowed', detail), { allow: allowed.join(', ') })
  })
  app.onError((error) => problem(toRefusal(error, context.log)))
  return app
}
