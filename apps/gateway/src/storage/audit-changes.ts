import { isObject } from '@helpdesk-mcp/contracts'
import { cutTokens } from '../log.ts'
import type { Account, ApiToken, AuditChange, McpServer } from '../model.ts'

type Fields = Readonly<Record<string, unknown>>

/** Longer values are recorded as the beginning of their JSON. */
const maxValueLength = 2_000
const maxTextLength = 500
const maxChanges = 100

/** The fields that differ. Objects are compared key by key, one level deep. Leave out `before` for what is new, `after` for what is removed. */
export function changesBetween(before: Fields | undefined, after: Fields | undefined): AuditChange[] {
  const [old, now] = [flatten(before ?? {}), flatten(after ?? {})]
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((field) => JSON.stringify(old.get(field)) !== JSON.stringify(now.get(field)))
    .slice(0, maxChanges)
    .map((field) => ({
      field: auditText(field, 100),
      ...(old.get(field) === undefined ? {} : { before: safeValue(old.get(field)) }),
      ...(now.get(field) === undefined ? {} : { after: safeValue(now.get(field)) }),
    }))
}

function flatten(fields: Fields): Map<string, unknown> {
  const pairs = Object.entries(fields).flatMap(([field, value]): [string, unknown][] =>
    isObject(value)
      ? Object.entries(value).map(([key, inner]) => [`${field}.${key}`, inner])
      : [[field, value ?? undefined]],
  )
  return new Map(pairs.filter(([, value]) => value !== undefined))
}

/** Secrets by name: those that were added, replaced or removed. */
export function secretChanges(
  prefix: string,
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): AuditChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => before[name] !== after[name])
    .slice(0, maxChanges)
    .map((name) => ({ field: auditText(`${prefix}.${name}`, 100), secret: true }))
}

function safeValue(value: unknown): unknown {
  const safe = JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'string' ? auditText(inner, maxTextLength) : inner,
  )
  return safe.length <= maxValueLength ? JSON.parse(safe) : auditText(safe, maxValueLength)
}

const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/gu

/** A text of others as data: one line, capped, without control characters and tokens. */
export function auditText(text: string, maximum: number): string {
  const safe = cutTokens(text).replace(unprintable, '\uFFFD')
  if (safe.length <= maximum) return safe
  return `${safe.slice(0, maximum - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

/** What is recorded of an MCP server. Its URL is a secret. */
export function serverFields(server: McpServer): Fields {
  return {
    name: server.name,
    accounts: server.accountIds,
    config: server.config,
    require_api_token_auth: server.requireApiTokenAuth,
    expires_at: timeText(server.expiresAt),
    notices: server.notices.length > 0 ? server.notices.map(({ message }) => message) : null,
  }
}

export function accountFields(account: Account): Fields {
  return {
    connector: account.connector,
    name: account.name,
    settings: account.settings,
    tags: account.tags,
    state: account.state,
  }
}

export function tokenFields(token: ApiToken): Fields {
  return {
    name: token.name,
    scopes: token.scopes,
    mcp_server_ids: token.serverIds,
    expires_at: timeText(token.expiresAt),
  }
}

export function timeText(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString()
}
