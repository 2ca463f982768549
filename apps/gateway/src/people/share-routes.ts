import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { recorded } from '../audit/origin.ts'
import type { ApiEnvironment } from '../http/auth.ts'
import {
  bearer,
  body,
  bodyProblems,
  idParam,
  json,
  noQuery,
  problems,
  readBody,
} from '../http/route-parts.ts'
import type { RouteContext } from '../route-context.ts'
import { findServer } from '../servers/manage.ts'
import { shareServer } from './manage.ts'
import { ServerPeople, Shares, viewPerson } from './schemas.ts'

/** With which members an MCP server is shared. Managers and owners may use every server of their tenant. */
export function shareRoutes(app: OpenAPIHono<ApiEnvironment>, { context, may }: RouteContext): void {
  const common = {
    path: '/mcp-servers/{id}/people',
    tags: ['MCP servers'],
    security: bearer,
    middleware: [may('manage'), readBody],
  }

  const list = createRoute({
    ...common,
    method: 'get',
    operationId: 'listServerPeople',
    summary: 'List the people with whom an MCP server is shared',
    request: { params: idParam, query: noQuery },
    responses: { 200: json(ServerPeople, 'The people.'), ...problems() },
  })
  app.openapi(list, async (c) => {
    const { tenantId } = c.var.principal
    const { id } = await findServer(context, tenantId, c.req.valid('param').id)
    return c.json({ result: (await context.store.shares.list(tenantId, id)).map(viewPerson) }, 200)
  })

  const set = createRoute({
    ...common,
    method: 'put',
    operationId: 'shareServer',
    summary: 'Share an MCP server with people',
    description:
      'Replaces the list. Members connect an app to /mcp or /mcp/s/<id> and sign in. An app of someone who is left out stops working with its next request.',
    request: { params: idParam, query: noQuery, body: body(Shares) },
    responses: { 200: json(ServerPeople, 'The people.'), ...problems(...bodyProblems) },
  })
  app.openapi(set, async (c) => {
    const { tenantId } = c.var.principal
    const { id } = c.req.valid('param')
    const people = await shareServer(recorded(context, c), tenantId, id, c.req.valid('json').people)
    return c.json({ result: people.map(viewPerson) }, 200)
  })
}
