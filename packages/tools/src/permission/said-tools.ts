import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { ranked, similarity, synonyms, wordsOf } from '../names/meant-names.ts'

type Said = Pick<ToolRecord, 'name' | 'phrases' | 'essential'>

/** A name of more words means no tool. */
const maxWords = 8

/** Fewer words in common than this, and a phrase is about something else. */
const least = 0.4

/** The tools of which people say what these words say, nearest first: "add a private note" for the words of `add_note`. */
export function saidTools<Tool extends Said>(words: readonly string[], tools: readonly Tool[]): Tool[] {
  const asked = wordsOf(words.slice(0, maxWords).join('_'))
  if (asked.length === 0) return []
  const ofSameMeaning = [
    ...asked,
    ...[...synonyms].flatMap(([word, meaning]) => (asked.includes(meaning) ? word : [])),
  ]
  const alike = new Set(ofSameMeaning.flatMap((word) => [word, `${word}s`, word.replace(/y$/, 'ies')]))
  const isAbout = (phrase: string) =>
    phrase
      .toLowerCase()
      .split(' ')
      .some((word) => alike.has(word))
  const found = ranked(tools, ({ phrases = [], essential }) => {
    // Of some 10,000 phrases only those with one of these words are looked at closely.
    const said = phrases.flatMap(({ says }) => says.filter(isAbout))
    const best = Math.max(0, ...said.map((phrase) => similarity(asked, wordsOf(phrase.replaceAll(' ', '_')))))
    return best < least ? 0 : best + (essential ? 0.2 : 0)
  })
  return found.filter(({ score }) => score > 0).map(({ candidate }) => candidate)
}
