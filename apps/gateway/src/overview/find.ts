import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { CallTarget, nameOnce } from '../activity/schemas.ts'
import { findCalls } from '../activity/search.ts'
import type { ApiEnvironment } from '../http/auth.ts'
import { bearer, json, problems, text, time, writeTime } from '../http/route-parts.ts'
import { outboxStates } from '../outbox-model.ts'
import type { RouteContext } from '../route-context.ts'

const FindQuery = z.strictObject({
  q: text(100).trim().min(1).openapi({ description: 'A few letters.', example: 'note' }),
  limit: z.coerce.number().int().min(1).max(10).default(5).openapi({ description: 'Of each kind.' }),
})

const Found = z
  .object({
    accounts: z.array(
      z
        .object({ id: z.string(), name: z.string(), connector: z.string(), state: z.string() })
        .openapi('FoundAccount'),
    ),
    servers: z.array(
      z.object({ id: z.string(), name: z.string(), expires_at: time.nullable() }).openapi('FoundServer'),
    ),
    tools: z
      .array(
        z
          .object({
            name: z.string(),
            title: z.string(),
            connector: z.string(),
            integrated_account_id: z.string(),
          })
          .openapi('FoundTool'),
      )
      .openapi({
        description:
          'In the order in which agents find them; of each connector, those of its newest account.',
      }),
    calls: z.array(
      z
        .object({
          ...{ id: z.string(), at: time, summary: z.string(), tool: z.string(), outcome: z.string() },
          effects: z.array(z.string()),
          targets: z.array(CallTarget),
          outbox_item_id: z.string().nullable().openapi({
            description: 'Of a call that was held: the item of the outbox that a person decides about.',
          }),
          outbox_state: z.enum(outboxStates).nullable(),
        })
        .openapi('FoundCall'),
    ),
  })
  .openapi('Found')

const maxAccounts = 200

export function findRoutes(app: OpenAPIHono<ApiEnvironment>, { context, finder, may }: RouteContext): void {
  const { store } = context

  const find = createRoute({
    method: 'get',
    path: '/find',
    operationId: 'find',
    summary: 'Accounts, MCP servers, tools and recent calls, by a few letters',
    tags: ['Page'],
    security: bearer,
    middleware: [may('manage')],
    request: { query: FindQuery },
    responses: { 200: json(Found, 'What was found, of each kind.'), ...problems() },
  })
  app.openapi(find, async (c) => {
    const { tenantId } = c.var.principal
    const { q, limit } = c.req.valid('query')
    const [accounts, servers, calls, tools] = await Promise.all([
      store.accounts.list(tenantId, { limit, text: q }),
      store.servers.list(tenantId, { limit, text: q }),
      findCalls({ store }, tenantId, { limit }, q),
      findTools(tenantId, q, limit),
    ])
    const held = calls.rows.flatMap(({ outcome, outboxItemId }) =>
      outcome === 'held' ? (outboxItemId ?? []) : [],
    )
    const items = await store.outbox.states(tenantId, held)
    const found = {
      accounts: accounts.rows.map(({ id, name, connector, state }) => ({ id, name, connector, state })),
      servers: servers.rows.map(({ id, name, expiresAt }) => ({
        id,
        name,
        expires_at: writeTime(expiresAt),
      })),
      tools,
      calls: calls.rows.map(({ id, at, summary, tool, outcome, outboxItemId, effects, targets }) => {
        const item = outcome === 'held' && outboxItemId !== null ? items.get(outboxItemId) : undefined
        return {
          id,
          at: writeTime(at),
          summary,
          tool,
          outcome,
          effects,
          targets: targets.map(nameOnce),
          outbox_item_id: item ? outboxItemId : null,
          outbox_state: item?.state ?? null,
        }
      }),
    }
    return c.json(found, 200)
  })

  /** Takes turns between the connectors: how well tools match cannot be compared between them. */
  async function findTools(tenantId: string, question: string, limit: number) {
    const { rows } = await store.accounts.list(tenantId, { limit: maxAccounts })
    const newest = new Map([...rows].reverse().map((account) => [account.connector, account]))
    const lists = await Promise.all(
      [...newest.values()].map(async ({ id, connector }) => {
        const entry = context.catalog.get(connector)
        if (!entry) return []
        const titles = new Map(entry.records.map(({ name, title }) => [name, title]))
        const ranked = (await finder.find(entry, question)).slice(0, limit)
        return ranked.map(({ name }) => {
          return { name, title: titles.get(name) ?? name, connector, integrated_account_id: id }
        })
      }),
    )
    const places = Array.from({ length: limit }, (_, place) => lists.flatMap((list) => list[place] ?? []))
    return places.flat().slice(0, limit)
  }
}
