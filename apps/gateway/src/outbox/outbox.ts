import { describeError } from '@helpdesk-mcp/contracts'
import type { GatewayContext } from '../context.ts'
import type { OutboxItem } from '../outbox-model.ts'
import type { Channel } from '../storage/outbox-store.ts'
import type { ApprovalChannel } from './channels/channel.ts'
import { emailChannel } from './channels/email.ts'
import { type SlackApi, type SlackSettings, slackApi, slackChannel } from './channels/slack.ts'
import { webhookChannel } from './channels/webhook.ts'
import { createDecisions, type Decisions } from './decide.ts'
import { createDeliveries, type Deliveries } from './deliver.ts'
import { createSender, type Sender, type SenderParts } from './send.ts'
import { createItemThreads, type ItemThreads } from './thread.ts'
import { createVendorDrafts, type VendorDrafts } from './vendor-drafts.ts'

/** Calls that wait for a person: who is asked, who decides, and what is sent then. */
export interface Outbox {
  sender: Sender
  decisions: Decisions
  vendorDrafts: VendorDrafts
  threads: ItemThreads
  deliveries: Deliveries | undefined
  /** Where people decide in Slack, if they do. */
  slack: { settings: SlackSettings; slack: SlackApi; tenantId: string } | undefined
  /** An item of whichever tenant, for whoever has a code for it. */
  find(id: string): Promise<OutboxItem | undefined>
  /** Runs what a request need not wait for. */
  inBackground(work: () => Promise<void>): void
  close(): Promise<void>
}

export function createOutbox(context: GatewayContext, parts: SenderParts, leaseMs?: number): Outbox {
  const { approvals, log, store } = context
  const sender = createSender(context, parts, leaseMs)
  const slack = approvals?.slack && {
    settings: approvals.slack,
    slack: slackApi(context, approvals.slack),
    tenantId: approvals.tenantId,
  }
  const channels = channelsOf(context, slack)
  const deliveries = Object.keys(channels).length > 0 ? createDeliveries(context, channels) : undefined
  const threads = createItemThreads(context, parts)
  const running = new Set<Promise<void>>()

  return {
    sender,
    decisions: createDecisions(context, { accounts: parts.accounts, sender, onSent: threads.noteSent }),
    vendorDrafts: createVendorDrafts(context, parts),
    threads,
    deliveries,
    slack,
    async find(id) {
      for (const tenant of await store.tenants.list()) {
        const item = await store.outbox.get(tenant.id, id)
        if (item) return item
      }
      return undefined
    },
    inBackground(work) {
      const done = work()
        .catch((error: unknown) => log.error(describeError(error), 'A decision failed.'))
        .finally(() => running.delete(done))
      running.add(done)
    },
    async close() {
      await Promise.all(running)
      await deliveries?.close()
      sender.close()
    },
  }
}

function channelsOf(
  context: GatewayContext,
  slack: Outbox['slack'],
): Partial<Record<Channel, ApprovalChannel>> {
  const { approvals, mail } = context
  return {
    ...(approvals?.email && mail ? { email: emailChannel({ ...context, mail }, approvals.email) } : {}),
    ...(slack ? { slack: slackChannel(context, slack.settings, slack.slack) } : {}),
    ...(approvals?.webhook ? { webhook: webhookChannel(context, approvals.webhook) } : {}),
  }
}
