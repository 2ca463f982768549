import { expect, test } from 'vitest'
import type { AuditRecord } from '../src/api/schemas.ts'
import { exportPath, readHistoryFilter } from '../src/audit/audit-filters.tsx'
import {
  sayAction,
  sayActor,
  sayChange,
  sayChangeShortly,
  sayChanges,
  sayOutcome,
  saySubject,
} from '../src/audit/audit-words.ts'
import { tellingChanges } from '../src/audit/telling-changes.ts'
import { sayDate } from '../src/time/say-time.ts'

const now = Date.parse('2026-11-29T12:00:00Z')

const record: AuditRecord = {
  id: 'aud_1',
  at: '2026-11-29T12:00:00.000Z',
  tenant_id: 'default',
  action: 'server.revoked',
  actor: { kind: 'token', id: 'tok_1', name: 'ops', api_token_id: 'tok_1', api_token_end: 'wXyZ' },
  subject: { kind: 'server', id: 'mcp_1', name: 'readers' },
  changes: [],
  outcome: 'ok',
  reason: null,
  count: 1,
  address: '203.0.113.7',
  user_agent: null,
  request_id: null,
  sequence: 1,
  previous: '',
  digest: 'ab',
}

test('records in words', () => {
  expect(sayAction(record)).toBe('Revoked an MCP server')
  expect(sayAction({ ...record, outcome: 'refused' })).toBe('Tried to revoke an MCP server')
  expect(sayAction({ ...record, action: 'moon.landed' })).toBe('moon.landed')
  expect(sayActor(record.actor)).toBe('ops (API token ending in wXyZ)')
  expect(sayActor({ ...record.actor, kind: 'person', name: 'Maria', api_token_end: null })).toBe('Maria')
  expect(sayActor({ ...record.actor, kind: 'system', name: null, api_token_end: null })).toBe('The gateway')
  expect(saySubject(record.subject)).toBe('readers')
  expect(saySubject({ ...record.subject, name: null })).toBe('mcp_1')
  expect(sayOutcome(record)).toBe('Done')
  expect(sayOutcome({ ...record, outcome: 'refused', reason: 'not-found', count: 2_500 })).toBe(
    'Refused: not found, 2,500 times',
  )
  expect(sayOutcome({ ...record, outcome: 'refused', reason: 'unauthorized' })).toBe(
    'Refused: not a valid token or link',
  )
})

test('what a sign-in link opens is named by its time, in the zone of the reader', () => {
  const name = 'signed in by link 2026-11-29T23:44Z'
  const used = `Sign-in link used ${sayDate(Date.parse('2026-11-29T23:44Z'))}`
  const actor = { ...record.actor, name, api_token_end: null }
  expect(sayActor({ ...actor, kind: 'link' })).toBe(used)
  expect(sayActor({ ...actor, kind: 'session' })).toBe(`${used} (Dashboard)`)
  expect(saySubject({ kind: 'session', id: 'ses_1', name })).toBe(used)
})

test('changes in words: names of fields and accounts, times, secrets', () => {
  const nameOf = (id: string) => (id === 'acc_1' ? 'Shop' : undefined)
  const short = (change: Parameters<typeof sayChange>[0]) => sayChangeShortly(sayChange(change, nameOf))
  expect(short({ field: 'config.effects', before: ['read'], after: ['read', 'internal'] })).toBe(
    'Effects: read → read, internal',
  )
  expect(short({ field: 'accounts', after: ['acc_1', 'acc_2'] })).toBe('Accounts: Shop, acc_2')
  expect(short({ field: 'require_api_token_auth', before: false })).toBe('Require API token auth was No')
  expect(short({ field: 'expires_at', before: null, after: '2026-12-01T00:00:00.000Z' })).toBe(
    `Expires at: None → ${sayDate(Date.parse('2026-12-01T00:00:00.000Z'))}`,
  )
  expect(short({ field: 'credentials.apiKey', secret: true })).toBe('Credentials: API key: new, not shown')
  expect(short({ field: 'name', after: 'x'.repeat(80) })).toBe(`Name: ${'x'.repeat(59)}…`)
})

test('a row shows what its action does not say already', () => {
  const fieldsOf = (action: string, changes: AuditRecord['changes'], name: string | null = 'Shop') =>
    tellingChanges({ action, subject: { kind: 'x', id: 'x_1', name }, changes }).map(({ field }) => field)
  const state = { field: 'state', before: 'sending', after: 'sent' }
  expect(fieldsOf('outbox.approved', [state, { field: 'via', after: 'slack' }])).toEqual(['via'])
  expect(fieldsOf('outbox.discarded', [state])).toEqual([])
  const failed = [state, { field: 'error', after: 'not_found' }, { field: 'vendor_message', after: 'No.' }]
  expect(fieldsOf('outbox.not_sent', failed)).toEqual(['vendor_message'])
  expect(fieldsOf('account.state_changed', [{ ...state, after: 'needs_reconnect' }])).toEqual(['state'])
  const connected = [
    { field: 'credentials.apiKey', secret: true as const },
    { field: 'name', after: 'Shop' },
    { field: 'settings.url', after: 'https://shop.example' },
    { field: 'state', after: 'connected' },
  ]
  expect(fieldsOf('account.connected', connected)).toEqual(['settings.url', 'credentials.apiKey'])
  expect(fieldsOf('server.changed', [{ field: 'name', before: 'Old', after: 'Shop' }])).toEqual(['name'])
})

test('filters are those of the API; values that it does not know are left out', () => {
  expect(readHistoryFilter({}, now)).toEqual({})
  expect(
    readHistoryFilter({ subject: 'mcp_1', action: 'server', outcome: 'no', range: 'day', text: 'a' }, now),
  ).toEqual({ subject: 'mcp_1', action: 'server', text: 'a', since: '2026-11-28T12:00:00.000Z' })
  expect(exportPath({ actor: 'cli', text: 'a&b' }, 'jsonl', now)).toBe(
    '/audit/export?actor=cli&text=a%26b&format=jsonl',
  )
})

test('an approval says what became of it, and how it was decided', () => {
  const subject = { kind: 'outbox', id: 'obx_1', name: 'Reply to the customer (ticket 103)' }
  const approval = { ...record, subject, action: 'outbox.approved' }
  const via = (value: string, kind: AuditRecord['actor']['kind'] = 'person') => {
    const actor = { ...record.actor, kind }
    const changes = [{ field: 'via', after: value }]
    return sayChanges({ ...approval, actor, changes }, () => undefined).map(sayChangeShortly)
  }
  expect(sayAction(approval)).toBe('Approved a call')
  expect(sayOutcome(approval)).toBe('Approved')
  expect(via('api')).toEqual(['Decided: On the page'])
  expect(via('api', 'token')).toEqual(['Decided: By the API'])
  expect(via('email')).toEqual(['Decided: By the link of an e-mail'])
  const sent = { ...approval, changes: [{ field: 'state', after: 'sent' }] }
  expect(sayAction(sent)).toBe('Approved, and sent')
  expect(sayOutcome(sent)).toBe('Done')
  const edited = [...sent.changes, { field: 'edited', after: true }]
  expect(sayChanges({ ...sent, changes: edited }, () => undefined).map(({ field }) => field)).toEqual([
    'edited',
    'state',
  ])
  const ended = { ...approval, action: 'outbox.not_sent' }
  const stale = { ...ended, changes: [{ field: 'state', before: 'sending', after: 'stale' }] }
  expect(sayAction(stale)).toBe('Approved; not sent: the conversation had changed')
  expect(sayOutcome(stale)).toBe('Not sent')
  expect(sayChanges(stale, () => undefined).map(sayChangeShortly)).toEqual([
    'State: Being sent → Conversation changed',
  ])
  const gone = [
    { field: 'state', before: 'sending', after: 'failed' },
    { field: 'error', after: 'not_found' },
    { field: 'vendor_message', after: 'No such ticket' },
    { field: 'error_argument', after: 'ticket_id' },
  ]
  expect(sayChanges({ ...ended, changes: gone }, () => undefined).map(sayChangeShortly)).toEqual([
    'State: Being sent → Not sent',
    'Why: Not found',
    'The helpdesk said: No such ticket',
    'About: Ticket ID',
  ])
  expect(sayAction({ ...ended, changes: gone })).toBe('Approved; not sent: not found')
  expect(sayOutcome({ ...approval, action: 'outbox.sent' })).toBe('Done')
})
