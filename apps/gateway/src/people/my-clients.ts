import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { type ApiEnvironment, requirePerson } from '../http/auth.ts'
import { notFound } from '../http/problem.ts'
import { cookieSession, id, json, problems } from '../http/route-parts.ts'
import type { RouteContext } from '../route-context.ts'
import { clientNames, helpdeskNames } from '../servers/client-names.ts'
import { ClientTarget, clientTargets } from '../servers/clients.ts'
import { listedTools } from '../servers/listed-tools.ts'
import { mayUse } from './manage.ts'

/** How whoever is signed in adds an MCP server to an app that signs them in. */
export function myClientRoutes(app: OpenAPIHono<ApiEnvironment>, { context, may }: RouteContext): void {
  const { store, publicUrl, clock } = context
  const list = createRoute({
    method: 'get',
    path: '/my/mcp-clients',
    operationId: 'listMyClients',
    summary: 'How to add an MCP server to each app that signs in with OAuth',
    description:
      'Without an id of a server, for the URL at which everybody chooses one of those that they may use.',
    tags: ['People'],
    security: cookieSession,
    middleware: [may('person')],
    request: { query: z.strictObject({ mcp_server_id: id.optional() }) },
    responses: { 200: json(SignInClients, 'The URL, and the apps.'), ...problems() },
  })
  app.openapi(list, async (c) => {
    const { person } = requirePerson(c)
    const { mcp_server_id: serverId } = c.req.valid('query')
    if (serverId === undefined) {
      const url = `${publicUrl}/mcp`
      const result = clientTargets({ url, names: helpdeskNames, auth: 'sign_in', publicUrl })
      return c.json({ url, result }, 200)
    }
    const server = await store.grants.server(serverId, clock.now())
    if (!server || !mayUse(person, server, await store.shares.ofPerson(person.id))) {
      throw notFound('MCP server')
    }
    const url = `${publicUrl}/mcp/s/${server.id}`
    const names = clientNames(server, await listedTools(context, server))
    const result = clientTargets({ url, names, auth: 'sign_in', publicUrl })
    return c.json({ url, result }, 200)
  })
}

const SignInClients = z
  .object({
    url: z.string().openapi({ description: 'It is no secret: whoever opens it has to sign in.' }),
    result: z.array(ClientTarget),
  })
  .openapi('SignInClients')
