import { describe, expect, test } from 'vitest'
import { brandReader } from '../src/surface/search/query.ts'
import { nounSynonyms, verbSynonyms } from '../src/surface/search/synonyms.ts'
import { isPlural, isTypo, splitWords, stem } from '../src/surface/search/words.ts'

describe('words', () => {
  test.each([
    ['departmentId', 'department id'],
    ['department_id', 'department id'],
    ["can't", 'cant'],
    ['the to-do, done!', 'the to do done'],
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

  test.each([
    ['custmoer', 'customer', true],
    ['custome', 'customer', true],
    ['cusstomer', 'customer', true],
    ['custamer', 'customer', true],
    ['printer', 'planter', false],
    ['render', 'sender', false],
    ['customer', 'costumes', false],
    ['aab', 'aaab', true],
  ])('%s is a typo of %s: %s', (one, other, isTypoOf) => {
    expect(isTypo(one, other)).toBe(isTypoOf)
    expect(isTypo(other, one)).toBe(isTypoOf)
  })

  test('a plural is told from words that end like one', () => {
    expect(['tickets', 'cases', 'status', 'address', 'this', 'alias'].filter(isPlural)).toEqual([
      'tickets',
      'cases',
    ])
  })
})

describe('brands', () => {
  const read = brandReader([['big', 'desk'], ['q', 'desk'], ['panel']])

  test.each([
    ['tickets in Big Desk', ['bigdesk'], 'tickets in'],
    ['BigDesk tickets', ['bigdesk'], 'tickets'],
    ['tickets of bigdesk', ['bigdesk'], 'tickets of'],
    ['a big ticket', ['bigdesk'], 'a ticket'],
    ['q-desk tickets', ['qdesk'], 'tickets'],
    ['from qDesk to Panel', ['qdesk', 'panel'], 'from to'],
    ['q tickets at my desk', [], 'q tickets at my desk'],
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
