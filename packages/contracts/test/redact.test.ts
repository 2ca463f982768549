import { describe, expect, it, test } from 'vitest'
import { createRedactor } from '../src/index.ts'

const secret = 'Kx7/pQ+2 z"w\\9%v'
const redact = createRedactor([secret])
const mark = '[redacted]'

const everyCharacter = (text: string, write: (hex: string) => string) =>
  [...text].map((character) => write(character.charCodeAt(0).toString(16).padStart(2, '0'))).join('')
const base64 = (text: string) => Buffer.from(text).toString('base64')
const hex = (text: string) => Buffer.from(text).toString('hex')
const base64url = (text: string) => Buffer.from(text).toString('base64url')
const html = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
const form = new URLSearchParams({ '': secret }).toString().slice(1)

describe('a secret is found', () => {
  test.each([
    ['as it is', secret],
    ['in other letter case', secret.toLowerCase()],
    ['in upper case', secret.toUpperCase()],
    ['URL-encoded', encodeURIComponent(secret)],
    ['URL-encoded in lower hex', encodeURIComponent(secret).replace(/%../g, (code) => code.toLowerCase())],
    ['with every character URL-encoded', everyCharacter(secret, (hex) => `%${hex}`)],
    [
      'with some characters URL-encoded',
      secret.replace('p', '%70').replace('+', '%2B').replace('%v', '%25v'),
    ],
    ['form-encoded', form],
    ['JSON-escaped', JSON.stringify(secret).slice(1, -1)],
    ['JSON-escaped with slashes', JSON.stringify(secret).slice(1, -1).replace('/', '\\/')],
    ['JSON-escaped twice', JSON.stringify(JSON.stringify(secret)).slice(3, -3)],
    ['as Unicode escapes', everyCharacter(secret, (hex) => `\\u00${hex}`)],
    ['as HTML', html(secret)],
    ['as HTML, twice', html(html(secret))],
    ['as decimal references of HTML', everyCharacter(secret, (hex) => `&#${Number.parseInt(hex, 16)};`)],
    ['as hexadecimal references of HTML', everyCharacter(secret, (hex) => `&#x${hex.toUpperCase()};`)],
    ['by the names of HTML', secret.replace('/', '&sol;').replace('+', '&plus;').replace('%', '&percnt;')],
    ['as escapes of a script', everyCharacter(secret, (hex) => `\\x${hex}`)],
    ['as escapes of a script in braces', everyCharacter(secret, (hex) => `\\u{${hex}}`)],
    ['as a mail writes it', everyCharacter(secret, (hex) => `=${hex.toUpperCase()}`)],
    ['over two lines of a mail', `${secret.slice(0, 7)}=\r\n${secret.slice(7)}`],
    ['in hex', Buffer.from(secret).toString('hex')],
    ['in upper hex', Buffer.from(secret).toString('hex').toUpperCase()],
    ['in base64', base64(secret)],
    ['in base64 without padding', base64(secret).replace(/=+$/, '')],
    ['in base64url', base64url(secret)],
    ['in base64, URL-encoded', encodeURIComponent(base64(secret)).replace(/(%3D)+$/, '')],
  ])('%s', (_, written) => {
    expect(redact(written)).toBe(mark)
    expect(redact(`key=${written}; next`)).toBe(`key=${mark}; next`)
  })

  it.each(['', 'u:', 'us:', 'usr:', 'user:', 'someone@acme.test/token:'])(
    'in base64 behind %j, padded or not, whatever follows it',
    (user) => {
      for (const after of ['', ':', ':x', ':xy']) {
        for (const encode of [base64, base64url]) {
          const written = encode(`${user}${secret}${after}`)
          const own = (length: number) => (length * 8) / 6
          const before = written.slice(0, Math.floor(own(user.length)))
          const rest = after && written.slice(Math.ceil(own(user.length + secret.length)))
          expect(redact(`Basic ${written}.`)).toBe(`Basic ${before}${mark}${rest}.`)
        }
      }
    },
  )

  it('URL-encoded twice', () => {
    const own = createRedactor(['Kx7/pQ+2 z'])
    expect(own(encodeURIComponent(encodeURIComponent('Kx7/pQ+2 z')))).toBe(mark)
  })

  it('with the signs by which HTML escapes in it', () => {
    const own = createRedactor(['a&b=c<d>%e"f=='])
    const escaped = html('a&b=c<d>%e"f==')
    expect(own(`a&b=c<d>%e"f== ${escaped} ${html(escaped)}`)).toBe(`${mark} ${mark} ${mark}`)
    expect(own(everyCharacter('a&b=c<d>%e"f==', (hex) => `&#x00${hex}`))).toBe(mark)
  })

  it.each(['', 'u:', 'us:', 'usr:', 'user:'])('encoded once more, behind %j', (user) => {
    const strong = 'Kx7/pQ+2~zw9?v81'
    const own = createRedactor([strong])
    const encodings = [base64, base64url, hex, (text: string) => hex(text).toUpperCase()]
    for (const inner of encodings) {
      for (const outer of encodings) {
        for (const [before, after] of [
          ['', ''],
          ['x', 'yz'],
          ['xx', 'y'],
        ] as const) {
          const written = outer(`${before}${inner(`${user}${strong}`)}${after}`)
          const shown = own(`key ${written} end`)
          expect(shown).toContain(mark)
          // No more than what lies beside it is left.
          expect(shown.length).toBeLessThan(`key ${mark} end`.length + (before.length + user.length) * 4 + 12)
        }
      }
    }
  })

  it('in base64 of what was escaped before', () => {
    const strong = 'Kx7/pQ+2&zw9"v81'
    const own = createRedactor([strong])
    const escapes = [
      encodeURIComponent,
      (text: string) => encodeURIComponent(text).toLowerCase().replace('kx7', 'Kx7').replace('pq', 'pQ'),
      (text: string) => JSON.stringify({ key: text }),
      (text: string) => JSON.stringify({ key: text }).replace('/', '\\/'),
      html,
    ]
    for (const escaped of escapes) {
      for (const before of ['', 'x', 'xx']) {
        const shown = own(base64(`${before}${escaped(strong)}`))
        expect(shown, escaped(strong)).toContain(mark)
        expect(shown.length).toBeLessThan(36)
      }
    }
  })

  it('in base64 whose lines are broken', () => {
    const long = 'Kx7pQ2zw9v81'.repeat(10)
    for (const line of ['\n', '\r\n', '\\r\\n', '\n  ']) {
      const written = base64(`user:${long}`).replace(/.{76}/g, `$&${line}`)
      expect(createRedactor([long])(written)).toMatch(/^\w{0,8}\[redacted\]$/)
    }
  })

  it('beyond ASCII', () => {
    const own = createRedactor(['Zürich-€-2024'])
    expect(own('Zürich-€-2024 zÜRICH-€-2024')).toBe(`${mark} ${mark}`)
    expect(own(encodeURIComponent('Zürich-€-2024'))).toBe(mark)
    expect(own(base64('a:Zürich-€-2024'))).toMatch(/^\w{0,3}\[redacted\]$/)
  })

  it('as often as it stands there, and with others', () => {
    const both = createRedactor(['abcdef', ' abcdefghij\n', 'other-secret'])
    expect(both('abcdefghij, other-secret, abcdef')).toBe(`${mark}, ${mark}, ${mark}`)
    expect(both('other-secretother-secret')).toBe(`${mark}${mark}`)
  })

  it('with letters that are encoded in URLs before it', () => {
    expect(createRedactor(['12345678'])('q=key%3D12345678&n\\n12345678')).toBe(`q=key%3D${mark}&n\\n${mark}`)
  })
})

describe('what stands there by chance stays', () => {
  it.each(['1234567890', 'x12345678', '012345678', 'order 99123456780', 'MTIzNDU2Nzg5MA'])(
    'digits in %s',
    (text) => expect(createRedactor(['12345678'])(text)).toBe(text),
  )

  it.each(['nullable', 'annulled'])('letters in %s', (text) => {
    expect(createRedactor(['null'])(text)).toBe(text)
  })

  it('but the word itself does not', () => {
    const redact = createRedactor(['12345678', 'null'])
    expect(redact('key 12345678, or NULL.')).toBe(`key ${mark}, or ${mark}.`)
    for (const user of ['', 'a:', 'ab:', 'abc:']) {
      expect(redact(base64(`${user}12345678`))).toMatch(/^[\w+/]{0,6}\[redacted\]$/)
      expect(redact(base64url(`${user}12345678`))).toMatch(/^[\w-]{0,6}\[redacted\]$/)
    }
    expect(redact(base64('12345678:x'))).toMatch(/^\[redacted\]/)
  })

  it('and of a very short secret all but a string that is nothing else', () => {
    const redact = createRedactor(['abc', ''])
    expect(redact(['abc', ' ABC ', 'abc d', ''])).toEqual([mark, mark, 'abc d', ''])
  })
})

describe('a value', () => {
  it('is changed in its strings and keys only', () => {
    const value = { a: ['12345678', 12345678, 123456789, true, null], '12345678': { b: 'x' }, c: undefined }
    expect(createRedactor(['12345678', 'true', 'null'])(value)).toEqual({
      a: [mark, 12345678, 123456789, true, null],
      [mark]: { b: 'x' },
      c: undefined,
    })
    expect(value.a[0]).toBe('12345678')
  })

  it('without a secret is the same value', () => {
    const value = { a: ['b', { c: 1 }] }
    expect(redact(value)).toBe(value)
    expect(createRedactor([])(value)).toBe(value)
  })

  it('may hold itself, and be as deep as it likes', () => {
    const circle: Record<string, unknown> = { text: secret }
    circle['self'] = [circle]
    const copy = redact(circle) as { text: string; self: unknown[] }
    expect(copy.text).toBe(mark)
    expect(copy.self[0]).toBe(copy)
    let deep: unknown = secret
    for (let level = 0; level < 100_000; level++) deep = [deep]
    let found = redact(deep)
    while (Array.isArray(found)) found = found[0]
    expect(found).toBe(mark)
  })

  it('keeps keys such as __proto__ as keys', () => {
    const value = JSON.parse(`{"__proto__": {"a": ${JSON.stringify(secret)}}}`)
    expect(JSON.stringify(redact(value))).toBe(`{"__proto__":{"a":"${mark}"}}`)
  })

  it('that was redacted stays as it is', () => {
    const own = createRedactor(['redacted-key', 'redacted'])
    expect(own(own('redacted, redacted-key'))).toBe(`${mark}, ${mark}`)
  })
})

test('a megabyte takes as long as it is long, whatever is in it', () => {
  const tokens = Array.from({ length: 20 }, (_, index) => `1000.${'ab12cd34'.repeat(8)}${index}`)
  const own = createRedactor([...tokens, `${'a'.repeat(64)}b`, '\\'.repeat(5)])
  const texts = [
    'The quick brown fox, order 1000.12. ',
    `${'a'.repeat(63)}c`,
    '%41%5c\\u0041',
    '\\',
    '%25',
    '\\\\u00',
    '&amp;',
    '&#x',
    '=3D',
    '=\r\n',
  ]
  for (const text of texts) {
    const megabyte = text.repeat(Math.ceil(1e6 / text.length))
    const started = performance.now()
    own(megabyte)
    // A second on an idle machine; quadratic work would take minutes.
    expect(performance.now() - started, text).toBeLessThan(30_000)
  }
})
