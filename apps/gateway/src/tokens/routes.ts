import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { recorded } from '../audit/origin.ts'
import type { ApiEnvironment, Principal } from '../http/auth.ts'
import { ApiError } from '../http/problem.ts'
import {
  bearer,
  body,
  bodyProblems,
  givenTime,
  id,
  idParam,
  json,
  listOf,
  name,
  noQuery,
  paging,
  problems,
  readBody,
  readPage,
  readTime,
  removed,
  time,
  unstored,
  writeTime,
} from '../http/route-parts.ts'
import type { ApiToken as ApiTokenRow } from '../model.ts'
import type { RouteContext } from '../route-context.ts'
import { makeToken, revokeToken } from './manage.ts'

const tags = ['API tokens']

export function tokenRoutes(app: OpenAPIHono<ApiEnvironment>, { context, may }: RouteContext): void {
  const common = { tags, security: bearer, middleware: [may('tokens'), readBody] }

  const make = createRoute({
    ...common,
    method: 'post',
    path: '/api-tokens',
    operationId: 'makeApiToken',
    summary: 'Create an API token',
    description: 'The secret is in this response and is never shown again.',
    request: { query: noQuery, body: body(TokenDraft) },
    responses: { 201: json(MadeToken, 'The token and its secret.'), ...problems(...bodyProblems) },
  })
  app.openapi(make, async (c) => {
    const { name, scopes, mcp_server_ids = null, expires_at = null, owner = false } = c.req.valid('json')
    const tenantId = owner ? requireOwner(c.var.principal) : c.var.principal.tenantId
    const draft = { name, scopes, serverIds: mcp_server_ids, expiresAt: readTime(expires_at) }
    const { token, secret } = await makeToken(recorded(context, c), tenantId, draft)
    return c.json({ ...viewToken(token), token: secret }, 201)
  })

  const list = createRoute({
    ...common,
    method: 'get',
    path: '/api-tokens',
    operationId: 'listApiTokens',
    summary: 'List API tokens, without their secrets',
    request: { query: TokenQuery },
    responses: { 200: json(TokenList, 'The tokens, newest first.'), ...problems() },
  })
  app.openapi(list, async (c) => {
    const { owner, ...page } = c.req.valid('query')
    const tenantId = owner === 'true' ? requireOwner(c.var.principal) : c.var.principal.tenantId
    const { rows, nextCursor } = await context.store.tokens.list(tenantId, readPage(page))
    return c.json({ result: rows.map(viewToken), next_cursor: nextCursor }, 200)
  })

  const revoke = createRoute({
    ...common,
    method: 'delete',
    path: '/api-tokens/{id}',
    operationId: 'revokeApiToken',
    summary: 'Revoke an API token',
    request: { params: idParam, query: noQuery },
    responses: { ...removed('Revoked.'), ...problems() },
  })
  app.openapi(revoke, async (c) => {
    const { isOwner, tenantId } = c.var.principal
    const { id } = c.req.valid('param')
    await revokeToken(recorded(context, c), isOwner ? null : tenantId, id)
    return context.store.isUnstored(id) ? c.json(unstored, 202) : c.body(null, 204)
  })
}

/** No tenant: the owner's own. */
function requireOwner({ isOwner }: Principal): null {
  if (!isOwner) throw new ApiError('forbidden', 'Only the owner may do this.')
  return null
}

const scope = z.enum(['manage', 'mcp'])

const TokenDraft = z
  .strictObject({
    name,
    scopes: z.array(scope).min(1).max(2),
    mcp_server_ids: z
      .array(id)
      .min(1)
      .max(1_000)
      .nullable()
      .optional()
      .openapi({ description: 'The only MCP servers that it may open; null: any of the tenant.' }),
    expires_at: givenTime.nullable().optional(),
    owner: z
      .boolean()
      .optional()
      .openapi({ description: 'Creates a token of the owner, who may act for every tenant.' }),
  })
  .openapi('ApiTokenDraft')

const token = {
  id: z.string().openapi({ example: 'tok_0d1e…' }),
  name: z.string(),
  tenant_id: z.string().nullable().openapi({ description: "null: the owner's." }),
  scopes: z.array(scope),
  mcp_server_ids: z.array(z.string()).nullable(),
  created_at: time,
  expires_at: time.nullable(),
  last_used_at: time.nullable(),
}

export const ApiToken = z.object(token).openapi('ApiToken')

const MadeToken = z
  .object({ ...token, token: z.string().openapi({ description: 'Never shown again.' }) })
  .openapi('MadeApiToken')

const TokenList = listOf(ApiToken, 'ApiTokenList')

const TokenQuery = z.strictObject({
  ...paging,
  owner: z
    .enum(['true', 'false'])
    .optional()
    .openapi({ description: "true: the tokens of every tenant, and the owner's own." }),
})

export function viewToken(row: ApiTokenRow): z.infer<typeof ApiToken> {
  return {
    id: row.id,
    name: row.name,
    tenant_id: row.tenantId,
    scopes: row.scopes,
    mcp_server_ids: row.serverIds,
    created_at: writeTime(row.createdAt),
    expires_at: writeTime(row.expiresAt),
    last_used_at: writeTime(row.lastUsedAt),
  }
}
