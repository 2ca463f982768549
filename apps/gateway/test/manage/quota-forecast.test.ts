import { expect, test } from 'vitest'
import { forecastQuota } from '../../src/accounts/quota-forecast.ts'

const now = Date.parse('2026-11-30T09:00:00Z')
const quota = { remaining: 45, limit: 50, reset: now - 1_000, at: now - 60_000 }

test('a number that is out of date says how many calls there may be now', () => {
  expect(forecastQuota(quota, 3, now)).toMatchObject({
    state: 'renewed',
    words: 'The helpdesk has given new calls since it last said how many are left: up to 50 now.',
  })
  expect(forecastQuota({ ...quota, limit: null }, 3, now).words).toBe(
    'The helpdesk has given new calls since it last said how many are left.',
  )
})
