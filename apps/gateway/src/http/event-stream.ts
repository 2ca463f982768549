/** Server-sent events to one client. */
export interface EventStream {
  send(event: string, data: unknown): void
  /** Keeps proxies from closing a silent connection. */
  sendHeartbeat(): void
  end(): void
}

/** The most events that wait for a client. Then its stream ends, and it reads the lists when it reconnects. */
const maxUnread = 1_000

/** After how long a client reconnects. */
const retryMs = 2_000

const headers = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-store',
  // Keeps proxies such as nginx from buffering events.
  'x-accel-buffering': 'no',
}

/**
 * Answers a request with server-sent events. `open` runs when the body is first read, so a response whose body nobody reads, such as that
 * to HEAD, holds nothing. What `open` answers runs once, however the stream ends: by `end`, because the reader stops, because the request
 * is aborted, or because too many events wait.
 */
export function eventStream(request: Request, open: (stream: EventStream) => () => void): Response {
  if (request.method === 'HEAD') return new Response(null, { headers })
  const { signal } = request
  const encoder = new TextEncoder()
  let state: 'waiting' | 'open' | 'ended' = 'waiting'
  let release = () => {}
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined

  const leave = () => {
    if (state === 'ended') return
    state = 'ended'
    signal.removeEventListener('abort', end)
    release()
  }
  const end = () => {
    if (state === 'ended') return
    leave()
    controller?.close()
  }
  const write = (text: string) => {
    if (state !== 'open') return
    controller?.enqueue(encoder.encode(text))
    // Without a queue size of its own, what waits counts down from 0.
    if (-(controller?.desiredSize ?? 0) >= maxUnread) end()
  }
  const stream: EventStream = {
    send: (event, data) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
    sendHeartbeat: () => write(': heartbeat\n\n'),
    end,
  }
  const body = new ReadableStream<Uint8Array>(
    {
      start(given) {
        controller = given
      },
      pull() {
        if (state !== 'waiting') return
        if (signal.aborted) return end()
        state = 'open'
        signal.addEventListener('abort', end, { once: true })
        write(`retry: ${retryMs}\n\n`)
        const opened = open(stream)
        // It may have ended the stream at once.
        if ((state as string) === 'ended') opened()
        else release = opened
      },
      cancel: leave,
    },
    // Nothing is asked for before somebody reads.
    { highWaterMark: 0 },
  )
  return new Response(body, { headers })
}
