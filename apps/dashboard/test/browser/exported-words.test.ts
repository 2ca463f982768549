import { expect, test } from 'vitest'
import { sayEnd, sayWhatHappened } from '../../../gateway/src/activity/outcome-words.ts'
import { outboxStates } from '../../../gateway/src/outbox-model.ts'
import { aCall } from '../a-call.ts'

// By a name that TypeScript does not follow: it checks these tests without a document.
const words = '../../src/activity/call-words.ts'
const { sayOutcome, saySummary } = await import(words)

test('a file says how a call ended in the words of the page; why not is a column of its own', () => {
  const held = outboxStates.flatMap((state) =>
    (['outbound', 'internal'] as const).map((effect) =>
      aCall({ outcome: 'held', outbox_state: state, effects: [effect] }),
    ),
  )
  const others = [
    aCall(),
    aCall({ outcome: 'attempted' }),
    aCall({ outcome: 'held', outbox_state: null }),
    aCall({ outcome: 'error', error_code: 'timeout', vendor_calls: 1 }),
    aCall({ outcome: 'error', error_code: 'blocked_by_policy', vendor_calls: 0 }),
  ]
  for (const call of held) expect(sayEnd(call)).toBe(sayOutcome(call).label)
  for (const call of others) expect(sayEnd(call)).toBe(sayOutcome(call).label.replace(/:.*/, ''))
  for (const call of [...held, ...others]) expect(sayWhatHappened(call)).toBe(saySummary(call))
})
