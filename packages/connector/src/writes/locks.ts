import type { Clock } from '@helpdesk-mcp/contracts'
import { bareId } from './bare-id.ts'
import type { Lock, WriteHooks } from './hooks.ts'
import { conflict } from './sent-call.ts'
import { threadKey } from './thread-key.ts'
import type { ThreadRef } from './thread-ref.ts'

/** How long a call waits for a conversation: longer than a process that died keeps it locked. */
export const maxLockWaitMs = 40_000

/** Does work under one key after another, in the order in which it came, and tells it whether it had to wait. Other keys do not wait. */
export type LockQueue = <Result>(
  key: string,
  work: (hasWaited: boolean) => Promise<Result>,
) => Promise<Result>

/** Rejects with `conversationBusy` for work that has waited too long; it is not done then. */
export function createLockQueue(clock: Clock): LockQueue {
  const ends = new Map<string, Promise<void>>()

  async function wait(before: Promise<void>): Promise<void> {
    const waiting = new AbortController()
    const startedAt = clock.now()
    const isLate = clock.sleep(maxLockWaitMs, waiting.signal).then(
      () => clock.now() - startedAt >= maxLockWaitMs,
      () => false,
    )
    const isOver = await Promise.race([before.then(() => false), isLate])
    waiting.abort()
    if (isOver) throw conversationBusy()
    await before
  }

  return async (key, work) => {
    const before = ends.get(key)
    let finish: () => void = () => {}
    const own = new Promise<void>((resolve) => {
      finish = resolve
    })
    // Whoever comes next waits for all who came before, also behind one that gave up.
    const end = before ? before.then(() => own) : own
    ends.set(key, end)
    try {
      if (before) await wait(before)
      return await work(before !== undefined)
    } finally {
      finish()
      if (ends.get(key) === end) ends.delete(key)
    }
  }
}

/** Locks conversations among the calls of one process. */
export function memoryLocks(clock: Clock): WriteHooks['lock'] {
  const queue = createLockQueue(clock)
  return ({ kind, id }, work) =>
    queue(`${kind}:${id}`, (hasWaited) => work({ isHeld: () => true, hasWaited }))
}

/** Does work while it holds the locks of all these conversations. They are always taken in one order, so that no two calls wait for each other. */
export function withLocks<Result>(
  { lock }: Pick<WriteHooks, 'lock'>,
  threads: readonly ThreadRef[],
  work: (lock: Lock) => Promise<Result>,
): Promise<Result> {
  if (threads.length === 0) return work({ isHeld: () => true, hasWaited: false })
  const byKey = new Map(
    threads.map((thread) => [threadKey(thread), { ...thread, id: bareId(thread.id) }] as const),
  )
  const inOrder = [...byKey.keys()].sort().flatMap((key) => byKey.get(key) ?? [])
  const locked = inOrder.reduceRight<(all: Lock) => Promise<Result>>(
    (next, thread) => (all) =>
      lock(thread, (own) =>
        next({
          isHeld: () => all.isHeld() && own.isHeld(),
          hasWaited: all.hasWaited || own.hasWaited,
        }),
      ),
    work,
  )
  return locked({ isHeld: () => true, hasWaited: false })
}

/** The error of a call that did not get the lock, or has lost it before anything was sent. */
export function conversationBusy() {
  return conflict(
    'Nothing was sent: another message to this conversation, or its closing, is being sent at this moment. Read the conversation, then make the call again.',
    'conversation_busy',
  )
}
