import { expect, it } from 'vitest'
import { redact } from '../src/redact.ts'

it('takes a secret that begins with another one off whole', () => {
  expect(redact('no such token: abcdef', ['abc', 'abcdef'])).toBe('no such token: [redacted]')
})

it('says nothing for nothing, and text for what is not text', () => {
  expect([undefined, null, ''].map((said) => redact(said, ['abc']))).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  expect(redact({ error: 'a"b' }, ['a"b'])).toBe('{"error":"[redacted]"}')
})
