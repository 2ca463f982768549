import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Clock } from '@helpdesk-mcp/contracts'
import type { Settings } from './config.ts'
import type { Time } from './model.ts'

/** How a gateway was started, for whoever runs it. No secret is in it. */
export interface StartedWith
  extends Pick<
    Settings,
    'host' | 'port' | 'activityDays' | 'activityTextDays' | 'auditDays' | 'trustedProxies'
  > {
  at: Time
  /** Its kind and place, in words. */
  database: string
  /** Where its key is, in words. */
  key: string
  /** The files that hold its database and key, where it has such. */
  files: readonly string[]
}

export function startedWith(settings: Settings, clock: Pick<Clock, 'now'>): StartedWith {
  const { host, port, activityDays, activityTextDays, auditDays, trustedProxies } = settings
  const keyFile = settings.secretKey === undefined ? keyFileOf(settings) : undefined
  return {
    ...{ host, port, activityDays, activityTextDays, auditDays, trustedProxies },
    at: clock.now(),
    database: describeDatabase(settings),
    key: keyFile ?? 'HELPDESK_MCP_SECRET_KEY',
    files: [databaseFileOf(settings), keyFile].filter((path) => path !== undefined),
  }
}

/** Without a user name and a password. */
export function describeDatabase(settings: Pick<Settings, 'databaseUrl'>): string {
  const file = databaseFileOf(settings)
  if (file !== undefined) return `SQLite at ${file}`
  const { host, pathname } = new URL(settings.databaseUrl)
  return `PostgreSQL at ${host}${pathname}`
}

/** Where the key is kept that was not given: beside a SQLite database. Undefined with PostgreSQL. */
export function keyFileOf({ databaseUrl }: Pick<Settings, 'databaseUrl'>): string | undefined {
  const file = databaseFileOf({ databaseUrl })
  return file === undefined ? undefined : join(dirname(file), 'gateway.key')
}

/** The file of a SQLite database; undefined with PostgreSQL. */
export function databaseFileOf({ databaseUrl }: Pick<Settings, 'databaseUrl'>): string | undefined {
  if (!databaseUrl.startsWith('file:')) return undefined
  return databaseUrl.startsWith('file://') ? fileURLToPath(databaseUrl) : databaseUrl.slice('file:'.length)
}
