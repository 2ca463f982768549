import { accountState } from '../accounts/account-words.ts'
import type { AuditRecord } from '../api/schemas.ts'
import { sayDate } from '../time/say-time.ts'
import { sayField, sayValue } from '../words/say-value.ts'
import {
  approvalActions,
  isApprovedAndSent,
  type SaidChange,
  sayApprovalChange,
  whyNotSent,
} from './approval-words.ts'

/** What was done, and what was tried where it was refused. */
const actions: Readonly<Record<string, readonly [done: string, tried: string]>> = {
  'account.connected': ['Connected an account', 'Tried to connect an account'],
  'account.changed': ['Changed an account', 'Tried to change an account'],
  'account.rekeyed': ['Replaced credentials', 'Tried to replace credentials'],
  'account.consent_begun': ['Began a consent', 'Tried to begin a consent'],
  'account.consent_granted': ['Gave consent', 'Tried to give consent'],
  'account.state_changed': ['Account state changed', 'Tried to check an account'],
  'account.removed': ['Removed an account', 'Tried to remove an account'],
  'server.created': ['Created an MCP server', 'Tried to create an MCP server'],
  'server.changed': ['Changed an MCP server', 'Tried to change an MCP server'],
  'server.url_rotated': ['Replaced a URL', 'Tried to replace a URL'],
  'server.revoked': ['Revoked an MCP server', 'Tried to revoke an MCP server'],
  'server.expired': ['MCP server expired', 'MCP server expired'],
  'server.noticed': ['MCP server lost tools', 'MCP server lost tools'],
  'token.created': ['Created an API token', 'Tried to create an API token'],
  'token.revoked': ['Revoked an API token', 'Tried to revoke an API token'],
  'token.expired': ['API token expired', 'API token expired'],
  'session.started': ['Signed in', 'Failed to sign in'],
  'session.ended': ['Signed out', 'Tried to sign out'],
  'session.expired': ['Session expired', 'Session expired'],
  'link.created': ['Created a sign-in link', 'Tried to create a sign-in link'],
  'person.created': ['Created a person', 'Tried to create a person'],
  'person.invited': ['Invited a person', 'Tried to invite a person'],
  'person.joined': ['Accepted an invitation', 'Tried to accept an invitation'],
  'person.changed': ['Changed a person', 'Tried to change a person'],
  'person.removed': ['Removed a person', 'Tried to remove a person'],
  'person.identified': ['Recognised by the provider', 'Not recognised by the provider'],
  'person.link_created': ['Created a sign-in link', 'Tried to create a sign-in link'],
  'person.link_sent': ['Sent a sign-in link', 'Tried to have a sign-in link sent'],
  'server.shared': ['Shared an MCP server', 'Tried to share an MCP server'],
  'client.registered': ['An app registered itself', 'An app tried to register itself'],
  'app.connected': ['Connected an app', 'Tried to connect an app'],
  'app.denied': ['Did not connect an app', 'Tried to refuse an app'],
  'app.revoked': ['Disconnected an app', 'Tried to disconnect an app'],
  'app.expired': ['App expired', 'App expired'],
  ...approvalActions,
  'tenant.created': ['Created a workspace', 'Tried to create a workspace'],
  'key.rotated': ['Rotated the secret key', 'Tried to rotate the secret key'],
  'backup.created': ['Created a backup', 'Tried to create a backup'],
  'backup.restored': ['Restored a backup', 'Tried to restore a backup'],
  'audit.exported': ['Exported the audit trail', 'Tried to export the audit trail'],
  'activity.exported': ['Exported the activity', 'Tried to export the activity'],
  'gateway.started': ['Started the gateway', 'Tried to start the gateway'],
  'request.authenticated': ['Sent an API token', 'Sent an invalid API token'],
}

/** An action in words; a new one as the API names it. */
export function sayAction({
  action,
  outcome,
  changes,
}: Pick<AuditRecord, 'action' | 'outcome' | 'changes'>): string {
  const said = actions[action]?.[outcome === 'ok' ? 0 : 1] ?? action
  if (action === 'outbox.approved' && isApprovedAndSent(changes)) return 'Approved, and sent'
  return action === 'outbox.not_sent' ? `${said}: ${whyNotSent(changes)}` : said
}

/** What can be filtered by, in the words of the page. */
export const kinds: readonly (readonly [action: string, label: string])[] = [
  ['account', 'Accounts'],
  ['server', 'MCP servers'],
  ['outbox', 'Approvals'],
  ['token', 'API tokens'],
  ['person', 'People'],
  ['app', 'Connected apps'],
  ['client', 'Registered apps'],
  ['session', 'Sign-ins'],
  ['link', 'Sign-in links'],
  ['tenant', 'Workspaces'],
  ['key', 'Secret key'],
  ['backup', 'Backups'],
  ['audit', 'Exports of the audit trail'],
  ['activity', 'Exports of the activity'],
  ['gateway', 'Gateway'],
  ['request', 'Invalid API tokens'],
]

/** What can be filtered by, by the kind of who did it. */
export const actorKinds: readonly (readonly [kind: string, label: string])[] = [
  ['person', 'Person'],
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
  if (name === null) return label
  const said = sayName(name)
  if (said.startsWith(label)) return said
  // People go by their names alone.
  if (kind === 'person') return said
  return `${said} (${label}${api_token_end === null ? '' : ` ending in ${api_token_end}`})`
}

/** The gateway names what a sign-in link opens by the time of it, in UTC. */
function sayName(name: string): string {
  const [, at] = /^signed in by link ([\d-]+T[\d:]+Z)$/.exec(name) ?? []
  return at === undefined ? name : `Sign-in link used ${sayDate(Date.parse(at))}`
}

/** What it was done to: its name, or its id. */
export function saySubject({ name, id }: AuditRecord['subject']): string {
  return name === null ? (id ?? '–') : sayName(name)
}

const reasons: Readonly<Record<string, string>> = {
  invalid: 'invalid values',
  unauthorized: 'not a valid token or link',
  forbidden: 'not allowed',
  'not-found': 'not found',
  'too-many': 'too many attempts',
  'vendor-check-failed': 'the helpdesk rejected it',
}

export function sayOutcome(record: AuditRecord): string {
  return record.outcome === 'ok' ? sayDone(record) : `Refused: ${sayReason(record)}`
}

/** What became of it. An approval of an older version has sent nothing yet: the next record says it. */
export function sayDone({ action, changes }: Pick<AuditRecord, 'action' | 'changes'>): string {
  if (action === 'outbox.not_sent') return 'Not sent'
  if (action === 'outbox.unknown') return 'Unknown'
  return action === 'outbox.approved' && !isApprovedAndSent(changes) ? 'Approved' : 'Done'
}

/** Why it was refused, and how often. */
export function sayReason({ reason, count }: AuditRecord): string {
  const times = count === 1 ? '' : `, ${count.toLocaleString('en')} times`
  const why = reason === null ? 'unknown' : (reasons[reason] ?? reason.replaceAll('-', ' '))
  return `${why}${times}`
}

type Change = AuditRecord['changes'][number]

/** What a record changed, in words; `nameOf` gives the name of an account or MCP server by its id. */
export function sayChanges(
  { changes, subject, actor }: Pick<AuditRecord, 'changes' | 'subject' | 'actor'>,
  nameOf: (id: string) => string | undefined,
): SaidChange[] {
  // That somebody changed the words first tells more than how it stands.
  const telling = ({ field }: Change) => (subject.kind === 'outbox' && field === 'edited' ? 0 : 1)
  const ordered = [...changes].sort((one, other) => telling(one) - telling(other))
  return ordered.map((change) =>
    subject.kind === 'outbox' ? sayApprovalChange(change, actor.kind) : sayChange(change, nameOf),
  )
}

/** A change in words. */
export function sayChange(change: Change, nameOf: (id: string) => string | undefined): SaidChange {
  const { field, before, after, secret } = change
  const shown = { field, name: sayField(field.replace(/^config\./, '')) }
  if (secret) return { ...shown, note: 'Set or changed; secrets are not recorded' }
  const say = (value: unknown) => {
    if (field === 'state' && typeof value === 'string') return accountState(value).label
    return sayValue(isTime(field, value) ? sayDate(Date.parse(value)) : value, nameOf)
  }
  return {
    ...shown,
    ...(before === undefined ? {} : { before: say(before) }),
    ...(after === undefined ? {} : { after: say(after) }),
  }
}

function isTime(field: string, value: unknown): value is string {
  return /(_at|^since|^until)$/.test(field) && typeof value === 'string' && !Number.isNaN(Date.parse(value))
}

const maxValueLength = 60

/** The same in one line: `Name: Shop → Outlet`; `Name was Shop` of what was removed. */
export function sayChangeShortly({ name, before, after, note }: SaidChange): string {
  const cut = (text: string) =>
    text.length > maxValueLength ? `${text.slice(0, maxValueLength - 1)}…` : text
  if (note !== undefined) return `${name}: new, not shown`
  if (before === undefined) return `${name}: ${cut(after ?? '–')}`
  return after === undefined ? `${name} was ${cut(before)}` : `${name}: ${cut(before)} → ${cut(after)}`
}
