import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { findAccount } from '../accounts/find.ts'
import { recorded } from '../audit/origin.ts'
import type { ApiEnvironment } from '../http/auth.ts'
import {
  bearer,
  body,
  bodyProblems,
  idParam,
  json,
  listQuery,
  noQuery,
  optionalBody,
  problems,
  readBody,
  readPage,
  readTime,
  removed,
  unstored,
} from '../http/route-parts.ts'
import type { RouteContext } from '../route-context.ts'
import { toConfig } from './config.ts'
import { changeServer, findServer, mintServer, revokeServer, rotateServer } from './manage.ts'
import { withPreset } from './presets.ts'
import { previewServer } from './preview.ts'
import {
  AccountServerDraft,
  MintedServer,
  Rotation,
  readFlag,
  readServerDraft,
  Server,
  ServerChange,
  ServerList,
  ServerPreview,
  ServerPreviewDraft,
  ServerQuery,
  serverDraftSchema,
  viewMinted,
  viewServer,
} from './schemas.ts'
import { UsedServer, UsedServerList, viewUsedServers } from './usage.ts'

export function serverRoutes(
  app: OpenAPIHono<ApiEnvironment>,
  { context, accounts, may }: RouteContext,
): void {
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
    summary: 'Create an MCP server over several accounts',
    description: 'All or nothing. The URL is in this response and is never shown again.',
    request: { query: noQuery, body: body(serverDraftSchema) },
    responses: { 201: json(MintedServer, 'The server and its URL.'), ...problems(...bodyProblems) },
  })
  app.openapi(mint, async (c) => {
    const given = c.req.valid('json')
    const draft = readServerDraft(given, given.accounts)
    const minted = await mintServer(recorded(context, c), c.var.principal.tenantId, draft)
    return c.json(await viewMinted(context, minted), 201)
  })

  const list = createRoute({
    ...common,
    method: 'get',
    path: '/mcp-servers',
    operationId: 'listServers',
    summary: 'List MCP servers, newest first unless another order is asked for',
    request: { query: ServerQuery },
    responses: { 200: json(UsedServerList, 'The servers.'), ...problems() },
  })
  app.openapi(list, async (c) => {
    const query = c.req.valid('query')
    const { integrated_account_id: accountId, expires_before: before, q: text, sort, ...page } = query
    const { tenantId } = c.var.principal
    const { rows, nextCursor } = await context.store.servers.list(tenantId, {
      ...readPage(page),
      sort,
      ...(text === undefined ? {} : { text }),
      ...(accountId === undefined ? {} : { accountId }),
      ...(before === undefined ? {} : { expiresBefore: readTime(before) }),
    })
    return c.json({ result: await viewUsedServers(context, tenantId, rows), next_cursor: nextCursor }, 200)
  })

  const preview = createRoute({
    ...common,
    method: 'post',
    path: '/mcp-servers/preview',
    operationId: 'previewServer',
    summary: 'Preview what a config offers: tools, their cost, the scopes they need',
    request: { query: noQuery, body: body(ServerPreviewDraft) },
    responses: {
      200: json(ServerPreview, 'The tools as tools/list shows them.'),
      ...problems(...bodyProblems),
    },
  })
  app.openapi(preview, async (c) => {
    const { tenantId } = c.var.principal
    const { accounts: ids, config, preset } = c.req.valid('json')
    const chosen = withPreset(toConfig(config ?? {}), preset)
    const shown = await previewServer(context, accounts, tenantId, ids, chosen)
    return c.json(ServerPreview.parse(shown), 200)
  })

  const get = createRoute({
    ...common,
    method: 'get',
    path: '/mcp-servers/{id}',
    operationId: 'getServer',
    summary: 'Get an MCP server',
    request: { params: idParam, query: noQuery },
    responses: { 200: json(UsedServer, 'The server.'), ...problems() },
  })
  app.openapi(get, async (c) => {
    const { tenantId } = c.var.principal
    const server = await findServer(context, tenantId, c.req.valid('param').id)
    const [used] = await viewUsedServers(context, tenantId, [server])
    return c.json(UsedServer.parse(used), 200)
  })
}

/**
 * One route under several paths. The first is documented; the others are the same path as other integration platforms spell it, so that a
 * client written for one of them works here unchanged. All of them are part of the API.
 */
const accountServerPaths = [
  '/integrated-account/{id}/mcp',
  '/integrated-accounts/{id}/mcp',
  '/admin/integrated-accounts/{id}/mcp',
  '/admin/integrated-account/{id}/mcp',
  '/api/integrated-account/{id}/mcp',
  '/api/integrated-accounts/{id}/mcp',
]

export function accountServerRoutes(app: OpenAPIHono<ApiEnvironment>, { context, may }: RouteContext): void {
  for (const path of accountServerPaths) {
    const common = {
      path,
      hide: path !== accountServerPaths[0],
      tags: ['MCP servers'],
      security: bearer,
      middleware: [may('manage'), readBody],
    }

    const mint = createRoute({
      ...common,
      method: 'post',
      operationId: 'mintAccountServer',
      summary: 'Create an MCP server of one account',
      description: `The URL is in this response and is never shown again. Also reachable as ${accountServerPaths.slice(1).join(', ')}.`,
      request: { params: idParam, query: noQuery, body: body(AccountServerDraft) },
      responses: { 201: json(MintedServer, 'The server and its URL.'), ...problems(...bodyProblems) },
    })
    app.openapi(mint, async (c) => {
      const { tenantId } = c.var.principal
      const { id } = await findAccount(context, tenantId, c.req.valid('param').id)
      const draft = readServerDraft(c.req.valid('json'), [id])
      const minted = await mintServer(recorded(context, c), tenantId, draft)
      return c.json(await viewMinted(context, minted), 201)
    })

    const list = createRoute({
      ...common,
      method: 'get',
      operationId: 'listAccountServers',
      summary: 'List the MCP servers of an account',
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

const tags = ['MCP servers']

export function serverChangeRoutes(app: OpenAPIHono<ApiEnvironment>, { context, may }: RouteContext): void {
  const change = createRoute({
    method: 'patch',
    path: '/mcp-servers/{id}',
    operationId: 'changeServer',
    summary: 'Change an MCP server; its URL stays',
    description: 'Fields that are left out stay as they are. A config is replaced as a whole.',
    tags,
    security: bearer,
    middleware: [may('manage'), readBody],
    request: { params: idParam, query: noQuery, body: body(ServerChange) },
    responses: { 200: json(Server, 'The changed server.'), ...problems(...bodyProblems) },
  })
  app.openapi(change, async (c) => {
    const given = c.req.valid('json')
    const { tenantId } = c.var.principal
    const server = await changeServer(recorded(context, c), tenantId, c.req.valid('param').id, {
      name: given.name,
      accountIds: given.accounts,
      config:
        given.config || given.preset ? withPreset(toConfig(given.config ?? {}), given.preset) : undefined,
      expiresAt: given.expires_at === undefined ? undefined : readTime(given.expires_at),
      requireApiTokenAuth: readFlag(given),
    })
    return c.json(viewServer(server), 200)
  })

  const revoke = createRoute({
    method: 'delete',
    path: '/mcp-servers/{id}',
    operationId: 'revokeServer',
    summary: 'Revoke an MCP server; its URL stops working at once',
    tags,
    security: bearer,
    middleware: [may('manage'), readBody],
    request: { params: idParam, query: noQuery },
    responses: { ...removed('Revoked.'), ...problems() },
  })
  app.openapi(revoke, async (c) => {
    const { id } = c.req.valid('param')
    await revokeServer(recorded(context, c), c.var.principal.tenantId, id)
    return context.store.isUnstored(id) ? c.json(unstored, 202) : c.body(null, 204)
  })

  const rotate = createRoute({
    method: 'post',
    path: '/mcp-servers/{id}/rotate',
    operationId: 'rotateServer',
    summary: 'Give an MCP server a new URL',
    description: 'The previous URL stops working now, or after `overlap_seconds`.',
    tags,
    security: bearer,
    middleware: [may('manage'), readBody],
    request: { params: idParam, query: noQuery, body: optionalBody(Rotation) },
    responses: { 200: json(MintedServer, 'The server and its new URL.'), ...problems(...bodyProblems) },
  })
  app.openapi(rotate, async (c) => {
    const { overlap_seconds = 0 } = c.req.valid('json')
    const { tenantId } = c.var.principal
    const rotated = await rotateServer(
      recorded(context, c),
      tenantId,
      c.req.valid('param').id,
      overlap_seconds * 1000,
    )
    return c.json(await viewMinted(context, rotated), 200)
  })
}
