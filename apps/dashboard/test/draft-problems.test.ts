import { expect, test } from 'vitest'
import { problemsOf } from '../src/mint/draft-problems.ts'
import { missingOf, noException, rulesOf } from '../src/mint/exception-draft.ts'
import { configOf, newDraft } from '../src/mint/mint-draft.ts'
import { canBePreviewed } from '../src/mint/use-draft-preview.ts'

const now = Date.parse('2026-11-21T12:00:00Z')
const replies = {
  ...newDraft,
  name: 'Front desk',
  accounts: ['acc_1'],
  effects: ['read', 'outbound'] as const,
}
const night = { ...noException, from: '18:00', to: '08:00' }

test('an exception that is filled in and not added is taken', () => {
  const draft = { ...replies, exception: night }
  expect(problemsOf(draft, now)).toEqual({})
  expect(rulesOf(draft, 'Europe/Dublin')).toEqual([
    { when: { hours: { from: '18:00', to: '08:00', zone: 'Europe/Dublin' } }, then: 'deny' },
  ])
  expect(configOf(draft).rules).toMatchObject([{ when: { hours: { from: '18:00' } }, then: 'deny' }])
})

test('an exception that says too little is refused where something is missing, and untouched it is none', () => {
  expect(problemsOf(replies, now)).toEqual({})
  expect(rulesOf(replies)).toEqual([])
  const cases = [
    [{ from: '18:00' }, 'to'],
    [{ group: 'orders', to: '08:00' }, 'from'],
    [{ decision: 'allow' }, 'group'],
  ] as const
  for (const [typed, field] of cases) {
    const draft = { ...replies, exception: { ...noException, ...typed } }
    expect(missingOf(draft.exception)?.field).toBe(field)
    expect(problemsOf(draft, now)).toEqual({ exception: missingOf(draft.exception)?.text })
    expect(rulesOf(draft)).toEqual([])
  }
})

test('an exception that was typed does not count where nothing but reading is permitted', () => {
  const draft = { ...replies, effects: ['read'] as const, exception: { ...noException, from: '18:00' } }
  expect(problemsOf(draft, now)).toEqual({})
  expect(rulesOf({ ...draft, exception: night })).toEqual([])
})

test('only these topics and none of them is nothing, never everything', () => {
  for (const part of ['groups', 'tags', 'methods'] as const) {
    const draft = { ...replies, [part]: [] }
    expect(Object.keys(problemsOf(draft, now))).toEqual([part])
    expect(canBePreviewed(draft)).toBe(false)
    // Refused by the gateway as an empty list, if it were sent.
    expect(configOf(draft)).toMatchObject({ [part]: [] })
  }
  expect(problemsOf({ ...replies, groups: [] }, now)).toEqual({ groups: 'Choose at least one topic.' })
  expect(configOf(replies)).not.toHaveProperty('groups')
})
