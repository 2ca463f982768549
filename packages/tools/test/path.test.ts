import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeSegment } from '../src/index.ts'

const refused = expect.objectContaining({ code: 'invalid_arguments' })

describe('a path value that would leave its segment', () => {
  it.each([
    '..',
    '.',
    '%2e%2e',
    '%2E%2e',
    '.%2e',
    '%2e',
    '%252e%252e',
    '%25252525252525252e%25252525252525252e',
    'a/../b',
    '../..',
    'a/..',
    './a',
    '..\\',
    'a\\..\\b',
    'a%2f..%2fb',
    'a%2F%2e%2e',
    '..%5c',
    'a%255c..',
    ' ..',
    '.. /a',
    '..%20',
    '%09..',
  ])('%j is refused', (value) => {
    expect(() => encodeSegment('id', value)).toThrow(refused)
    expect(() => encodeSegment('id', value)).toThrow(/^id: .* contains a path step/)
  })

  it.each([[''], [' '], ['\t\n'], [undefined], [null]])('%j is refused as empty', (value) => {
    expect(() => encodeSegment('ticket_id', value)).toThrow('ticket_id: ')
    expect(() => encodeSegment('ticket_id', value)).toThrow('is empty, but an id is needed.')
  })

  it.each(['\ud800', 'a\udc00b', '\udfff\ud800'])('%j is refused as no text', (value) => {
    expect(() => encodeSegment('id', value)).toThrow(refused)
    expect(() => encodeSegment('id', value)).toThrow('is not valid Unicode.')
  })

  it('that is as long as a novel is refused', () => {
    expect(() => encodeSegment('id', 'a'.repeat(2001))).toThrow('is too long')
  })
})

describe('any other', () => {
  it.each([
    ['<CAF.123@mail.example.com>', '%3CCAF.123%40mail.example.com%3E'],
    ['a/b', 'a%2Fb'],
    ['+16692668044', '%2B16692668044'],
    ['50%', '50%25'],
    ['%41', '%2541'],
    ['a b', 'a%20b'],
    ['...', '...'],
    ['a..b', 'a..b'],
    ['..a', '..a'],
    [
      'größe 日本 👩‍👩‍👧',
      'gr%C3%B6%C3%9Fe%20%E6%97%A5%E6%9C%AC%20%F0%9F%91%A9%E2%80%8D%F0%9F%91%A9%E2%80%8D%F0%9F%91%A7',
    ],
    ['?#;,=', '%3F%23%3B%2C%3D'],
    [1345, '1345'],
    [true, 'true'],
  ])('%j is one segment', (value, segment) => {
    expect(encodeSegment('id', value)).toBe(segment)
  })

  it('text at all is refused, or stays one segment and comes out as it went in', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '.',
        '..',
        '/',
        '\\',
        '%',
        '%2e',
        '%2F',
        '%25',
        '%5C',
        ' ',
        '2e',
        '<',
        '@',
        '+',
        '#',
        '?',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const value = pieces.join('')
        let segment: string
        try {
          segment = encodeSegment('id', value)
        } catch (error) {
          expect(error).toMatchObject({ code: 'invalid_arguments' })
          return
        }
        const url = new URL(`https://a.example/before/${segment}/after`)
        expect(url.pathname.split('/').map(decodeURIComponent)).toEqual(['', 'before', value, 'after'])
        expect([url.search, url.hash]).toEqual(['', ''])
      }),
      { numRuns: 3000 },
    )
  })
})
