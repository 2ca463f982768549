import type { ReadThreadsStore, ThreadMark } from '@helpdesk-mcp/connector'
import { createBatch } from '../activity/batch.ts'
import type { GatewayContext } from '../context.ts'
import type { ReadThread, WriteScope } from '../storage/outbox-store.ts'

export interface StoredReadThreads {
  of(scope: WriteScope & { reader: string }): ReadThreadsStore
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
  const waiting = new Map<string, ThreadMark>()
  const batch = createBatch<ReadThread & { mark: ThreadMark }>({
    ...{ clock, log, name: 'what was read of conversations' },
    // As seldom as calls are recorded: SQLite answers nobody while it writes.
    ...{ delayMs: 250, maxSize: 100, maxWaiting: 10_000 },
    keyOf: idOf,
    async write(threads) {
      await store.readThreads.add(threads)
      for (const thread of threads) {
        if (waiting.get(idOf(thread)) === thread.mark) waiting.delete(idOf(thread))
      }
    },
  })

  return {
    of: (scope) => ({
      seen({ kind, id }, mark) {
        const thread = { ...scope, kind, id, mark }
        waiting.set(idOf(thread), mark)
        batch.add(thread)
      },
      async find({ kind, id }) {
        const thread = { ...scope, kind, id }
        const stored = await store.readThreads.find(thread)
        const mark = waiting.get(idOf(thread))
        return mark && (stored === undefined || mark.readAt >= stored.readAt) ? mark : stored
      },
    }),
    flush: batch.flush,
    close: batch.close,
  }
}

function idOf({ serverId, accountId, reader, kind, id }: ReadThread): string {
  return JSON.stringify([serverId, accountId, reader, kind, id])
}
