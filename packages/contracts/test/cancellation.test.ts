import { expect, test, vi } from 'vitest'
import { Cancellation, cancelledAfter } from '../src/index.ts'

test('work is not begun when it is cancelled already', async () => {
  const cancellation = new Cancellation()
  cancellation.cancel(new Error('gone'))
  const work = vi.fn(async () => 'done')
  await expect(cancellation.until(work)).rejects.toThrow('gone')
  expect(work).not.toHaveBeenCalled()
})

test('waiting ends with the cancellation, and with the work', async () => {
  const cancellation = new Cancellation()
  const waiting = cancellation.until(() => new Promise<never>(() => undefined))
  cancellation.cancel(new Error('enough'))
  await expect(waiting).rejects.toThrow('enough')
  const other = new Cancellation()
  await expect(other.until(async () => 7)).resolves.toBe(7)
  await expect(other.until(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
})

test('listeners are told once, the late ones at once, and those that were taken off never', () => {
  const cancellation = new Cancellation()
  const [first, removed, late] = [vi.fn(), vi.fn(), vi.fn()]
  cancellation.onCancel(first)
  cancellation.onCancel(removed)()
  const signal = cancellation.toSignal()
  cancellation.cancel('why')
  cancellation.cancel('again')
  cancellation.onCancel(late)
  expect([first, removed, late].map((listener) => listener.mock.calls.length)).toEqual([1, 0, 1])
  expect([cancellation.isCancelled, cancellation.reason]).toEqual([true, 'why'])
  expect([signal.aborted, signal.reason]).toEqual([true, 'why'])
  expect(cancellation.toSignal().aborted).toBe(true)
})

test('work that takes too long is cancelled', async () => {
  let seen: Cancellation | undefined
  const late = cancelledAfter(1, (cancellation) => {
    seen = cancellation
    return new Promise<never>(() => undefined)
  })
  await expect(late).rejects.toMatchObject({ name: 'TimeoutError' })
  expect(seen?.isCancelled).toBe(true)
  await expect(cancelledAfter(60_000, async () => 'in time')).resolves.toBe('in time')
})
