import type { GatewayContext } from '../context.ts'
import type { Principal } from '../http/auth.ts'
import { ApiError } from '../http/problem.ts'
import { type ChangeFeed, createChangeFeed } from './changes.ts'

export interface Events {
  /** The events of the principal's tenant, until the principal's session or token ends. */
  open(principal: Principal): Response
  /** Ends every stream. */
  close(): void
}

interface EventsOptions {
  /** How often new calls are looked for. */
  pollEveryMs?: number
  /** How often something is sent on a connection without events. */
  heartbeatEveryMs?: number
  /** The most streams of one tenant at once. */
  maxStreams?: number
}

/** The streams of those who see the same events. Their feed runs only while there are any. */
interface Channel {
  feed: ChangeFeed
  streams: Set<EventStream>
}

/** Server-sent events for the dashboard. */
export function createEvents(
  context: Pick<GatewayContext, 'store' | 'clock' | 'log'>,
  { pollEveryMs = 1_000, heartbeatEveryMs = 15_000, maxStreams = 50 }: EventsOptions = {},
): Events {
  const { store, clock } = context
  const channels = new Map<string, Channel>()

  const channelOf = ({ tenantId, isOwner }: Principal): Channel => {
    const key = JSON.stringify([tenantId, isOwner])
    const open = channels.get(key)
    if (open) return open
    const streams = new Set<EventStream>()
    const report = (event: string, data: unknown) => {
      for (const stream of streams) stream.send(event, data)
    }
    const channel = { feed: createChangeFeed(context, { tenantId, isOwner }, pollEveryMs, report), streams }
    channels.set(key, channel)
    return channel
  }
  const leave = (channel: Channel, stream: EventStream) => {
    channel.streams.delete(stream)
    if (channel.streams.size > 0) return
    channel.feed.close()
    for (const [key, each] of channels) if (each === channel) channels.delete(key)
  }

  return {
    open(principal) {
      const channel = channelOf(principal)
      if (channel.streams.size >= maxStreams) {
        throw new ApiError(
          'too-many',
          `At most ${maxStreams} pages of a tenant can watch at once. Close one.`,
        )
      }
      const { token, session } = principal
      const ending = new AbortController()
      const stream = createEventStream(() => {
        ending.abort()
        removeListener()
        leave(channel, stream)
      })
      // `*` stands for changes that were missed, among them perhaps the end of this session.
      const removeListener = store.onChange((id) => {
        if (id === '*') stream.send('change', { kind: 'all', id })
        if (id === '*' || id === token.id || id === session?.id) stream.end()
      })
      channel.streams.add(stream)
      const until = Math.min(
        token.expiresAt ?? Number.POSITIVE_INFINITY,
        session?.until ?? Number.POSITIVE_INFINITY,
      )
      void keepAlive(stream, until, ending.signal)
      return stream.response
    },
    close() {
      for (const { streams } of channels.values()) for (const stream of [...streams]) stream.end()
    },
  }

  async function keepAlive(stream: EventStream, until: number, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const leftMs = until - clock.now()
      if (leftMs <= 0) return stream.end()
      await clock.sleep(Math.min(heartbeatEveryMs, leftMs), signal).catch(() => undefined)
      stream.sendHeartbeat()
    }
  }
}

/** Server-sent events to one browser. */
interface EventStream {
  readonly response: Response
  send(event: string, data: unknown): void
  /** Keeps proxies from closing a silent connection. */
  sendHeartbeat(): void
  end(): void
}

/** The most events that wait for a browser. Then its stream ends, and it reads the lists when it reconnects. */
const maxUnread = 1_000

/** After how long a browser reconnects. */
const retryMs = 2_000

/** Written here, not with Hono's streamSSE: that queues without bound for a browser that does not read. */
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
    { highWaterMark: maxUnread },
  )
  const headers = {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    // Keeps proxies such as nginx from buffering events.
    'x-accel-buffering': 'no',
  }
  return {
    response: new Response(body, { headers }),
    send: (event, data) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
    sendHeartbeat: () => write(': heartbeat\n\n'),
    end,
  }
}
