import type { Principal } from '../api/environment.ts'
import type { GatewayContext } from '../context.ts'
import { Refusal } from '../manage/refusal.ts'
import { createEventStream, type EventStream } from './event-stream.ts'
import { createTenantWatch, type TenantWatch } from './tenant-watch.ts'

export interface Events {
  /** What happens to the principal's tenant, until the principal's session or token ends. */
  open(principal: Principal): Response
  /** Ends every stream. */
  close(): void
}

export interface EventsOptions {
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
