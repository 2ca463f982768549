import type { ToolRecord } from '@helpdesk-mcp/contracts'
import MiniSearch from 'minisearch'
import { synonyms } from './synonyms.ts'

export interface ToolIndex {
  /** The tools that the words are about, best first. */
  search(query: string): ToolRecord[]
}

const idle = new Set(
  'a an and are be by can do for from has have how i id in is it its me my of on or our that the their them then this to us was we what which who with you your'.split(
    ' ',
  ),
)

/** A full-text index (BM25+) over what a model sees of the tools. */
export function createToolIndex(records: readonly ToolRecord[]): ToolIndex {
  const groups = new Map<string, string[]>()
  for (const [number, words] of synonyms.entries()) {
    for (const word of words) groups.set(stem(word), [...(groups.get(stem(word)) ?? []), `=${number}`])
  }
  const index = new MiniSearch<ReturnType<typeof toDocument>>({
    fields: ['name', 'title', 'tags', 'description', 'arguments'],
    tokenize: (text) => text.replace(/([a-z0-9])([A-Z])/g, '$1 $2').split(/[^\p{L}\p{N}]+/u),
    // A word is indexed as itself and as the groups it belongs to, so that the same word counts for more than a synonym.
    processTerm(term) {
      const lower = term.toLowerCase()
      const word = stem(lower)
      return idle.has(lower) || word === '' ? null : [word, ...(groups.get(word) ?? [])]
    },
    searchOptions: {
      boost: { name: 4, title: 3, tags: 2, arguments: 0.5 },
      boostTerm: (term) => (term.startsWith('=') ? 0.4 : 1),
      prefix: (term) => term.length > 3,
      fuzzy: (term) => (term.startsWith('=') || term.length < 5 ? false : 0.2),
    },
  })
  index.addAll(records.map(toDocument))
  return { search: (query) => index.search(query).flatMap(({ id }) => records[id as number] ?? []) }
}

function toDocument(record: ToolRecord, id: number) {
  const { name, title, description, tags, resource, method, inputSchema } = record
  return {
    id,
    name,
    title,
    description,
    tags: [...tags, resource, method].join(' '),
    arguments: Object.keys(inputSchema.properties ?? {}).join(' '),
  }
}

function stem(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us'))
    return word.slice(0, -1)
  return word
}
