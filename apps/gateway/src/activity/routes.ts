import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { recorded } from '../audit/origin.ts'
import type { ApiEnvironment } from '../http/auth.ts'
import { notFound } from '../http/problem.ts'
import { bearer, idParam, json, noQuery, problems, readPage, writeTime } from '../http/route-parts.ts'
import type { RouteContext } from '../route-context.ts'
import { exportCalls } from './export.ts'
import {
  ActivityQuery,
  createFilterReader,
  ExportQuery,
  NeighbourQuery,
  ReportExportQuery,
  ReportQuery,
  SeriesQuery,
} from './query.ts'
import { Report, readReport } from './report.ts'
import { exportReport } from './report-export.ts'
import { Call, CallList, Neighbours, Series, viewCall, viewCalls, viewSlice } from './schemas.ts'
import { findCalls } from './search.ts'
import { readActivitySeries } from './series.ts'
import { upToDate } from './up-to-date.ts'

export function activityRoutes(
  app: OpenAPIHono<ApiEnvironment>,
  { context, may, recorder }: RouteContext,
): void {
  const readFilter = createFilterReader(context.catalog)
  const common = { tags: ['Activity'], security: bearer, middleware: [may('manage'), upToDate(recorder)] }

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
    const { q, ...query } = c.req.valid('query')
    const page = { ...readPage(query), ...readFilter(query) }
    const { rows, nextCursor, searchedSince } = await findCalls(context, c.var.principal.tenantId, page, q)
    const result = await viewCalls(context.store, c.var.principal.tenantId, rows)
    return c.json({ result, next_cursor: nextCursor, searched_since: writeTime(searchedSince) }, 200)
  })

  const series = createRoute({
    ...common,
    method: 'get',
    path: '/activity/series',
    operationId: 'readActivitySeries',
    summary: 'Calls, errors and latency over time, for charts',
    description:
      'The last hour unless `since` or `until` is given. At most 1,000 slices. Those without calls are there, too.',
    request: { query: SeriesQuery },
    responses: { 200: json(Series, 'One entry per slice, oldest first.'), ...problems() },
  })
  app.openapi(series, async (c) => {
    const { slice_seconds, zone, ...query } = c.req.valid('query')
    const { tenantId } = c.var.principal
    const { slices, sliceMs } = await readActivitySeries(context, tenantId, {
      ...readFilter(query),
      ...(slice_seconds === undefined ? {} : { sliceMs: slice_seconds * 1000 }),
      ...(zone === undefined ? {} : { zone }),
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
    const { format, zone, q, ...query } = c.req.valid('query')
    const { tenantId } = c.var.principal
    const headers = fileHeaders('activity', format, context.clock.now())
    // Nothing leaves, so nothing is recorded.
    if (c.req.raw.method === 'HEAD') return new Response(null, { headers })
    const filter = readFilter(query)
    const subject = { kind: 'activity', id: null, name: null }
    const changes = Object.entries({ ...query, ...(q === undefined ? {} : { q }), format }).map(
      ([field, after]) => ({ field, after }),
    )
    await recorded(context, c).store.audit.add({ tenantId, action: 'activity.exported', subject, changes })
    return new Response(exportCalls(context, tenantId, { filter, format, text: q, zone }), { headers })
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
    const { calls, outbox } = context.store
    const { tenantId } = c.var.principal
    const { id } = c.req.valid('param')
    const call = await calls.get(tenantId, id)
    if (!call) throw notFound('tool call')
    const hasTexts = call.changes.some(({ length }) => length !== undefined)
    const [texts, items] = await Promise.all([
      hasTexts ? calls.texts(tenantId, id) : {},
      outbox.states(tenantId, call.outboxItemId === null ? [] : [call.outboxItemId]),
    ])
    return c.json(viewCall(call, { texts, items }), 200)
  })
}

export function activityReportRoutes(
  app: OpenAPIHono<ApiEnvironment>,
  { context, may, recorder }: RouteContext,
): void {
  const readFilter = createFilterReader(context.catalog)
  const common = { tags: ['Activity'], security: bearer, middleware: [may('manage'), upToDate(recorder)] }

  const report = createRoute({
    ...common,
    method: 'get',
    path: '/activity/report',
    operationId: 'readActivityReport',
    summary: 'Which tools fail, which MCP server calls most, how quick the helpdesks are',
    description: 'Of the last 24 hours unless `since` or `until` is given; of 92 days at most.',
    request: { query: ReportQuery },
    responses: { 200: json(Report, 'At most 20 of each, the most telling first.'), ...problems() },
  })
  app.openapi(report, async (c) => {
    const { tenantId } = c.var.principal
    return c.json(await readReport(context, tenantId, readFilter(c.req.valid('query'))), 200)
  })

  const exportReportRoute = createRoute({
    ...common,
    method: 'get',
    path: '/activity/report/export',
    operationId: 'exportActivityReport',
    summary: 'The report, as a file',
    description:
      'The report and its calls over time as one table: the first column says of which part a row is. The export itself is recorded in the audit trail.',
    request: { query: ReportExportQuery },
    responses: {
      200: { description: 'The report.', content: { 'text/csv': { schema: z.string() } } },
      ...problems(),
    },
  })
  app.openapi(exportReportRoute, async (c) => {
    const { format, zone, slice_seconds: seconds, ...query } = c.req.valid('query')
    const { tenantId } = c.var.principal
    const headers = fileHeaders('activity-report', format, context.clock.now())
    if (c.req.raw.method === 'HEAD') return new Response(null, { headers })
    const sliceMs = seconds === undefined ? undefined : seconds * 1_000
    const csv = await exportReport(context, tenantId, { filter: readFilter(query), sliceMs, zone })
    const subject = { kind: 'activity', id: null, name: null }
    const changes = Object.entries({ report: true, ...query, format }).map(([field, after]) => ({
      field,
      after,
    }))
    await recorded(context, c).store.audit.add({ tenantId, action: 'activity.exported', subject, changes })
    return new Response(csv, { headers })
  })

  const neighbours = createRoute({
    ...common,
    method: 'get',
    path: '/activity/{id}/neighbours',
    operationId: 'getActivityNeighbours',
    summary: 'The calls before and after one, in a list with the same filters',
    request: { params: idParam, query: NeighbourQuery },
    responses: { 200: json(Neighbours, 'Their ids.'), ...problems() },
  })
  app.openapi(neighbours, async (c) => {
    const { calls } = context.store
    const { tenantId } = c.var.principal
    const call = await calls.get(tenantId, c.req.valid('param').id)
    if (!call) throw notFound('tool call')
    return c.json(await calls.neighbours(tenantId, call, readFilter(c.req.valid('query'))), 200)
  })
}

function fileHeaders(name: string, format: 'csv' | 'json', now: number) {
  const day = new Date(now).toISOString().slice(0, 10)
  return {
    'content-type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json',
    'content-disposition': `attachment; filename="${name}-${day}.${format}"`,
    'cache-control': 'no-store',
  }
}

const ExportedCalls = z
  .object({
    result: z.array(
      Call.extend({ mcp_server: z.string().nullable(), integrated_account: z.string().nullable() }),
    ),
  })
  .openapi('ExportedToolCalls')
