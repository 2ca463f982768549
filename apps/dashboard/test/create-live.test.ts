import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLive, type EventsSource, type LiveEvent, type LiveState } from '../src/live/create-live.ts'
import { aCall } from './a-call.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

class FakeSource implements EventsSource {
  onopen: (() => void) | null = null
  onerror: (() => void) | null = null
  readyState = 0
  isClosed = false
  readonly listeners = new Map<string, (event: { data: string }) => void>()

  addEventListener(type: string, listen: (event: { data: string }) => void) {
    this.listeners.set(type, listen)
  }
  close() {
    this.isClosed = true
  }
  tell(type: string, data: unknown) {
    this.listeners.get(type)?.({ data: JSON.stringify(data) })
  }
  fail(readyState: number) {
    this.readyState = readyState
    this.onerror?.()
  }
}

function follow() {
  const sources: FakeSource[] = []
  const events: LiveEvent[] = []
  const states: LiveState[] = []
  const stop = createLive({
    onEvent: (event) => events.push(event),
    onState: (state) => states.push(state),
    open: () => {
      const source = new FakeSource()
      sources.push(source)
      return source
    },
    pollMs: 1_000,
    retryEvery: 3,
  })
  const newest = () => {
    const source = sources.at(-1)
    if (source === undefined) throw new Error('Nothing was opened.')
    return source
  }
  return { sources, events, states, stop, newest }
}

test('calls and changes are told as they come', () => {
  const { events, states, newest, stop } = follow()
  newest().onopen?.()
  newest().tell('activity', aCall())
  newest().tell('change', { kind: 'server', id: 'mcp_1' })
  newest().tell('change', { kind: 'all', id: '*' })
  expect(states).toEqual(['live'])
  expect(events).toEqual([
    { kind: 'call', call: aCall() },
    { kind: 'change', what: 'server' },
    { kind: 'missed' },
  ])
  stop()
  expect(newest().isClosed).toBe(true)
})

test('while no events come it polls, and reads again once they do', () => {
  const { events, states, newest, stop } = follow()
  newest().onopen?.()
  newest().fail(0)
  newest().fail(0)
  vi.advanceTimersByTime(2_000)
  expect(states.at(-1)).toBe('polling')
  expect(events).toEqual([{ kind: 'missed' }, { kind: 'missed' }])
  newest().onopen?.()
  expect(states.at(-1)).toBe('live')
  expect(events).toHaveLength(3)
  vi.advanceTimersByTime(10_000)
  expect(events).toHaveLength(3)
  stop()
})

test('events that were refused for good are tried again from time to time', () => {
  const { sources, newest, stop } = follow()
  newest().fail(2)
  vi.advanceTimersByTime(2_000)
  expect(sources).toHaveLength(1)
  vi.advanceTimersByTime(1_000)
  expect(sources).toHaveLength(2)
  expect(sources[0]?.isClosed).toBe(true)
  stop()
  vi.advanceTimersByTime(60_000)
  expect(sources).toHaveLength(2)
})
