import { describe, expect, test } from 'vitest'
import { copyToExtend, createValueReader, keysBefore, roomyObject, valueAt } from '../src/index.ts'

describe('an object with room for many keys', () => {
  test.each([0, 5, 40])('is a plain and empty one, for %i keys', (keys) => {
    const made = roomyObject(keys)
    expect(Object.getPrototypeOf(made)).toBe(Object.prototype)
    expect(made).toStrictEqual({})
    expect(Reflect.ownKeys(made)).toEqual([])
  })

  test('keeps the order of what is put into it', () => {
    const made = roomyObject(20)
    for (const key of ['b', 'a', '10', 'constructor']) made[key] = key
    expect(JSON.stringify(made)).toBe('{"10":"10","b":"b","a":"a","constructor":"constructor"}')
  })

  test('takes the keys that come before one', () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`k${at}`, at]))
    expect(keysBefore(many, 'k2')).toStrictEqual({ k0: 0, k1: 1 })
    const odd = JSON.parse('{"__proto__":{"x":1},"b":2,"c":3}') as Record<string, unknown>
    expect(JSON.stringify(keysBefore(odd, 'c'))).toBe('{"__proto__":{"x":1},"b":2}')
  })

  test('takes all keys, in their order', () => {
    const odd = JSON.parse('{"b":1,"__proto__":{"x":1},"10":2}') as Record<string, unknown>
    const copy = copyToExtend(odd)
    copy['a'] = 3
    expect(JSON.stringify(copy)).toBe('{"10":2,"b":1,"__proto__":{"x":1},"a":3}')
    expect(JSON.stringify(odd)).not.toContain('"a"')
  })
})

describe('a reader of values at paths', () => {
  const value = { a: { b: { c: 1 }, 'x.y': 2 }, list: [{ d: 3 }] }

  test.each([
    '',
    'a',
    'a.b',
    'a.b.c',
    'a.x.y',
    'a.none',
    'none.b',
    'list',
    'list.0',
    'toString',
    '__proto__',
  ])('reads what valueAt reads at %j, the first time and again', (path) => {
    const read = createValueReader()
    for (let time = 0; time < 2; time++) expect(read(value, path)).toEqual(valueAt(value, path))
  })
})
