import { expect, test } from 'vitest'
import type { Preset } from '../src/api/schemas.ts'
import { expiryProblem } from '../src/mint/expiry-choice.tsx'
import { bodyOf, configOf, newDraft, presetOf, rightsOf } from '../src/mint/mint-draft.ts'
import { effects, grantedByDefault } from '../src/words/effects.ts'

const now = Date.parse('2026-11-21T12:00:00Z')

const support = ['conversations', 'customers', 'orders', 'knowledge']
const presets: Preset[] = [
  { id: 'analyst', title: 'Analyst', meaning: 'Reads.', config: { effects: ['read'] } },
  {
    id: 'triage',
    title: 'Triage',
    meaning: 'Also notes.',
    config: { effects: ['read', 'internal'], groups: support, lookups: true },
  },
]

test('a preset is recognised by its effects and its groups', () => {
  expect(presetOf(presets, newDraft)?.id).toBe('analyst')
  for (const preset of presets) expect(presetOf(presets, rightsOf(preset))).toBe(preset)
  const shuffled = { effects: ['internal', 'read'] as const, groups: [...support].reverse(), lookups: true }
  expect(presetOf(presets, shuffled)?.id).toBe('triage')
  expect(presetOf(presets, { ...shuffled, groups: null })).toBeUndefined()
  expect(presetOf(presets, { ...shuffled, effects: ['outbound'] })).toBeUndefined()
  expect(presetOf(presets, { ...shuffled, lookups: false })).toBeUndefined()
  expect(configOf({ ...newDraft, ...rightsOf(presets[1] as Preset) })).toEqual(presets[1]?.config)
})

test('a config says only what narrows', () => {
  const atOnce = { ...newDraft, outbound: 'allow', destructive: 'allow', admin: 'allow' } as const
  expect(configOf({ ...atOnce, effects: grantedByDefault })).toEqual({})
  expect(configOf({ ...atOnce, effects })).toEqual({ effects })
  expect(
    configOf({ ...newDraft, tags: ['tickets'], groups: ['orders'], methods: ['read'], deny: ['a'] }),
  ).toEqual({
    effects: ['read'],
    groups: ['orders'],
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
