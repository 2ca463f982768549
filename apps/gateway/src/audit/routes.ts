import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { ApiEnvironment } from '../http/auth.ts'
import { notFound } from '../http/problem.ts'
import { bearer, idParam, json, noQuery, problems, readPage } from '../http/route-parts.ts'
import type { RouteContext } from '../route-context.ts'
import { exportAudit } from './export.ts'
import { recorded } from './origin.ts'
import {
  AuditExportQuery,
  AuditList,
  AuditQuery,
  AuditRecord,
  readAuditFilter,
  viewAuditRecord,
} from './schemas.ts'

const types = { csv: 'text/csv; charset=utf-8', jsonl: 'application/jsonl' } as const

export function auditRoutes(app: OpenAPIHono<ApiEnvironment>, { context, may }: RouteContext): void {
  const common = { tags: ['Audit'], security: bearer, middleware: [may('manage')] }

  const list = createRoute({
    ...common,
    method: 'get',
    path: '/audit',
    operationId: 'listAudit',
    summary: 'The audit trail, newest first: who changed what, when and from where',
    description:
      'Records of the tenant. The owner gets those of every tenant and of none, or those of the tenant that X-Tenant names.',
    request: { query: AuditQuery },
    responses: { 200: json(AuditList, 'The records.'), ...problems() },
  })
  app.openapi(list, async (c) => {
    const query = c.req.valid('query')
    const page = { ...readPage(query), ...readAuditFilter(query) }
    const { rows, nextCursor } = await context.store.audit.list(scopeOf(c), page)
    return c.json({ result: rows.map(viewAuditRecord), next_cursor: nextCursor }, 200)
  })

  const download = createRoute({
    ...common,
    method: 'get',
    path: '/audit/export',
    operationId: 'exportAudit',
    summary: 'Download the audit trail as CSV or JSON lines',
    description: 'Every record that the filters leave, newest first. The export itself is recorded.',
    request: { query: AuditExportQuery },
    responses: {
      200: {
        description: 'The records. `sequence`, `previous` and `digest` allow to check that none is missing.',
        content: { 'text/csv': { schema: z.string() }, 'application/jsonl': { schema: z.string() } },
      },
      ...problems(),
    },
  })
  app.openapi(download, async (c) => {
    const { format, ...query } = c.req.valid('query')
    const headers = {
      'content-type': types[format],
      'content-disposition': `attachment; filename="audit.${format}"`,
    }
    // Nothing leaves, so nothing is recorded.
    if (c.req.raw.method === 'HEAD') return new Response(null, { headers })
    const lines = exportAudit(recorded(context, c).store, scopeOf(c), readAuditFilter(query), format)
    // The first piece is read here: a failure is answered, not cut off.
    const first = await lines.next()
    return new Response(toStream(first, lines), { headers })
  })

  const get = createRoute({
    ...common,
    method: 'get',
    path: '/audit/{id}',
    operationId: 'getAuditRecord',
    summary: 'One record of the audit trail',
    request: { params: idParam, query: noQuery },
    responses: { 200: json(AuditRecord, 'The record.'), ...problems() },
  })
  app.openapi(get, async (c) => {
    const record = await context.store.audit.get(scopeOf(c), c.req.valid('param').id)
    if (!record) throw notFound('audit record')
    return c.json(viewAuditRecord(record), 200)
  })
}

/** Null: every tenant, and what belongs to none. */
function scopeOf(c: Context<ApiEnvironment>): string | null {
  const { isOwner, tenantId } = c.var.principal
  return isOwner && c.req.header('x-tenant') === undefined ? null : tenantId
}

/** Reads on when the client has taken what there was. */
function toStream(first: IteratorResult<string>, lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let next: IteratorResult<string> | undefined = first
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = next ?? (await lines.next())
      next = undefined
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await lines.return(undefined)
    },
  })
}
