import type { Clock } from '@helpdesk-mcp/contracts'
import pg from 'pg'
import type { Log } from '../context.ts'
import type { Listeners } from './database.ts'

export const channel = 'helpdesk_mcp_changes'

const heartbeatMs = 15_000
const answerMs = 5_000
const pausesMs = [100, 500, 1_000, 2_000, 5_000]

/** Hears what other instances changed. After a gap in hearing it tells `*`; resolves when it hears for the first time. */
export async function listen(
  url: string,
  options: { clock: Clock; instance: string; listeners: Listeners; log?: Log | undefined },
): Promise<{ close(): Promise<void> }> {
  const { clock, instance, listeners, log } = options
  const stop = new AbortController()
  let client = await connect()

  async function connect(): Promise<pg.Client> {
    const next = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: answerMs,
      query_timeout: answerMs,
      keepAlive: true,
      application_name: 'helpdesk-mcp changes',
    })
    const beating = setInterval(() => {
      next.query('select 1').catch(() => void next.end().catch(() => undefined))
    }, heartbeatMs)
    beating.unref()
    next.on('error', () => undefined)
    next.on('notification', ({ payload = '' }) => {
      const [from, id] = payload.split(' ')
      if (id !== undefined && from !== instance) listeners.tell([id])
    })
    try {
      await next.connect()
      await next.query(`listen ${channel}`)
    } catch (error) {
      clearInterval(beating)
      await next.end().catch(() => undefined)
      throw error
    }
    next.once('end', () => {
      clearInterval(beating)
      if (!stop.signal.aborted) void reconnect()
    })
    return next
  }

  async function reconnect(): Promise<void> {
    log?.warn({}, 'Changes by other instances are not heard: the connection to the database was lost.')
    for (let tried = 0; !stop.signal.aborted; tried++) {
      const pause = pausesMs[Math.min(tried, pausesMs.length - 1)] ?? 0
      await clock.sleep(pause, stop.signal).catch(() => undefined)
      if (stop.signal.aborted) return
      const next = await connect().catch(() => undefined)
      if (!next) continue
      client = next
      if (stop.signal.aborted) return void (await client.end().catch(() => undefined))
      listeners.tell(['*'])
      log?.info({}, 'Changes by other instances are heard again.')
      return
    }
  }

  return {
    async close() {
      stop.abort(new Error('The store was closed.'))
      await client.end().catch(() => undefined)
    },
  }
}
