import { OpenAPIHono } from '@hono/zod-openapi'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { requestId } from 'hono/request-id'
import { routePath } from 'hono/route'
import { accountCredentialRoutes, accountRoutes } from './accounts/routes.ts'
import { activityReportRoutes, activityRoutes } from './activity/routes.ts'
import { recordRefusals } from './audit/refusals.ts'
import { auditRoutes } from './audit/routes.ts'
import { appRoutes } from './authorization/app-routes.ts'
import { authorizationRoutes } from './authorization/routes.ts'
import { connectorRoutes } from './connectors/routes.ts'
import type { GatewayContext } from './context.ts'
import { invitationRoute } from './dashboard/invitation-route.ts'
import { eventRoutes, sessionRoutes } from './dashboard/routes.ts'
import { createToolFinder } from './dashboard/tool-finder.ts'
import { toolNameRoutes } from './dashboard/tool-names.ts'
import { accountToolRoutes } from './dashboard/try-tool.ts'
import { gatewayRoutes } from './doctor/routes.ts'
import { meRoute, operationRoutes } from './health-routes.ts'
import { type ApiEnvironment, createAuthenticate } from './http/auth.ts'
import { documentRoutes } from './http/docs.ts'
import { createFailedAuthentications } from './http/failed-authentications.ts'
import { ApiError, notFound } from './http/problem.ts'
import { invalidRequest, problemResponse, toApiError } from './http/to-response.ts'
import { createOutbox } from './outbox/outbox.ts'
import { approvalPages } from './outbox/pages.ts'
import { outboxRoutes } from './outbox/routes.ts'
import { findRoutes } from './overview/find.ts'
import { overviewRoutes } from './overview/routes.ts'
import { myClientRoutes } from './people/my-clients.ts'
import { ownRoutes, peopleRoutes } from './people/routes.ts'
import { shareRoutes } from './people/share-routes.ts'
import type { RouteContext } from './route-context.ts'
import { clientRoutes } from './servers/clients.ts'
import { presetRoutes } from './servers/presets.ts'
import { revokeRoutes } from './servers/revoke-routes.ts'
import { accountServerRoutes, serverChangeRoutes, serverRoutes } from './servers/routes.ts'
import { createMailQueue } from './sign-in/mail-queue.ts'
import { signInRoutes } from './sign-in/routes.ts'
import { tenantRoutes } from './tenants.ts'
import { tokenRoutes } from './tokens/routes.ts'
import { callbackRoute, connectRoutes } from './vendor-oauth/routes.ts'
import { createWriteGuards } from './writes/guards.ts'

const groups = [
  connectorRoutes,
  accountRoutes,
  accountCredentialRoutes,
  connectRoutes,
  callbackRoute,
  accountServerRoutes,
  presetRoutes,
  clientRoutes,
  serverRoutes,
  serverChangeRoutes,
  revokeRoutes,
  tokenRoutes,
  peopleRoutes,
  ownRoutes,
  myClientRoutes,
  shareRoutes,
  outboxRoutes,
  approvalPages,
  activityReportRoutes,
  activityRoutes,
  overviewRoutes,
  findRoutes,
  auditRoutes,
  accountToolRoutes,
  toolNameRoutes,
  eventRoutes,
  sessionRoutes,
  invitationRoute,
  signInRoutes,
  tenantRoutes,
  authorizationRoutes,
  appRoutes,
  gatewayRoutes,
  meRoute,
  operationRoutes,
]

/** The management API over HTTP: everything but the MCP endpoint and the page. */
export function createApi(
  context: GatewayContext,
  {
    accounts,
    recorder,
    events,
    refusals,
    failures = createFailedAuthentications(context),
    mails = createMailQueue(context),
    outbox = createOutbox(context, { accounts, recorder, guards: createWriteGuards(context) }),
  }: Omit<RouteContext, 'context' | 'finder' | 'may' | 'failures' | 'mails' | 'outbox'> &
    Partial<Pick<RouteContext, 'failures' | 'mails' | 'outbox'>>,
): OpenAPIHono<ApiEnvironment> {
  const app = new OpenAPIHono<ApiEnvironment>({
    defaultHook(result) {
      if (!result.success) throw invalidRequest(result)
    },
  })
  app.use(requestId({ limitLength: 64 }), recordRefusals(refusals))
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
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed(_, methods) {
        const allow = methods.join(', ')
        return problemResponse(new ApiError('method-not-allowed', `This address takes ${allow}.`), { allow })
      },
    }),
  )
  const may = createAuthenticate(context, recorder, failures)
  const given = { context, accounts, recorder, events, refusals, failures, mails, outbox }
  const parts = { ...given, may, finder: createToolFinder() }
  for (const addRoutes of groups) addRoutes(app, parts)
  documentRoutes(app, context)
  app.notFound(() => problemResponse(notFound('address')))
  app.onError((error) => problemResponse(toApiError(error, context.log)))
  return app
}
