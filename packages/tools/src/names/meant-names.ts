import { nearest } from './nearest.ts'

/** Words that mean the same in the names of tools and arguments. The first of each line stands for all. */
export const synonyms = new Map(
  [
    'after since from gte start begin min',
    'before until to till lte end max',
    'created opened created_at creation create',
    'updated modified changed update edited',
    'date time at day timestamp',
    'agent rep assignee owner operator user member',
    'message body content text reply answer respond',
    'subject title headline',
    'customer contact client requester',
    'ticket conversation case',
    'email mail',
    'query search keyword term q',
    'limit count size pagesize perpage top',
    'next_cursor cursor page offset skip pagetoken nextpage',
    'fields field columns select properties',
    'status state',
    'tag label',
    'team group',
    'department dep dept',
    'phone mobile telephone',
    'arguments args argument parameters params input',
    'name tool_name toolname tool',
  ].flatMap((line) => {
    const [first = '', ...others] = line.split(' ')
    return [first, ...others].map((word) => [word, first] as const)
  }),
)

/** Words that hardly tell one name from another. */
export const fillers = new Set([
  'a',
  'add',
  'an',
  'the',
  'all',
  'single',
  'by',
  'id',
  'of',
  'in',
  'is',
  'filter',
  'equal',
  'value',
  'with',
])

/** `createdTimeRange` and `created_time_range` have the same words. */
export function wordsOf(name: string): string[] {
  const whole = synonyms.get(name.toLowerCase().replace(/[^a-z0-9]/g, ''))
  if (whole !== undefined) return [whole]
  return name
    .slice(0, 128)
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/^([a-z]{3,})(ids?)$/, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => synonyms.get(word) ?? singular(word))
    .map((word) => synonyms.get(word) ?? word)
}

export function singular(word: string): string {
  return word
    .replace(/ies$/, 'y')
    .replace(/(ss|us|x|ch|sh)es$/, '$1')
    .replace(/(?<=[^su])s$/, '')
}

/** Words of which a name has at most one: a bound in one direction never stands for the other, or for something that is no bound. */
const bounds = ['after', 'before'] as const

/** How much of what two names say is the same, from 0 to 1. */
export function similarity(name: readonly string[], other: readonly string[]): number {
  for (const bound of bounds) if (name.includes(bound) && !other.includes(bound)) return 0
  const isBound = (word: string) => bounds.some((bound) => bound === word)
  if (!name.every(isBound) && !name.some((word) => !isBound(word) && other.includes(word))) return 0
  const weight = (word: string) => (fillers.has(word) ? 0.1 : word === 'date' ? 0.3 : 1)
  const sum = (words: Iterable<string>) => [...words].reduce((total, word) => total + weight(word), 0)
  const shared = new Set(name.filter((word) => other.includes(word)))
  const all = new Set([...name, ...other])
  return sum(all) === 0 ? 0 : sum(shared) / sum(all)
}

/** Which of the known arguments an unknown one most likely stands for: those that say the same in other words, else misspelt ones. */
export function nearestArguments(name: string, known: readonly string[]): string[] {
  const spelt = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '')
  const same = known.filter((candidate) => spelt(candidate) === spelt(name))
  if (same.length > 0) return same
  const words = wordsOf(name)
  const inOtherWords = ranked(known, (candidate) => similarity(words, wordsOf(candidate))).filter(
    ({ score }) => score >= 0.5,
  )
  const ids = known.filter((candidate) => /[a-z]_id$/i.test(candidate))
  if (/^_?id$/i.test(name) && ids.length === 1) return ids
  const isId = /[a-z]_?id$/i.test(name) && known.includes('id')
  if (isId && (inOtherWords[0]?.score ?? 0) < 0.9) return ['id']
  if (inOtherWords.length > 0) return inOtherWords.slice(0, 2).map(({ candidate }) => candidate)
  const isBound = bounds.some((bound) => words.includes(bound))
  if (isBound) return []
  const longest = Math.max(1, Math.floor(name.length / 4))
  return nearest(name, known).filter((candidate) => Math.abs(candidate.length - name.length) <= longest)
}

/** How much two names have in common, by their words. */
export function sharedWords(name: string, other: string): number {
  const others = wordsOf(other)
  return new Set(wordsOf(name).filter((word) => !fillers.has(word) && others.includes(word))).size
}

export function ranked<Candidate>(candidates: readonly Candidate[], score: (candidate: Candidate) => number) {
  return candidates
    .map((candidate) => ({ candidate, score: score(candidate) }))
    .sort((a, b) => b.score - a.score)
}
