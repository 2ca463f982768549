import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { fillers, ranked, similarity, singular, synonyms, wordsOf } from '../names/meant-names.ts'
import { closest, nearest } from '../names/nearest.ts'
import { isReadOnly, possibleEffects } from './effects.ts'
import { saidTools } from './said-tools.ts'

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
/** Verbs of changing what is there, under whatever name a tool does it. */
const changeVerbs = new Set(
  'close resolve solve reopen archive snooze assign unassign escalate transfer handover hand complete finish'.split(
    ' ',
  ),
)
/** Those that change a status. */
const statusVerbs = new Set([
  'close',
  'resolve',
  'solve',
  'reopen',
  'archive',
  'snooze',
  'complete',
  'finish',
])
/** Verbs of writing to somebody. */
const sendVerbs = new Set(['reply', 'respond', 'answer', 'send'])

const methods = new Set(Object.values(writeVerbs))
/** Words between a verb and what it is about. */
const joints = new Set(['to', 'from', 'for', 'on', 'at'])

type Named = Pick<ToolRecord, 'name' | 'method' | 'resource' | 'effects' | 'when' | 'essential' | 'phrases'>

/**
 * The tools that a misremembered name may mean, nearest first. A name that starts with a verb of reading never leads to a tool that
 * changes anything, and one that deletes to none that deletes something else.
 */
export function nearestTools(name: string, records: readonly Named[], count = 3): string[] {
  const words = nameWords(name)
  const meant = verbIn(words)
  const { reads, sends, verb } = meant
  const fitting = records.filter((record) => isFitting(record, meant))
  const names = fitting.map((record) => record.name)
  const misspelt = closest(name, names, 2, count).filter((candidate) => isSlip(name, candidate))
  if (misspelt.length > 0) return misspelt
  const known = new Map<Named, ReturnType<typeof partsOf>>()
  const parts = (record: Named) => {
    const found = known.get(record) ?? partsOf(record)
    known.set(record, found)
    return found
  }
  const inNames = new Set(fitting.flatMap((record) => parts(record).subject))
  const isNoun = (word: string) =>
    !joints.has(word) && (searchVerbs.has(word) || !(readVerbs.has(word) || Object.hasOwn(writeVerbs, word)))
  const nouns = (of: readonly string[]) => {
    const spoken = of.map((word) => {
      if (sends && sendVerbs.has(word)) return 'reply'
      return meant.changes && statusVerbs.has(word) && !inNames.has(word) ? 'status' : word
    })
    return [...new Set(spoken)].filter(isNoun)
  }
  const [what, whose] = parted(words)
  const own = nouns(what)
  const isMany =
    words.includes('list') || words.some((word) => searchVerbs.has(word)) || /[^s]s$/.test(words.at(-1) ?? '')
  const method = reads ? (isMany ? 'list' : 'get') : verb
  const likeness = (asked: readonly string[], record: Named) => {
    const { brand, subject, done } = parts(record)
    const bare = asked
      .flatMap((word) => inParts(word, [...brand, ...subject]))
      .filter((word) => !brand.has(word))
    // The same words count for more than words of the same meaning: a ticket's conversations are not the ticket.
    const alike =
      (similarity(wordsOf(bare.join('_')), wordsOf(subject.join('_'))) +
        similarity(bare.map(singular), subject.map(singular))) /
      2
    // What a tool does may say it all: a note is added by messages_add_note.
    const does = done.length === 0 ? 0 : similarity(wordsOf(bare.join('_')), wordsOf(done.join('_')))
    return Math.max(alike, does * (reads ? 0.4 : 0.9))
  }
  const isOfBrand = (record: Named) => {
    const { brand, subject } = parts(record)
    const apart = words.flatMap((word) => inParts(word, [...brand, ...subject]))
    return brand.size > 0 && [...brand].every((word) => apart.includes(word))
  }
  const ofBrand = fitting.filter(isOfBrand)
  const isLabel = own.some((word) => synonyms.get(singular(word)) === 'tag')
  const found = ranked(ofBrand.length > 0 ? ofBrand : fitting, (record) => {
    const isWhose = whose.length > 0 && record.method === 'update' && likeness(nouns(whose), record) >= 0.9
    const best = Math.max(
      likeness(own, record),
      whose.length > 0 && likeness(own, record) > 0 ? likeness([...own, ...nouns(whose)], record) * 1.3 : 0,
      // What is put on something else is a field of it, as a tag is, or it may be one.
      isWhose ? (isLabel ? 1.2 : 0.5) : 0,
    )
    if (best === 0 || (verb === 'delete' && best < 0.9)) return 0
    const isEssential = record.essential === true ? 0.05 : 0
    return best + isEssential + (record.method === method ? 0.1 : 0)
  }).filter(({ score }) => score >= (sends ? 0.3 : 0.45))
  if (found.length > 0) {
    // Of several that change something, those that are used most come first: a tag is put on a ticket, not on a post of the forum.
    const lift = (record: Named) => (record.essential === true ? (reads ? 0.1 : 0.4) : 0)
    const scores = new Map(found.map(({ candidate, score }) => [candidate, score + lift(candidate)]))
    const sorted = ranked([...scores.keys()], (record) => scores.get(record) ?? 0)
    return sorted.slice(0, count).map(({ candidate }) => candidate.name)
  }
  // What has another name here is found by what people say of it: a note may be an argument of an update.
  const brands = new Set(records.flatMap((record) => [...parts(record).brand]))
  const isSafe = (record: Named) => {
    if (reads) return isReadOnly(record)
    return verb === 'delete' ? isDestructive(record) : !(isReadOnly(record) || isDestructive(record))
  }
  const isWrite = verb !== undefined || sends || meant.changes
  const asked = own.filter((word) => !brands.has(word))
  const said = saidTools(
    asked,
    ofBrand.length > 0 ? records.filter(isOfBrand).filter(isSafe) : records.filter(isSafe),
  )
  if ((reads || isWrite) && said.length > 0) return said.slice(0, count).map(({ name }) => name)
  // By its spelling alone a name leads to no write: one about another thing is spelt alike. What reads of the thing is near enough.
  if (reads || (verb === undefined && !sends)) return nearest(name, reading(fitting), count)
  return nearestTools(['list', ...own].join('_'), records, count)
}

/** Whether one name is another with a slip of the pen: a tag is no task, though two letters make one of the other. */
function isSlip(name: string, candidate: string): boolean {
  const others = nameWords(candidate)
  return nameWords(name).every((word, at) => others[at] === word || !synonyms.has(singular(word)))
}

/** What a name says is done. */
interface Verb {
  reads: boolean
  sends: boolean
  /** Something is changed, in a way that has a word of its own, such as close. */
  changes: boolean
  /** Of create, update and delete. */
  verb: string | undefined
  /** It says on what it is done. */
  isOnto: boolean
}

function verbIn(words: readonly string[]): Verb {
  const reads = words.some((word) => readVerbs.has(word))
  const first = words.map((word) => writeVerbs[word]).find((method) => method !== undefined)
  // A label is taken from a ticket by changing the ticket.
  const verb = first === 'delete' && words.includes('from') ? 'update' : first
  const sends = !reads && verb === undefined && words.some((word) => sendVerbs.has(word))
  const changes = verb === undefined && words.some((word) => changeVerbs.has(word))
  return { reads, sends, verb, changes, isOnto: parted(words)[1].length > 0 }
}

function isFitting(record: Named, { reads, sends, verb, changes, isOnto }: Verb): boolean {
  if (reads) return isReadOnly(record)
  if (sends) return !isReadOnly(record) && writesTo(record)
  if (changes) return !isReadOnly(record) && record.method !== 'create' && !isDestructive(record)
  if (verb === undefined) return record.method !== 'delete'
  if (verb === 'delete') return isDestructive(record)
  // What is put on something is a change of it.
  const isOther =
    methods.has(record.method) && record.method !== verb && !(isOnto && record.method === 'update')
  return !(isReadOnly(record) || isOther)
}

function reading(records: readonly Named[]): string[] {
  return records.filter(isReadOnly).map((record) => record.name)
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
function partsOf({ name, method, resource }: Named): {
  brand: ReadonlySet<string>
  subject: string[]
  /** What a tool with a verb of its own does, without that verb: a note, for add_note. */
  done: string[]
} {
  const verbs = methods.has(method) || method === 'get' || method === 'list' ? [] : nameWords(method)
  const subject = [...nameWords(resource), ...verbs]
  const known = new Set(subject.map(singular))
  const isBrand = (word: string) =>
    !known.has(singular(word)) &&
    !fillers.has(word) &&
    !readVerbs.has(word) &&
    !Object.hasOwn(writeVerbs, word)
  const done = verbs.filter((word) => !readVerbs.has(word) && !Object.hasOwn(writeVerbs, word))
  return { brand: new Set(nameWords(name).filter(isBrand)), subject, done }
}

/** Of `add_note_to_ticket` what it is about and what that is put on, where both are said; else all and nothing. */
function parted(words: readonly string[]): [what: readonly string[], whose: readonly string[]] {
  const joint = words.findIndex((word) => joints.has(word))
  const head = words.slice(0, Math.max(0, joint))
  const says = head.some(
    (word) => !fillers.has(word) && !Object.hasOwn(writeVerbs, word) && !sendVerbs.has(word),
  )
  return says ? [head, words.slice(joint + 1)] : [words, []]
}

function isDestructive(record: Named): boolean {
  return (
    record.method === 'delete' || possibleEffects(record).some((effects) => effects.includes('destructive'))
  )
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
