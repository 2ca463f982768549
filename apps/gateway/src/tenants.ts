import { quote } from '@helpdesk-mcp/contracts'
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { recorded } from './audit/origin.ts'
import type { GatewayContext } from './context.ts'
import type { ApiEnvironment } from './http/auth.ts'
import { ApiError } from './http/problem.ts'
import {
  bearer,
  body,
  bodyProblems,
  json,
  listOf,
  listQuery,
  name,
  noQuery,
  pageOf,
  problems,
  readBody,
  time,
  writeTime,
} from './http/route-parts.ts'
import type { Tenant, Tenant as TenantRow } from './model.ts'
import type { RouteContext } from './route-context.ts'
import { NameTakenError } from './storage/errors.ts'

export function tenantRoutes(app: OpenAPIHono<ApiEnvironment>, { context, may }: RouteContext): void {
  const common = { tags: ['Tenants'], security: bearer, middleware: [may('owner'), readBody] }

  const make = createRoute({
    ...common,
    method: 'post',
    path: '/tenants',
    operationId: 'makeTenant',
    summary: 'Create a tenant (owner only)',
    request: { query: noQuery, body: body(TenantDraft) },
    responses: { 201: json(tenantSchema, 'The tenant.'), ...problems(409, ...bodyProblems) },
  })
  app.openapi(make, async (c) =>
    c.json(viewTenant(await makeTenant(recorded(context, c), c.req.valid('json').name)), 201),
  )

  const list = createRoute({
    ...common,
    method: 'get',
    path: '/tenants',
    operationId: 'listTenants',
    summary: 'List tenants (owner only)',
    request: { query: listQuery },
    responses: { 200: json(TenantList, 'The tenants.'), ...problems() },
  })
  app.openapi(list, async (c) => {
    const { result, next_cursor } = pageOf(await context.store.tenants.list(), c.req.valid('query'))
    return c.json({ result: result.map(viewTenant), next_cursor }, 200)
  })
}

const TenantDraft = z.strictObject({ name }).openapi('TenantDraft')

export const tenantSchema = z.object({ id: z.string(), name: z.string(), created_at: time }).openapi('Tenant')

const TenantList = listOf(tenantSchema, 'TenantList')

export function viewTenant({ id, name, createdAt }: TenantRow): z.infer<typeof tenantSchema> {
  return { id, name, created_at: writeTime(createdAt) }
}

async function makeTenant(context: Pick<GatewayContext, 'store' | 'log'>, name: string): Promise<Tenant> {
  const tenant = await context.store.tenants.create(name).catch((error: unknown) => {
    if (!(error instanceof NameTakenError)) throw error
    throw new ApiError('conflict', `A tenant named ${quote(name)} already exists.`, {
      errors: [{ field: 'name', value: name, message: 'This name is taken.' }],
    })
  })
  context.log.info({ tenant: tenant.id }, 'Created a tenant.')
  return tenant
}
