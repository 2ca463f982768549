import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createJsonParser } from '../src/values/json-parser.ts'
import { readJson, readLongJson } from '../src/values/read-json.ts'

function parse(text: string, slice = Number.POSITIVE_INFINITY): unknown {
  const parser = createJsonParser(text)
  while (!parser.step(slice));
  return parser.value()
}

/** The value, or that there is none. */
function outcome(read: () => unknown): unknown {
  try {
    return { value: read() }
  } catch (error) {
    return (error as Error).name
  }
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

describe('the parser of long JSON', () => {
  it('reads what JSON.parse reads, in slices of any length', () => {
    fc.assert(
      fc.property(fc.json({ stringUnit: 'binary' }), fc.integer({ min: 1, max: 50 }), (text, slice) => {
        fc.pre(!/\d{16}/.test(text))
        expect(parse(text, slice)).toEqual(JSON.parse(text))
      }),
    )
  })

  it('refuses what JSON.parse refuses', () => {
    const piece = fc.constantFrom(
      ...['{', '}', '[', ']', ',', ':', '"', '\\', '\\u12', '\\ud83d', 'a', '1', '01', '-', '.5', 'e3', '+'],
      ...['true', 'nul', 'null', ' ', '\n', '\u0000', '\t', '"a"', '"a":', '{}', '[]', '1e5', '-0', '\ufeff'],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.integer({ min: 1, max: 3 }), (pieces, slice) => {
        const text = pieces.join('')
        expect(outcome(() => parse(text, slice))).toEqual(outcome(() => JSON.parse(text)))
      }),
      { numRuns: 5_000 },
    )
  })

  it.each([
    ['a string longer than a slice', 'x'.repeat(200_000)],
    ['one with an escape at every place', '\n'.repeat(200_000)],
    ['one of characters of two units', '😀'.repeat(100_000)],
    ['one with a quote at the border of a slice', `${'x'.repeat(65_535)}"${'y'.repeat(65_536)}`],
  ])('reads %s', (_what, text) => {
    expect(parse(JSON.stringify({ [text.slice(0, 70_000)]: [text] }))).toEqual({
      [text.slice(0, 70_000)]: [text],
    })
  })

  it('keeps the digits of integers, has own members of any name, and takes the last of two', () => {
    expect(parse('[9007199254740993,-12345678901234567890,9007199254740991,1.5,1e3]')).toEqual([
      '9007199254740993',
      '-12345678901234567890',
      9007199254740991,
      1.5,
      1000,
    ])
    const value = parse('{"__proto__":{"a":1},"b":1,"b":2}') as object
    expect(Object.entries(value)).toEqual([
      ['__proto__', { a: 1 }],
      ['b', 2],
    ])
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
  })

  it('a string that is kept does not keep the text that it stood in', () => {
    const kept: unknown[] = []
    collect()
    const before = process.memoryUsage().heapUsed
    for (let count = 0; count < 20; count++) {
      const text = `{"id": 12345678901234567890, "name": "a name of some length", "body": "${'x'.repeat(5_000_000)}"}`
      const { id, name } = readJson(text) as Record<string, unknown>
      kept.push(id, name)
    }
    collect()
    expect(kept.slice(-2)).toEqual(['12345678901234567890', 'a name of some length'])
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(20_000_000)
  })

  it('needs no stack for depth', () => {
    const text = '['.repeat(100_000) + ']'.repeat(100_000)
    expect(Array.isArray(parse(text))).toBe(true)
  })
})

it('a long text leaves other work its turn, and reads the same', async () => {
  const rows = Array.from({ length: 20_000 }, (_, id) => ({ id, subject: 'Where is my order?' }))
  const text = JSON.stringify(rows)
  const other = new Promise((resolve) => setImmediate(() => resolve('other')))
  const read = readLongJson(text)
  expect(await Promise.race([read, other])).toBe('other')
  expect(await read).toEqual(readJson(text))
})
