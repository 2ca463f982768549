import type { GatewayContext } from '../context.ts'
import type { Principal } from '../http/environment.ts'
import { Refusal } from '../http/problem.ts'
import { createTenantWatch, type TenantWatch } from './changes.ts'

export interface Events {
  /** What happens to the principal's tenant, until the principal's session or token ends. */
  open(principal: Principal): Response
  /** Ends every stream. */
  close(): void
}

interface EventsOptions {
  /** How often new calls are looked for. */
  everyMs?: number
  /** How often a silent connection is used. */
  beatMs?: number
  /** Streams at once, of one tenant. */
  most?: number
}

interface Watched {
  watch: TenantWatch
  streams: Set<EventStream>
}

/** Those who watch. A tenant that nobody watches costs nothing. */
export function createEvents(
  context: Pick<GatewayContext, 'store' | 'clock' | 'log'>,
  { everyMs = 1_000, beatMs = 15_000, most = 50 }: EventsOptions = {},
): Events {
  const { store, clock } = context
  const watched = new Map<string, Watched>()

  const watchOf = ({ tenantId, isOwner }: Principal): Watched => {
    const key = JSON.stringify([tenantId, isOwner])
    const there = watched.get(key)
    if (there) return there
    const streams = new Set<EventStream>()
    const tell = (event: string, data: unknown) => {
      for (const stream of streams) stream.send(event, data)
    }
    const added = { watch: createTenantWatch(context, { tenantId, isOwner }, everyMs, tell), streams }
    watched.set(key, added)
    return added
  }
  const leave = (of: Watched, stream: EventStream) => {
    of.streams.delete(stream)
    if (of.streams.size > 0) return
    of.watch.close()
    for (const [key, each] of watched) if (each === of) watched.delete(key)
  }

  return {
    open(principal) {
      const of = watchOf(principal)
      if (of.streams.size >= most) {
        throw new Refusal('too-many', `At most ${most} pages of a tenant watch at once: close some.`)
      }
      const { token, session } = principal
      const ending = new AbortController()
      const stream = createEventStream(() => {
        ending.abort()
        stop()
        leave(of, stream)
      })
      // What ends is told of by its id; `*` may have been that.
      const stop = store.onChange((id) => {
        if (id === '*') stream.send('change', { kind: 'all', id })
        if (id === '*' || id === token.id || id === session?.id) stream.end()
      })
      of.streams.add(stream)
      const until = Math.min(
        token.expiresAt ?? Number.POSITIVE_INFINITY,
        session?.until ?? Number.POSITIVE_INFINITY,
      )
      void beat(stream, until, ending.signal)
      return stream.response
    },
    close() {
      for (const { streams } of watched.values()) for (const stream of [...streams]) stream.end()
    },
  }

  async function beat(stream: EventStream, until: number, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const left = until - clock.now()
      if (left <= 0) return stream.end()
      await clock.sleep(Math.min(beatMs, left), signal).catch(() => undefined)
      stream.beat()
    }
  }
}

/** One browser that watches: server-sent events, as WHATWG HTML has them. */
interface EventStream {
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

function createEventStream(onEnd: () => void): EventStream {
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
