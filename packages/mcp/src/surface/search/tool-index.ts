import { isReadOnly } from '@helpdesk-mcp/connector'
import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { brandReader, type Query, queryReader } from './query.ts'
import { ranking } from './ranking.ts'
import { splitWords, stem, stopWords } from './words.ts'

export interface ToolIndex {
  /** The tools that a question is about, best first. */
  search(query: string): ToolRecord[]
}

/**
 * A full-text index. Rare words count for more (as in BM25), a synonym counts in place of its word rather than in addition to it, and
 * a plain tool comes before a special one.
 */
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

  /** How well each tool matches the words of the question. */
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

  /** How much of the tool's name the question covers, and whether the tool is of the kind and the vendor asked for. */
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

/** The words of a tool, as far as they are known before any question. */
interface ToolWords {
  record: ToolRecord
  /** The words of the vendor's name in the tool's name. */
  brand: readonly string[]
  /** What the tool is about: the words of its resource, and of its action unless that is get or list. */
  about: ReadonlySet<string>
  /** Every word, with how much it says about the tool. */
  weights: ReadonlyMap<string, number>
  reads: boolean
}

/** Arguments that say nothing about a tool. */
const commonArguments = new Set(['limit', 'next_cursor', 'fields', 'include', 'max_tokens', 'connection'])
/** Words that every tool name is made of. */
const nameWords = new Set('list all get single create update delete a by id'.split(' '))
const plainMethods = new Set(['list', 'get'])

/** Reads the words of one tool after another. Stems are cached across tools. */
function toolReader(): (record: ToolRecord) => ToolWords {
  const cache = new Map<string, string>()
  const stemOf = (word: string) => {
    const found = cache.get(word) ?? stem(word)
    cache.set(word, found)
    return found
  }
  const stems = (text: string) =>
    new Set(
      splitWords(text)
        .filter((word) => !stopWords.has(word))
        .map(stemOf),
    )

  return (record) => {
    const { name, title, description, resource, method, inputSchema } = record
    const { opening, rest } = clauses(description)
    const about = stems(
      `${resource} ${plainMethods.has(method) ? '' : method.replace('move_to_trash', 'trash')}`,
    )
    const own = Object.keys(inputSchema.properties ?? {}).filter((key) => !commonArguments.has(key))
    const more = stems(rest)
    const { places, usualLength } = ranking
    const weights = new Map<string, number>()
    for (const [words, each] of [
      [about, places.about],
      [stems(`${title} ${method}`), places.title],
      [stems(opening), places.opening],
      [more, places.rest * Math.min(1, usualLength / more.size)],
      [stems(own.join(' ')), places.arguments],
    ] as const) {
      for (const word of words) weights.set(word, (weights.get(word) ?? 0) + each)
    }
    const named = new Set(splitWords(`${resource} ${method}`).map(stemOf))
    const brand = splitWords(name).filter((word) => !nameWords.has(word) && !named.has(stemOf(word)))
    return { record, brand, about, weights, reads: isReadOnly(record) }
  }
}

/** The first sentence and the rest of a description, without the clauses that name another tool: they describe that one. */
function clauses(description: string): { opening: string; rest: string } {
  const [opening = '', ...rest] = description.split(/(?<=[.;:!?])\s+/)
  const own = (clause: string) => !/[a-z]_[a-z]\w*_/.test(clause)
  return { opening: own(opening) ? opening : '', rest: rest.filter(own).join(' ') }
}
