import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { findAccount } from '../../manage/find-account.ts'
import { mintServer } from '../../manage/mint-server.ts'
import type { ApiEnvironment, ApiParts } from '../environment.ts'
import { viewMinted } from '../minted.ts'
import { readBody } from '../read-body.ts'
import { idParam } from '../schemas/id.ts'
import { listQuery, noQuery, readPage } from '../schemas/list.ts'
import { bearer, body, bodyProblems, json, problems } from '../schemas/responses.ts'
import { AccountServerDraft, MintedServer, ServerList, viewServer } from '../schemas/server.ts'
import { readServerDraft } from '../server-draft.ts'

/** The first is in the document; the others are how the same is spelled elsewhere. */
const spellings = [
  '/integrated-account/{id}/mcp',
  '/integrated-accounts/{id}/mcp',
  '/admin/integrated-accounts/{id}/mcp',
  '/admin/integrated-account/{id}/mcp',
  '/api/integrated-account/{id}/mcp',
  '/api/integrated-accounts/{id}/mcp',
]

export function accountServerRoutes(
  app: OpenAPIHono<ApiEnvironment>,
  { context, accounts, may }: ApiParts,
): void {
  for (const path of spellings) {
    const common = {
      path,
      hide: path !== spellings[0],
      tags: ['MCP servers'],
      security: bearer,
      middleware: [may('manage'), readBody],
    }

    const mint = createRoute({
      ...common,
      method: 'post',
      operationId: 'mintAccountServer',
      summary: 'Mint an MCP server of one account',
      description: `Its URL is in this answer and nowhere else. Also reachable as ${spellings.slice(1).join(', ')}.`,
      request: { params: idParam, query: noQuery, body: body(AccountServerDraft) },
      responses: { 201: json(MintedServer, 'The server and its URL.'), ...problems(...bodyProblems) },
    })
    app.openapi(mint, async (c) => {
      const { tenantId } = c.var.principal
      const { id } = await findAccount(context, tenantId, c.req.valid('param').id)
      const draft = readServerDraft(c.req.valid('json'), [id])
      const minted = await mintServer(context, accounts, tenantId, draft)
      return c.json(await viewMinted(context, minted), 201)
    })

    const list = createRoute({
      ...common,
      method: 'get',
      operationId: 'listAccountServers',
      summary: 'The MCP servers that open an account',
      request: { params: idParam, query: listQuery },
      responses: { 200: json(ServerList, 'The servers, newest first.'), ...problems() },
    })
    app.openapi(list, async (c) => {
      const { tenantId } = c.var.principal
      const { id: accountId } = await findAccount(context, tenantId, c.req.valid('param').id)
      const page = { ...readPage(c.req.valid('query')), accountId }
      const { rows, nextCursor } = await context.store.servers.list(tenantId, page)
      return c.json({ result: rows.map(viewServer), next_cursor: nextCursor }, 200)
    })
  }
}
