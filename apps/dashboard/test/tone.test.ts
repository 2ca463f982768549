import { expect, test } from 'vitest'
import { sayOutcome } from '../src/activity/call-words.ts'
import { effectWords } from '../src/words/effects.ts'
import { tones } from '../src/words/tone.ts'
import { aCall } from './a-call.ts'

test('one color for each meaning, whoever says it', () => {
  const toneOf = (call: Parameters<typeof aCall>[0]) => sayOutcome(aCall(call)).tone
  expect(toneOf({})).toBe(tones.succeeded)
  expect(toneOf({ outcome: 'held', outbox_state: 'sent' })).toBe(tones.succeeded)
  expect(toneOf({ outcome: 'held', outbox_state: 'waiting' })).toBe(tones.waiting)
  expect(toneOf({ outcome: 'held', outbox_state: 'discarded' })).toBe(tones.discarded)
  expect(toneOf({ outcome: 'held', outbox_state: 'failed' })).toBe(tones.failed)
  expect(toneOf({ outcome: 'error', error_code: 'timeout', vendor_calls: 1 })).toBe(tones.failed)
  expect(toneOf({ outcome: 'error', error_code: 'blocked_by_policy', vendor_calls: 0 })).toBe(tones.stopped)
  expect(effectWords.outbound.tone).toBe(tones.seenByCustomers)
})
