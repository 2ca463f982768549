import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { checkAccounts } from '../../manage/check-accounts.ts'
import { findServer } from '../../manage/find-server.ts'
import { mintServer } from '../../manage/mint-server.ts'
import { previewServer } from '../../manage/preview-server.ts'
import type { ApiEnvironment, ApiParts } from '../environment.ts'
import { viewMinted } from '../minted.ts'
import { readBody } from '../read-body.ts'
import { readConfig } from '../schemas/config.ts'
import { idParam } from '../schemas/id.ts'
import { noQuery, readPage } from '../schemas/list.ts'
import { ServerPreview } from '../schemas/preview.ts'
import { bearer, body, bodyProblems, json, problems } from '../schemas/responses.ts'
import {
  MintedServer,
  Server,
  ServerDraft,
  ServerList,
  ServerPreviewDraft,
  ServerQuery,
  viewServer,
} from '../schemas/server.ts'
import { readTime } from '../schemas/time.ts'
import { readServerDraft } from '../server-draft.ts'

export function serverRoutes(app: OpenAPIHono<ApiEnvironment>, { context, accounts, may }: ApiParts): void {
  const common = {
    tags: ['MCP servers'],
    security: bearer,
    middleware: [may('manage'), readBody],
  }

  const mint = createRoute({
    ...common,
    method: 'post',
    path: '/mcp-servers',
    operationId: 'mintServer',
    summary: 'Mint an MCP server over several accounts',
    description: 'All or nothing. Its URL is in this answer and nowhere else.',
    request: { query: noQuery, body: body(ServerDraft) },
    responses: { 201: json(MintedServer, 'The server and its URL.'), ...problems(...bodyProblems) },
  })
  app.openapi(mint, async (c) => {
    const given = c.req.valid('json')
    const draft = readServerDraft(given, given.accounts)
    const minted = await mintServer(context, accounts, c.var.principal.tenantId, draft)
    return c.json(await viewMinted(context, minted), 201)
  })

  const list = createRoute({
    ...common,
    method: 'get',
    path: '/mcp-servers',
    operationId: 'listServers',
    summary: 'The MCP servers, newest first',
    request: { query: ServerQuery },
    responses: { 200: json(ServerList, 'The servers.'), ...problems() },
  })
  app.openapi(list, async (c) => {
    const { integrated_account_id: accountId, expires_before: before, ...page } = c.req.valid('query')
    const { rows, nextCursor } = await context.store.servers.list(c.var.principal.tenantId, {
      ...readPage(page),
      ...(accountId === undefined ? {} : { accountId }),
      ...(before === undefined ? {} : { expiresBefore: readTime(before) }),
    })
    return c.json({ result: rows.map(viewServer), next_cursor: nextCursor }, 200)
  })

  const preview = createRoute({
    ...common,
    method: 'post',
    path: '/mcp-servers/preview',
    operationId: 'previewServer',
    summary: 'What a config would offer: tools, their cost, the scopes they need',
    request: { query: noQuery, body: body(ServerPreviewDraft) },
    responses: {
      200: json(ServerPreview, 'The tools as tools/list shows them.'),
      ...problems(...bodyProblems),
    },
  })
  app.openapi(preview, async (c) => {
    const { tenantId } = c.var.principal
    const { accounts: ids, config } = c.req.valid('json')
    await checkAccounts(context, tenantId, ids)
    const shown = await previewServer(context, accounts, tenantId, ids, readConfig(config ?? {}))
    return c.json(ServerPreview.parse(shown), 200)
  })

  const get = createRoute({
    ...common,
    method: 'get',
    path: '/mcp-servers/{id}',
    operationId: 'getServer',
    summary: 'One MCP server',
    request: { params: idParam, query: noQuery },
    responses: { 200: json(Server, 'The server.'), ...problems() },
  })
  app.openapi(get, async (c) => {
    const server = await findServer(context, c.var.principal.tenantId, c.req.valid('param').id)
    return c.json(viewServer(server), 200)
  })
}
