import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { alikeWords, meaningOf } from './alike.ts'
import { brandReader } from './brands.ts'
import { withCounts, withoutIdioms } from './idioms.ts'
import { createPhraseIndex } from './phrases.ts'
import { createPostings } from './postings.ts'
import { type Query, queryReader } from './query.ts'
import { ranking } from './ranking.ts'
import { createSpelling } from './spelling.ts'
import { synonymWords } from './synonyms.ts'
import { type ToolWords, toolReader } from './tool-words.ts'
import { createWordReader, splitWords, stem, stopWords } from './words.ts'

export interface FoundTool {
  record: ToolRecord
  /** The arguments that do what the question says, where the tool does more than that. */
  arguments: readonly string[]
  /** How well it fits, against other tools that the same question finds. */
  score: number
  /** Whether the question has a word of an argument's name. */
  isAsked(argument: string): boolean
}

export interface ToolIndex {
  /** The tools that a question is about, best first. */
  search(query: string): FoundTool[]
}

/**
 * A full-text index over what tools say of themselves and what people say for them. Rare words count for more (as in BM25), a synonym
 * counts in place of its word rather than in addition to it, a plain tool comes before a special one, and a harmless one before another.
 */
export function createToolIndex(records: readonly ToolRecord[]): ToolIndex {
  const reader = createWordReader()
  const readWords = toolReader(reader)
  const read = records.map(readWords)
  const tools = read.map(({ words }) => words)
  const phrases = createPhraseIndex(records, reader)
  const known = new Map(reader.seen)
  reader.forgetTexts()
  for (const word of [...stopWords, ...synonymWords, ...alikeWords])
    known.set(word, (known.get(word) ?? 0) + 1)
  const stems = new Set([...known.keys()].map(reader.stem))
  const spelling = createSpelling(known)
  const isKnown = (word: string) => known.has(word) || stems.has(stem(word))

  // What each word says about a tool is kept in the postings alone.
  const postings = createPostings(read.map(({ weights }) => weights))
  const rarity = (count: number) => Math.log(1 + (tools.length - count + 0.5) / (count + 0.5))
  const namedBy = countBy(tools.flatMap(({ about }) => [...about]))
  const rarities = new Map([...namedBy].map(([word, count]) => [word, rarity(count)]))
  const readQuery = queryReader(new Set(postings.words), new Set(namedBy.keys()))
  const readBrands = brandReader(
    tools.map(({ brand }) => brand),
    isKnown,
  )

  return {
    search(text) {
      const { rest, brands } = readBrands(text)
      const spelled = splitWords(rest).flatMap((word) => (isKnown(word) ? [word] : spelling.correct(word)))
      const words = withCounts(withoutIdioms(spelled))
      const query = readQuery(words)
      const said = phrases.match(words)
      const { scores, all } = matches(query)
      const asked = askedWords(query)
      const meanings = new Set(
        words.filter((word) => !stopWords.has(word)).map((word) => meaningOf(stem(word))),
      )
      const isAsked = (argument: string) =>
        splitWords(argument).some((word) => meanings.has(meaningOf(stem(word))))
      return tools
        .map((tool, number) => {
          const match = said.get(number)
          const own = all > 0 ? ((scores[number] ?? 0) / all) * cover(tool, asked) : 0
          const score = (own + ranking.phrase * (match?.worth ?? 0)) * fit(tool, query, brands)
          return { record: tool.record, arguments: match?.arguments ?? [], score }
        })
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score)
        .map(({ record, arguments: names, score }) => ({ record, arguments: names, isAsked, score }))
    },
  }

  /** How well each tool matches the words of the question, and what a tool would have that matches all of them. */
  function matches({ slots }: Query): { scores: Float64Array; all: number } {
    const scores = new Float64Array(tools.length)
    let all = 0
    for (const slot of slots) {
      const best = new Float64Array(tools.length)
      let count = 0
      for (const [term, weight] of slot) {
        postings.each(term, (number, worth) => {
          if (best[number] === 0) count++
          best[number] = Math.max(best[number] ?? 0, weight * worth)
        })
      }
      if (count === 0) continue
      all += rarity(count)
      for (const [number, worth] of best.entries())
        if (worth > 0) scores[number] = (scores[number] ?? 0) + rarity(count) * worth
    }
    return { scores, all }
  }

  /** How much of the tool's name the question covers. */
  function cover(tool: ToolWords, asked: ReadonlyMap<string, number>): number {
    let all = 0
    let covered = 0
    for (const word of tool.about) {
      const rare = rarities.get(word) ?? 0
      all += rare
      covered += rare * (asked.get(word) ?? 0)
    }
    const share = all > 0 ? covered / all : 0
    return ranking.uncovered + (1 - ranking.uncovered) * share
  }
}

/** Whether the tool is of the kind and the vendor asked for. */
function fit(tool: ToolWords, query: Query, brands: ReadonlySet<string>): number {
  return (
    intentFit(tool, query) *
    harmFit(tool, query) *
    (brands.size > 0 && !brands.has(tool.brand.join('')) ? ranking.otherBrand : 1) *
    (tool.record.essential ? ranking.essential : 1)
  )
}

function intentFit({ reads, record }: ToolWords, { intent, several }: Query): number {
  if (intent === 'change' ? reads : intent === 'read' && !reads) return ranking.otherIntent
  if (intent === 'unclear' && !reads) return ranking.unasked
  return reads && several && record.method === 'list' ? ranking.list : 1
}

/** A question that says that something goes asks for the harm. */
function harmFit({ record }: ToolWords, { destroys }: Query): number {
  const { harm } = ranking
  const factors = record.effects.map((effect) => (destroys && effect === 'destructive' ? 1 : harm[effect]))
  return Math.min(...factors)
}

function askedWords({ slots }: Query): Map<string, number> {
  const asked = new Map<string, number>()
  for (const slot of slots)
    for (const [term, weight] of slot) asked.set(term, Math.max(asked.get(term) ?? 0, weight))
  return asked
}

function countBy(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
