import { quote } from '@helpdesk-mcp/contracts'
import { z } from '@hono/zod-openapi'
import type { UsedAccount } from '../accounts/usage.ts'
import { failingTools } from '../activity/report.ts'
import { time, writeTime } from '../http/route-parts.ts'
import type { McpServer, Time } from '../model.ts'
import type { CallGroup } from '../storage/call-store.ts'

export const Attention = z
  .object({
    kind: z
      .enum(['reconnect', 'outage', 'quota', 'tool_fails', 'expires', 'not_checked'])
      .openapi({ description: 'The most urgent kind comes first. More may be added.' }),
    title: z.string().openapi({ example: 'The account "shop" has to be connected again' }),
    advice: z.string().nullable(),
    integrated_account_id: z.string().nullable(),
    mcp_server_id: z.string().nullable(),
    tool: z.string().nullable(),
    at: time.nullable().openapi({ description: 'When it ends, runs out or last happened.' }),
  })
  .openapi('NeedsAttention')

type Attention = z.infer<typeof Attention>

const nothing = { integrated_account_id: null, mcp_server_id: null, tool: null, at: null }

/** Tools of fewer failures are not worth a look. */
const minFailures = 3
const minShare = 0.2
const maxTools = 10

/** What someone has to do, the most urgent first. */
export function needsAttention(
  accounts: readonly z.infer<typeof UsedAccount>[],
  expiring: readonly McpServer[],
  groups: readonly CallGroup[],
  { now, titleOf }: { now: Time; titleOf: (tool: string) => string },
): Attention[] {
  const ofAccounts = accounts.flatMap((account): Attention[] => {
    const { health, quota_forecast: forecast, name } = account
    const about = { ...nothing, integrated_account_id: account.id }
    const called = `The account ${quote(name)}`
    const found: Attention[] = []
    if (health.code === 'needs_reconnect') {
      found.push({
        ...about,
        kind: 'reconnect',
        title: `${called} has to be connected again`,
        advice: account.state_reason ?? health.advice,
      })
    } else if (health.code === 'not_checked') {
      found.push({
        ...about,
        kind: 'not_checked',
        title: `${called} has never been checked`,
        advice: health.advice,
      })
    } else if (health.code !== 'works') {
      found.push({
        ...about,
        kind: 'outage',
        title: `${called}: ${inSentence(health.title)}`,
        advice: health.advice,
      })
    }
    if (forecast?.state === 'runs_out' || forecast?.state === 'used_up') {
      found.push({
        ...about,
        kind: 'quota',
        title: `${called}: ${inSentence(forecast.words)}`.replace(/\.$/, ''),
        advice: 'Fewer calls, or a higher limit at the helpdesk, make it last.',
        at: forecast.runs_out_at,
      })
    }
    return found
  })
  const tools = failingTools(groups)
    .filter(({ failed, calls }) => failed >= minFailures && failed / calls >= minShare)
    .slice(0, maxTools)
    .map(
      ({ tool, failed, calls, integrated_account_id, last_failed_at, reason }): Attention => ({
        ...{ ...nothing, kind: 'tool_fails', tool, integrated_account_id, at: last_failed_at },
        title: `${failed} of ${calls} calls of ${quote(titleOf(tool))} failed`,
        advice: reason,
      }),
    )
  const servers = expiring.map(
    ({ id, name, expiresAt }): Attention => ({
      ...{ ...nothing, kind: 'expires', mcp_server_id: id, at: writeTime(expiresAt) },
      title: `The MCP server ${quote(name)} expires ${inDays((expiresAt ?? now) - now)}`,
      advice: 'Its URL stops working then. Give it a later end if it is still needed.',
    }),
  )
  const order: readonly Attention['kind'][] = [
    'reconnect',
    'outage',
    'quota',
    'tool_fails',
    'expires',
    'not_checked',
  ]
  return [...ofAccounts, ...tools, ...servers].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}

function inSentence(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function inDays(ms: number): string {
  const hours = Math.max(0, Math.round(ms / 3_600_000))
  if (hours < 1) return 'within the hour'
  if (hours < 36) return hours === 1 ? 'in an hour' : `in ${hours} hours`
  return `in ${Math.round(hours / 24)} days`
}
