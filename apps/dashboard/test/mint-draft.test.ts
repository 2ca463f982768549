import { expect, test } from 'vitest'
import { expiryProblem } from '../src/pages/mint/expiry.ts'
import { bodyOf, configOf, newDraft } from '../src/pages/mint/mint-draft.ts'
import { presetOf, presets } from '../src/pages/mint/presets.ts'
import { effects, grantedByDefault } from '../src/words/effects.ts'

const now = Date.parse('2026-11-21T12:00:00Z')

test('presets grant more and more and are recognised by their effects', () => {
  expect(presets.map((preset) => preset.effects.length)).toEqual([1, 2, 4])
  expect(presetOf(['internal', 'read'])?.id).toBe('triage')
  expect(presetOf(['outbound'])).toBeUndefined()
})

test('triage never reaches a customer', () => {
  expect(presets.find(({ id }) => id === 'triage')?.effects).toEqual(['read', 'internal'])
})

test('a config says only what narrows', () => {
  expect(configOf({ ...newDraft, effects: grantedByDefault })).toEqual({})
  expect(configOf({ ...newDraft, effects })).toEqual({ effects })
  expect(configOf({ ...newDraft, tags: ['tickets'], methods: ['read'], deny: ['a'] })).toEqual({
    effects: ['read'],
    tags: ['tickets'],
    methods: ['read'],
    tools: { deny: ['a'] },
  })
})

test('a new draft reads only, and ends', () => {
  expect(bodyOf({ ...newDraft, name: ' Report ', accounts: ['acc_1'] }, now)).toEqual({
    name: 'Report',
    accounts: ['acc_1'],
    config: { effects: ['read'] },
    expires_at: '2026-12-21T12:00:00.000Z',
    require_api_token_auth: false,
  })
})

test('a chosen time is local and in the future', () => {
  const local = '2026-12-24T18:00'
  const { expires_at } = bodyOf({ ...newDraft, expiry: { kind: 'at', local } }, now)
  expect(expires_at).toBe(new Date(2026, 11, 24, 18).toISOString())
  expect(expiryProblem({ kind: 'at', local }, now)).toBeUndefined()
  expect(expiryProblem({ kind: 'at', local: '2020-01-01T00:00' }, now)).toContain('in the future')
  expect(expiryProblem({ kind: 'at', local: '' }, now)).toContain('Choose')
  expect(bodyOf({ ...newDraft, expiry: { kind: 'never' } }, now).expires_at).toBeNull()
})
