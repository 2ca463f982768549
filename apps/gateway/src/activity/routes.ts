import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { recorded } from '../audit/origin.ts'
import type { GatewayContext } from '../context.ts'
import type { ApiEnvironment } from '../http/auth.ts'
import { invalid, notFound } from '../http/problem.ts'
import { bearer, idParam, json, noQuery, problems, readPage } from '../http/route-parts.ts'
import type { RouteContext } from '../route-context.ts'
import type { CallFilter, CallSlice } from '../storage/store.ts'
import { exportCalls } from './export.ts'
import {
  ActivityQuery,
  Call,
  CallList,
  ExportQuery,
  readCallFilter,
  Series,
  SeriesQuery,
  viewCall,
  viewSlice,
} from './schemas.ts'

export function activityRoutes(app: OpenAPIHono<ApiEnvironment>, { context, may }: RouteContext): void {
  const common = { tags: ['Activity'], security: bearer, middleware: [may('manage')] }

  const list = createRoute({
    ...common,
    method: 'get',
    path: '/activity',
    operationId: 'listActivity',
    summary: 'Every tool call, newest first',
    request: { query: ActivityQuery },
    responses: { 200: json(CallList, 'The calls, without the values of their arguments.'), ...problems() },
  })
  app.openapi(list, async (c) => {
    const query = c.req.valid('query')
    const page = { ...readPage(query), ...readCallFilter(query) }
    const { rows, nextCursor } = await context.store.calls.list(c.var.principal.tenantId, page)
    return c.json({ result: rows.map((call) => viewCall(call)), next_cursor: nextCursor }, 200)
  })

  const series = createRoute({
    ...common,
    method: 'get',
    path: '/activity/series',
    operationId: 'readActivitySeries',
    summary: 'Calls, errors and latency over time, for charts',
    description: 'The last hour unless `since` or `until` is given. At most 1,000 slices.',
    request: { query: SeriesQuery },
    responses: { 200: json(Series, 'One entry per slice, oldest first.'), ...problems() },
  })
  app.openapi(series, async (c) => {
    const { slice_seconds, ...query } = c.req.valid('query')
    const { tenantId } = c.var.principal
    const { slices, sliceMs } = await readActivitySeries(context, tenantId, {
      ...readCallFilter(query),
      ...(slice_seconds === undefined ? {} : { sliceMs: slice_seconds * 1000 }),
    })
    return c.json({ result: slices.map(viewSlice), next_cursor: null, slice_seconds: sliceMs / 1000 }, 200)
  })

  const exportAll = createRoute({
    ...common,
    method: 'get',
    path: '/activity/export',
    operationId: 'exportActivity',
    summary: 'Every tool call that matches, as a file',
    description:
      'Newest first, streamed. `json` is one document, `{ result: [...] }`. Free texts are not part of an export. The export itself is recorded in the audit trail.',
    request: { query: ExportQuery },
    responses: {
      200: {
        description: 'The calls, beside the names of their MCP server and account.',
        content: { 'text/csv': { schema: z.string() }, 'application/json': { schema: ExportedCalls } },
      },
      ...problems(),
    },
  })
  app.openapi(exportAll, async (c) => {
    const { format, ...query } = c.req.valid('query')
    const { tenantId } = c.var.principal
    const day = new Date(context.clock.now()).toISOString().slice(0, 10)
    const headers = {
      'content-type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json',
      'content-disposition': `attachment; filename="activity-${day}.${format}"`,
      'cache-control': 'no-store',
    }
    // Nothing leaves, so nothing is recorded.
    if (c.req.raw.method === 'HEAD') return new Response(null, { headers })
    const filter = readCallFilter(query)
    const subject = { kind: 'activity', id: null, name: null }
    const changes = Object.entries({ ...query, format }).map(([field, after]) => ({ field, after }))
    await recorded(context, c).store.audit.add({ tenantId, action: 'activity.exported', subject, changes })
    return new Response(exportCalls(context, tenantId, filter, format), { headers })
  })

  const get = createRoute({
    ...common,
    method: 'get',
    path: '/activity/{id}',
    operationId: 'getActivity',
    summary: 'One tool call',
    request: { params: idParam, query: noQuery },
    responses: { 200: json(Call, 'The call.'), ...problems() },
  })
  app.openapi(get, async (c) => {
    const { calls } = context.store
    const { tenantId } = c.var.principal
    const { id } = c.req.valid('param')
    const call = await calls.get(tenantId, id)
    if (!call) throw notFound('tool call')
    const hasTexts = call.changes.some(({ length }) => length !== undefined)
    return c.json(viewCall(call, hasTexts ? await calls.texts(tenantId, id) : {}), 200)
  })
}

const ExportedCalls = z
  .object({
    result: z.array(
      Call.extend({ mcp_server: z.string().nullable(), integrated_account: z.string().nullable() }),
    ),
  })
  .openapi('ExportedToolCalls')

const hourMs = 3_600_000
const maxSlices = 1_000

/** Calls over time: the last hour in sixty slices unless the filter says otherwise. */
export async function readActivitySeries(
  { store, clock }: Pick<GatewayContext, 'store' | 'clock'>,
  tenantId: string,
  { sliceMs: askedSliceMs, ...filter }: CallFilter & { sliceMs?: number },
): Promise<{ slices: CallSlice[]; sliceMs: number }> {
  const until = filter.until ?? Math.max(clock.now() + 1, (filter.since ?? 0) + 1)
  const since = filter.since ?? until - hourMs
  if (since >= until) {
    throw invalid({
      field: 'since',
      value: new Date(since).toISOString(),
      allowed: [`a time before ${new Date(until).toISOString()}`],
      message: '`since` must be before `until`.',
    })
  }
  const sliceMs = askedSliceMs ?? Math.max(1_000, Math.ceil((until - since) / 60 / 1_000) * 1_000)
  const count = Math.ceil((until - since) / sliceMs)
  if (count > maxSlices) {
    throw invalid({
      field: 'slice_seconds',
      value: sliceMs / 1_000,
      allowed: [`at least ${Math.ceil((until - since) / maxSlices / 1_000)}`],
      message: `This would be ${count} slices; at most ${maxSlices} are allowed.`,
    })
  }
  return { slices: await store.calls.series(tenantId, { ...filter, since, until, sliceMs }), sliceMs }
}
