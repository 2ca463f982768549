import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { UsedAccount, viewUsedAccounts } from '../accounts/usage.ts'
import { answeringTools } from '../activity/answering-tools.ts'
import { countByPeople, isByHand, Reasons, readReportRange, reasonsOf } from '../activity/report.ts'
import { titlesOfTools } from '../activity/tool-titles.ts'
import { upToDate } from '../activity/up-to-date.ts'
import type { ApiEnvironment } from '../http/auth.ts'
import { bearer, givenTime, json, problems, readTime, time, writeTime } from '../http/route-parts.ts'
import type { RouteContext } from '../route-context.ts'
import { Attention, needsAttention } from './attention.ts'
import { Figures, figuresOf } from './figures.ts'

const maxExpireDays = 90

const OverviewQuery = z.strictObject({
  since: givenTime.optional().openapi({ description: 'Of the figures; 24 hours ago when left out.' }),
  until: givenTime.optional(),
  expires_within_days: z.coerce
    .number()
    .int()
    .min(1)
    .max(maxExpireDays)
    .default(7)
    .openapi({ description: 'MCP servers that expire sooner need attention.' }),
})

const Overview = z
  .object({
    since: time,
    until: time,
    figures: Figures,
    calls_by_people: z.number().int().openapi({
      description: 'Calls that people made by hand, on the page. They are in no figure and no reason here.',
    }),
    reasons: Reasons,
    needs_attention: z
      .array(Attention)
      .openapi({ description: 'What someone has to do, the most urgent first.' }),
    accounts: z
      .array(z.object({ account: UsedAccount, figures: Figures }).openapi('AccountFigures'))
      .openapi({ description: 'The newest 200 accounts.' }),
  })
  .openapi('Overview')

const maxAccounts = 200
const maxExpiring = 50
const dayMs = 86_400_000

export function overviewRoutes(
  app: OpenAPIHono<ApiEnvironment>,
  { context, may, recorder }: RouteContext,
): void {
  const { store, clock } = context
  let answering: ReadonlySet<string> | undefined
  const titleOf = titlesOfTools(context.catalog)

  const readRoute = createRoute({
    method: 'get',
    path: '/overview',
    operationId: 'readOverview',
    summary: 'What assistants did, what needs attention, and how each helpdesk is',
    description: 'The figures are of at most 92 days.',
    tags: ['Activity'],
    security: bearer,
    middleware: [may('manage'), upToDate(recorder)],
    request: { query: OverviewQuery },
    responses: { 200: json(Overview, 'The overview.'), ...problems() },
  })
  app.openapi(readRoute, async (c) => {
    const { tenantId } = c.var.principal
    const query = c.req.valid('query')
    const now = clock.now()
    answering ??= new Set(answeringTools(context.catalog))
    const answers = answering
    const [since, until] = [readTime(query.since), readTime(query.until)]
    const range = readReportRange(
      { ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) },
      now,
    )
    const expiresBefore = now + query.expires_within_days * dayMs
    const [all, conversations, { rows }, expiring] = await Promise.all([
      store.calls.groups(tenantId, range),
      store.calls.readConversations(tenantId, { ...range, isByHand: false }),
      store.accounts.list(tenantId, { limit: maxAccounts }),
      store.servers.list(tenantId, { limit: maxExpiring, sort: 'expires', expiresBefore }),
    ])
    const accounts = await viewUsedAccounts(context, tenantId, rows)
    const groups = all.filter((group) => !isByHand(group))
    const read = [...conversations.values()].reduce((sum, count) => sum + count, 0)
    const overview = {
      since: writeTime(range.since),
      until: writeTime(range.until),
      figures: figuresOf(groups, read, answers),
      calls_by_people: countByPeople(all),
      reasons: reasonsOf(groups),
      needs_attention: needsAttention(accounts, expiring.rows, groups, { now, titleOf }),
      accounts: accounts.map((account) => {
        const own = groups.filter(({ accountId }) => accountId === account.id)
        return { account, figures: figuresOf(own, conversations.get(account.id) ?? 0, answers) }
      }),
    }
    return c.json(overview, 200)
  })
}
