import { createArgumentCheck } from '@helpdesk-mcp/tools'
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import type { ApiEnvironment, ApiParts } from '../api/environment.ts'
import { pageOf } from '../api/page-of.ts'
import { readBody } from '../api/read-body.ts'
import {
  AccountTool,
  AccountToolList,
  ToolArguments,
  ToolCallDraft,
  ToolCallResult,
  ToolEffects,
  toolParams,
} from '../api/schemas/account-tool.ts'
import { idParam } from '../api/schemas/id.ts'
import { listQuery, noQuery } from '../api/schemas/list.ts'
import { bearer, body, bodyProblems, json, problems } from '../api/schemas/responses.ts'
import { describeTool } from '../manage/describe-connector.ts'
import { callTool } from './call-tool.ts'
import { accountTools, findTool } from './find-tool.ts'
import { toolEffects } from './tool-effects.ts'

const path = '/integrated-account/{id}/tools'

/** Tools of one account, for whoever wants to try them. */
export function accountToolRoutes(app: OpenAPIHono<ApiEnvironment>, parts: ApiParts): void {
  const { context, accounts, recorder, may } = parts
  const common = { tags: ['Integrated accounts'], security: bearer, middleware: [may('manage'), readBody] }
  const checkArguments = createArgumentCheck()

  const list = createRoute({
    ...common,
    method: 'get',
    path,
    operationId: 'listAccountTools',
    summary: 'The tools of an account, with the schemas of their arguments',
    request: { params: idParam, query: listQuery },
    responses: {
      200: json(AccountToolList, 'Every tool, those too that are offered on request only.'),
      ...problems(409),
    },
  })
  app.openapi(list, async (c) => {
    const records = await accountTools(context, accounts, c.var.principal.tenantId, c.req.valid('param').id)
    const all = records.map((record) => ({ id: record.name, record }))
    const { result, next_cursor } = pageOf(all, c.req.valid('query'))
    return c.json({ result: result.map(({ record }) => viewTool(record)), next_cursor }, 200)
  })

  const get = createRoute({
    ...common,
    method: 'get',
    path: `${path}/{tool}`,
    operationId: 'getAccountTool',
    summary: 'One tool of an account',
    request: { params: toolParams, query: noQuery },
    responses: { 200: json(AccountTool, 'The tool.'), ...problems(409) },
  })
  app.openapi(get, async (c) => {
    const { id, tool } = c.req.valid('param')
    return c.json(viewTool(await findTool(context, accounts, c.var.principal.tenantId, id, tool)), 200)
  })

  const call = createRoute({
    ...common,
    method: 'post',
    path: `${path}/{tool}`,
    operationId: 'callAccountTool',
    summary: 'Call a tool of an account, as an agent would',
    description:
      'The vendor does what it says: ask for its effects first. It is recorded in the activity, under the MCP server "page".',
    request: { params: toolParams, query: noQuery, body: body(ToolCallDraft) },
    responses: {
      200: json(ToolCallResult, 'What came of it; a refusal and a vendor’s error too.'),
      ...problems(409, ...bodyProblems),
    },
  })
  app.openapi(call, async (c) => {
    const { tool, id: accountId } = c.req.valid('param')
    const { tenantId } = c.var.principal
    const draft = c.req.valid('json')
    const called = await callTool({ context, accounts, recorder }, { tenantId, accountId, tool, ...draft })
    const { result, isError, durationMs, vendorCalls, effects } = called
    return c.json(
      { result, is_error: isError, duration_ms: durationMs, vendor_calls: vendorCalls, effects },
      200,
    )
  })

  const ask = createRoute({
    ...common,
    method: 'post',
    path: `${path}/{tool}/effects`,
    operationId: 'readToolEffects',
    summary: 'What a call would do to people, without making it',
    description: 'Checks the arguments as a call would; the vendor is not asked.',
    request: { params: toolParams, query: noQuery, body: body(ToolArguments) },
    responses: { 200: json(ToolEffects, 'What it would do.'), ...problems(409, ...bodyProblems) },
  })
  app.openapi(ask, async (c) => {
    const { id, tool } = c.req.valid('param')
    const record = await findTool(context, accounts, c.var.principal.tenantId, id, tool)
    const effects = await toolEffects(checkArguments, record, c.req.valid('json').arguments ?? {})
    return c.json({ effects, customer_visible: effects.includes('outbound') }, 200)
  })
}

function viewTool(record: Parameters<typeof describeTool>[0]) {
  return { ...describeTool(record), inputSchema: record.inputSchema }
}
