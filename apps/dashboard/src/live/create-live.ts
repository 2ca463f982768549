import type { components } from '../generated/api.d.ts'

export type Call = components['schemas']['ToolCall']

export type LiveEvent =
  | { kind: 'call'; call: Call }
  /** Something of this kind was made, changed or removed. */
  | { kind: 'change'; what: string }
  /** Events may have been missed: read the lists again. */
  | { kind: 'missed' }

/** polling: no events come, so that lists are read again from time to time. */
export type LiveState = 'connecting' | 'live' | 'polling'

/** As much of EventSource as is used. */
export interface EventsSource {
  onopen: (() => void) | null
  onerror: (() => void) | null
  readonly readyState: number
  addEventListener(type: string, listen: (event: { data: string }) => void): void
  close(): void
}

interface LiveOptions {
  onEvent: (event: LiveEvent) => void
  onState: (state: LiveState) => void
  open?: () => EventsSource
  /** How often `missed` is told while no events come. */
  pollMs?: number
  /** How often, then, events are tried again: every so many polls. */
  retryEvery?: number
}

const closed = 2

/** Follows GET /events, and polls where that does not work; answers what ends it. */
export function createLive({
  onEvent,
  onState,
  open = openEvents,
  pollMs = 5_000,
  retryEvery = 12,
}: LiveOptions): () => void {
  let source: EventsSource | undefined
  let timer: ReturnType<typeof setInterval> | undefined
  let hasBeenOpen = false

  const stopPolling = () => {
    clearInterval(timer)
    timer = undefined
  }
  const startPolling = () => {
    onState('polling')
    let polls = 0
    timer ??= setInterval(() => {
      polls += 1
      onEvent({ kind: 'missed' })
      if (polls % retryEvery === 0 && source?.readyState === closed) connect()
    }, pollMs)
  }
  const connect = () => {
    source?.close()
    const opened = open()
    source = opened
    opened.onopen = () => {
      stopPolling()
      onState('live')
      // What happened in between was told to nobody.
      if (hasBeenOpen) onEvent({ kind: 'missed' })
      hasBeenOpen = true
    }
    opened.onerror = startPolling
    opened.addEventListener('activity', ({ data }) => {
      onEvent({ kind: 'call', call: JSON.parse(data) as Call })
    })
    opened.addEventListener('change', ({ data }) => {
      const { kind } = JSON.parse(data) as { kind: string }
      onEvent(kind === 'all' ? { kind: 'missed' } : { kind: 'change', what: kind })
    })
  }

  connect()
  return () => {
    stopPolling()
    source?.close()
  }
}

function openEvents(): EventsSource {
  return new EventSource('/events') as unknown as EventsSource
}
