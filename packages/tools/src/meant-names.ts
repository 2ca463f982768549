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

const readVerbs = new Set(
  'get list find search read fetch show view retrieve lookup look check count query describe browse download see'.split(
    ' ',
  ),
)
/** A search is a resource of its own where a vendor has one. */
const searchVerbs = new Set(['search', 'find', 'query', 'lookup'])
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
/** Verbs of writing to somebody. */
const sendVerbs = new Set(['reply', 'respond', 'answer', 'send'])

const methods = new Set(Object.values(writeVerbs))
/** Words between a verb and what it is about. */
const joints = new Set(['to', 'from', 'for', 'on', 'at'])

type Named = Pick<ToolRecord, 'name' | 'method' | 'resource' | 'effects' | 'when' | 'essential'>

/**
 * The tools that a misremembered name may mean, nearest first. A name that starts with a verb of reading never leads to a tool that
 * changes anything.
 */
export function nearestTools(name: string, records: readonly Named[], count = 3): string[] {
  const words = nameWords(name)
  const reads = words.some((word) => readVerbs.has(word))
  const verb = words.map((word) => writeVerbs[word]).find((method) => method !== undefined)
  const sends = !reads && verb === undefined && words.some((word) => sendVerbs.has(word))
  const fitting = records.filter((record) => {
    if (reads) return isReadOnly(record)
    if (sends) return !isReadOnly(record) && writesTo(record)
    const isOther = record.method !== verb && methods.has(record.method)
    return verb === undefined || !(isReadOnly(record) || isOther)
  })
  const names = fitting.map((record) => record.name)
  const misspelt = closest(name, names, 2, count)
  if (misspelt.length > 0) return misspelt
  const spoken = new Set(words.map((word) => (sends && sendVerbs.has(word) ? 'reply' : word)))
  const own = [...spoken].filter(
    (word) =>
      !joints.has(word) &&
      (searchVerbs.has(word) || !(readVerbs.has(word) || Object.hasOwn(writeVerbs, word))),
  )
  const isMany =
    words.includes('list') || words.some((word) => searchVerbs.has(word)) || /[^s]s$/.test(words.at(-1) ?? '')
  const method = reads ? (isMany ? 'list' : 'get') : verb
  const isOfBrand = (record: Named) => {
    const { brand, subject } = partsOf(record)
    const apart = own.flatMap((word) => inParts(word, [...brand, ...subject]))
    return brand.size > 0 && [...brand].every((word) => apart.includes(word))
  }
  const ofBrand = fitting.filter(isOfBrand)
  const found = ranked(ofBrand.length > 0 ? ofBrand : fitting, (record) => {
    const { brand, subject } = partsOf(record)
    const apart = own.flatMap((word) => inParts(word, [...brand, ...subject]))
    const asked = apart.filter((word) => !brand.has(word))
    // The same words count for more than words of the same meaning: a ticket's conversations are not the ticket.
    const alike =
      (similarity(wordsOf(asked.join('_')), wordsOf(subject.join('_'))) +
        similarity(asked.map(singular), subject.map(singular))) /
      2
    if (alike === 0) return 0
    const isEssential = record.essential === true ? 0.05 : 0
    return alike + isEssential + (record.method === method ? 0.1 : 0)
  }).filter(({ score }) => score >= (sends ? 0.3 : 0.45))
  if (found.length > 0) return found.slice(0, count).map(({ candidate }) => candidate.name)
  return nearest(name, names, count)
}

function nameWords(name: string): string[] {
  return name
    .slice(0, 128)
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
}

/** The words of a tool's name: those that every tool of its connector has, and those of what it is about. */
function partsOf({ name, method, resource }: Named): { brand: ReadonlySet<string>; subject: string[] } {
  const verbs = methods.has(method) || method === 'get' || method === 'list' ? [] : nameWords(method)
  const subject = [...nameWords(resource), ...verbs]
  const known = new Set(subject.map(singular))
  const isBrand = (word: string) =>
    !known.has(singular(word)) &&
    !fillers.has(word) &&
    !readVerbs.has(word) &&
    !Object.hasOwn(writeVerbs, word)
  return { brand: new Set(nameWords(name).filter(isBrand)), subject }
}

/** Whether a tool writes a message to somebody, by what it is about. */
function writesTo(record: Named): boolean {
  if (record.method === 'update' || record.method === 'delete') return false
  return wordsOf(partsOf(record).subject.join('_')).some((word) => word === 'message' || sendVerbs.has(word))
}

/** A word that two neighbouring ones make when they are written together: `helpdesk` is `help_desk`. */
function inParts(word: string, parts: readonly string[]): string[] {
  const at = parts.findIndex((part, index) => singular(`${part}${parts[index + 1] ?? ''}`) === singular(word))
  const pair = parts.slice(at, at + 2)
  return at >= 0 && !parts.includes(word) && pair.length === 2 ? pair : [word]
}

function ranked<Candidate>(candidates: readonly Candidate[], score: (candidate: Candidate) => number) {
  return candidates
    .map((candidate) => ({ candidate, score: score(candidate) }))
    .sort((a, b) => b.score - a.score)
}
