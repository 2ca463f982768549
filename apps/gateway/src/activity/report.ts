import { z } from '@hono/zod-openapi'
import type { GatewayContext } from '../context.ts'
import { invalid } from '../http/problem.ts'
import { time, writeTime } from '../http/route-parts.ts'
import { byHandServerId } from '../storage/call-kinds.ts'
import { percentile } from '../storage/call-series.ts'
import type { CallFilter, CallGroup } from '../storage/call-store.ts'
import { sayReason } from './reasons.ts'
import { readRange } from './series.ts'

const dayMs = 86_400_000
const maxDays = 92
const maxRows = 20

const count = z.number().int()

export const Reasons = z
  .array(
    z
      .object({ code: z.string(), words: z.string(), calls: count, refused: z.boolean() })
      .openapi('CallReason'),
  )
  .openapi({ description: 'Why calls were refused or failed, the most frequent first.' })

export const Report = z
  .object({
    since: time,
    until: time,
    calls: count,
    ok: count,
    failed: count,
    refused: count,
    attempted: count,
    held: count.openapi({
      description: 'Held for a person, and not sent since: they wait, or were discarded.',
    }),
    waiting: count.openapi({ description: 'Those of `held` that still wait for a person.' }),
    by_people: count.openapi({
      description: 'Those of `calls` that people made by hand, on the page. The others are of assistants.',
    }),
    reasons: Reasons,
    tools: z
      .array(
        z
          .object({
            tool: z.string(),
            integrated_account_id: z.string().nullable(),
            calls: count,
            failed: count,
            refused: count,
            last_failed_at: time.nullable(),
            reason: z.string().nullable().openapi({ description: 'The most frequent one, in words.' }),
          })
          .openapi('ToolFailures'),
      )
      .openapi({ description: 'Tools whose calls fail or are refused, by how often.' }),
    servers: z
      .array(
        z
          .object({
            mcp_server_id: z.string(),
            calls: count,
            failed: count,
            refused: count,
            vendor_calls: count,
          })
          .openapi('ServerCalls'),
      )
      .openapi({
        description: 'MCP servers by the number of their calls; `page` stands for people on the page.',
      }),
    latency: z
      .array(
        z
          .object({
            integrated_account_id: z.string(),
            tool: z.string().nullable().openapi({ description: 'null: of all tools.' }),
            calls: count,
            p50_ms: z.number(),
            p95_ms: z.number(),
          })
          .openapi('CallLatency'),
      )
      .openapi({
        description:
          'How long calls took that were sent: of each account, then of its slowest tools that were called three times or more. Milliseconds, to two digits.',
      }),
  })
  .openapi('ActivityReport')

/** A range for reports: a day unless it is given, and 92 days at most. */
export function readReportRange(given: Pick<CallFilter, 'since' | 'until'>, now: number, defaultMs = dayMs) {
  const range = readRange(given, now, defaultMs)
  if (range.until - range.since <= maxDays * dayMs) return range
  throw invalid({
    field: 'since',
    value: writeTime(range.since),
    allowed: [`a time from ${writeTime(range.until - maxDays * dayMs)} on`],
    message: `At most ${maxDays} days.`,
  })
}

export async function readReport(
  { store, clock }: Pick<GatewayContext, 'store' | 'clock'>,
  tenantId: string,
  filter: CallFilter,
): Promise<z.infer<typeof Report>> {
  const range = readReportRange(filter, clock.now())
  const groups = await store.calls.groups(tenantId, { ...filter, ...range })
  return {
    since: writeTime(range.since),
    until: writeTime(range.until),
    ...countOutcomes(groups),
    by_people: countByPeople(groups),
    reasons: reasonsOf(groups),
    tools: failingTools(groups).slice(0, maxRows),
    servers: serversOf(groups).slice(0, maxRows),
    latency: latencyOf(groups),
  }
}

export function countOutcomes(groups: readonly CallGroup[]) {
  const counts = { calls: 0, ok: 0, failed: 0, refused: 0, attempted: 0, held: 0, waiting: 0 }
  for (const { calls, outcome, isRefused, isWaiting } of groups) {
    counts.calls += calls
    if (isWaiting) counts.waiting += calls
    counts[outcome === 'error' ? (isRefused ? 'refused' : 'failed') : outcome] += calls
  }
  return counts
}

/** Calls that people made by hand. */
export function countByPeople(groups: readonly CallGroup[]): number {
  return sumOf(groups.filter(isByHand))
}

export function isByHand({ serverId }: CallGroup): boolean {
  return serverId === byHandServerId
}

export function reasonsOf(groups: readonly CallGroup[]): z.infer<typeof Reasons> {
  const failed = groups.filter(({ outcome }) => outcome === 'error')
  return [...groupBy(failed, ({ errorCode, isRefused }) => JSON.stringify([errorCode, isRefused])).values()]
    .map(([first, ...rest]) => ({
      code: first.errorCode ?? 'unknown',
      words: sayReason(first.errorCode),
      calls: sumOf([first, ...rest]),
      refused: first.isRefused,
    }))
    .sort((a, b) => b.calls - a.calls)
}

/** Tools of accounts that have calls without success, the most first. */
export function failingTools(groups: readonly CallGroup[]) {
  return [...groupBy(groups, ({ tool, accountId }) => JSON.stringify([tool, accountId])).values()]
    .map((own) => {
      const [{ tool, accountId }] = own
      const { calls, failed, refused } = countOutcomes(own)
      const errors = own.filter(({ outcome }) => outcome === 'error')
      const lastAt = Math.max(...errors.map(({ lastAt }) => lastAt))
      return {
        tool,
        integrated_account_id: accountId === '' ? null : accountId,
        ...{ calls, failed, refused },
        last_failed_at: errors.length > 0 ? writeTime(lastAt) : null,
        reason: reasonsOf(errors)[0]?.words ?? null,
      }
    })
    .filter(({ failed, refused }) => failed + refused > 0)
    .sort((a, b) => b.failed - a.failed || b.refused - a.refused || (a.tool < b.tool ? -1 : 1))
}

function serversOf(groups: readonly CallGroup[]) {
  return [...groupBy(groups, ({ serverId }) => serverId).values()]
    .map((own) => {
      const { calls, failed, refused } = countOutcomes(own)
      const vendorCalls = own.reduce((sum, group) => sum + group.vendorCalls, 0)
      return { mcp_server_id: own[0].serverId, calls, failed, refused, vendor_calls: vendorCalls }
    })
    .sort((a, b) => b.calls - a.calls || (a.mcp_server_id < b.mcp_server_id ? -1 : 1))
}

/** Below it a percentile says nothing. */
const minCalls = 3

function latencyOf(groups: readonly CallGroup[]): z.infer<typeof Report>['latency'] {
  const sent = groups.filter(
    ({ ms, isRefused, outcome, accountId }) =>
      ms !== null && !isRefused && outcome !== 'held' && accountId !== '',
  )
  const timesOf = (own: readonly CallGroup[]) => ({
    calls: sumOf(own),
    p50_ms: percentile(own, 50) ?? 0,
    p95_ms: percentile(own, 95) ?? 0,
  })
  const accounts = [...groupBy(sent, ({ accountId }) => accountId).values()].map((own) => ({
    ...{ integrated_account_id: own[0].accountId, tool: null },
    ...timesOf(own),
  }))
  const tools = [...groupBy(sent, ({ tool, accountId }) => JSON.stringify([tool, accountId])).values()]
    .map((own) => ({ integrated_account_id: own[0].accountId, tool: own[0].tool, ...timesOf(own) }))
    .filter(({ calls }) => calls >= minCalls)
    .sort((a, b) => b.p95_ms - a.p95_ms)
  return [...accounts.sort((a, b) => b.calls - a.calls).slice(0, maxRows), ...tools.slice(0, maxRows)]
}

export function sumOf(groups: readonly { calls: number }[]): number {
  return groups.reduce((sum, { calls }) => sum + calls, 0)
}

export function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): Map<string, [Item, ...Item[]]> {
  const found = new Map<string, [Item, ...Item[]]>()
  for (const item of items) {
    const own = found.get(keyOf(item))
    if (own) own.push(item)
    else found.set(keyOf(item), [item])
  }
  return found
}
