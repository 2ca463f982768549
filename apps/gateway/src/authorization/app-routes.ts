import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { recorded } from '../audit/origin.ts'
import { type ApiEnvironment, requirePerson } from '../http/auth.ts'
import { ApiError, notFound } from '../http/problem.ts'
import { holderOf, permitted } from '../http/roles.ts'
import {
  bearer,
  idParam,
  json,
  listOf,
  noQuery,
  paging,
  problems,
  readBody,
  readPage,
  removed,
  time,
  unstored,
  writeTime,
} from '../http/route-parts.ts'
import type { ConnectedApp as ConnectedAppRow } from '../model.ts'
import type { RouteContext } from '../route-context.ts'
import { isDocumentUrl } from './clients.ts'

/** Connected apps: what people have granted. Everyone sees and ends their own, whoever manages people all of the tenant. */
export function appRoutes(app: OpenAPIHono<ApiEnvironment>, { context, may }: RouteContext): void {
  const { store } = context
  const common = { tags: ['Connected apps'], security: bearer, middleware: [may('apps'), readBody] }

  /** All of the tenant, or one's own. */
  const scopeOf = (c: Context<ApiEnvironment>, all: boolean) => {
    const { principal } = c.var
    const managesPeople = permitted[holderOf(principal)].includes('people')
    if (managesPeople && (all || !principal.person)) return { tenantId: principal.tenantId }
    if (all) throw new ApiError('forbidden', 'Only owners see the connected apps of others.')
    return { personId: requirePerson(c).person.id }
  }

  const list = createRoute({
    ...common,
    method: 'get',
    path: '/connected-apps',
    operationId: 'listConnectedApps',
    summary: 'List connected apps',
    request: { query: AppQuery },
    responses: { 200: json(AppList, 'The apps, newest first.'), ...problems() },
  })
  app.openapi(list, async (c) => {
    const { all, ...page } = c.req.valid('query')
    const { rows, nextCursor } = await store.grants.list(scopeOf(c, all === 'true'), readPage(page))
    return c.json({ result: rows.map(viewApp), next_cursor: nextCursor }, 200)
  })

  const revoke = createRoute({
    ...common,
    method: 'delete',
    path: '/connected-apps/{id}',
    operationId: 'revokeConnectedApp',
    summary: 'Disconnect an app',
    description: 'Its tokens stop working with the next request.',
    request: { params: idParam, query: noQuery },
    responses: { ...removed('Disconnected.'), ...problems() },
  })
  app.openapi(revoke, async (c) => {
    const { id } = c.req.valid('param')
    const { principal } = c.var
    const scopes = [
      ...(permitted[holderOf(principal)].includes('people') ? [{ tenantId: principal.tenantId }] : []),
      ...(principal.person ? [{ personId: principal.person.id }] : []),
    ]
    if (scopes.length === 0) requirePerson(c)
    const { grants } = recorded(context, c).store
    let isRevoked = false
    for (const scope of scopes) isRevoked ||= await grants.revoke(scope, id)
    if (!isRevoked) throw notFound('connected app')
    return store.isUnstored(id) ? c.json(unstored, 202) : c.body(null, 204)
  })
}

const AppQuery = z.strictObject({
  ...paging,
  all: z
    .enum(['true', 'false'])
    .optional()
    .openapi({ description: 'true: those of everyone in the tenant, for owners.' }),
})

const ConnectedApp = z
  .object({
    id: z.string().openapi({ example: 'grt_0d1e…' }),
    client_id: z.string(),
    name: z.string().openapi({ description: 'What the app calls itself.' }),
    host: z.string().nullable().openapi({
      description: 'The host that vouches for the app; null: it has registered itself.',
    }),
    person_id: z.string(),
    person: z.string().openapi({ description: 'The name of whoever has connected it.' }),
    mcp_server_id: z.string(),
    mcp_server: z.string().openapi({ description: 'The name of the MCP server.' }),
    url: z.string().openapi({ description: 'The MCP URL that its tokens are for.' }),
    scopes: z.array(z.string()),
    created_at: time,
    expires_at: time.openapi({ description: 'Using the app extends it.' }),
    last_used_at: time.nullable(),
  })
  .openapi('ConnectedApp')

const AppList = listOf(ConnectedApp, 'ConnectedAppList')

export function viewApp(grant: ConnectedAppRow): z.infer<typeof ConnectedApp> {
  return {
    id: grant.id,
    client_id: grant.clientId,
    name: grant.clientName,
    host: isDocumentUrl(grant.clientId) ? new URL(grant.clientId).host : null,
    person_id: grant.personId,
    person: grant.personName,
    mcp_server_id: grant.serverId,
    mcp_server: grant.serverName,
    url: grant.resource,
    scopes: grant.scopes,
    created_at: writeTime(grant.createdAt),
    expires_at: writeTime(grant.until),
    last_used_at: writeTime(grant.lastUsedAt),
  }
}
