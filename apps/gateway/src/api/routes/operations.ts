import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { missing } from '../../manage/missing.ts'
import type { PrometheusMetrics } from '../../metrics.ts'
import type { ApiEnvironment, ApiParts } from '../environment.ts'
import { noQuery } from '../schemas/list.ts'
import { bearer, json, problems, storageProblem } from '../schemas/responses.ts'

const Health = z.object({ status: z.literal('ok') }).openapi('Health')

const tags = ['Operations']

/** For whoever runs the gateway. The first two need no token; metrics tell of all tenants, so they are the owner's. */
export function operationRoutes(app: OpenAPIHono<ApiEnvironment>, { context, may }: ApiParts): void {
  const alive = createRoute({
    method: 'get',
    path: '/healthz',
    operationId: 'getHealth',
    summary: 'Whether the process lives',
    tags,
    security: [],
    responses: { 200: json(Health, 'It does.') },
  })
  app.openapi(alive, (c) => c.json({ status: 'ok' as const }, 200))

  const ready = createRoute({
    method: 'get',
    path: '/readyz',
    operationId: 'getReadiness',
    summary: 'Whether the storage can be used',
    tags,
    security: [],
    responses: { 200: json(Health, 'It can.'), ...storageProblem },
  })
  app.openapi(ready, async (c) => {
    await context.store.ping()
    return c.json({ status: 'ok' as const }, 200)
  })

  const metrics = createRoute({
    method: 'get',
    path: '/metrics',
    operationId: 'getMetrics',
    summary: 'Metrics for Prometheus; for the owner',
    tags,
    security: bearer,
    middleware: [may('owner')],
    request: { query: noQuery },
    responses: {
      200: { description: 'Text.', content: { 'text/plain': { schema: z.string() } } },
      ...problems(),
    },
  })
  app.openapi(metrics, async (c) => {
    if (!('text' in context.metrics)) throw missing('metrics registry')
    const { contentType, text } = context.metrics as PrometheusMetrics
    return c.text(await text(), 200, { 'content-type': contentType })
  })
}
