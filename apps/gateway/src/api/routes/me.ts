import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { missing } from '../../manage/missing.ts'
import type { ApiEnvironment, ApiParts } from '../environment.ts'
import { noQuery } from '../schemas/list.ts'
import { Me } from '../schemas/me.ts'
import { bearer, json, problems } from '../schemas/responses.ts'
import { viewTenant } from '../schemas/tenant.ts'
import { viewToken } from '../schemas/token.ts'

export function meRoute(app: OpenAPIHono<ApiEnvironment>, { context, may }: ApiParts): void {
  const me = createRoute({
    method: 'get',
    path: '/me',
    operationId: 'getMe',
    summary: 'What the presented API token is, and may do',
    tags: ['API tokens'],
    security: bearer,
    middleware: [may('any')],
    request: { query: noQuery },
    responses: { 200: json(Me, 'The token, without its secret.'), ...problems() },
  })
  app.openapi(me, async (c) => {
    const { token, tenantId, isOwner } = c.var.principal
    const tenant = await context.store.tenants.get(tenantId)
    if (!tenant) throw missing('tenant')
    const may = {
      manage: token.scopes.includes('manage') && token.serverIds === null,
      open_mcp_servers: token.scopes.includes('mcp'),
      make_tenants: isOwner && token.scopes.includes('manage'),
    }
    return c.json({ token: viewToken(token), tenant: viewTenant(tenant), owner: isOwner, may }, 200)
  })
}
