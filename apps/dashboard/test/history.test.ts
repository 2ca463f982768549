import { expect, test } from 'vitest'
import type { AuditRecord } from '../src/pages/history/audit-queries.ts'
import { sayAction, sayActor, sayOutcome, saySubject, sayValue } from '../src/pages/history/audit-words.ts'
import { exportPath, readHistoryFilter } from '../src/pages/history/history-filter.ts'

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
  expect(sayAction(record.action)).toBe('Revoked an MCP server')
  expect(sayAction('person.invited')).toBe('person.invited')
  expect(sayActor(record.actor)).toBe('ops …wXyZ (API token)')
  expect(sayActor({ ...record.actor, kind: 'system', name: null, api_token_end: null })).toBe('The gateway')
  expect(saySubject(record.subject)).toBe('readers')
  expect(saySubject({ ...record.subject, name: null })).toBe('mcp_1')
  expect(sayOutcome(record)).toBe('Done')
  expect(sayOutcome({ ...record, outcome: 'refused', reason: 'not-found', count: 2_500 })).toBe(
    'Refused: not found, 2,500 times',
  )
  expect([undefined, 'a', null, ['read']].map(sayValue)).toEqual(['–', 'a', 'null', '[\n "read"\n]'])
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
