/** One browser that watches: server-sent events, as WHATWG HTML has them. */
export interface EventStream {
  readonly response: Response
  send(event: string, data: unknown): void
  /** Keeps what stands between from closing a silent connection. */
  beat(): void
  end(): void
}

/** Events that wait for a browser that does not read; then it is cut off, and reads the lists when it comes back. */
const most = 1_000

/** After how long a browser comes back. */
const retryMs = 2_000

export function createEventStream(onEnd: () => void): EventStream {
  const encoder = new TextEncoder()
  let hasEnded = false
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  const ended = () => {
    if (hasEnded) return
    hasEnded = true
    onEnd()
  }
  const end = () => {
    if (hasEnded) return
    ended()
    controller?.close()
  }
  const write = (text: string) => {
    if (hasEnded) return
    controller?.enqueue(encoder.encode(text))
    if ((controller?.desiredSize ?? 0) <= 0) end()
  }
  const body = new ReadableStream<Uint8Array>(
    {
      start(given) {
        controller = given
        write(`retry: ${retryMs}\n\n`)
      },
      cancel: ended,
    },
    { highWaterMark: most },
  )
  const headers = {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    // Some proxies would keep events until they have many.
    'x-accel-buffering': 'no',
  }
  return {
    response: new Response(body, { headers }),
    send: (event, data) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
    beat: () => write(': still here\n\n'),
    end,
  }
}
