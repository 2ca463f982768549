import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { changeServer } from '../../manage/change-server.ts'
import { removeServer } from '../../manage/remove-server.ts'
import { rotateServer } from '../../manage/rotate-server.ts'
import type { ApiEnvironment, ApiParts } from '../environment.ts'
import { viewMinted } from '../minted.ts'
import { readBody } from '../read-body.ts'
import { readConfig } from '../schemas/config.ts'
import { idParam } from '../schemas/id.ts'
import { noQuery } from '../schemas/list.ts'
import { bearer, body, bodyProblems, json, optionalBody, problems } from '../schemas/responses.ts'
import { MintedServer, Rotation, Server, ServerChange, viewServer } from '../schemas/server.ts'
import { readTime } from '../schemas/time.ts'
import { readFlag } from '../server-draft.ts'

const tags = ['MCP servers']

export function serverChangeRoutes(
  app: OpenAPIHono<ApiEnvironment>,
  { context, accounts, may }: ApiParts,
): void {
  const change = createRoute({
    method: 'patch',
    path: '/mcp-servers/{id}',
    operationId: 'changeServer',
    summary: 'Change what a URL opens; the URL stays',
    description: 'What is not given stays. A config is replaced whole.',
    tags,
    security: bearer,
    middleware: [may('manage'), readBody],
    request: { params: idParam, query: noQuery, body: body(ServerChange) },
    responses: { 200: json(Server, 'The server as it is now.'), ...problems(...bodyProblems) },
  })
  app.openapi(change, async (c) => {
    const given = c.req.valid('json')
    const { tenantId } = c.var.principal
    const server = await changeServer(context, accounts, tenantId, c.req.valid('param').id, {
      name: given.name,
      accountIds: given.accounts,
      config: given.config && readConfig(given.config),
      expiresAt: given.expires_at === undefined ? undefined : readTime(given.expires_at),
      requireApiTokenAuth: readFlag(given),
    })
    return c.json(viewServer(server), 200)
  })

  const remove = createRoute({
    method: 'delete',
    path: '/mcp-servers/{id}',
    operationId: 'removeServer',
    summary: 'Revoke an MCP server; its URL ends with the next request',
    tags,
    security: bearer,
    middleware: [may('manage'), readBody],
    request: { params: idParam, query: noQuery },
    responses: { 204: { description: 'It is gone.' }, ...problems() },
  })
  app.openapi(remove, async (c) => {
    await removeServer(context, c.var.principal.tenantId, c.req.valid('param').id)
    return c.body(null, 204)
  })

  const rotate = createRoute({
    method: 'post',
    path: '/mcp-servers/{id}/rotate',
    operationId: 'rotateServer',
    summary: 'Give an MCP server a new URL',
    description: 'The URL before ends now, or after `overlap_seconds`.',
    tags,
    security: bearer,
    middleware: [may('manage'), readBody],
    request: { params: idParam, query: noQuery, body: optionalBody(Rotation) },
    responses: { 200: json(MintedServer, 'The server and its new URL.'), ...problems(...bodyProblems) },
  })
  app.openapi(rotate, async (c) => {
    const { overlap_seconds = 0 } = c.req.valid('json')
    const { tenantId } = c.var.principal
    const rotated = await rotateServer(context, tenantId, c.req.valid('param').id, overlap_seconds * 1000)
    return c.json(await viewMinted(context, rotated), 200)
  })
}
