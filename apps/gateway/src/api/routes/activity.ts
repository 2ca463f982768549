import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { missing } from '../../manage/missing.ts'
import { readSeries } from '../../manage/read-series.ts'
import type { ApiEnvironment, ApiParts } from '../environment.ts'
import {
  ActivityQuery,
  Call,
  CallList,
  readCallFilter,
  Series,
  SeriesQuery,
  viewCall,
} from '../schemas/activity.ts'
import { idParam } from '../schemas/id.ts'
import { noQuery, readPage } from '../schemas/list.ts'
import { bearer, json, problems } from '../schemas/responses.ts'
import { writeTime } from '../schemas/time.ts'

export function activityRoutes(app: OpenAPIHono<ApiEnvironment>, { context, may }: ApiParts): void {
  const common = { tags: ['Activity'], security: bearer, middleware: [may('manage')] }

  const list = createRoute({
    ...common,
    method: 'get',
    path: '/activity',
    operationId: 'listActivity',
    summary: 'Every tool call, newest first',
    request: { query: ActivityQuery },
    responses: { 200: json(CallList, 'The calls; never their values.'), ...problems() },
  })
  app.openapi(list, async (c) => {
    const query = c.req.valid('query')
    const page = { ...readPage(query), ...readCallFilter(query) }
    const { rows, nextCursor } = await context.store.calls.list(c.var.principal.tenantId, page)
    return c.json({ result: rows.map(viewCall), next_cursor: nextCursor }, 200)
  })

  const series = createRoute({
    ...common,
    method: 'get',
    path: '/activity/series',
    operationId: 'readActivitySeries',
    summary: 'Calls, errors and latency over time, for charts',
    description: 'The last hour unless `since` and `until` say otherwise; 1,000 slices at most.',
    request: { query: SeriesQuery },
    responses: { 200: json(Series, 'One entry a slice, oldest first.'), ...problems() },
  })
  app.openapi(series, async (c) => {
    const { slice_seconds, ...query } = c.req.valid('query')
    const { tenantId } = c.var.principal
    const { slices, sliceMs } = await readSeries(context, tenantId, {
      ...readCallFilter(query),
      ...(slice_seconds === undefined ? {} : { sliceMs: slice_seconds * 1000 }),
    })
    const result = slices.map(({ at, calls, errors, medianMs, p95Ms }) => {
      return { at: writeTime(at), calls, errors, median_ms: medianMs, p95_ms: p95Ms }
    })
    return c.json({ result, next_cursor: null, slice_seconds: sliceMs / 1000 }, 200)
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
    const call = await context.store.calls.get(c.var.principal.tenantId, c.req.valid('param').id)
    if (!call) throw missing('tool call')
    return c.json(viewCall(call), 200)
  })
}
