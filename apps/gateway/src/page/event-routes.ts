import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { ApiEnvironment, ApiParts } from '../api/environment.ts'
import { noQuery } from '../api/schemas/list.ts'
import { bearer, problems } from '../api/schemas/responses.ts'

export function eventRoutes(app: OpenAPIHono<ApiEnvironment>, { may, events }: ApiParts): void {
  const watch = createRoute({
    method: 'get',
    path: '/events',
    operationId: 'watch',
    summary: 'What happens, as it happens',
    description:
      'Server-sent events. `activity`: one tool call as GET /activity gives it, again when it has ended. `change`: { kind: account, server or token; id }: ' +
      'something was made, changed or removed; the kind `all` and the id * when some may have been missed. Ends with the session; after a break, read the lists again.',
    tags: ['Page'],
    security: bearer,
    middleware: [may('manage')],
    request: { query: noQuery },
    responses: {
      200: { description: 'Goes on.', content: { 'text/event-stream': { schema: z.string() } } },
      ...problems(429),
    },
  })
  app.openapi(watch, (c) => events.open(c.var.principal))
}
