import { threadKey } from './thread-key.ts'
import type { ThreadState } from './thread-state.ts'
import type { GuardParts, WholeCall } from './whole-call.ts'

/** How conversations stand, by `threadKey`. */
export type ThreadStates = ReadonlyMap<string, ThreadState>

/**
 * How the conversations stand that a call is about, before a person is asked about it. Throws `not_found` where there is none: nobody is to
 * decide about a call that can only fail.
 */
export async function readStates(
  { inner, context }: WholeCall,
  { conversations }: Pick<GuardParts, 'conversations'>,
): Promise<ThreadStates> {
  const threads = new Map(inner.flatMap(conversations.namedBy).map((thread) => [threadKey(thread), thread]))
  const states = new Map<string, ThreadState>()
  for (const [key, thread] of threads) {
    const state = await conversations.stateOf(thread, context)
    if (state) states.set(key, state)
  }
  return states
}
