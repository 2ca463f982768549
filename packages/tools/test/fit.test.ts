import type { ResponsePlan } from '@helpdesk-mcp/contracts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitObject, fittingCount, jsonBytes, wholeField } from '../src/index.ts'
import { cutNoteAt } from '../src/shape/cut.ts'

describe('the bytes of JSON', () => {
  it.each([
    ['a', 3],
    ['ä€😀', 11],
    [{ a: [1, null] }, 14],
    [undefined, 0],
  ])('%j: %d', (value, bytes) => {
    expect(jsonBytes(value)).toBe(bytes)
  })
})

describe('how many items fit', () => {
  it('is as many as there is room for, one at least', () => {
    const items = ['aaaa', 'bbbb', 'cccc']
    expect([0, 6, 7, 13, 14, 20, 21, 100].map((maximum) => fittingCount(items, maximum))).toEqual([
      1, 1, 1, 1, 2, 2, 3, 3,
    ])
    expect(fittingCount([], 0)).toBe(0)
  })

  it('fits, whatever the items', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue(), { maxLength: 20 }),
        fc.integer({ min: 10, max: 2000 }),
        (items, maximum) => {
          const count = fittingCount(items, maximum)
          if (count > 1) expect(jsonBytes(items.slice(0, count))).toBeLessThanOrEqual(maximum + 1)
          if (count < items.length) expect(jsonBytes(items.slice(0, count + 1))).toBeGreaterThan(maximum)
        },
      ),
    )
  })
})

describe('an object that does not fit', () => {
  it('loses the end of its longest strings, each marked with its length and how to read it', () => {
    const value = {
      id: 'a',
      comments: [{ body: 'x'.repeat(50_000) }, { body: 'y'.repeat(100) }],
      note: 'z'.repeat(20_000),
    }
    const cut = fitObject(value, 10_000) as typeof value
    expect(jsonBytes(cut)).toBeLessThanOrEqual(10_000)
    expect(jsonBytes(cut)).toBeGreaterThan(9_000)
    expect(cut.id).toBe('a')
    expect(cut.comments[1]?.body).toBe('y'.repeat(100))
    const [, shown] =
      /^x+ …\[cut: (\d+) of 50000 characters; call again with fields: \["comments\.body"\] to read more\]$/.exec(
        cut.comments[0]?.body ?? '',
      ) ?? []
    expect(cut.comments[0]?.body).toMatch(new RegExp(`^x{${shown}} `))
    expect(cut.note).toContain('of 20000 characters; call again with fields: ["note"]')
  })

  it('names the field that gives a text in full', () => {
    const plan: ResponsePlan = { kind: 'item', texts: [{ path: 'note' }, { path: 'chat', within: true }] }
    const fieldAt = (path: string) => wholeField(plan, path)
    expect(['note', 'note.id', 'notes', 'chat.a.b', 'chat', ''].map(fieldAt)).toEqual([
      'note:full',
      'note.id',
      'notes',
      'chat.a.b:full',
      'chat:full',
      '',
    ])
    const cut = fitObject({ note: 'x'.repeat(9_000), other: 'y'.repeat(9_000) }, 5_000, { fieldAt })
    expect(cut['note']).toContain('fields: ["note:full"]')
    expect(cut['other']).toContain('fields: ["other"]')
    expect(cutNoteAt(String(cut['note']), ['note'])).toBeLessThan(5_000)
    expect(cutNoteAt(String(cut['note']), ['other'])).toBe(String(cut['note']).length)
  })

  it('loses items of its longest lists, and says which', () => {
    const value = { rows: Array.from({ length: 5000 }, (_, index) => ({ id: index })), few: [1, 2, 3] }
    const cut = fitObject(value, 5_000)
    expect(jsonBytes(cut)).toBeLessThanOrEqual(5_000)
    const rows = cut['rows'] as unknown[]
    expect(rows.slice(0, 2)).toEqual([{ id: 0 }, { id: 1 }])
    expect(cut['few']).toEqual([1, 2, 3])
    expect(cut['truncated']).toEqual([{ path: 'rows', shown: rows.length, total: 5000 }])
    expect(cut['truncated_note']).toContain('Call again with fields')
  })

  it('has its long keys cut too, each with its length, and no two made alike', () => {
    const value = Object.fromEntries(
      Array.from({ length: 3 }, (_, index) => [`${'k'.repeat(3000)}${index}`, index]),
    )
    const start = `${'k'.repeat(200)}…[cut: 3001 characters`
    expect(fitObject(value, 2_000)).toEqual({ [`${start}]`]: 0, [`${start}, 2]`]: 1, [`${start}, 3]`]: 2 })
  })

  it('is named field by field where nothing else fits', () => {
    const inner = Array.from({ length: 60 }).reduce<unknown>((value) => ({ ['k'.repeat(90)]: value }), 1)
    const cut = fitObject({ inner, id: 7 }, 2_000)
    expect(cut).toEqual({ truncated: [{ path: '', shown: 0, total: 2 }], fields: ['inner', 'id'] })
  })

  it('may hold more than a million values', () => {
    const value = { rows: Array.from({ length: 300_000 }, (_, index) => [index, { a: 1 }]) }
    expect(jsonBytes(fitObject(value, 60_000))).toBeLessThanOrEqual(60_000)
  })
})

it('what fits is returned as it is', () => {
  const value = { a: 'x'.repeat(900) }
  expect(fitObject(value, 1_000)).toBe(value)
})

it('whatever the object, what comes out is JSON within the maximum, and no character is halved', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 3000 }),
    fc
      .tuple(fc.constantFrom('😀', 'a😀', 'ä', '"', '\\', '\u0000', '€'), fc.integer({ min: 1, max: 3000 }))
      .map(([piece, count]) => piece.repeat(count)),
  )
  const key = fc.oneof(
    fc.string({ maxLength: 10 }),
    fc.constantFrom('__proto__', 'truncated', '😀'.repeat(300)),
  )
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      text,
      fc.integer(),
      fc.constantFrom(null, true),
      fc.array(tie('value'), { maxLength: 40 }),
      fc.dictionary(key, tie('value'), { maxKeys: 40 }),
    ),
  }))
  fc.assert(
    fc.property(
      fc.dictionary(key, value, { maxKeys: 40 }),
      fc.integer({ min: 1_000, max: 30_000 }),
      (object, maximum) => {
        const fitted = fitObject(object, maximum)
        expect(jsonBytes(fitted)).toBeLessThanOrEqual(maximum)
        const json = JSON.stringify(fitted)
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(fitted)))
        expect(json).not.toMatch(/\\ud[89a-f]/)
        if (jsonBytes(object) <= maximum) expect(fitted).toBe(object)
      },
    ),
    { numRuns: 300 },
  )
})
