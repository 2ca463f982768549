import { expect, test } from 'vitest'
import { createLease } from '../../src/writes/lease.ts'

const log = { warn() {}, error() {}, info() {}, debug() {} } as never

/** A clock whose sleepers wake when the test moves it. */
function movedClock() {
  let now = 0
  const sleeping = new Set<{ until: number; wake(): void }>()
  return {
    now: () => now,
    sleep: (ms: number, signal?: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        const sleeper = { until: now + ms, wake: resolve }
        sleeping.add(sleeper)
        signal?.addEventListener('abort', () => {
          sleeping.delete(sleeper)
          reject(signal.reason)
        })
      }),
    async move(ms: number) {
      now += ms
      for (const sleeper of [...sleeping].filter(({ until }) => until <= now)) {
        sleeping.delete(sleeper)
        sleeper.wake()
      }
      // What wakes goes on first.
      await new Promise(setImmediate)
    },
  }
}

test('What the database does not answer keeps nothing else from being renewed.', async () => {
  const clock = movedClock()
  const renewed: [string, number][] = []
  const lease = createLease<string>({ clock, log }, 9_000, async (value, until) => {
    renewed.push([value, until])
    if (value === 'stuck') await new Promise(() => {})
    if (value === 'failing') throw new Error('No connection.')
  })
  for (const value of ['stuck', 'failing', 'well']) lease.add(value, value)
  await clock.move(3_000)
  await clock.move(3_000)
  expect(renewed).toEqual([
    ['stuck', 12_000],
    ['failing', 12_000],
    ['well', 12_000],
    ['failing', 15_000],
    ['well', 15_000],
  ])
  lease.remove('failing')
  await clock.move(3_000)
  expect(renewed.slice(5)).toEqual([['well', 18_000]])
  lease.close()
  await clock.move(3_000)
  expect(renewed).toHaveLength(6)
})
