import type { GatewayContext } from '../context.ts'
import { postPublic } from '../outbox/channels/post.ts'
import { slackApi } from '../outbox/channels/slack.ts'
import type { Finding } from './finding.ts'

const weekMs = 7 * 86_400_000

/** Checks how people are asked to approve calls, and whether they could be. */
export async function* checkApprovals(
  context: Pick<GatewayContext, 'approvals' | 'store' | 'clock' | 'post' | 'publicUrl'>,
): AsyncGenerator<Finding> {
  const { approvals, store, clock, publicUrl } = context
  if (approvals === undefined) return
  const { email, slack, webhook } = approvals
  const what = 'approvals'
  const ways = [
    'on the page',
    ...(email
      ? [`by e-mail to ${email === 'everybody' ? 'everybody who may approve' : email.join(', ')}`]
      : []),
    ...(slack ? [`in Slack, which sends what is chosen to ${publicUrl}/approvals/slack`] : []),
    ...(webhook ? [`by a webhook to ${new URL(webhook.url).host}`] : []),
  ]
  yield { what, state: 'good', says: `people are asked ${ways.join(', ')}` }
  if (slack) yield await checkSlack(context, slack)
  const since = clock.now() - weekMs
  for (const { channel, count, lastError } of await store.outbox.deliveries.failed(since)) {
    yield {
      ...{ what: `approvals (${channel})`, state: 'wrong' },
      says: `${count} could not be told in the last week. The last time: ${lastError ?? 'unknown'}`,
      fix: `Check the settings of the channel. What was not told waits on the page`,
    }
  }
}

async function checkSlack(
  { post = postPublic }: Pick<GatewayContext, 'post'>,
  settings: NonNullable<NonNullable<GatewayContext['approvals']>['slack']>,
): Promise<Finding> {
  const what = 'approvals (slack)'
  try {
    const { user, team } = await slackApi({ post }, settings)('auth.test', {})
    return { what, state: 'good', says: `Slack knows the app as ${String(user)} in ${String(team)}` }
  } catch (error) {
    const says = error instanceof Error ? error.message.replace(/\.$/, '') : 'Slack does not answer'
    return { what, state: 'wrong', says, fix: 'Check HELPDESK_MCP_SLACK_BOT_TOKEN' }
  }
}
