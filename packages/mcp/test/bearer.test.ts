import { expect, test } from 'vitest'
import { readBearer } from '../src/index.ts'

test.each([
  ['Bearer abc', 'abc'],
  ['bearer abc', 'abc'],
  ['BEARER abc', 'abc'],
  ['Bearer   abc', 'abc'],
  ['Bearer abc ', 'abc'],
  ['Bearer aZ09-._~+/==', 'aZ09-._~+/=='],
])('%j holds the token %j', (header, token) => {
  expect(readBearer(header)).toBe(token)
})

test.each([
  [undefined],
  [null],
  [''],
  ['Bearer'],
  ['Bearer '],
  ['Bearer =='],
  ['Bearer a=b'],
  ['Bearer a b'],
  ['Bearer a,b'],
  ['Bearer "a"'],
  ['Bearer\tabc'],
  ['Bearerabc'],
  ['Basic abc'],
  ['x Bearer abc'],
])('%j holds no token', (header) => {
  expect(readBearer(header)).toBeUndefined()
})
