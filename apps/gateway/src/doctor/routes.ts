import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { placesOf, whyNoOauth } from '../authorization/places.ts'
import type { ApiEnvironment } from '../http/auth.ts'
import { bearer, json, noQuery, problems, time, writeTime } from '../http/route-parts.ts'
import { gatewayVersion } from '../open-context.ts'
import { AskedBy } from '../outbox/schemas.ts'
import type { RouteContext } from '../route-context.ts'
import { askedBy } from '../writes/channels-of.ts'
import { checkAccess } from './access.ts'
import { checkApprovals } from './approvals.ts'
import type { Finding as FoundBy } from './finding.ts'
import { judgePublicUrl } from './public-url.ts'
import { checkSignIn } from './sign-in.ts'
import { checkStart } from './start.ts'

/** What runs here, and what is not safe yet. `helpdesk-mcp doctor` also asks the public URL and the vendors. */
export function gatewayRoutes(app: OpenAPIHono<ApiEnvironment>, { context, may }: RouteContext): void {
  const get = createRoute({
    method: 'get',
    path: '/gateway',
    operationId: 'getGateway',
    summary: 'What is running, where, and what is not safe yet (owner only)',
    tags: ['Operations'],
    security: bearer,
    middleware: [may('owner')],
    request: { query: noQuery },
    responses: { 200: json(Gateway, 'The gateway.'), ...problems() },
  })
  app.openapi(get, async (c) => {
    const { startedWith, publicUrl, catalog, command = 'helpdesk-mcp' } = context
    const findings: FoundBy[] = [...checkStart(context), judgePublicUrl(context)]
    for await (const finding of checkSignIn(context)) findings.push(finding)
    for await (const finding of checkApprovals(context)) findings.push(finding)
    for await (const finding of checkAccess(context)) findings.push(finding)
    const why = whyNoOauth(context)
    const view = {
      version: gatewayVersion(),
      node: process.version,
      public_url: publicUrl,
      command,
      started_at: startedWith ? writeTime(startedWith.at) : null,
      listens_at: startedWith ? `${startedWith.host}:${startedWith.port}` : null,
      database: startedWith?.database ?? null,
      key: startedWith?.key ?? null,
      activity_days: startedWith?.activityDays ?? null,
      activity_text_days: startedWith?.activityTextDays ?? null,
      audit_days: startedWith?.auditDays ?? null,
      connectors: [...catalog.values()].map(({ definition: { id, title } }) => ({ id, title })),
      demo: [...catalog.keys()].some((id) => context.sandboxSettings?.(id) !== undefined),
      approval_channels: askedBy(context.approvals, context.approvals?.tenantId ?? ''),
      sign_in_url: why === undefined ? placesOf(context).mcp : null,
      findings: findings.map(({ fix = null, ...finding }) => ({ ...finding, fix })),
    }
    return c.json(view, 200)
  })
}

const Finding = z
  .object({
    what: z.string(),
    state: z.enum(['good', 'note', 'wrong']).openapi({
      description: 'note: no problem here, but may be one for a gateway that others use.',
    }),
    says: z.string(),
    fix: z.string().nullable().openapi({ description: 'How to mend it.' }),
  })
  .openapi('Finding')

const Gateway = z
  .object({
    version: z.string(),
    node: z.string(),
    public_url: z.string(),
    command: z.string().openapi({ description: 'What runs its command line where the gateway runs.' }),
    started_at: time.nullable(),
    listens_at: z.string().nullable(),
    database: z.string().nullable().openapi({ description: 'Its kind and place, without a password.' }),
    key: z.string().nullable().openapi({ description: 'Where the key is that encrypts credentials.' }),
    activity_days: z.number().int().nullable(),
    activity_text_days: z.number().int().nullable(),
    audit_days: z.number().int().nullable(),
    connectors: z.array(z.object({ id: z.string(), title: z.string() })),
    demo: z.boolean().openapi({ description: 'Whether the helpdesks are sandboxes with made-up data.' }),
    sign_in_url: z.string().nullable().openapi({
      description: 'The MCP URL for apps that sign people in; null: `findings` says why there is none.',
    }),
    approval_channels: z.array(AskedBy).openapi({
      description: 'How people are asked to approve calls, besides the page.',
    }),
    findings: z.array(Finding),
  })
  .openapi('Gateway')
