import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPlaceReader } from '../src/vendor/network-place.ts'

const hosts = [
  'http://127.0.0.1:9',
  'https://Api.Example.com',
  'https://x.com:443',
  'http://127.1',
  'https://user@x.com',
  'http://[::1]:3',
  'HTTP://X.com',
]
const parts = [
  ...[
    'a',
    '.',
    '..',
    '...',
    '.a',
    'a.',
    'a.b',
    '%2e',
    '.%2E',
    '%20',
    '%zz',
    '%',
    'é',
    ' ',
    '"',
    '<',
    '`',
    '{',
    '^',
  ],
  ...[
    '|',
    "'",
    '~',
    ';x=1',
    ':',
    '@',
    '(',
    ')',
    '*',
    '\\',
    '/',
    '/',
    '/',
    '?',
    '#',
    '&b=c',
    '+',
    ',',
    '!',
    '$',
    '[',
  ],
  ...['\t', '\n'],
]

describe('where a request goes', () => {
  it('is what a parser says, whatever the address', () => {
    const placeOf = createPlaceReader()
    const address = fc
      .tuple(fc.constantFrom(...hosts), fc.array(fc.constantFrom(...parts), { maxLength: 12 }))
      .map(([host, inside]) => `${host}/${inside.join('')}`)
    fc.assert(
      fc.property(address, (url) => {
        const { origin, pathname, search } = new URL(url)
        expect(placeOf(url)).toEqual({ origin, path: pathname + search })
      }),
      { numRuns: 5_000, seed: 7 },
    )
  })

  it('is read from many origins', () => {
    const placeOf = createPlaceReader()
    for (let number = 0; number < 250; number++)
      expect(placeOf(`https://h${number}.example.com/v1?a=1`)).toEqual({
        origin: `https://h${number}.example.com`,
        path: '/v1?a=1',
      })
  })
})
