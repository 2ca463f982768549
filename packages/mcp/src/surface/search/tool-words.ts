import { isReadOnly } from '@helpdesk-mcp/connector'
import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { ranking } from './ranking.ts'
import { stopWords, type WordReader } from './words.ts'

/** The words of a tool, as far as they are known before any question. */
export interface ToolWords {
  record: ToolRecord
  /** The words of the vendor's name in the tool's name. */
  brand: readonly string[]
  /** What the tool is about: the words of its resource, and of its action unless that is get or list. */
  about: ReadonlySet<string>
  reads: boolean
}

interface ReadTool {
  words: ToolWords
  /** Every word, with how much it says about the tool. */
  weights: ReadonlyMap<string, number>
}

/** Arguments that say nothing about a tool. */
const commonArguments = new Set(['limit', 'next_cursor', 'fields', 'include', 'max_tokens', 'connection'])
/** Words that every tool name is made of. */
const nameWords = new Set('list all get single create update delete a by id'.split(' '))
const plainMethods = new Set(['list', 'get'])

/** Reads the words of one tool after another. */
export function toolReader({ split, stem }: WordReader): (record: ToolRecord) => ReadTool {
  const stems = (text: string) =>
    new Set(
      split(text)
        .filter((word) => !stopWords.has(word))
        .map(stem),
    )

  return (record) => {
    const { name, title, description, resource, method, inputSchema, phrases = [] } = record
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
      [
        stems(own.map((key) => inputSchema.properties?.[key]?.description ?? '').join(' ')),
        places.argumentTexts,
      ],
    ] as const) {
      for (const word of words) weights.set(word, (weights.get(word) ?? 0) + each)
    }
    const said = new Map<string, number>()
    for (const { says } of phrases) {
      for (const text of says) {
        for (const word of split(text)) {
          if (stopWords.has(word)) continue
          const own = stem(word)
          said.set(own, (said.get(own) ?? 0) + 1)
        }
      }
    }
    for (const [word, count] of said)
      weights.set(word, (weights.get(word) ?? 0) + places.phrases * (1 + places.repeated * Math.log(count)))
    const named = new Set(split(`${resource} ${method}`).map(stem))
    const brand = split(name).filter((word) => !nameWords.has(word) && !named.has(stem(word)))
    return { words: { record, brand, about, reads: isReadOnly(record) }, weights }
  }
}

/** The first sentence and the rest of a description, without the clauses that name another tool: they describe that one. */
function clauses(description: string): { opening: string; rest: string } {
  const [opening = '', ...rest] = description.split(/(?<=[.;:!?])\s+/)
  const own = (clause: string) => !/[a-z]_[a-z]\w*_/.test(clause)
  return { opening: own(opening) ? opening : '', rest: rest.filter(own).join(' ') }
}
