import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { recorded } from '../audit/origin.ts'
import type { ApiEnvironment } from '../http/auth.ts'
import { notFound } from '../http/problem.ts'
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
import { shareServer, shareWith } from './manage.ts'
import { ListedPerson, PersonServers, ServerPeople, Shares, viewListedPerson, viewPerson } from './schemas.ts'

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

  const setOfPerson = createRoute({
    ...common,
    tags: ['People'],
    path: '/people/{id}/mcp-servers',
    method: 'put',
    operationId: 'shareWithPerson',
    summary: 'Share MCP servers with a person',
    description:
      'Replaces the list of what is shared with them. An app of theirs stops working with its next request where its MCP server is left out.',
    request: { params: idParam, query: noQuery, body: body(PersonServers) },
    responses: { 200: json(ListedPerson, 'The person.'), ...problems(...bodyProblems) },
  })
  app.openapi(setOfPerson, async (c) => {
    const { tenantId } = c.var.principal
    const { id } = c.req.valid('param')
    const { mcp_server_ids: wanted } = c.req.valid('json')
    await shareWith(recorded(context, c), tenantId, id, wanted)
    const person = await context.store.people.get(tenantId, id)
    if (!person) throw notFound('person')
    return c.json(viewListedPerson(person, await context.store.shares.ofPerson(id)), 200)
  })
}
