import type { PhraseGroup, ToolRecord } from '@helpdesk-mcp/contracts'
import { meaningOf } from './alike.ts'
import { withCounts, withoutIdioms } from './idioms.ts'
import { ranking } from './ranking.ts'
import type { WordReader } from './words.ts'

/** How well a tool's phrases say what the question says. */
export interface PhraseMatch {
  /** 1 for the same words. */
  worth: number
  /** The arguments whose phrases match best. */
  arguments: readonly string[]
}

interface Phrase {
  tool: number
  length: number
  argument: string
  /** Less than 1 for what stands in no tools.yaml: the tool's title. */
  share: number
}

/** What a text says: its words' meanings and their stems, and the same of each two words beside each other. */
interface Terms {
  meanings: readonly string[]
  stems: readonly string[]
}

/** The phrases that have a meaning, and the stem by which each has it. */
interface Posting {
  phrases: number[]
  stems: string[]
}

/** Words that do not tell one phrase from another. Unlike in names and descriptions, `who`, `how` and `not` do. */
const fillers = new Set(
  'a an the of to my our your their his her its this that these those it is are was were be been being for from in on at by with and or i me we us you he she him them they please pls can could would should want wants need needs let lets do does did have has had just so some any one there here as if into about'.split(
    ' ',
  ),
)
const weak = new Set(
  'who what which when where how why many much not no get got up out off thing things something anything everything stuff else more other now today currently still already yet then only really monday tuesday wednesday thursday friday saturday sunday week month year yesterday tomorrow'.split(
    ' ',
  ),
)

export interface PhraseIndex {
  /** The match of each tool, by its number. `words` are those of the question, spelt right. */
  match(words: readonly string[]): Map<number, PhraseMatch>
}

export function createPhraseIndex(records: readonly ToolRecord[], { split, stem }: WordReader): PhraseIndex {
  const phrases: Phrase[] = []
  const postings = new Map<string, Posting>()
  // Several helpdesks have the same phrases.
  const read = new Map<string, Terms>()
  for (const [tool, record] of records.entries()) {
    for (const { says, argument = '', share } of allPhrases(record)) {
      for (const text of says) {
        const terms = read.get(text) ?? termsOf(withCounts(withoutIdioms(split(text))), stem)
        read.set(text, terms)
        if (terms.meanings.length > 0) add(terms, { tool, length: 0, argument, share })
      }
    }
  }
  const weights = new Map<string, number>()
  for (const [meaning, { phrases: numbers }] of postings) {
    const rarity = Math.log(1 + phrases.length / numbers.length)
    const weight = shareOf(meaning) * rarity ** 2
    weights.set(meaning, weight)
    for (const number of numbers) (phrases[number] as Phrase).length += weight
  }
  for (const phrase of phrases) phrase.length = Math.sqrt(phrase.length + ranking.phrases.pivot)

  return {
    match(words) {
      const { meanings, stems } = termsOf(words, stem)
      const sums = new Map<number, number>()
      let all = ranking.phrases.pivot
      for (const [index, meaning] of meanings.entries()) {
        const posting = postings.get(meaning)
        if (!posting) continue
        const weight = weights.get(meaning) ?? 0
        all += weight
        for (const [at, number] of posting.phrases.entries()) {
          const isSame = posting.stems[at] === stems[index]
          sums.set(number, (sums.get(number) ?? 0) + weight * (isSame ? 1 : ranking.phrases.alike))
        }
      }
      return best(sums, Math.sqrt(all))
    },
  }

  function add({ meanings, stems }: Terms, phrase: Phrase): void {
    const number = phrases.push(phrase) - 1
    for (const [index, meaning] of meanings.entries()) {
      let posting = postings.get(meaning)
      if (!posting) {
        posting = { phrases: [], stems: [] }
        postings.set(meaning, posting)
      }
      posting.phrases.push(number)
      posting.stems.push(stems[index] as string)
    }
  }

  function best(sums: ReadonlyMap<number, number>, length: number): Map<number, PhraseMatch> {
    const found = new Map<number, { first: number; more: number; by: Map<string, number> }>()
    for (const [number, sum] of sums) {
      const phrase = phrases[number] as Phrase
      const worth = (sum / (length * phrase.length)) * phrase.share
      const match = found.get(phrase.tool) ?? { first: 0, more: 0, by: new Map() }
      found.set(phrase.tool, match)
      match.more += worth ** 2
      match.first = Math.max(match.first, worth)
      match.by.set(phrase.argument, Math.max(match.by.get(phrase.argument) ?? 0, worth))
    }
    return new Map(
      [...found].map(([tool, { first, more, by }]) => {
        const names = [...by]
          .filter(([, worth]) => worth >= first * ranking.phrases.nearBest)
          .map(([name]) => name)
        const worth = first + ranking.phrases.others * (Math.sqrt(more) - first)
        return [tool, { worth, arguments: names.includes('') ? [] : names }]
      }),
    )
  }
}

function allPhrases(record: ToolRecord): (PhraseGroup & { share: number })[] {
  const own = (record.phrases ?? []).map((group) => ({ ...group, share: 1 }))
  const { title, resource, method } = record
  return [
    ...own,
    { says: [title, `${method} ${resource}`.replaceAll('_', ' ')], share: ranking.phrases.title },
  ]
}

function shareOf(meaning: string): number {
  if (meaning.includes(' ')) return ranking.phrases.pair
  return weak.has(meaning) ? ranking.phrases.weak : 1
}

function termsOf(words: readonly string[], stem: WordReader['stem']): Terms {
  const stems: string[] = []
  for (const word of words) if (!fillers.has(word)) stems.push(stem(word))
  const terms = { meanings: [] as string[], stems: [] as string[] }
  const put = (meaning: string, own: string) => {
    if (terms.meanings.includes(meaning)) return
    terms.meanings.push(meaning)
    terms.stems.push(own)
  }
  for (const own of stems) put(meaningOf(own), own)
  for (let index = 1; index < stems.length; index++) {
    const [one, other] = [stems[index - 1] as string, stems[index] as string]
    put(`${meaningOf(one)} ${meaningOf(other)}`, `${one} ${other}`)
  }
  return terms
}
