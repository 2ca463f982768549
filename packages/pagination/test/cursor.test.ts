import { isConnectorError } from '@helpdesk-mcp/contracts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cursor, encodeCursor, readCursor } from '../src/walk.ts'

const id = fc.stringMatching(/^[\w-]{1,12}$/)
const cursors: fc.Arbitrary<Cursor> = fc.record({
  limit: fc.integer({ min: 1, max: 1000 }),
  position: fc.integer({ min: -1, max: 1_000_000 }),
  token: fc.option(fc.string({ unit: 'grapheme', maxLength: 60 }), { nil: undefined }),
  key: fc.option(
    fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 100 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
    ),
    { nil: undefined },
  ),
  ids: fc.array(id, { maxLength: 50 }),
  sizes: fc.constantFrom(undefined, [1, 50], [20, 20]),
})

function refusal(text: string, scope = 'tickets'): string {
  try {
    readCursor(text, scope)
  } catch (error) {
    if (isConnectorError(error) && error.code === 'invalid_arguments') return error.message
    throw error
  }
  return 'passed'
}

function forged(content: unknown): string {
  return Buffer.from(JSON.stringify(content)).toString('base64url')
}

const sample: Cursor = { limit: 20, position: 19, key: '2026-01-01T00:00:00Z', ids: ['7'] }
const honest = JSON.parse(Buffer.from(encodeCursor(sample, 'tickets'), 'base64url').toString())

describe('a cursor', () => {
  it('reads as it was written', () => {
    fc.assert(
      fc.property(cursors, fc.string(), (cursor, scope) => {
        expect(readCursor(encodeCursor(cursor, scope), scope)).toEqual(cursor)
      }),
    )
  })

  it('is short, and of characters that no transport changes', () => {
    const text = encodeCursor(sample, 'tickets')
    expect(text).toMatch(/^[\w-]+$/)
    expect(text.length).toBeLessThan(160)
  })

  it('is never an arbitrary string', () => {
    const strings = fc.oneof(fc.string(), fc.base64String(), fc.json(), fc.json().map(forged))
    fc.assert(
      fc.property(strings, (text) => {
        expect(refusal(text)).toMatch(/^next_cursor .* unchanged, or call again without it/)
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['nothing', '', 'is not a cursor'],
    ['padding', `${encodeCursor(sample, 'tickets')}=`, 'is not a cursor'],
    ['a space', `${encodeCursor(sample, 'tickets')} `, 'is not a cursor'],
    ['a cut', encodeCursor(sample, 'tickets').slice(0, -8), 'is not a cursor'],
    ['more than 4 kB', encodeCursor(sample, 'tickets').padEnd(4097, 'A'), 'is too long'],
    ['another version', forged({ ...honest, v: 2 }), 'comes from another version'],
    ['another query', encodeCursor(sample, 'contacts'), 'belongs to another query'],
    ['no limit', forged({ ...honest, l: undefined }), 'is damaged'],
    ['limit 0', forged({ ...honest, l: 0 }), 'is damaged'],
    ['half a position', forged({ ...honest, p: 1.5 }), 'is damaged'],
    ['a position before the start', forged({ ...honest, p: -2 }), 'is damaged'],
    ['an object for a token', forged({ ...honest, t: {} }), 'is damaged'],
    ['a list for a key', forged({ ...honest, k: [] }), 'is damaged'],
    ['numbers for ids', forged({ ...honest, i: [7] }), 'is damaged'],
    ['boundless page sizes', forged({ ...honest, s: [1, 1e9] }), 'is damaged'],
    ['page sizes the wrong way round', forged({ ...honest, s: [9, 2] }), 'is damaged'],
  ])('is refused with %s', (_, text, reason) => {
    expect(refusal(text)).toContain(reason)
  })

  it('carries no token that it would have to refuse', () => {
    expect(() => encodeCursor({ ...sample, token: 'x'.repeat(4000) }, 'tickets')).toThrow('too long')
  })

  it('stays below its bound with the longest key and fifty ids', () => {
    const ids = Array.from({ length: 50 }, () => 'x'.repeat(12))
    const text = encodeCursor({ ...sample, key: '\u0001'.repeat(200), ids }, 'tickets')
    expect(readCursor(text, 'tickets').ids).toHaveLength(50)
  })
})
