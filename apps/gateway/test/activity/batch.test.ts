import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createBatch } from '../../src/activity/batch.ts'

interface Item {
  id: string
  value: number
}

/** A batch whose writes are noted, on a clock that is moved by hand. */
function openBatch(options: { maxSize?: number; maxWaiting?: number; keyOf?: (item: Item) => string } = {}) {
  const writes: number[][] = []
  const logged: unknown[] = []
  const asleep = new Set<() => void>()
  const failure: { error?: Error } = {}
  const note = (fields: object, message: string) => void logged.push({ ...fields, message })
  const batch = createBatch<Item>({
    clock: {
      now: () => 0,
      sleep: (_ms, signal) =>
        new Promise((resolve, reject) => {
          asleep.add(resolve)
          signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
        }),
    },
    log: { debug: note, info: note, warn: note, error: note },
    name: 'items',
    delayMs: 1_000,
    maxSize: 3,
    maxWaiting: 5,
    ...options,
    async write(items) {
      if (failure.error) throw failure.error
      writes.push(items.map(({ value }) => value))
    },
  })
  return {
    batch,
    writes,
    logged,
    failure,
    asleep,
    add(...values: number[]) {
      for (const value of values) batch.add({ id: `item ${value % 10}`, value })
    },
    /** Lets the delay pass. */
    async pass() {
      const waking = [...asleep]
      asleep.clear()
      for (const wake of waking) wake()
      // Two writes, with a turn between them.
      for (let turn = 0; turn < 4; turn++) await setImmediate()
    },
  }
}

test('items are written together after the delay, in their order', async () => {
  const { add, writes, pass, asleep } = openBatch()
  add(1, 2)
  await setImmediate()
  expect(writes).toEqual([])
  expect(asleep.size).toBe(1)
  await pass()
  expect(writes).toEqual([[1, 2]])
  await pass()
  expect(writes).toHaveLength(1)
})

test('as many as fit into one write do not wait for the delay', async () => {
  const { add, writes } = openBatch()
  add(1, 2, 3)
  await setImmediate()
  expect(writes).toEqual([[1, 2, 3]])
})

test('more than fit into one write are written in several', async () => {
  const { add, batch, writes } = openBatch({ maxWaiting: 100 })
  add(1, 2, 3, 4, 5, 6, 7)
  await batch.flush()
  expect(writes).toEqual([[1, 2, 3], [4, 5, 6], [7]])
})

test('closing writes what waits, and nothing after', async () => {
  const { add, batch, writes, pass } = openBatch()
  add(1)
  await batch.close()
  expect(writes).toEqual([[1]])
  add(2, 3, 4, 5)
  await pass()
  expect(writes).toEqual([[1]])
})

test('what cannot be written is kept, and written with the next after the delay', async () => {
  const { add, writes, logged, failure, pass } = openBatch()
  failure.error = new TypeError('secret text')
  add(1, 2, 3)
  await setImmediate()
  expect(logged).toMatchObject([
    { error: 'TypeError', waiting: 3, dropped: 0, message: 'Failed to write items.' },
  ])
  expect(JSON.stringify(logged)).not.toContain('secret text')
  delete failure.error
  add(4)
  await setImmediate()
  expect(writes).toEqual([])
  await pass()
  expect(writes).toEqual([[1, 2, 3], [4]])
})

test('the oldest are dropped when too many wait, and the log says how many', async () => {
  const { add, batch, writes, logged, failure } = openBatch()
  failure.error = new Error('full')
  add(1, 2, 3)
  await setImmediate()
  add(4, 5, 6, 7)
  await batch.flush()
  expect(logged).toMatchObject([
    { waiting: 3, dropped: 0 },
    { waiting: 5, dropped: 2 },
  ])
  delete failure.error
  await batch.flush()
  expect(writes).toEqual([
    [3, 4, 5],
    [6, 7],
  ])
})

test('of items with the same key the latest is written, also when it comes during a write', async () => {
  const { add, batch, writes, pass } = openBatch({ keyOf: ({ id }) => id })
  add(1, 2, 11)
  const flushed = batch.flush()
  await Promise.resolve()
  add(21)
  await flushed
  expect(writes).toEqual([[11, 2]])
  await pass()
  expect(writes).toEqual([[11, 2], [21]])
})
