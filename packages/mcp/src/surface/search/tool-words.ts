import { isReadOnly } from '@helpdesk-mcp/connector'
import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { ranking } from './ranking.ts'
import { idleWords, splitWords, stem } from './words.ts'

/** What is known of a tool's words before any question. */
export interface ToolWords {
  record: ToolRecord
  /** The vendor's words in its name. */
  brand: readonly string[]
  /** Words of the resource and of a deed that is more than get or list: what the tool is about. */
  about: ReadonlySet<string>
  /** Every word, by how much it says about the tool. */
  weights: ReadonlyMap<string, number>
  reads: boolean
}

/** Arguments that tools have whatever they do. */
const common = new Set(['limit', 'next_cursor', 'fields', 'include', 'max_tokens', 'connection'])
const scheme = new Set('list all get single create update delete a by id'.split(' '))
const usualDeeds = new Set(['list', 'get'])

/** Reads tools one after another; each word is brought to its stem once. */
export function toolReader(): (record: ToolRecord) => ToolWords {
  const known = new Map<string, string>()
  const stemOf = (word: string) => {
    const found = known.get(word) ?? stem(word)
    known.set(word, found)
    return found
  }
  const stems = (text: string) =>
    new Set(
      splitWords(text)
        .filter((word) => !idleWords.has(word))
        .map(stemOf),
    )

  return (record) => {
    const { name, title, description, resource, method, inputSchema } = record
    const { opening, rest } = clauses(description)
    const about = stems(
      `${resource} ${usualDeeds.has(method) ? '' : method.replace('move_to_trash', 'trash')}`,
    )
    const own = Object.keys(inputSchema.properties ?? {}).filter((key) => !common.has(key))
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
    const brand = splitWords(name).filter((word) => !scheme.has(word) && !named.has(stemOf(word)))
    return { record, brand, about, weights, reads: isReadOnly(record) }
  }
}

/** The first sentence, and what else speaks of this tool: clauses that name another tool speak of that one. */
function clauses(description: string): { opening: string; rest: string } {
  const [opening = '', ...rest] = description.split(/(?<=[.;:!?])\s+/)
  const own = (clause: string) => !/[a-z]_[a-z]\w*_/.test(clause)
  return { opening: own(opening) ? opening : '', rest: rest.filter(own).join(' ') }
}
