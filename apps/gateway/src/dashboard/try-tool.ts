import { type Effect, isConnectorError, isObject, type ToolRecord } from '@helpdesk-mcp/contracts'
import {
  type CheckArguments,
  createArgumentCheck,
  effectsOf,
  renderAll,
  visibilityOf,
} from '@helpdesk-mcp/tools'
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { connectorOf, findAccount } from '../accounts/find.ts'
import type { Accounts } from '../accounts/open.ts'
import { describeTool } from '../connectors/routes.ts'
import type { GatewayContext } from '../context.ts'
import type { ApiEnvironment } from '../http/auth.ts'
import { type InvalidField, invalid, notFound } from '../http/problem.ts'
import {
  bearer,
  body,
  bodyProblems,
  idParam,
  json,
  noQuery,
  pageOf,
  problems,
  readBody,
} from '../http/route-parts.ts'
import type { RouteContext } from '../route-context.ts'
import { callTool } from './call-tool.ts'
import { phraseFor } from './phrase-for.ts'
import { sayCall } from './say-call.ts'
import {
  AccountTool,
  AccountToolList,
  ToolArguments,
  ToolCallDraft,
  ToolCallResult,
  ToolEffects,
  ToolQuery,
  toolParams,
} from './tool-schemas.ts'

const path = '/integrated-account/{id}/tools'

/** What fits less well than this, against the best tool, shares a word with the question and does something else. */
const minFit = 0.4

/** The tools of one account, to try them from the dashboard. */
export function accountToolRoutes(app: OpenAPIHono<ApiEnvironment>, parts: RouteContext): void {
  const { context, accounts, recorder, finder, may } = parts
  const common = { tags: ['Integrated accounts'], security: bearer, middleware: [may('manage'), readBody] }
  const checkArguments = createArgumentCheck()

  const list = createRoute({
    ...common,
    method: 'get',
    path,
    operationId: 'listAccountTools',
    summary: 'The tools of an account, with the schemas of their arguments',
    request: { params: idParam, query: ToolQuery },
    responses: {
      200: json(AccountToolList, 'Every tool, including those that are only offered on request.'),
      ...problems(409),
    },
  })
  app.openapi(list, async (c) => {
    const { tenantId } = c.var.principal
    const { q, ...paging } = c.req.valid('query')
    const accountId = c.req.valid('param').id
    const records = await accountTools(context, accounts, tenantId, accountId)
    if (q !== undefined) {
      const { entry } = await accounts.find(tenantId, accountId)
      const byName = new Map(records.map((record) => [record.name, record]))
      const found = (await finder.find(entry, q))
        .filter(({ fit }) => fit >= minFit)
        .slice(0, paging.limit)
        .flatMap(({ name, arguments: names }) => {
          const record = byName.get(name)
          if (!record) return []
          const phrase = phraseFor(record, q)
          return [
            {
              ...viewTool(record),
              matching_arguments: [...names],
              ...(phrase === undefined ? {} : { matching_phrase: phrase }),
            },
          ]
        })
      return c.json({ result: found, next_cursor: null }, 200)
    }
    const { result, next_cursor } = pageOf(
      records.map((record) => ({ id: record.name, record })),
      paging,
    )
    const shown = result.map(({ record }) => viewTool(record))
    return c.json({ result: shown, next_cursor }, 200)
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
      'The vendor carries it out, so ask for its effects first. It is recorded in the activity, under the MCP server "page".',
    request: { params: toolParams, query: noQuery, body: body(ToolCallDraft) },
    responses: {
      200: json(ToolCallResult, 'The result, which may be a refusal or an error of the vendor.'),
      ...problems(409, ...bodyProblems),
    },
  })
  app.openapi(call, async (c) => {
    const { tool: name, id: accountId } = c.req.valid('param')
    const { tenantId, person, session } = c.var.principal
    const draft = c.req.valid('json')
    const tool = await findTool(context, accounts, tenantId, accountId, name)
    const isSignedIn = session !== null
    const called = await callTool(
      { context, accounts, recorder },
      { tenantId, person, isSignedIn, accountId, tool, ...draft },
    )
    const { result, isError, durationMs, vendorCalls, effects, done } = called
    return c.json(
      { result, is_error: isError, duration_ms: durationMs, vendor_calls: vendorCalls, effects, done },
      200,
    )
  })

  const ask = createRoute({
    ...common,
    method: 'post',
    path: `${path}/{tool}/effects`,
    operationId: 'readToolEffects',
    summary: 'The effects a call would have, without making it',
    description:
      'Checks the arguments as a call would, unless they are incomplete. No request is sent to the vendor.',
    request: { params: toolParams, query: noQuery, body: body(ToolArguments) },
    responses: { 200: json(ToolEffects, 'The effects.'), ...problems(409, ...bodyProblems) },
  })
  app.openapi(ask, async (c) => {
    const { id, tool } = c.req.valid('param')
    const record = await findTool(context, accounts, c.var.principal.tenantId, id, tool)
    const { arguments: args = {}, incomplete = false } = c.req.valid('json')
    const effects = incomplete
      ? [...effectsOf(record, args)]
      : await toolEffects(checkArguments, record, args)
    const { customer_visible, delivery } = visibilityOf(record, args, effects)
    const { to = null, channel = null, also = [] } = delivery ?? {}
    const told = delivery ? { delivery: { to, channel, also } } : {}
    const summary = sayCall(effects, { customer_visible, ...told })
    return c.json({ effects, summary, customer_visible, ...told }, 200)
  })
}

function viewTool(record: Parameters<typeof describeTool>[0]) {
  return { ...describeTool(record), inputSchema: record.inputSchema }
}

/** Rejects when the account does not exist or its connector is not installed. */
async function accountTools(
  context: GatewayContext,
  accounts: Accounts,
  tenantId: string,
  accountId: string,
): Promise<readonly ToolRecord[]> {
  connectorOf(context, await findAccount(context, tenantId, accountId))
  return renderAll((await accounts.find(tenantId, accountId)).records)
}

export async function findTool(
  context: GatewayContext,
  accounts: Accounts,
  tenantId: string,
  accountId: string,
  name: string,
): Promise<ToolRecord> {
  const records = await accountTools(context, accounts, tenantId, accountId)
  const found = records.find((record) => record.name === name || record.aliases?.includes(name))
  if (!found) throw notFound('tool of this account')
  return found
}

/** The effects of a call with these arguments. Rejects invalid arguments, each by its name. */
async function toolEffects(
  checkArguments: CheckArguments,
  record: ToolRecord,
  args: Record<string, unknown>,
): Promise<Effect[]> {
  try {
    return [...effectsOf(record, await checkArguments(record, args))]
  } catch (error) {
    if (!isConnectorError(error) || error.code !== 'invalid_arguments') throw error
    const problems = Array.isArray(error.details) ? error.details.filter(isObject) : []
    const [first, ...rest] = problems.map(
      ({ argument, expected }): InvalidField => ({
        field: `arguments.${String(argument)}`,
        message: `Expected ${String(expected)}.`,
      }),
    )
    throw invalid(first ?? { field: 'arguments', message: error.message }, ...rest)
  }
}
