import { ranking } from './ranking.ts'
import { nounSynonyms, verbSynonyms } from './synonyms.ts'
import { isPast, isPlural, splitWords, stem, stopWords } from './words.ts'

/** The words of tools that match one word or phrase of a question, each with how well it matches. */
export type Slot = ReadonlyMap<string, number>

export interface Query {
  slots: readonly Slot[]
  intent: Intent
  /** The question is about several things. */
  several: boolean
  /** Something is to be deleted, replaced or merged. */
  destroys: boolean
}

const persons = new Set('he she him her they them someone somebody everyone anyone'.split(' '))
const usualNouns = ['ticket', 'case', 'conversation']
const minPrefixLength = 4

/** Reads the words of questions. `vocabulary` are all words of the tools, `names` the words of their names. */
export function queryReader(
  vocabulary: ReadonlySet<string>,
  names: ReadonlySet<string>,
): (words: readonly string[]) => Query {
  const phrases = createPhrases()

  return (words) => {
    const slots: Slot[] = []
    const verbs: { word: string; terms: readonly string[] }[] = []
    let named = false
    for (let from = 0; from < words.length; ) {
      const word = words[from] as string
      const phrase = phrases.at(words, from)
      from += phrase?.length ?? 1
      if (!phrase && stopWords.has(word)) {
        if (persons.has(word)) slots.push(even(['contact', 'customer'], ranking.person))
        continue
      }
      const meaning = phrase?.meaning ?? { nouns: [], verbs: [] }
      const own = phrase && phrase.length > 1 ? [] : [stem(word)]
      const isVerb = own.some((term) => phrases.verbs.has(term))
      const isNoun = own.some((term) => phrases.nouns.has(term)) || meaning.nouns.length > 0
      const noun = slot(isNoun || !isVerb ? own : [], meaning.nouns)
      const verb = slot(isVerb ? own : [], meaning.verbs)
      const share = noun.size > 0 && verb.size > 0 ? ranking.both : 1
      for (const each of [noun, verb]) if (each.size > 0) slots.push(scaled(each, share))
      verbs.push({ word, terms: isVerb ? [...own, ...meaning.verbs] : meaning.verbs })
      named ||= isNoun
    }
    if (!named && slots.length > 0) slots.push(even(usualNouns, ranking.usual))
    return {
      slots,
      intent: readIntent(words, verbs),
      several: words.some(isPlural),
      destroys: destroys(verbs),
    }
  }

  function slot(own: readonly string[], synonyms: readonly string[]): Slot {
    const { itself, synonym, beginning } = ranking.terms
    const longer = [...names].filter((name) =>
      own.some((term) => term.length >= minPrefixLength && name.startsWith(term)),
    )
    // Of several entries for one word, the map keeps the last, which is the best.
    const terms = [
      ...longer.map((term) => [term, beginning] as const),
      ...synonyms.map((term) => [term, synonym] as const),
      ...own.map((term) => [term, itself] as const),
    ]
    return new Map(terms.filter(([term]) => vocabulary.has(term)))
  }
}

function even(words: readonly string[], weight: number): Slot {
  return new Map(words.map((word) => [stem(word), weight]))
}

function scaled(slot: Slot, by: number): Slot {
  return by === 1 ? slot : new Map([...slot].map(([term, weight]) => [term, weight * by]))
}

/** The words of tools that a word or phrase may mean. */
interface Meaning {
  nouns: readonly string[]
  verbs: readonly string[]
}

interface Phrases {
  /** The longest known phrase that begins at this word, and its length in words. A stop word alone is no phrase. */
  at(words: readonly string[], from: number): { meaning: Meaning; length: number } | undefined
  readonly nouns: ReadonlySet<string>
  readonly verbs: ReadonlySet<string>
}

const maxPhraseLength = 5

/** The synonyms, looked up by what people say. */
function createPhrases(): Phrases {
  const nouns = invert(nounSynonyms)
  const verbs = invert(verbSynonyms)
  return {
    at(words, from) {
      const minLength = stopWords.has(words[from] ?? '') ? 2 : 1
      for (let length = Math.min(maxPhraseLength, words.length - from); length >= minLength; length--) {
        const phrase = words
          .slice(from, from + length)
          .map(stem)
          .join(' ')
        const meaning = { nouns: nouns.get(phrase) ?? [], verbs: verbs.get(phrase) ?? [] }
        if (meaning.nouns.length + meaning.verbs.length > 0) return { meaning, length }
      }
      return undefined
    },
    nouns: new Set(Object.keys(nounSynonyms).map(stem)),
    verbs: new Set(Object.keys(verbSynonyms).map(stem)),
  }
}

function invert(table: Readonly<Record<string, string>>): Map<string, string[]> {
  const meanings = new Map<string, string[]>()
  for (const [word, phrases] of Object.entries(table)) {
    for (const text of phrases.split(',')) {
      const phrase = splitWords(text).map(stem).join(' ')
      meanings.set(phrase, [...(meanings.get(phrase) ?? []), stem(word)])
    }
  }
  return meanings
}

/** What the question wants, as far as its words show. */
export type Intent = 'read' | 'change' | 'unclear'

const questionWords = set(
  'what which who whom whose when where why is are was were do does did has have can show list see read view display check tell find search count',
)
const pronouns = set('me us')
/** How people begin before they say what they want. */
const politeness = [
  'how do i',
  'how can i',
  'how do we',
  'how to',
  'can you',
  'could you',
  'can i',
  'can we',
  'would you',
  'i would like to',
  'id like to',
  'i want to',
  'i want you to',
  'i need to',
  'i need you to',
  'we need to',
  'we want to',
  'need to',
  'want to',
  'have to',
  'i have to',
  'lets',
  'please',
  'pls',
  'plz',
  'hey',
  'hi',
  'just',
  'now',
  'and',
  'also',
  'then',
].map((text) => text.split(' '))

function withoutPoliteness(words: readonly string[]): readonly string[] {
  const start = politeness.find((each) => each.every((word, index) => words[index] === word))
  return start ? withoutPoliteness(words.slice(start.length)) : words
}

const determiners = set('the a an this that these those it my our her his him them all me to for on as')
/** Verbs that change nothing. */
const readingVerbs = set('search count sum suggest diff render insight')

/** `verbs` are the words of the question that may be verbs, each with what it may mean. */
function readIntent(
  words: readonly string[],
  verbs: readonly { word: string; terms: readonly string[] }[],
): Intent {
  const [first = '', second = '', third = ''] = withoutPoliteness(words)
  // `tell me who` asks, `tell the customer` does not.
  const asks =
    first === 'tell' || first === 'check'
      ? pronouns.has(second) && questionWords.has(third)
      : questionWords.has(first)
  if (asks || (first === 'how' && second !== 'to')) return 'read'
  // `label the ticket` is a command, although `label` can be a noun.
  if (determiners.has(second) && !determiners.has(first) && !readingVerbs.has(first)) return 'change'
  // `deleted tickets` asks for tickets, and deletes none; `answers` are things.
  const changes = verbs.some(
    ({ word, terms }) => !isPast(word) && !isPlural(word) && terms.some((term) => !readingVerbs.has(term)),
  )
  return changes ? 'change' : 'unclear'
}

const destroyingVerbs = set(
  ['delete', 'trash', 'empty', 'remove', 'replace', 'merge', 'clear', 'anonymize', 'discard', 'erase']
    .map(stem)
    .join(' '),
)

function destroys(verbs: readonly { word: string; terms: readonly string[] }[]): boolean {
  return verbs.some(
    ({ word, terms }) => destroyingVerbs.has(stem(word)) || terms.some((term) => destroyingVerbs.has(term)),
  )
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}
