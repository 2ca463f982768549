import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { makeTenant } from '../../manage/make-tenant.ts'
import type { ApiEnvironment, ApiParts } from '../environment.ts'
import { pageOf } from '../page-of.ts'
import { readBody } from '../read-body.ts'
import { listQuery, noQuery } from '../schemas/list.ts'
import { bearer, body, bodyProblems, json, problems } from '../schemas/responses.ts'
import { Tenant, TenantDraft, TenantList, viewTenant } from '../schemas/tenant.ts'

export function tenantRoutes(app: OpenAPIHono<ApiEnvironment>, { context, may }: ApiParts): void {
  const common = { tags: ['Tenants'], security: bearer, middleware: [may('owner'), readBody] }

  const make = createRoute({
    ...common,
    method: 'post',
    path: '/tenants',
    operationId: 'makeTenant',
    summary: 'Make a tenant; for the owner',
    request: { query: noQuery, body: body(TenantDraft) },
    responses: { 201: json(Tenant, 'The tenant.'), ...problems(409, ...bodyProblems) },
  })
  app.openapi(make, async (c) => c.json(viewTenant(await makeTenant(context, c.req.valid('json').name)), 201))

  const list = createRoute({
    ...common,
    method: 'get',
    path: '/tenants',
    operationId: 'listTenants',
    summary: 'The tenants; for the owner',
    request: { query: listQuery },
    responses: { 200: json(TenantList, 'The tenants.'), ...problems() },
  })
  app.openapi(list, async (c) => {
    const { result, next_cursor } = pageOf(await context.store.tenants.list(), c.req.valid('query'))
    return c.json({ result: result.map(viewTenant), next_cursor }, 200)
  })
}
