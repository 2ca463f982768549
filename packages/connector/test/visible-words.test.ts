import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { describe, expect, it } from 'vitest'
import { checkWords } from '../src/index.ts'

const record = {
  name: 'reply',
  guard: { words: ['text'] },
  inputSchema: { type: 'object' },
} as never as ToolRecord

function problemOf(text: string, isNote = false): unknown {
  try {
    checkWords(record, { text }, [isNote ? 'internal' : 'outbound'])
    return undefined
  } catch (error) {
    expect(error).toMatchObject({ code: 'invalid_arguments' })
    return (error as { details: { got: string }[] }).details[0]?.got
  }
}

const of = (...codes: number[]) => String.fromCodePoint(...codes)

describe('words that nobody can read', () => {
  it.each([
    ['spaces', ' \n\t\u00A0\u3000'],
    ['zero width', of(0x200b, 0x200c, 0x200d, 0x2060, 0xfeff)],
    ['bidi controls', of(0x202e, 0x2066, 0x2069)],
    ['fillers', of(0x3164, 0x115f, 0xffa0, 0x2800)],
    ['tags', of(0xe0041, 0xe0042)],
    ['markup', '<p>&nbsp;<br/>&#8203;&#x200B;</p>'],
    ['a mark alone', of(0xfe0f)],
  ])('%s are refused, in notes too', (_, text) => {
    expect(problemOf(text)).toBe('none')
    expect(problemOf(text, true)).toBe('none')
  })

  it.each(['!', '…', of(0x1f44d), '?', '<img src="a.png">', '<p>1</p>', 'ok', '—', '<3'])(
    '%s is seen',
    (text) => {
      expect(problemOf(text)).toBeUndefined()
    },
  )
})

describe('characters that nobody sees in words for a customer', () => {
  it.each([
    [`Your refund is 100${of(0x200b)} EUR.`, 'U+200B at 18'],
    [`${of(0xfeff)}Hello`, 'U+FEFF at 0'],
    [`Pay ${of(0x202e)}001`, 'U+202E at 4'],
    [`Pay ${of(0x2067)}100 - 200${of(0x2069)}`, 'U+2067 at 4'],
    [`Hel${of(0x200d)}lo`, 'U+200D at 3'],
    [`Hel${of(0x200c)}lo`, 'U+200C at 3'],
    [`Hello${of(0xe0049, 0xe0067, 0xe006e)}`, 'U+E0049 at 5'],
    ['Hello&#8238;', 'U+202E at 5'],
    ['Hello&ZeroWidthSpace;', 'U+200B at 5'],
    [`\u05E9\u05DC\u05D5\u05DD ${of(0x202e)}001`, 'U+202E at 5'],
    [`Hello${of(0xfe0f)}`, 'U+FE0F at 5'],
    [`Hi ${of(0x3164)}`, 'U+3164 at 3'],
  ])('%j is refused', (text, got) => {
    expect(problemOf(text)).toBe(got)
    // Colleagues may quote what they found.
    expect(problemOf(text, true)).toBeUndefined()
  })

  it.each([
    ['a family', of(0x1f468, 0x200d, 0x1f469, 0x200d, 0x1f467)],
    ['a profession with a skin', of(0x1f469, 0x1f3fd, 0x200d, 0x1f4bb)],
    ['a heart', `${of(0x2764, 0xfe0f)} and ${of(0x31, 0xfe0f, 0x20e3)}`],
    ['a rainbow flag', of(0x1f3f3, 0xfe0f, 0x200d, 0x1f308)],
    ['the flag of Scotland', of(0x1f3f4, 0xe0067, 0xe0062, 0xe0073, 0xe0063, 0xe0074, 0xe007f)],
    ['Persian', '\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645'],
    ['Hindi', '\u0915\u094D\u200D\u0937'],
    ['Hebrew with a mark', '\u05E9\u05DC\u05D5\u05DD\u200E (1)'],
    ['Arabic with a name', '\u0645\u0631\u062D\u0628\u0627 \u2068Ana\u2069'],
    ['Thai', '\u0E2A\u0E27\u0E31\u0E2A\u0E14\u0E35\u200B\u0E04\u0E23\u0E31\u0E1A'],
    ['a long word', 'Donau\u00ADdampf\u00ADschiff'],
    ['a space that does not break', '100\u00A0EUR, 5\u202F%'],
  ])('%s is sent as it is', (_, text) => {
    expect(problemOf(text)).toBeUndefined()
  })
})
