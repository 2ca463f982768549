import type { ApprovalSettings } from '../config-approvals.ts'
import type { Channel } from '../storage/outbox-store.ts'

/** A way besides the page by which people are asked, and who is. */
export interface AskedBy {
  channel: Channel
  /** In words. */
  to: string
}

/** The ways by which somebody is told of a tenant's items. Slack and the webhook are those of one tenant: no other's texts go there. */
export function askedBy(approvals: ApprovalSettings | undefined, tenantId: string): AskedBy[] {
  if (approvals === undefined) return []
  const { email, slack, webhook } = approvals
  const isTheirs = tenantId === approvals.tenantId
  return [
    ...(email ? [{ channel: 'email' as const, to: emailWords(email) }] : []),
    ...(isTheirs && slack ? [{ channel: 'slack' as const, to: `channel ${slack.channel}` }] : []),
    ...(isTheirs && webhook ? [{ channel: 'webhook' as const, to: new URL(webhook.url).host }] : []),
  ]
}

export function channelsOf(approvals: ApprovalSettings | undefined, tenantId: string): Channel[] {
  return askedBy(approvals, tenantId).map(({ channel }) => channel)
}

function emailWords(email: NonNullable<ApprovalSettings['email']>): string {
  return email === 'everybody' ? 'everybody who may approve' : email.join(', ')
}
