import { describeError } from '@helpdesk-mcp/contracts'
import type { GatewayContext } from '../context.ts'

/** What happens after a request was answered: how long it takes must not tell whether there is such a person. */
export interface MailQueue {
  add(work: () => Promise<void>): void
  /** Resolves when nothing is being sent any more. */
  close(): Promise<void>
}

/** Of more than this, the newest are not sent: whoever waits for one asks again. */
const maxWaiting = 200

export function createMailQueue({ log }: Pick<GatewayContext, 'log'>): MailQueue {
  const waiting = new Set<Promise<void>>()
  return {
    add(work) {
      if (waiting.size >= maxWaiting) return log.warn({}, 'Too many e-mails wait to be sent. One was not.')
      const running = work()
        .catch((error: unknown) => log.warn(describeError(error), 'Failed to send a sign-in link by e-mail.'))
        .finally(() => waiting.delete(running))
      waiting.add(running)
    },
    async close() {
      await Promise.all(waiting)
    },
  }
}
