import type { ReadThreadsStore, ThreadMark, ThreadRef } from '@helpdesk-mcp/connector'
import { createBatch } from '../activity/batch.ts'
import type { GatewayContext } from '../context.ts'
import type { WriteScope } from '../storage/outbox-store.ts'

export interface StoredReadThreads {
  of(scope: Scope): ReadThreadsStore
  flush(): Promise<void>
  close(): Promise<void>
}

/** What was read of conversations: written after the read, in batches, and found before a reply, also by another instance. */
export function createReadThreads({
  store,
  clock,
  log,
}: Pick<GatewayContext, 'store' | 'clock' | 'log'>): StoredReadThreads {
  /** What is not written yet. */
  const waiting = new Map<string, Waiting>()
  const batch = createBatch<Waiting>({
    ...{ clock, log, name: 'what was read of conversations' },
    // As seldom as calls are recorded: SQLite answers nobody while it writes.
    ...{ delayMs: 250, maxSize: 100, maxWaiting: 10_000 },
    keyOf: ({ key }) => key,
    async write(all) {
      await store.readThreads.add(all.map(({ scope, thread, mark }) => ({ ...scope, ...thread, mark })))
      for (const one of all) if (waiting.get(one.key) === one) waiting.delete(one.key)
    },
  })

  return {
    of(scope) {
      const { serverId, accountId, reader } = scope
      const start = JSON.stringify([serverId, accountId, reader])
      return {
        seen(thread, mark) {
          const item = { key: `${start}${thread.kind} ${thread.id}`, scope, thread, mark }
          waiting.set(item.key, item)
          batch.add(item)
        },
        async find(thread) {
          const { kind, id } = thread
          const stored = await store.readThreads.find({ ...scope, kind, id })
          const mark = waiting.get(`${start}${kind} ${id}`)?.mark
          return mark && (stored === undefined || mark.readAt >= stored.readAt) ? mark : stored
        },
      }
    },
    flush: batch.flush,
    close: batch.close,
  }
}

type Scope = WriteScope & { reader: string }

interface Waiting {
  key: string
  scope: Scope
  thread: ThreadRef
  mark: ThreadMark
}
