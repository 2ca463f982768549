import type { GatewayContext } from '../context.ts'
import type { Principal } from '../http/auth.ts'
import { type EventStream, eventStream } from '../http/event-stream.ts'
import { ApiError } from '../http/problem.ts'
import type { Person } from '../model.ts'
import { type ChangeFeed, createChangeFeed } from './changes.ts'

export interface Events {
  /** Answers a request with the events of the principal's tenant, until the principal's session or token ends. */
  open(request: Request, principal: Principal): Response
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
  let hasClosed = false

  const channelOf = (principal: Principal): Channel => {
    const { tenantId, isOwner } = principal
    const key = keyOf(principal)
    const open = channels.get(key)
    if (open) return open
    const streams = new Set<EventStream>()
    const report = (event: string, data: unknown) => {
      for (const stream of streams) stream.send(event, data)
    }
    const scope = { tenantId, isOwner, member: memberOf(principal) }
    const channel = { feed: createChangeFeed(context, scope, pollEveryMs, report), streams }
    channels.set(key, channel)
    return channel
  }
  const leave = (channel: Channel, stream: EventStream) => {
    channel.streams.delete(stream)
    if (channel.streams.size > 0) return
    channel.feed.close()
    for (const [key, each] of channels) if (each === channel) channels.delete(key)
  }

  const join = (principal: Principal, stream: EventStream): (() => void) => {
    const channel = channelOf(principal)
    const { token, session, person } = principal
    const ids = [token?.id, session?.id, person?.id]
    const ending = new AbortController()
    // `*` stands for changes that were missed, among them perhaps the end of this session.
    const removeListener = store.onChange((id) => {
      if (id === '*') stream.send('change', { kind: 'all', id })
      if (id === '*' || ids.includes(id)) stream.end()
    })
    channel.streams.add(stream)
    const until = Math.min(
      token?.expiresAt ?? Number.POSITIVE_INFINITY,
      session?.until ?? Number.POSITIVE_INFINITY,
    )
    void keepAlive(stream, until, ending.signal)
    return () => {
      ending.abort()
      removeListener()
      leave(channel, stream)
    }
  }
  const isFull = (principal: Principal) => (channels.get(keyOf(principal))?.streams.size ?? 0) >= maxStreams

  return {
    open(request, principal) {
      if (isFull(principal)) {
        throw new ApiError(
          'too-many',
          `At most ${maxStreams} pages of a tenant can watch at once. Close one.`,
        )
      }
      return eventStream(request, (stream) => {
        if (!hasClosed && !isFull(principal)) return join(principal, stream)
        // Others were opened since the request was admitted, or the gateway is stopping.
        stream.end()
        return () => {}
      })
    },
    close() {
      hasClosed = true
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

/** Of a member: each sees what came through the servers that are shared with them. */
function memberOf({ person }: Principal): Person | undefined {
  return person?.role === 'member' ? person : undefined
}

function keyOf(principal: Principal): string {
  const { tenantId, isOwner } = principal
  return JSON.stringify([tenantId, isOwner, memberOf(principal)?.id])
}
