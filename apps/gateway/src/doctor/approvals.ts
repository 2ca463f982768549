import { isIP } from 'node:net'
import { isPrivateHost, isPublic, privateHostsVariable } from '@helpdesk-mcp/connector'
import type { GatewayContext } from '../context.ts'
import { slackApi } from '../outbox/channels/slack.ts'
import type { Channel } from '../storage/outbox-store.ts'
import { askedBy } from '../writes/channels-of.ts'
import type { Finding } from './finding.ts'

const weekMs = 7 * 86_400_000

/** Checks how people are asked to approve calls, and whether they could be. */
export async function* checkApprovals(
  context: Pick<GatewayContext, 'approvals' | 'store' | 'clock' | 'post' | 'privateHosts' | 'publicUrl'>,
): AsyncGenerator<Finding> {
  const { approvals, store, clock, publicUrl } = context
  if (approvals === undefined) return
  const { slack, webhook, tenantId } = approvals
  const what = 'approvals'
  const words: Readonly<Record<Channel, (to: string) => string>> = {
    email: (to) => `by e-mail to ${to}`,
    slack: (to) => `in Slack (${to}), which sends what is chosen to ${publicUrl}/approvals/slack`,
    webhook: (to) => `by a webhook to ${to}`,
  }
  const ways = askedBy(approvals, tenantId).map(({ channel, to }) => words[channel](to))
  yield { what, state: 'good', says: `people are asked ${['on the page', ...ways].join(', ')}` }
  if (slack) yield await checkSlack(context, slack)
  if (webhook && !mayBeAsked(new URL(webhook.url), context)) {
    yield {
      ...{ what: 'approvals (webhook)', state: 'wrong' },
      says: `${new URL(webhook.url).host} is an address in a private network, so nothing is sent there`,
      fix: `Name it in ${privateHostsVariable}, or use a public address in HELPDESK_MCP_APPROVAL_WEBHOOK_URL`,
    }
  }
  const since = clock.now() - weekMs
  for (const { channel, count, lastError } of await store.outbox.deliveries.failed(since)) {
    yield {
      ...{ what: `approvals (${channel})`, state: 'wrong' },
      says: `${count} could not be told in the last week. The last time: ${lastError ?? 'unknown'}`,
      fix: `Check the settings of the channel. What was not told waits on the page`,
    }
  }
}

/** Of a name this is found out when something is sent. */
function mayBeAsked(url: URL, { privateHosts }: Pick<GatewayContext, 'privateHosts'>): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return isIP(host) === 0 || isPublic(host) || isPrivateHost(url, privateHosts)
}

async function checkSlack(
  context: Pick<GatewayContext, 'post' | 'privateHosts'>,
  settings: NonNullable<NonNullable<GatewayContext['approvals']>['slack']>,
): Promise<Finding> {
  const what = 'approvals (slack)'
  try {
    const { user, team } = await slackApi(context, settings)('auth.test', {})
    return { what, state: 'good', says: `Slack knows the app as ${String(user)} in ${String(team)}` }
  } catch (error) {
    const says = error instanceof Error ? error.message.replace(/\.$/, '') : 'Slack does not answer'
    return { what, state: 'wrong', says, fix: 'Check HELPDESK_MCP_SLACK_BOT_TOKEN' }
  }
}
