import type { AuditRecord } from './audit-queries.ts'

const actions: Readonly<Record<string, string>> = {
  'account.connected': 'Connected an account',
  'account.changed': 'Changed an account',
  'account.rekeyed': 'Replaced credentials',
  'account.consent_begun': 'Began a consent',
  'account.consent_granted': 'Gave consent',
  'account.state_changed': 'Account state changed',
  'account.removed': 'Removed an account',
  'server.created': 'Created an MCP server',
  'server.changed': 'Changed an MCP server',
  'server.url_rotated': 'Rotated a URL',
  'server.revoked': 'Revoked an MCP server',
  'server.expired': 'MCP server expired',
  'server.noticed': 'MCP server lost tools',
  'token.created': 'Created an API token',
  'token.revoked': 'Revoked an API token',
  'token.expired': 'API token expired',
  'session.started': 'Signed in',
  'session.ended': 'Signed out',
  'session.expired': 'Session expired',
  'link.created': 'Created a sign-in link',
  'tenant.created': 'Created a tenant',
  'key.rotated': 'Rotated the secret key',
  'backup.created': 'Created a backup',
  'backup.restored': 'Restored a backup',
  'audit.exported': 'Exported the audit trail',
  'activity.exported': 'Exported the activity',
  'gateway.started': 'Started the gateway',
  'request.authenticated': 'Sent an invalid API token',
}

/** An action in words; a new one as the API names it. */
export function sayAction(action: string): string {
  return actions[action] ?? action
}

/** What can be filtered by, in the words of the page. */
export const kinds: readonly (readonly [action: string, label: string])[] = [
  ['account', 'Accounts'],
  ['server', 'MCP servers'],
  ['token', 'API tokens'],
  ['session', 'Sign-ins'],
  ['link', 'Sign-in links'],
  ['tenant', 'Tenants'],
  ['key', 'Secret key'],
  ['backup', 'Backups'],
  ['audit', 'Exports of the audit trail'],
  ['activity', 'Exports of the activity'],
  ['gateway', 'Gateway'],
  ['request', 'Invalid API tokens'],
]

/** What can be filtered by, by the kind of who did it. */
export const actorKinds: readonly (readonly [kind: string, label: string])[] = [
  ['session', 'Dashboard'],
  ['token', 'API token'],
  ['link', 'Sign-in link'],
  ['cli', 'Command line'],
  ['system', 'The gateway'],
  ['anonymous', 'Not signed in'],
]

/** Who did it, in a few words. */
export function sayActor({ kind, name, api_token_end }: AuditRecord['actor']): string {
  const label = actorKinds.find(([known]) => known === kind)?.[1] ?? kind
  const end = api_token_end === null ? '' : ` …${api_token_end}`
  return name === null ? label : `${name}${end} (${label})`
}

/** What it was done to: its name, or its id. */
export function saySubject({ name, id }: AuditRecord['subject']): string {
  return name ?? id ?? '–'
}

export function sayOutcome({ outcome, reason, count }: AuditRecord): string {
  if (outcome === 'ok') return 'Done'
  const times = count === 1 ? '' : `, ${count.toLocaleString('en')} times`
  return `Refused: ${(reason ?? 'unknown').replaceAll('-', ' ')}${times}`
}

/** A value as a person reads it. */
export function sayValue(value: unknown): string {
  if (value === undefined) return '–'
  return typeof value === 'string' ? value : JSON.stringify(value, undefined, 1)
}
