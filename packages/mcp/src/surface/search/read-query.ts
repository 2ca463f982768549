import { type Intent, readIntent } from './intent.ts'
import { createPhrases } from './phrases.ts'
import { ranking } from './ranking.ts'
import { idleWords, isPlural, isSlip, splitWords, stem } from './words.ts'

/** One word or phrase of a question: any of these words of a tool answers it, as well as the number says. */
export type Slot = ReadonlyMap<string, number>

export interface Query {
  slots: readonly Slot[]
  intent: Intent
  /** Several things are spoken of. */
  several: boolean
}

const persons = new Set('he she him her they them someone somebody everyone anyone'.split(' '))
const usualThings = ['ticket', 'case', 'conversation']
const shortestSlip = 5
const shortestBeginning = 4

/** `vocabulary` are the words that tools have, `names` those that they are named by. */
export function queryReader(
  vocabulary: ReadonlySet<string>,
  names: ReadonlySet<string>,
): (text: string) => Query {
  const phrases = createPhrases()

  return (text) => {
    const words = splitWords(text).map(corrected)
    const slots: Slot[] = []
    const deeds: { word: string; terms: readonly string[] }[] = []
    let named = false
    for (let from = 0; from < words.length; ) {
      const word = words[from] as string
      const phrase = phrases.at(words, from)
      from += phrase?.length ?? 1
      if (!phrase && idleWords.has(word)) {
        if (persons.has(word)) slots.push(even(['contact', 'customer'], ranking.person))
        continue
      }
      const meaning = phrase?.meaning ?? { things: [], deeds: [] }
      const own = phrase && phrase.length > 1 ? [] : [stem(word)]
      const isDeed = own.some((term) => phrases.deeds.has(term))
      const isThing = own.some((term) => phrases.things.has(term)) || meaning.things.length > 0
      const thing = slot(isThing || !isDeed ? own : [], meaning.things)
      const deed = slot(isDeed ? own : [], meaning.deeds)
      const share = thing.size > 0 && deed.size > 0 ? ranking.both : 1
      for (const each of [thing, deed]) if (each.size > 0) slots.push(scaled(each, share))
      deeds.push({ word, terms: isDeed ? [...own, ...meaning.deeds] : meaning.deeds })
      named ||= isThing
    }
    if (!named && slots.length > 0) slots.push(even(usualThings, ranking.usual))
    return { slots, intent: readIntent(words, deeds), several: words.some(isPlural) }
  }

  function slot(own: readonly string[], synonyms: readonly string[]): Slot {
    const { itself, synonym, beginning } = ranking.terms
    const begun = [...names].filter((name) =>
      own.some((term) => term.length >= shortestBeginning && name.startsWith(term)),
    )
    // The best of several ways to the same word stands last.
    const terms = [
      ...begun.map((term) => [term, beginning] as const),
      ...synonyms.map((term) => [term, synonym] as const),
      ...own.map((term) => [term, itself] as const),
    ]
    return new Map(terms.filter(([term]) => vocabulary.has(term)))
  }

  /** What was meant by a word that nobody knows. */
  function corrected(word: string): string {
    const own = stem(word)
    if (own.length < shortestSlip || idleWords.has(word) || phrases.words.has(own) || vocabulary.has(own)) {
      return word
    }
    const near = (known: ReadonlySet<string>) =>
      [...known].find((candidate) => candidate.length >= shortestSlip && isSlip(own, candidate))
    return near(names) ?? near(phrases.words) ?? near(vocabulary) ?? word
  }
}

function even(words: readonly string[], weight: number): Slot {
  return new Map(words.map((word) => [stem(word), weight]))
}

function scaled(slot: Slot, by: number): Slot {
  return by === 1 ? slot : new Map([...slot].map(([term, weight]) => [term, weight * by]))
}
