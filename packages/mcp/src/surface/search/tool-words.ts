import { isReadOnly } from '@helpdesk-mcp/connector'
import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { ranking } from './ranking.ts'
import { splitWords, stem } from './words.ts'

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
/** Words in names that say nothing by themselves. */
const joints = 'list get to by for as in all with'.split(' ').map(stem)
const scheme = new Set('list all get single create update delete a by id'.split(' '))

export function toolWords(record: ToolRecord): ToolWords {
  const { name, title, description, resource, method, inputSchema } = record
  const weights = new Map<string, number>()
  const count = (words: ReadonlySet<string>, each: number) => {
    for (const word of words) weights.set(word, (weights.get(word) ?? 0) + each)
  }
  const about = stems(`${resource} ${method}`.replace('move_to_trash', 'trash'))
  for (const word of joints) about.delete(word)
  const { opening, rest } = clauses(description)
  count(about, ranking.places.about)
  count(stems(`${title} ${method}`), ranking.places.title)
  count(stems(opening), ranking.places.opening)
  const more = stems(rest)
  count(more, ranking.places.rest * Math.min(1, ranking.usualLength / more.size))
  count(
    stems(
      Object.keys(inputSchema.properties ?? {})
        .filter((key) => !common.has(key))
        .join(' '),
    ),
    ranking.places.arguments,
  )
  const named = stems(`${resource} ${method}`)
  const brand = splitWords(name).filter((word) => !scheme.has(word) && !named.has(stem(word)))
  return { record, brand, about, weights, reads: isReadOnly(record) }
}

/** The first sentence, and what else speaks of this tool: clauses that name another tool speak of that one. */
function clauses(description: string): { opening: string; rest: string } {
  const [opening = '', ...rest] = description.split(/(?<=[.;:!?])\s+/)
  const own = (clause: string) => !/[a-z]_[a-z]\w*_/.test(clause)
  return { opening: own(opening) ? opening : '', rest: rest.filter(own).join(' ') }
}

function stems(text: string): Set<string> {
  return new Set(splitWords(text).map(stem))
}
