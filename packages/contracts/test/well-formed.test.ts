import { expect, it } from 'vitest'
import { wellFormed } from '../src/index.ts'

it('halves of surrogate pairs and NUL become U+FFFD, in keys too; whole pairs stay', () => {
  expect(
    wellFormed({ 'a\ud83d': ['cut \ud83d', '\ude00x', '😀', 'a\0b'], b: { c: 'x\udc00\ud83d' } }),
  ).toEqual({
    'a\ufffd': ['cut \ufffd', '\ufffdx', '😀', 'a\ufffdb'],
    b: { c: 'x\ufffd\ufffd' },
  })
})

it('a value without any is the same value', () => {
  const value = { a: [1, null, '😀', { b: undefined }], c: true }
  expect(wellFormed(value)).toBe(value)
})
