import type { ReadThreadsStore, ThreadMark, ThreadRef } from '@helpdesk-mcp/connector'
import { createBatch } from '../activity/batch.ts'
import type { GatewayContext } from '../context.ts'
import type { WriteScope } from '../storage/outbox-store.ts'

export interface StoredReadThreads {
  of(scope: Scope): ReadThreadsStore
  flush(): Promise<void>
  close(): Promise<void>
}

/**
 * What was read of conversations: written before the reader gets its answer, together with what others read meanwhile, and found before a
 * reply, also by another instance. While the database takes none of it, it is kept here.
 */
export function createReadThreads({
  store,
  clock,
  log,
}: Pick<GatewayContext, 'store' | 'clock' | 'log'>): StoredReadThreads {
  const batch = createBatch<Waiting>({
    ...{ clock, log, name: 'what was read of conversations' },
    ...{ delayMs: 250, maxSize: 100, maxWaiting: 10_000 },
    keyOf: ({ key }) => key,
    write: (all) =>
      store.readThreads.add(all.map(({ scope, thread, mark }) => ({ ...scope, ...thread, mark }))),
  })

  return {
    of(scope) {
      const { serverId, accountId, reader } = scope
      const start = JSON.stringify([serverId, accountId, reader])
      const keyOf = ({ kind, id }: ThreadRef) => `${start}${kind} ${id}`
      return {
        seen(thread, mark) {
          const key = keyOf(thread)
          // A read that began earlier may be answered later.
          const { readAt = mark.readAt } = batch.waitingFor(key)?.mark ?? {}
          if (readAt <= mark.readAt) batch.add({ key, scope, thread, mark })
          return batch.flush()
        },
        async find(thread) {
          const { kind, id } = thread
          const key = keyOf(thread)
          // It may be written while the database still answers without it.
          const before = batch.waitingFor(key)
          const stored = await store.readThreads.find({ ...scope, kind, id })
          const { mark } = batch.waitingFor(key) ?? before ?? {}
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
