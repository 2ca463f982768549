import type { CallContext, Connector } from '@helpdesk-mcp/contracts'
import type { CallLimits, GatewayContext } from '../context.ts'
import { type BusyReason, createPlaces } from './places.ts'

/** Lets as many calls begin as the process can carry, and no account take all of it. */
export interface Admission {
  /** The connector of an account, whose calls wait for their turn. A call that gets none throws `unavailable` before anything of it has begun. */
  admitted(accountId: string, connector: Connector): Connector
}

export const defaultLimits: CallLimits = { maxCalls: 128, maxCallsPerAccount: 32, waitMs: 10_000 }

/** Answers of more than a megabyte that are in memory at once: each may have 16, and several times that as values. */
const maxLargeAnswers = 6
const maxLargeAnswersPerAccount = 2

export function createAdmission({
  clock,
  metrics,
  limits = defaultLimits,
}: Pick<GatewayContext, 'clock' | 'metrics' | 'limits'>): Admission {
  const { maxCalls, maxCallsPerAccount, waitMs } = limits
  const refuse =
    (what: 'call' | 'large_answer', message: string) =>
    (reason: BusyReason): string => {
      metrics.busy({ what, reason })
      return message
    }
  const shared = { waitMs, clock }
  const calls = createPlaces({
    ...shared,
    max: maxCalls,
    maxPerKey: maxCallsPerAccount,
    maxWaiting: 4 * maxCallsPerAccount,
    refuse: refuse('call', 'Too many calls are under way. Nothing was sent. Try again in a few seconds.'),
  })
  const largeAnswers = createPlaces({
    ...shared,
    max: maxLargeAnswers,
    maxPerKey: maxLargeAnswersPerAccount,
    maxWaiting: maxCallsPerAccount,
    refuse: refuse(
      'large_answer',
      'The answer has more than 1 MB, and too many such answers are being read. Ask for fewer items or fields, or try again in a few seconds.',
    ),
  })
  metrics.watchCalls(() => ({
    running: calls.taken,
    waiting: calls.waiting + largeAnswers.waiting,
    largeAnswers: largeAnswers.taken,
  }))

  return {
    admitted: (accountId, connector) => ({
      ...connector,
      async call(tool, args, context = {}) {
        const { cancellation } = context
        const taken = calls.take(accountId, cancellation)
        const leave = typeof taken === 'function' ? taken : await taken
        let large: Promise<() => void> | undefined
        // Once for a call, however many large answers it reads: it would wait for itself.
        const beforeLargeAnswer = async () => {
          large ??= Promise.resolve(largeAnswers.take(accountId, cancellation))
          await large
        }
        try {
          return await connector.call(tool, args, withHold(context, beforeLargeAnswer))
        } finally {
          leave()
          void large?.then((give) => give()).catch(() => undefined)
        }
      },
    }),
  }
}

/** The same context with the hold. A copy: each object that is the prototype of another costs V8 a hidden class. */
function withHold(context: CallContext, beforeLargeAnswer: () => Promise<void>): CallContext {
  const { cancellation, progress, confirmation, confirm } = context
  const held: CallContext = { beforeLargeAnswer }
  // A signal may be made when it is asked for.
  if (cancellation) held.cancellation = cancellation
  else if (context.signal) held.signal = context.signal
  if (progress) held.progress = progress
  if (confirmation !== undefined) held.confirmation = confirmation
  if (confirm) held.confirm = confirm
  return held
}
