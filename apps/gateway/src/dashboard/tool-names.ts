import { effects as allEffects } from '@helpdesk-mcp/contracts'
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import type { ApiEnvironment } from '../http/auth.ts'
import { invalid } from '../http/problem.ts'
import { bearer, json, problems } from '../http/route-parts.ts'
import type { RouteContext } from '../route-context.ts'
import { NamesQuery, ToolNames, toolParams } from './tool-schemas.ts'
import { findTool } from './try-tool.ts'

/** Names from the account, for the form of a tool. */
export function toolNameRoutes(
  app: OpenAPIHono<ApiEnvironment>,
  { context, accounts, may }: RouteContext,
): void {
  const names = createRoute({
    method: 'get',
    path: '/integrated-account/{id}/tools/{tool}/names',
    operationId: 'listArgumentNames',
    summary: 'Names that an argument of a tool takes in this account: tags, agents, statuses',
    description:
      'Of lists that are short enough to be read whole, kept for half an hour. At most three calls to the helpdesk are made, none where few are left.',
    tags: ['Integrated accounts'],
    security: bearer,
    middleware: [may('manage')],
    request: { params: toolParams, query: NamesQuery },
    responses: { 200: json(ToolNames, 'The names, those that begin with `q` first.'), ...problems(409) },
  })
  app.openapi(names, async (c) => {
    const { id, tool } = c.req.valid('param')
    const { tenantId } = c.var.principal
    const { argument, q = '' } = c.req.valid('query')
    const record = await findTool(context, accounts, tenantId, id, tool)
    const known = Object.keys(record.inputSchema.properties ?? {})
    if (!known.includes(argument)) {
      throw invalid({
        field: 'argument',
        value: argument,
        allowed: known,
        message: 'The tool has no such argument.',
      })
    }
    const connector = await accounts.open(tenantId, id, { unverified: true, filter: { effects: allEffects } })
    const values = (await connector.values?.(record.name))?.[argument] ?? []
    const found = namesLike(values, q)
    return c.json(
      { result: found.slice(0, maxNames), complete: found.length > 0 && found.length <= maxNames },
      200,
    )
  })
}

const maxNames = 20

/** Names that have the text in them, whatever its case and accents; those that begin with it first. */
function namesLike(names: readonly string[], text: string): string[] {
  const plain = (name: string) =>
    name
      .trim()
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
  const wanted = plain(text)
  const places = names.map((name) => ({ name, at: plain(name).indexOf(wanted) })).filter(({ at }) => at >= 0)
  return places.sort((one, other) => Number(one.at > 0) - Number(other.at > 0)).map(({ name }) => name)
}
