import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { isReadOnly } from './effects.ts'
import { closest, nearest } from './nearest.ts'

/** Words that mean the same in the names of tools and arguments. The first of each line stands for all. */
const synonyms = new Map(
  [
    'after since from gte start begin min',
    'before until to till lte end max',
    'created opened created_at creation create',
    'updated modified changed update edited',
    'date time at day timestamp',
    'agent rep assignee owner operator',
    'message body content text reply',
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
    'phone mobile telephone',
    'arguments args argument parameters params input',
    'name tool_name toolname',
  ].flatMap((line) => {
    const [first = '', ...others] = line.split(' ')
    return [first, ...others].map((word) => [word, first] as const)
  }),
)

/** Words that hardly tell one name from another. */
const fillers = new Set([
  'a',
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
function wordsOf(name: string): string[] {
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

function singular(word: string): string {
  return word.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '')
}

/** Words of which a name has at most one: a bound in one direction never stands for the other, or for something that is no bound. */
const bounds = ['after', 'before'] as const

/** How much of what two names say is the same, from 0 to 1. */
function similarity(name: readonly string[], other: readonly string[]): number {
  for (const bound of bounds) if (name.includes(bound) && !other.includes(bound)) return 0
  const weight = (word: string) => (fillers.has(word) ? 0.1 : word === 'date' ? 0.3 : 1)
  const sum = (words: Iterable<string>) => [...words].reduce((total, word) => total + weight(word), 0)
  const shared = new Set(name.filter((word) => other.includes(word)))
  const all = new Set([...name, ...other])
  return sum(all) === 0 ? 0 : sum(shared) / sum(all)
}

/** Which of the known arguments an unknown one most likely stands for: those that say the same in other words, else misspelt ones. */
export function nearestArguments(name: string, known: readonly string[]): string[] {
  const words = wordsOf(name)
  const inOtherWords = ranked(known, (candidate) => similarity(words, wordsOf(candidate))).filter(
    ({ score }) => score >= 0.5,
  )
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

const readVerbs = new Set(
  'get list find search read fetch show view retrieve lookup look check count query describe browse download see'.split(
    ' ',
  ),
)
const writeVerbs: Readonly<Record<string, string>> = {
  create: 'create',
  add: 'create',
  new: 'create',
  make: 'create',
  open: 'create',
  update: 'update',
  edit: 'update',
  change: 'update',
  modify: 'update',
  set: 'update',
  patch: 'update',
  delete: 'delete',
  remove: 'delete',
  destroy: 'delete',
}

const methods = new Set(Object.values(writeVerbs))

function plainWords(name: string): string[] {
  return name
    .toLowerCase()
    .split('_')
    .filter((word) => word !== '')
    .map(singular)
}

type Named = Pick<ToolRecord, 'name' | 'method' | 'effects' | 'when'>

/**
 * The tools that a misremembered name may mean, nearest first. A name that starts with a verb of reading never leads to a tool that
 * changes anything.
 */
export function nearestTools(name: string, records: readonly Named[], count = 3): string[] {
  const plain = name
    .slice(0, 128)
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
  const reads = plain.some((word) => readVerbs.has(word))
  const verb = plain.map((word) => writeVerbs[word]).find((method) => method !== undefined)
  const fitting = records.filter((record) => {
    if (reads) return isReadOnly(record)
    const isOther = record.method !== verb && methods.has(record.method)
    return verb === undefined || !(isReadOnly(record) || isOther)
  })
  const misspelt = closest(
    name,
    fitting.map((record) => record.name),
    2,
    count,
  )
  if (misspelt.length > 0) return misspelt
  const isVerb = (word: string) => readVerbs.has(word) || Object.hasOwn(writeVerbs, word)
  const subject = (text: string) => {
    const [first = '', ...rest] = text.replace(/([a-z0-9])([A-Z])/g, '$1_$2').split('_')
    return (isVerb(first.toLowerCase()) ? rest : [first, ...rest]).join('_')
  }
  const method = reads ? (plain.includes('list') || plain.includes('search') ? 'list' : 'get') : verb
  const own = subject(name)
  const found = ranked(fitting, (record) => {
    const other = subject(record.name)
    // The same words count for more than words of the same meaning: a ticket's conversations are not the ticket.
    const alike =
      (similarity(wordsOf(own), wordsOf(other)) + 2 * similarity(plainWords(own), plainWords(other))) / 3
    return alike === 0 ? 0 : alike + (record.method === method ? 0.1 : 0)
  }).filter(({ score }) => score >= 0.45)
  if (found.length > 0) return found.slice(0, count).map(({ candidate }) => candidate.name)
  return nearest(
    name,
    fitting.map((record) => record.name),
    count,
  )
}

function ranked<Candidate>(candidates: readonly Candidate[], score: (candidate: Candidate) => number) {
  return candidates
    .map((candidate) => ({ candidate, score: score(candidate) }))
    .sort((a, b) => b.score - a.score)
}
