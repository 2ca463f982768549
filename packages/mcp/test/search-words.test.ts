import { describe, expect, test } from 'vitest'
import { alikeGroups, alikeWords, meaningOf } from '../src/surface/search/alike.ts'
import { brandReader } from '../src/surface/search/brands.ts'
import { createSpelling, editDistance } from '../src/surface/search/spelling.ts'
import { nounSynonyms, verbSynonyms } from '../src/surface/search/synonyms.ts'
import { isPlural, splitWords, stem } from '../src/surface/search/words.ts'

describe('words', () => {
  test.each([
    ['departmentId', 'department id'],
    ['department_id', 'department id'],
    ["can't", 'cant'],
    ['the to-do, done!', 'the todo done'],
    ['Straße 12', 'straße 12'],
  ])('of %j are %j', (text, words) => {
    expect(splitWords(text).join(' ')).toBe(words)
  })

  test.each([
    ['close', 'closes', 'closed', 'closing'],
    ['merge', 'merges', 'merged', 'merging'],
    ['reply', 'replies', 'replied', 'replying'],
    ['label', 'labels', 'labelled', 'labelling'],
    ['tag', 'tags', 'tagged', 'tagging'],
    ['category', 'categories'],
    ['address', 'addresses'],
    ['status', 'statuses'],
    ['call', 'calls', 'called', 'calling'],
  ])('forms of %s have one stem', (...forms) => {
    expect(new Set(forms.map(stem)).size).toBe(1)
  })

  test.each([
    ['need', 'ne'],
    ['sms', 'sm'],
    ['ring', 'r'],
    ['status', 'statu'],
  ])('%s is not cut to %s', (word, wrong) => {
    expect(stem(word)).not.toBe(wrong)
  })

  test('a plural is told from words that end like one', () => {
    expect(['tickets', 'cases', 'status', 'address', 'this', 'alias'].filter(isPlural)).toEqual([
      'tickets',
      'cases',
    ])
  })
})

describe('spelling', () => {
  const known = [
    'customer',
    'conversation',
    'printer',
    'ticket',
    'tickets',
    'case',
    'close',
    'clone',
    'mark',
    'live',
    'chat',
  ]
  const spelling = createSpelling(new Map(known.map((word, index) => [word, known.length - index])))

  test.each([
    ['custmoer', 'customer'],
    ['custome', 'customer'],
    ['cusstomer', 'customer'],
    ['custamer', 'customer'],
    ['csutomer', 'customer'],
    ['ustomer', 'customer'],
    // More than one slip in a long word.
    ['convrsatoin', 'conversation'],
    ['conversashun', 'conversation'],
    ['tikcet', 'ticket'],
    ['colse', 'close'],
    // Two words written as one.
    ['livechat', 'live chat'],
    // What nobody misspells so.
    ['planter', 'planter'],
    ['mara', 'mara'],
    ['cat', 'cat'],
    ['qwertyuiop', 'qwertyuiop'],
    ['8492', '8492'],
  ])('%s is meant as %s', (word, meant) => {
    expect(spelling.correct(word).join(' ')).toBe(meant)
  })

  test('of words that are as near the more common one is meant', () => {
    expect(
      createSpelling(
        new Map([
          ['close', 1],
          ['clone', 5],
        ]),
      ).correct('cloe'),
    ).toEqual(['clone'])
    expect(
      createSpelling(
        new Map([
          ['close', 5],
          ['clone', 1],
        ]),
      ).correct('cloe'),
    ).toEqual(['close'])
  })

  test('a word without end costs nothing', () => {
    const word = 'a'.repeat(100_000)
    expect(spelling.correct(word)).toEqual([word])
  })

  test.each([
    ['case', 'case', 0],
    ['case', 'caes', 1],
    ['case', 'cases', 1],
    ['case', 'vase', 1],
    ['case', 'caxey', 2],
    ['case', 'printer', 3],
  ])('from %s to %s are %d slips', (one, other, slips) => {
    expect(editDistance(one, other, 2)).toBe(slips)
    expect(editDistance(other, one, 2)).toBe(slips)
  })
})

describe('words that mean the same', () => {
  test('have one meaning, whatever their form', () => {
    expect(
      new Set(['buyer', 'buyers', 'client', 'customers'].map((word) => meaningOf(stem(word)))).size,
    ).toBe(1)
    expect(meaningOf('zebra')).toBe('zebra')
  })

  test('stand in one group only', () => {
    const words = alikeGroups.flatMap((group) => group.map(stem))
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
    expect(alikeWords.size).toBe(words.length)
  })
})

describe('brands', () => {
  const read = brandReader([['big', 'desk'], ['q', 'desk'], ['panel']], (word) => word === 'panels')

  test.each([
    ['tickets in Big Desk', ['bigdesk'], 'tickets in'],
    ['BigDesk tickets', ['bigdesk'], 'tickets'],
    ['tickets of bigdesk', ['bigdesk'], 'tickets of'],
    ['a big ticket', ['bigdesk'], 'a ticket'],
    ['q-desk tickets', ['qdesk'], 'tickets'],
    ['from qDesk to Panel', ['qdesk', 'panel'], 'from to'],
    ['q tickets at my desk', [], 'q tickets at my desk'],
    // Misspelt.
    ['bigdsk tickets', ['bigdesk'], 'tickets'],
    ['pannel tickets', ['panel'], 'tickets'],
    ['big deks tickets', ['bigdesk'], 'tickets'],
    ['qdeks', ['qdesk'], ''],
    // A word of its own is no misspelt name.
    ['panels of the desk', [], 'panels of the desk'],
  ])('in %j', (text, brands, rest) => {
    expect(read(text)).toEqual({ brands: new Set(brands), rest })
  })
})

describe('synonyms', () => {
  const lines = Object.entries({ ...nounSynonyms, ...verbSynonyms })

  test('stand for tool words of one word, and none twice in a line', () => {
    for (const [word, text] of lines) {
      const phrases = text.split(',').map((phrase) => splitWords(phrase).map(stem).join(' '))
      expect(splitWords(word), word).toHaveLength(1)
      expect(phrases, word).not.toContain('')
      expect(phrases, word).not.toContain(stem(word))
      expect(
        phrases.filter((phrase, at) => phrases.indexOf(phrase) !== at),
        word,
      ).toEqual([])
    }
  })
})
