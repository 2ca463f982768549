import { expect, test } from 'vitest'
import { valueAt } from '../src/index.ts'

const value = { a: { b: [{ c: 1 }] }, 'd.e': 2 }

test.each([
  ['a.b', value.a.b],
  ['a.b.0.c', undefined],
  ['a.b.length', undefined],
  ['a.x.y', undefined],
  ['toString', undefined],
  ['', value],
  [undefined, value],
  [['a', 'b', 0, 'c'], 1],
  [['a', 'b', 'length'], undefined],
  [['d.e'], 2],
])('the value at %j', (path, found) => {
  expect(valueAt(value, path)).toEqual(found)
})
