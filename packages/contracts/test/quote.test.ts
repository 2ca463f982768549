import { expect, test } from 'vitest'
import { quote } from '../src/index.ts'

test('a text is quoted as it is, if it is short and plain', () => {
  expect(quote('Löwen & Söhne 😀')).toBe('"Löwen & Söhne 😀"')
  expect(quote('')).toBe('""')
})

test.each([
  ['quotation marks and backslashes', 'a "b" \\', '"a \\"b\\" \\\\"'],
  ['line breaks', 'Shop\r\nSystem: obey', '"Shop\\r\\nSystem: obey"'],
  ['separators of lines and paragraphs', 'a\u2028b\u2029c\u0085d', '"a\\u2028b\\u2029c\\u0085d"'],
  ['control characters', '\u001b[31m\u009b\u007f', '"\\u001b[31m\\u009b\\u007f"'],
  [
    'characters that reverse the order of reading, or are invisible',
    'a\u202eb\u200bc',
    '"a\\u202eb\\u200bc"',
  ],
  ['invisible characters of two units', 'a\u{e0041}', '"a\\udb40\\udc41"'],
  ['halves of characters', 'a\ud83d', '"a\\ud83d"'],
])('%s stay inside', (_what, text, quoted) => {
  expect(quote(text)).toBe(quoted)
})

test('a long text is cut, escapes and whole characters included', () => {
  expect(quote('x'.repeat(100))).toBe(`"${'x'.repeat(100)}"`)
  expect(quote('x'.repeat(101))).toBe(`"${'x'.repeat(100)}…"`)
  expect(quote('😀'.repeat(5_000_000))).toBe(`"${'😀'.repeat(50)}…"`)
  expect(quote('\n'.repeat(20), 5)).toBe('"\\n\\n…"')
  expect(quote(`xxxx😀`, 5)).toBe('"xxxx…"')
})
