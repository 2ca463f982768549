import type { components } from '../generated/api.d.ts'

export type Call = components['schemas']['ToolCall']

export type LiveEvent =
  | { kind: 'call'; call: Call }
  /** Something of this kind was created, changed or removed. */
  | { kind: 'change'; what: string }
  /** Events may have been missed, so lists must be read again. */
  | { kind: 'missed' }

/** `polling` means that no events arrive, so lists are read again at an interval. */
export type LiveState = 'connecting' | 'live' | 'polling'

/** The part of EventSource used here. */
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
  /** Interval of `missed` events while polling. */
  pollMs?: number
  /** Tries the event stream again after this many polls. */
  retryEvery?: number
}

const closed = 2

/** Follows GET /events, or polls when that fails. Returns a function that stops it. */
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
      // Events in between were lost.
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
