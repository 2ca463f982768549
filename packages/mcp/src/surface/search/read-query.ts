import { type Intent, readIntent } from './intent.ts'
import { createPhrases } from './phrases.ts'
import { ranking } from './ranking.ts'
import { isSlip, splitWords, stem } from './words.ts'

/** One word or phrase of a question: any of these words of a tool answers it, as well as the number says. */
export type Slot = ReadonlyMap<string, number>

export interface Query {
  slots: readonly Slot[]
  intent: Intent
}

const idle = new Set(
  'a about actually already also am an and are as at am be because been being but by can cant could did do does doing dont else ever every for from had has hasnt have havent her here hers him his how i id if in into is isnt it its ive just let like me mine my need now of off on one ones onto or other our ours out over please really she should so some still such than that thats the their them then there these they this those to too up us use using want was wasnt we were what when where which while who whom whose why will with would yet you your yours'.split(
    ' ',
  ),
)
const persons = new Set('he she him her they them someone somebody everyone anyone'.split(' '))
const usualThings = ['ticket', 'case', 'conversation'].map(stem)
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
    const done: { word: string; terms: readonly string[] }[] = []
    let named = false
    for (let from = 0; from < words.length; ) {
      const word = words[from] as string
      const phrase = phrases.at(words, from)
      const known = phrase && (phrase.length > 1 || !idle.has(word)) ? phrase : undefined
      from += known?.length ?? 1
      if (!known && idle.has(word)) {
        if (persons.has(word))
          slots.push(new Map(['contact', 'customer'].map((term) => [stem(term), ranking.person])))
        continue
      }
      const { things, deeds } = known?.meaning ?? { things: [], deeds: [] }
      const own = known && known.length > 1 ? undefined : stem(word)
      const isDeed = own !== undefined && phrases.deeds.has(own)
      const isThing = own !== undefined && (phrases.things.has(own) || !isDeed)
      const both = (isDeed || deeds.length > 0) && things.length > 0
      const asked = [slot(isThing || both ? own : undefined, things), slot(isDeed ? own : undefined, deeds)]
      for (const each of asked) if (each.size > 0) slots.push(both ? scaled(each, ranking.both) : each)
      if (isDeed || deeds.length > 0) done.push({ word, terms: isDeed ? [own, ...deeds] : deeds })
      if (things.length > 0 || (own !== undefined && phrases.things.has(own))) named = true
    }
    if (!named && slots.length > 0) slots.push(new Map(usualThings.map((thing) => [thing, ranking.usual])))
    return { slots, intent: readIntent(words, done) }
  }

  function slot(own: string | undefined, synonyms: readonly string[]): Map<string, number> {
    const terms = new Map<string, number>()
    if (own !== undefined) {
      if (vocabulary.has(own)) terms.set(own, ranking.terms.itself)
      for (const name of own.length < shortestBeginning ? [] : names)
        if (name !== own && name.startsWith(own)) terms.set(name, ranking.terms.beginning)
    }
    for (const term of synonyms)
      if (vocabulary.has(term)) terms.set(term, Math.max(terms.get(term) ?? 0, ranking.terms.synonym))
    return terms
  }

  function corrected(word: string): string {
    const own = stem(word)
    if (own.length < shortestSlip || vocabulary.has(own) || phrases.words.has(own) || idle.has(word))
      return word
    for (const known of [names, phrases.words, vocabulary])
      for (const candidate of known)
        if (candidate.length >= shortestSlip && isSlip(own, candidate)) return candidate
    return word
  }
}

function scaled(slot: Slot, by: number): Slot {
  return new Map([...slot].map(([term, weight]) => [term, weight * by]))
}
