import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { recorded } from '../audit/origin.ts'
import type { ApiEnvironment } from '../http/auth.ts'
import { ApiError } from '../http/problem.ts'
import { bearer, body, bodyProblems, id, json, noQuery, problems, readBody } from '../http/route-parts.ts'
import type { RouteContext } from '../route-context.ts'
import { revokeServer } from './manage.ts'

const Revocation = z
  .strictObject({
    ids: z
      .array(id)
      .min(1)
      .max(100)
      .refine((ids) => new Set(ids).size === ids.length, 'Each id once')
      .openapi({ description: 'Ids of MCP servers.' }),
  })
  .openapi('ServerRevocation')

const Revoked = z
  .object({
    result: z.array(
      z
        .object({
          id: z.string(),
          outcome: z.enum(['revoked', 'unstored', 'not_found', 'failed']).openapi({
            description:
              'unstored: it holds in this process, and is stored as soon as the database accepts writes. failed: it still works; try again.',
          }),
        })
        .openapi('RevokedServer'),
    ),
  })
  .openapi('RevokedServers')

export function revokeRoutes(app: OpenAPIHono<ApiEnvironment>, { context, may }: RouteContext): void {
  const revoke = createRoute({
    method: 'post',
    path: '/mcp-servers/revoke',
    operationId: 'revokeServers',
    summary: 'Revoke several MCP servers; their URLs stop working at once',
    description: 'Each by itself, in the order given: one that is not there does not stop the others.',
    tags: ['MCP servers'],
    security: bearer,
    middleware: [may('manage'), readBody],
    request: { query: noQuery, body: body(Revocation) },
    responses: { 200: json(Revoked, 'What became of each.'), ...problems(...bodyProblems) },
  })
  app.openapi(revoke, async (c) => {
    const { tenantId } = c.var.principal
    const own = recorded(context, c)
    const result: z.infer<typeof Revoked>['result'] = []
    for (const id of c.req.valid('json').ids) {
      try {
        await revokeServer(own, tenantId, id)
        result.push({ id, outcome: context.store.isUnstored(id) ? 'unstored' : 'revoked' })
      } catch (error) {
        const isMissing = error instanceof ApiError && error.kind === 'not-found'
        if (!isMissing)
          context.log.warn({ server: id, error: String(error) }, 'Failed to revoke an MCP server.')
        result.push({ id, outcome: isMissing ? 'not_found' : 'failed' })
      }
    }
    return c.json({ result }, 200)
  })
}
