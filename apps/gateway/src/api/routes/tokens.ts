import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { makeToken } from '../../manage/make-token.ts'
import { Refusal } from '../../manage/refusal.ts'
import { removeToken } from '../../manage/remove-token.ts'
import type { ApiEnvironment, ApiParts, Principal } from '../environment.ts'
import { readBody } from '../read-body.ts'
import { idParam } from '../schemas/id.ts'
import { noQuery, readPage } from '../schemas/list.ts'
import { bearer, body, bodyProblems, json, problems } from '../schemas/responses.ts'
import { readTime } from '../schemas/time.ts'
import { MadeToken, TokenDraft, TokenList, TokenQuery, viewToken } from '../schemas/token.ts'

const tags = ['API tokens']

export function tokenRoutes(app: OpenAPIHono<ApiEnvironment>, { context, may }: ApiParts): void {
  const common = { tags, security: bearer, middleware: [may('manage'), readBody] }

  const make = createRoute({
    ...common,
    method: 'post',
    path: '/api-tokens',
    operationId: 'makeApiToken',
    summary: 'Make an API token',
    description: 'Its secret is in this answer and nowhere else.',
    request: { query: noQuery, body: body(TokenDraft) },
    responses: { 201: json(MadeToken, 'The token and its secret.'), ...problems(...bodyProblems) },
  })
  app.openapi(make, async (c) => {
    const { name, scopes, mcp_server_ids = null, expires_at = null, owner = false } = c.req.valid('json')
    const tenantId = owner ? ownersReach(c.var.principal) : c.var.principal.tenantId
    const draft = { name, scopes, serverIds: mcp_server_ids, expiresAt: readTime(expires_at) }
    const { token, secret } = await makeToken(context, tenantId, draft)
    return c.json({ ...viewToken(token), token: secret }, 201)
  })

  const list = createRoute({
    ...common,
    method: 'get',
    path: '/api-tokens',
    operationId: 'listApiTokens',
    summary: 'The API tokens, without their secrets',
    request: { query: TokenQuery },
    responses: { 200: json(TokenList, 'The tokens, newest first.'), ...problems() },
  })
  app.openapi(list, async (c) => {
    const { owner, ...page } = c.req.valid('query')
    const tenantId = owner === 'true' ? ownersReach(c.var.principal) : c.var.principal.tenantId
    const { rows, nextCursor } = await context.store.tokens.list(tenantId, readPage(page))
    return c.json({ result: rows.map(viewToken), next_cursor: nextCursor }, 200)
  })

  const remove = createRoute({
    ...common,
    method: 'delete',
    path: '/api-tokens/{id}',
    operationId: 'removeApiToken',
    summary: 'Revoke an API token',
    request: { params: idParam, query: noQuery },
    responses: { 204: { description: 'It is gone.' }, ...problems() },
  })
  app.openapi(remove, async (c) => {
    const { isOwner, tenantId } = c.var.principal
    await removeToken(context, isOwner ? null : tenantId, c.req.valid('param').id)
    return c.body(null, 204)
  })
}

/** No tenant: the owner's own. */
function ownersReach({ isOwner }: Principal): null {
  if (!isOwner) throw new Refusal('forbidden', 'Only the owner may do that.')
  return null
}
