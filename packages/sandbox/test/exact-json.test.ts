import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readJson, writeJson } from '../src/index.ts'

describe('exact JSON', () => {
  it.each([
    ['{"a":9007199254740993}', { a: 9007199254740993n }],
    ['[-9007199254740993,9007199254740991]', [-9007199254740993n, 9007199254740991]],
    [
      '{"a":"9007199254740993","b":"say \\"9007199254740993\\""}',
      { a: '9007199254740993', b: 'say "9007199254740993"' },
    ],
    [
      '{"integer:":"integer:71928300000012345","n":71928300000012345}',
      { 'integer:': 'integer:71928300000012345', n: 71928300000012345n },
    ],
    ['{"a":1.2345678901234567,"b":1e30}', { a: 1.2345678901234567, b: 1e30 }],
  ])('%s', (text, value) => {
    expect(readJson(text)).toEqual(value)
    expect(readJson(writeJson(value))).toEqual(value)
  })

  it('reads and writes what JSON does, and no integer is too long', () => {
    const short = fc.json().filter((text) => !/\d{16}/.test(text))
    fc.assert(
      fc.property(short, fc.bigInt(), fc.string(), (text, long, key) => {
        expect(readJson(text)).toEqual(JSON.parse(text))
        expect(writeJson(JSON.parse(text))).toBe(JSON.stringify(JSON.parse(text)))
        const both = `{${JSON.stringify(key)}:[${text},${long}]}`
        expect(writeJson(readJson(both))).toBe(
          `{${JSON.stringify(key)}:[${JSON.stringify(JSON.parse(text))},${long}]}`,
        )
      }),
    )
  })

  it('leaves out what is undefined and asks toJSON', () => {
    const value = { a: undefined, b: [undefined], c: new Date(0), d: { toJSON: () => [1n] } }
    expect(writeJson(value)).toBe('{"b":[null],"c":"1970-01-01T00:00:00.000Z","d":[1]}')
  })
})
