import { describeError } from '@helpdesk-mcp/contracts'
import type { GatewayContext } from '../context.ts'
import type { OutboxItem } from '../outbox-model.ts'
import type { Channel, OutboxDelivery } from '../storage/outbox-store.ts'
import { type ApprovalChannel, GoneError } from './channels/channel.ts'
import { seenOf } from './outcome.ts'
import { viewDetail } from './schemas.ts'

/** Tells people of what waits, and of what became of it. What is to be told is stored, so a restart loses none of it. */
export interface Deliveries {
  /** Resolves when what was due is told, or put off. */
  flush(): Promise<void>
  close(): Promise<void>
}

interface DeliveryOptions {
  /** How often the store is looked into, besides when something has changed. */
  pollEveryMs?: number
}

/** How long no other process takes what this one delivers. */
const takenMs = 60_000
const maxTaken = 10
const secondMs = 1_000
const minuteMs = 60 * secondMs
/** After how long a delivery that has failed is tried again, the first time, the second time and so on; then it is given up. */
const retryAfterMs = [5, 30, 120, 600, 1_800, 3_600, 7_200, 14_400].map((seconds) => seconds * secondMs)

export function createDeliveries(
  context: Pick<GatewayContext, 'store' | 'catalog' | 'clock' | 'log'>,
  channels: Partial<Record<Channel, ApprovalChannel>>,
  { pollEveryMs = minuteMs / 12 }: DeliveryOptions = {},
): Deliveries {
  const { store, clock, log } = context
  const { deliveries } = store.outbox
  const closing = new AbortController()
  let wake = new AbortController()
  let working: Promise<void> = Promise.resolve()

  const deliver = async (delivery: OutboxDelivery, until: number): Promise<void> => {
    const { id, tenantId, itemId, channel, attempts, told, receipt } = delivery
    const put = (outcome: Omit<Parameters<typeof deliveries.put>[2], 'attempts'>, tries = attempts + 1) =>
      deliveries.put(id, until, { ...outcome, attempts: tries })
    const item = await store.outbox.get(tenantId, itemId)
    const now = item && standOf(item)
    const teller = channels[channel]
    if (item === undefined || teller === undefined || told === now) {
      return put({ state: 'done', dueAt: until, told, receipt, lastError: null }, attempts)
    }
    try {
      const told = await teller.tell(item, await viewDetail(context, item), delivery)
      await put({ state: 'done', dueAt: until, told: now ?? null, receipt: told.receipt, lastError: null })
    } catch (error) {
      const delay = error instanceof GoneError ? undefined : retryAfterMs[attempts]
      const lastError = error instanceof Error ? error.message.slice(0, 300) : 'unknown'
      log.warn({ item: itemId, channel, attempts, ...describeError(error) }, 'Failed to ask for an approval.')
      await put({
        state: delay === undefined ? 'failed' : 'waiting',
        dueAt: clock.now() + (delay ?? 0),
        ...{ told, receipt, lastError },
      })
    }
  }

  const deliverDue = async () => {
    while (!closing.signal.aborted) {
      const until = clock.now() + takenMs
      const due = await deliveries.take(clock.now(), until, maxTaken)
      for (const delivery of due) {
        await deliver(delivery, until).catch((error: unknown) =>
          log.warn(describeError(error), 'Failed to store what became of a delivery.'),
        )
      }
      if (due.length < maxTaken) return
    }
  }
  const flush = () => {
    working = working.then(deliverDue).catch((error: unknown) => {
      log.warn(describeError(error), 'Failed to read whom to ask for approvals.')
    })
    return working
  }
  const run = async () => {
    while (!closing.signal.aborted) {
      wake = new AbortController()
      await flush()
      await clock.sleep(pollEveryMs, AbortSignal.any([closing.signal, wake.signal])).catch(() => undefined)
    }
  }
  const stop = store.onChange(() => wake.abort(), 'obx')
  const running = run()

  return {
    flush,
    async close() {
      stop()
      closing.abort()
      await running
      await working
    },
  }
}

/** What of an item is told: its state, its words, and what is new in the conversation. */
function standOf(item: OutboxItem): string {
  return [item.state, item.version, seenOf(item) ?? ''].join(' ').trim()
}
