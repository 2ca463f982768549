import { describe, expect, it } from 'vitest'
import { createLockQueue, maxLockWaitMs } from '../src/index.ts'

/** A clock that stands until it is moved. */
function movedClock() {
  let now = 0
  const sleepers = new Set<{ until: number; wake: () => void }>()
  return {
    now: () => now,
    sleep: (ms: number, signal?: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        const sleeper = { until: now + ms, wake: resolve }
        sleepers.add(sleeper)
        signal?.addEventListener('abort', () => {
          sleepers.delete(sleeper)
          reject(signal.reason)
        })
      }),
    sleepers,
    move(ms: number) {
      now += ms
      for (const one of sleepers) {
        if (one.until > now) continue
        sleepers.delete(one)
        one.wake()
      }
    },
  }
}

function opened() {
  let open: () => void = () => {}
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  return { gate, open }
}

describe('locks of conversations', () => {
  it('let one after another work, in the order in which they came, and others at once', async () => {
    const queue = createLockQueue(movedClock())
    const { gate, open } = opened()
    const done: number[] = []
    const all = [0, 1, 2, 3].map((place) =>
      queue('one', async () => {
        if (place === 0) await gate
        done.push(place)
        if (place === 1) throw new Error('It failed.')
        return place
      }),
    )
    expect(await queue('other', async () => 'at once')).toBe('at once')
    expect(done).toEqual([])
    open()
    const ended = await Promise.allSettled(all)
    expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
    expect(done).toEqual([0, 1, 2, 3])
  })

  it('are not waited for longer than so long, and nothing is done then', async () => {
    const clock = movedClock()
    const queue = createLockQueue(clock)
    const { gate, open } = opened()
    const first = queue('one', () => gate)
    let isDone = false
    const second = queue('one', async () => {
      isDone = true
    })
    clock.move(maxLockWaitMs - 1)
    const third = queue('one', async () => 'third')
    clock.move(1)
    await expect(second).rejects.toMatchObject({ code: 'conflict', details: { reason: 'conversation_busy' } })
    open()
    await first
    expect(await third).toBe('third')
    expect(isDone).toBe(false)
    expect(clock.sleepers.size).toBe(0)
  })
})
