import { deedWords, thingWords } from './synonyms.ts'
import { idleWords, splitWords, stem } from './words.ts'

export interface Meaning {
  /** The words of tools that it may mean. */
  things: readonly string[]
  deeds: readonly string[]
}

export interface Phrases {
  /** The longest known phrase that begins at a word of the text, and its length in words. An idle word alone is none. */
  at(words: readonly string[], from: number): { meaning: Meaning; length: number } | undefined
  /** Every single word that means something. */
  readonly words: ReadonlySet<string>
  readonly things: ReadonlySet<string>
  readonly deeds: ReadonlySet<string>
}

const longest = 5

/** The synonyms, from what people say to what tools call it. */
export function createPhrases(): Phrases {
  const things = reversed(thingWords)
  const deeds = reversed(deedWords)
  return {
    at(words, from) {
      const least = idleWords.has(words[from] ?? '') ? 2 : 1
      for (let length = Math.min(longest, words.length - from); length >= least; length--) {
        const phrase = words
          .slice(from, from + length)
          .map(stem)
          .join(' ')
        const meaning = { things: things.get(phrase) ?? [], deeds: deeds.get(phrase) ?? [] }
        if (meaning.things.length + meaning.deeds.length > 0) return { meaning, length }
      }
      return undefined
    },
    words: new Set([...things.keys(), ...deeds.keys()].filter((phrase) => !phrase.includes(' '))),
    things: new Set(Object.keys(thingWords).map(stem)),
    deeds: new Set(Object.keys(deedWords).map(stem)),
  }
}

function reversed(table: Readonly<Record<string, string>>): Map<string, string[]> {
  const meanings = new Map<string, string[]>()
  for (const [word, phrases] of Object.entries(table)) {
    for (const text of phrases.split(',')) {
      const phrase = splitWords(text).map(stem).join(' ')
      meanings.set(phrase, [...(meanings.get(phrase) ?? []), stem(word)])
    }
  }
  return meanings
}
