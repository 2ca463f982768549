import { expect, onTestFinished, test } from 'vitest'
import { onStop } from '../src/index.ts'

function stopping(signal?: AbortSignal) {
  const clock = { now: 0 }
  const listening = onStop(signal, () => clock.now)
  onTestFinished(() => listening.forget())
  return { ...listening, clock }
}

test.each(['SIGINT', 'SIGTERM'] as const)('%s stops, and a later one hurries', async (name) => {
  const { stopped, hurried, clock } = stopping()
  process.emit(name)
  await stopped
  clock.now = 999
  process.emit(name)
  expect(hurried.aborted, 'the first one, passed on by npx').toBe(false)
  clock.now = 1_000
  process.emit(name)
  expect(hurried.aborted).toBe(true)
})

test('an aborted signal stops, even one that was aborted before', async () => {
  const controller = new AbortController()
  const { stopped } = stopping(controller.signal)
  controller.abort()
  await stopped
  await stopping(controller.signal).stopped
})

test('nothing is heard after forget', () => {
  const before = process.listenerCount('SIGINT')
  const { forget } = stopping()
  expect(process.listenerCount('SIGINT')).toBe(before + 1)
  forget()
  expect(process.listenerCount('SIGINT')).toBe(before)
})
