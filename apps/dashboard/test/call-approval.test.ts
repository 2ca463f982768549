import { expect, test } from 'vitest'
import { sayApproval } from '../src/activity/call-approval.tsx'
import { sayMoment } from '../src/time/say-time.ts'

const asked = '2026-10-01T09:30:00.000Z'
const at = '2026-10-01T10:15:00.000Z'
const item = { created_at: asked, held_call_id: 'call_1', is_edited: false, edited: null }
const by = { kind: 'person', id: 'per_1', name: 'Mia' }

test('a call that was sent says when it was asked for, and who changed its words', () => {
  expect(sayApproval('call_2', item)).toEqual({ asked: sayMoment(Date.parse(asked)), changed: undefined })
  // The call that was held has that as its own time.
  expect(sayApproval('call_1', item).asked).toBeUndefined()
  const edited = { ...item, is_edited: true, edited: { by, at } }
  expect(sayApproval('call_2', edited).changed).toBe(`by Mia, ${sayMoment(Date.parse(at))}`)
  expect(sayApproval('call_2', { ...item, is_edited: true }).changed).toBe('by a person')
})
