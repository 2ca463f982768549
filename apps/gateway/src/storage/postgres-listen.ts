import type { Clock } from '@helpdesk-mcp/contracts'
import pg from 'pg'
import type { Log } from '../context.ts'
import type { Listeners } from './database.ts'

export const channel = 'helpdesk_mcp_changes'

const heartbeatMs = 15_000
const timeoutMs = 5_000
const retryDelaysMs = [100, 500, 1_000, 2_000, 5_000]

interface Subscription {
  /** Resolves when the listeners have been told of every change that was committed before; of `*` where the connection is lost. */
  catchUp(): Promise<void>
  close(): Promise<void>
}

/** Notifies the listeners of changes by other instances, and of `*` after a lost connection. Resolves once it is connected. */
export async function listen(
  url: string,
  options: { clock: Clock; instance: string; listeners: Listeners; log?: Log | undefined },
): Promise<Subscription> {
  const { clock, instance, listeners, log } = options
  const stop = new AbortController()
  let client = await connect()

  async function connect(): Promise<pg.Client> {
    const next = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: timeoutMs,
      query_timeout: timeoutMs,
      keepAlive: true,
      application_name: 'helpdesk-mcp changes',
    })
    const heartbeat = setInterval(() => {
      next.query('select 1').catch(() => void next.end().catch(() => undefined))
    }, heartbeatMs)
    heartbeat.unref()
    next.on('error', () => undefined)
    next.on('notification', ({ payload = '' }) => {
      const [from, id] = payload.split(' ')
      if (id !== undefined && from !== instance) listeners.tell([id])
    })
    try {
      await next.connect()
      await next.query(`listen ${channel}`)
    } catch (error) {
      clearInterval(heartbeat)
      await next.end().catch(() => undefined)
      throw error
    }
    next.once('end', () => {
      clearInterval(heartbeat)
      if (!stop.signal.aborted) void reconnect()
    })
    return next
  }

  async function reconnect(): Promise<void> {
    log?.warn({}, 'Lost the connection that reports changes by other instances.')
    for (let tries = 0; !stop.signal.aborted; tries++) {
      const delay = retryDelaysMs[Math.min(tries, retryDelaysMs.length - 1)] ?? 0
      await clock.sleep(delay, stop.signal).catch(() => undefined)
      if (stop.signal.aborted) return
      const next = await connect().catch(() => undefined)
      if (!next) continue
      client = next
      if (stop.signal.aborted) return void (await client.end().catch(() => undefined))
      listeners.tell(['*'])
      log?.info({}, 'Changes by other instances are reported again.')
      return
    }
  }

  // PostgreSQL delivers the notifications of what was committed before a query ahead of the query's answer.
  const ask = async () => {
    try {
      await client.query('select 1')
    } catch {
      listeners.tell(['*'])
    }
  }
  let asking = Promise.resolve()
  let next: Promise<void> | undefined

  return {
    // One query answers everyone who asks before it is sent.
    catchUp() {
      next ??= asking.then(() => {
        next = undefined
        asking = ask()
        return asking
      })
      return next
    },
    async close() {
      stop.abort(new Error('The store was closed.'))
      await client.end().catch(() => undefined)
    },
  }
}
