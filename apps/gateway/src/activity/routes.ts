import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import type { GatewayContext } from '../context.ts'
import type { ApiEnvironment } from '../http/environment.ts'
import type { ApiParts } from '../http/parts.ts'
import { invalid, missing } from '../http/problem.ts'
import { bearer, idParam, json, noQuery, problems, readPage, writeTime } from '../http/schemas.ts'
import type { CallFilter, CallSlice } from '../storage/store.ts'
import { ActivityQuery, Call, CallList, readCallFilter, Series, SeriesQuery, viewCall } from './schemas.ts'

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

const hourMs = 3_600_000
const mostSlices = 1_000

/** Calls over time; the last hour in sixty slices unless the filter says otherwise. */
export async function readSeries(
  { store, clock }: Pick<GatewayContext, 'store' | 'clock'>,
  tenantId: string,
  { sliceMs: given, ...filter }: CallFilter & { sliceMs?: number },
): Promise<{ slices: CallSlice[]; sliceMs: number }> {
  const until = filter.until ?? Math.max(clock.now() + 1, (filter.since ?? 0) + 1)
  const since = filter.since ?? until - hourMs
  if (since >= until) {
    throw invalid({
      field: 'since',
      value: new Date(since).toISOString(),
      allowed: [`a time before ${new Date(until).toISOString()}`],
      message: 'It is not before until.',
    })
  }
  const sliceMs = given ?? Math.max(1_000, Math.ceil((until - since) / 60 / 1_000) * 1_000)
  const count = Math.ceil((until - since) / sliceMs)
  if (count > mostSlices) {
    throw invalid({
      field: 'slice_seconds',
      value: sliceMs / 1_000,
      allowed: [`at least ${Math.ceil((until - since) / mostSlices / 1_000)}`],
      message: `That would be ${count} slices of at most ${mostSlices}.`,
    })
  }
  return { slices: await store.calls.series(tenantId, { ...filter, since, until, sliceMs }), sliceMs }
}
