import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { ranking } from './ranking.ts'
import { brandReader } from './read-brands.ts'
import { type Query, queryReader } from './read-query.ts'
import { type ToolWords, toolReader } from './tool-words.ts'

export interface ToolIndex {
  /** The tools that the words are about, best first. */
  search(query: string): ToolRecord[]
}

/** A full-text index in which rare words count for more (as in BM25), a synonym answers in place of a word rather than besides it, and the plain tool comes before the special one. */
export function createToolIndex(records: readonly ToolRecord[]): ToolIndex {
  const tools = records.map(toolReader())
  const postings = createPostings(tools)
  const rarity = (count: number) => Math.log(1 + (tools.length - count + 0.5) / (count + 0.5))
  const namedBy = countBy(tools.flatMap(({ about }) => [...about]))
  const rarities = new Map([...namedBy].map(([word, count]) => [word, rarity(count)]))
  const readQuery = queryReader(new Set(postings.keys()), new Set(namedBy.keys()))
  const readBrands = brandReader(tools.map(({ brand }) => brand))

  return {
    search(text) {
      const { rest, brands } = readBrands(text)
      const query = readQuery(rest)
      const scores = matches(query)
      const asked = askedWords(query)
      return tools
        .map((tool, number) => ({ tool, score: (scores[number] ?? 0) * fit(tool, asked, query, brands) }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score)
        .map(({ tool }) => tool.record)
    },
  }

  /** What each tool has of the question's words. */
  function matches({ slots }: Query): Float64Array {
    const scores = new Float64Array(tools.length)
    for (const slot of slots) {
      const best = new Float64Array(tools.length)
      let count = 0
      for (const [term, weight] of slot) {
        for (const { number, worth } of postings.get(term) ?? []) {
          if (best[number] === 0) count++
          best[number] = Math.max(best[number] ?? 0, weight * worth)
        }
      }
      for (const [number, worth] of best.entries())
        if (worth > 0) scores[number] = (scores[number] ?? 0) + rarity(count) * worth
    }
    return scores
  }

  /** How much of what the tool is named by was asked for, and whether it is of the kind and vendor that is wanted. */
  function fit(
    tool: ToolWords,
    asked: ReadonlyMap<string, number>,
    query: Query,
    brands: ReadonlySet<string>,
  ): number {
    let all = 0
    let covered = 0
    for (const word of tool.about) {
      const rare = rarities.get(word) ?? 0
      all += rare
      covered += rare * (asked.get(word) ?? 0)
    }
    const cover = all > 0 ? covered / all : 0
    return (
      (ranking.uncovered + (1 - ranking.uncovered) * cover) *
      intentFit(tool, query) *
      (brands.size > 0 && !brands.has(tool.brand.join('')) ? ranking.otherBrand : 1) *
      (tool.record.essential ? ranking.essential : 1)
    )
  }
}

function intentFit({ reads, record }: ToolWords, { intent, several }: Query): number {
  if (intent === 'change' ? reads : intent === 'read' && !reads) return ranking.otherIntent
  if (intent === 'unclear' && !reads) return ranking.unasked
  return reads && several && record.method === 'list' ? ranking.list : 1
}

function askedWords({ slots }: Query): Map<string, number> {
  const asked = new Map<string, number>()
  for (const slot of slots)
    for (const [term, weight] of slot) asked.set(term, Math.max(asked.get(term) ?? 0, weight))
  return asked
}

function createPostings(tools: readonly ToolWords[]): Map<string, { number: number; worth: number }[]> {
  const postings = new Map<string, { number: number; worth: number }[]>()
  for (const [number, { weights }] of tools.entries()) {
    for (const [word, weight] of weights) {
      const posting = { number, worth: weight / (weight + ranking.saturation) }
      const list = postings.get(word)
      if (list) list.push(posting)
      else postings.set(word, [posting])
    }
  }
  return postings
}

function countBy(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
