import { expect, test } from 'vitest'
import type { McpServer } from '../src/api/schemas.ts'
import { changeOf, draftOf, toLocal } from '../src/servers/server-change.ts'

const now = Date.parse('2026-11-21T09:30:00Z')

const server: McpServer = {
  id: 'mcp_1',
  name: 'Report',
  config: { effects: ['read'], tags: ['tickets'], surface: 'catalog', unverified: true },
  require_api_token_auth: false,
  expires_at: '2026-12-31T23:59:59.000Z',
  integrated_account_ids: ['acc_1'],
  created_at: '2026-11-21T09:00:00.000Z',
  updated_at: '2026-11-21T09:00:00.000Z',
  last_used_at: null,
  previous_url_until: null,
  notices: [],
}

test('nothing is changed where nothing was touched', () => {
  expect(changeOf(server, draftOf(server), now)).toEqual({})
})

test('only what was touched is changed', () => {
  const draft = draftOf(server)
  expect(changeOf(server, { ...draft, name: ' Weekly ' }, now)).toEqual({ name: 'Weekly' })
  expect(changeOf(server, { ...draft, requireApiToken: true }, now)).toEqual({ require_api_token_auth: true })
  expect(changeOf(server, { ...draft, accounts: ['acc_1', 'acc_2'] }, now)).toEqual({
    accounts: ['acc_1', 'acc_2'],
  })
  expect(changeOf(server, { ...draft, expiry: { kind: 'never' } }, now)).toEqual({ expires_at: null })
})

test('a config keeps the parts that the form does not show', () => {
  const draft = { ...draftOf(server), tags: null, effects: ['read', 'internal'] as const }
  expect(changeOf(server, draft, now)).toEqual({
    config: { surface: 'catalog', unverified: true, effects: ['read', 'internal'] },
  })
})

test('what is asked before a call is sent is kept, and changed alone', () => {
  const asks: McpServer = {
    ...server,
    config: {
      effects: ['read', 'outbound'],
      outbound: 'confirm',
      marks: { replies: 'Written with an assistant.' },
    },
  }
  expect(changeOf(asks, draftOf(asks), now)).toEqual({})
  expect(changeOf(asks, { ...draftOf(asks), outbound: 'draft' }, now)).toEqual({
    config: { ...asks.config, outbound: 'draft' },
  })
})

test('a server without effects grants them all', () => {
  expect(draftOf({ ...server, config: {} }).effects).toEqual(['read', 'internal', 'outbound', 'destructive'])
})

test('a moment is written on the clock of the reader', () => {
  const local = toLocal('2026-12-31T23:59:59.000Z')
  expect(local).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/)
  expect(Date.parse(local)).toBe(Date.parse('2026-12-31T23:59:00.000Z'))
})
