import { describeError } from '@helpdesk-mcp/contracts'
import { createMiddleware } from 'hono/factory'
import { routePath } from 'hono/route'
import type { GatewayContext } from '../context.ts'
import type { ApiEnvironment, Principal } from '../http/auth.ts'
import { ApiError } from '../http/problem.ts'
import type { Origin } from '../model.ts'
import type { AuditEntry } from '../storage/audit-store.ts'
import { actionOfRoute } from './actions.ts'
import { nobody, originOf } from './origin.ts'

/** Records what was refused. Equal refusals of one address and minute become one record with a count, so that a flood cannot fill the trail. */
export interface Refusals {
  count(origin: Origin, entry: AuditEntry & { reason: string }): void
  /** Writes what has been counted. */
  flush(): Promise<void>
  /** Writes what has been counted, and counts no more. */
  close(): Promise<void>
}

interface Counted {
  origin: Origin
  entry: AuditEntry & { count: number }
}

const minuteMs = 60_000
/** How many different refusals are told apart in a minute. The rest are counted together, without an address. */
const maxKinds = 200

export function createRefusals({
  store,
  clock,
  log,
}: Pick<GatewayContext, 'store' | 'clock' | 'log'>): Refusals {
  let counted = new Map<string, Counted>()
  let minute = 0
  let writing: Promise<void> = Promise.resolve()
  let running: Promise<void> | undefined
  const closing = new AbortController()
  const { signal } = closing

  const write = async (batch: Iterable<Counted>) => {
    for (const { origin, entry } of batch) {
      const { audit } = store.by(origin)
      await audit
        .add(entry)
        .catch((error: unknown) => log.warn(describeError(error), 'Failed to record a refusal.'))
    }
  }
  const flush = () => {
    const batch = counted.values()
    counted = new Map()
    writing = writing.then(() => write(batch))
    return writing
  }
  const flushEveryMinute = async () => {
    while (!signal.aborted) {
      await clock.sleep(minuteMs, signal).catch(() => undefined)
      await flush()
    }
  }

  return {
    count(origin, entry) {
      if (signal.aborted) return
      running ??= flushEveryMinute()
      const now = clock.now()
      if (Math.floor(now / minuteMs) !== minute) void flush()
      minute = Math.floor(now / minuteMs)
      const key = keyOf(origin, entry)
      const isFull = counted.size >= maxKinds && !counted.has(key)
      const one = isFull ? withoutOrigin(entry) : { key, origin, entry }
      const known = counted.get(one.key)
      if (known === undefined) {
        counted.set(one.key, { origin: one.origin, entry: { ...one.entry, at: now, count: 1 } })
        return
      }
      known.entry.count++
      // The id of a request, and what it was about, are those of one refusal only.
      known.origin = { ...known.origin, requestId: null }
      if (known.entry.subject.id !== one.entry.subject.id) known.entry.subject = unnamed(one.entry)
    },
    flush,
    async close() {
      closing.abort()
      await running
      await flush()
    },
  }
}

function keyOf({ actor, address }: Origin, { tenantId, action, reason }: AuditEntry): string {
  return JSON.stringify([tenantId, action, reason, actor.kind, actor.id, address])
}

function withoutOrigin(entry: AuditEntry) {
  return {
    key: JSON.stringify([entry.action, entry.reason]),
    origin: { actor: nobody, address: null, userAgent: null, requestId: null },
    entry: { ...entry, tenantId: null, subject: unnamed(entry) },
  }
}

function unnamed({ subject }: AuditEntry) {
  return { kind: subject.kind, id: null, name: null }
}

/**
 * Counts the requests that were refused a change, or that came with credentials that are not valid. Mistakes in a request that was let in,
 * such as a field that is missing, are recorded too: they show what someone tried.
 */
export function recordRefusals(refusals: Refusals) {
  return createMiddleware<ApiEnvironment>(async (c, next) => {
    await next()
    const error: unknown = c.error
    if (!(error instanceof ApiError) || error.status >= 503 || error.status === 500) return
    if (error.audit.isRecorded) return
    const principal = c.get('principal') as Principal | undefined
    const isChange = c.req.method !== 'GET' && c.req.method !== 'HEAD'
    const action = isChange ? actionOfRoute(c.req.method, routePath(c, -1)) : undefined
    // 429 takes the place of 401 where an address has failed often.
    const isStranger =
      principal === undefined &&
      [401, 429].includes(error.status) &&
      (c.req.header('authorization') ?? c.req.header('x-api-key')) !== undefined
    if (action === undefined && !isStranger && error.status !== 403) return
    const kind = action?.split('.')[0] ?? 'request'
    refusals.count(originOf(c), {
      tenantId: principal?.tenantId ?? null,
      action: action ?? 'request.authenticated',
      subject: { kind, id: c.req.param('id') ?? null, name: error.audit.name ?? null },
      reason: error.kind,
    })
  })
}
