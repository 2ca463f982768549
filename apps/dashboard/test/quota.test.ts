import { expect, test } from 'vitest'
import { quotaNow, sayQuota } from '../src/accounts/account-words.ts'

const before = new Date(Date.now() - 60_000).toISOString()
const later = new Date(Date.now() + 3_600_000).toISOString()

test('once the helpdesk has given new calls, all of them are left', () => {
  const quota = { remaining: 42, limit: 50, reset: before }
  expect(sayQuota(quotaNow(quota))).toBe('50 of 50 calls left')
  expect(sayQuota(quotaNow({ ...quota, reset: later }))).toBe('42 of 50 calls left')
  expect(sayQuota(quotaNow({ ...quota, reset: null }))).toBe('42 of 50 calls left')
  // Nobody knows how many they are.
  expect(sayQuota(quotaNow({ ...quota, limit: null }))).toBe('42 calls left')
})
