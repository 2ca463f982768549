import { expect, test, vi } from 'vitest'
import { untilAborted } from '../src/index.ts'

test('work is not begun when the signal is aborted already', async () => {
  const work = vi.fn(async () => 'done')
  await expect(untilAborted(AbortSignal.abort(new Error('gone')), work)).rejects.toThrow('gone')
  expect(work).not.toHaveBeenCalled()
})

test('waiting ends with the signal, and with the work', async () => {
  const controller = new AbortController()
  const waiting = untilAborted(controller.signal, () => new Promise<never>(() => undefined))
  controller.abort(new Error('enough'))
  await expect(waiting).rejects.toThrow('enough')
  const { signal } = new AbortController()
  await expect(untilAborted(signal, async () => 7)).resolves.toBe(7)
  await expect(untilAborted(signal, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
})
