import type { ThreadMark } from '@helpdesk-mcp/connector'
import { systemClock } from '@helpdesk-mcp/contracts'
import { expect, onTestFinished, test } from 'vitest'
import { createReadThreads } from '../../src/writes/read-threads.ts'

const scope = { tenantId: 'tnt_1', serverId: 'srv_1', accountId: 'acc_1', reader: 'agent' }
const thread = { kind: 'ticket', id: '7' }
const quiet = () => undefined

/** What was read, over a database that says what it holds only when the test lets it. */
function openReadThreads() {
  const stored = new Map<string, ThreadMark>()
  const answers: (() => void)[] = []
  const readThreads = createReadThreads({
    clock: systemClock,
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    store: {
      readThreads: {
        async add(all: readonly { id: string; mark: ThreadMark }[]) {
          // What was read later stays.
          const isLater = ({ id, mark }: (typeof all)[number]) => mark.readAt >= (stored.get(id)?.readAt ?? 0)
          for (const one of all.filter(isLater)) stored.set(one.id, one.mark)
        },
        find({ id }: { id: string }) {
          const mark = stored.get(id)
          return new Promise((resolve) => answers.push(() => resolve(mark)))
        },
      },
    } as never,
  })
  onTestFinished(() => readThreads.close())
  return {
    threads: readThreads.of(scope),
    flush: readThreads.flush,
    stored,
    answer() {
      for (const answer of answers.splice(0)) answer()
    },
  }
}

test('what is written while the database looks for it is found', async () => {
  const { threads, flush, stored, answer } = openReadThreads()
  threads.seen(thread, { count: 3, readAt: 1 })
  const found = threads.find(thread)
  await flush()
  expect(stored.get('7')).toEqual({ count: 3, readAt: 1 })
  answer()
  expect(await found).toEqual({ count: 3, readAt: 1 })
})

test('the latest read counts, wherever it is kept', async () => {
  const { threads, flush, stored, answer } = openReadThreads()
  const find = async () => {
    const found = threads.find(thread)
    answer()
    return found
  }
  expect(await find()).toBeUndefined()

  threads.seen(thread, { count: 1, readAt: 1 })
  expect(await find()).toMatchObject({ readAt: 1 })
  // A read that began earlier is answered later.
  threads.seen(thread, { count: 0, readAt: 0 })
  expect(await find()).toMatchObject({ readAt: 1 })
  await flush()
  expect(await find()).toMatchObject({ readAt: 1 })

  // Another instance has read on.
  stored.set('7', { count: 3, readAt: 3 })
  threads.seen(thread, { count: 2, readAt: 2 })
  expect(await find()).toMatchObject({ readAt: 3 })

  // It is read again while the database answers.
  const found = threads.find(thread)
  threads.seen(thread, { count: 4, readAt: 4 })
  answer()
  expect(await found).toMatchObject({ readAt: 4 })
})
