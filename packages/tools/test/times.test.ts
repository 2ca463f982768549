import { describe, expect, it } from 'vitest'
import { createTimeWriter } from '../src/shape/times.ts'

describe('the times of an answer', () => {
  const write = createTimeWriter([
    { paths: ['created', 'messages.at', 'history.{}.at'], zone: 'UTC' },
    { paths: ['opened'] },
  ])

  it('are written in one form, through arrays and maps', () => {
    const answer = {
      id: 1_795_961_939,
      created: 1_795_961_939_000,
      opened: '2026-11-29T14:18:59',
      messages: [{ at: '2026-11-29 14:18:59' }, { at: null }, {}],
      history: { first: { at: 1_795_961_939 }, last: 'none' },
    }
    expect(write?.(answer)).toEqual({
      id: 1_795_961_939,
      created: '2026-11-29T14:18:59Z',
      opened: '2026-11-29 14:18:59',
      messages: [{ at: '2026-11-29T14:18:59Z' }, { at: null }, {}],
      history: { first: { at: '2026-11-29T14:18:59Z' }, last: 'none' },
    })
  })

  it('leaves the vendor’s answer as it is, and copies nothing that is right already', () => {
    const answer = { created: '2026-11-29T14:18:59Z', messages: [{ at: '2026-11-29T14:18:59Z' }] }
    expect(write?.(answer)).toBe(answer)
    const raw = { created: 1_795_961_939, messages: answer.messages }
    expect(write?.(raw)).toEqual({ ...raw, created: '2026-11-29T14:18:59Z' })
    expect(raw.created).toBe(1_795_961_939)
  })

  it.each([null, undefined, 'text', 5, [], [null]])('takes %j for an answer', (answer) => {
    expect(write?.(answer)).toBe(answer)
  })

  it('has nothing to do without a plan', () => {
    expect(createTimeWriter(undefined)).toBeUndefined()
    expect(createTimeWriter([])).toBeUndefined()
  })
})
