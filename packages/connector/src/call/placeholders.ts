import {
  isConnectorError,
  isObject,
  mapAt,
  type PlaceholderPlan,
  type ToolRecord,
  valueAt,
} from '@helpdesk-mcp/contracts'
import type { AccountReads } from '../reads/account-reads.ts'
import type { RunningCall } from '../vendor/vendor-call.ts'

interface PlaceholderOptions {
  /** Nothing is filled in from what tools that are not permitted would show. */
  reads: AccountReads
  /** Whether a field of a tool's answer belongs to a record that may not be shown. */
  isHidden: (record: ToolRecord, path: string) => boolean
}

/** An answer with its placeholders filled in, and what is told about them. */
interface Filled {
  item: Record<string, unknown>
  notes: {
    /** Placeholder -> what stands in its place, by where that was found. */
    filled?: Record<string, Record<string, string>>
    /** Placeholders whose value is not known, and why. */
    not_filled?: Record<string, string>
    /** What the text is meant for, and what the record at hand is instead. */
    conditions_not_met?: Record<string, { meant_for: string[]; is: string[] }>
    /** Conditions of the text that only the reader can check, and with what. */
    conditions_not_checked?: Record<string, string>
    /** Placeholder -> what it may stand for, by where that was found. */
    ambiguous?: Record<string, Record<string, string>>
    /** Records that were asked for and may not be read. */
    not_read?: string[]
  }
}

export type FillPlaceholders = (
  record: ToolRecord,
  args: Record<string, unknown>,
  item: Record<string, unknown>,
  running: RunningCall,
) => Promise<Filled>

/** Fills placeholders in from the records that the arguments name. Only what is certain is filled in. */
export function createFillPlaceholders({ reads, isHidden }: PlaceholderOptions): FillPlaceholders {
  /** The records by what they are called in the plan, and the names of those that may not be read. */
  async function readSources(plan: PlaceholderPlan, args: Record<string, unknown>, running: RunningCall) {
    const found = new Map<string, { record: ToolRecord; value: unknown }>()
    const notRead: string[] = []
    for (const [argument, source] of Object.entries(plan.from)) {
      const places = (source.else ?? []).flatMap((place) => placed(place, found, isHidden))
      const id = args[argument] ?? places.find((one) => one !== undefined && one !== null)
      if (id === undefined || id === null) continue
      const reader = reads.shownTool(source.read)
      if (!reader) {
        notRead.push(source.called)
        continue
      }
      const isGiven = args[argument] !== undefined
      const rows = await reads
        .records(reader, { [source.as]: String(id) }, running)
        .catch((error: unknown): undefined => {
          // A record that only another one names may be gone; one that may not be read is told.
          const code = isConnectorError(error) ? error.code : undefined
          if (code !== 'forbidden' && (code !== 'not_found' || isGiven)) throw error
          notRead.push(source.called)
        })
      const value = rows?.length === 1 ? rows[0] : undefined
      if (value !== undefined) found.set(source.called, { record: reader, value })
    }
    return { found, notRead }
  }

  return async (record, args, item, running) => {
    const plan = record.placeholders
    const isAsked = plan && Object.keys(plan.from).some((argument) => args[argument] !== undefined)
    if (!isAsked) return { item, notes: {} }
    const { found, notRead } = await readSources(plan, args, running)
    const form = new RegExp(plan.form, 'g')
    const values = new Map<string, string | undefined>()
    const ambiguous: Record<string, Record<string, string>> = {}
    const filledFrom: Record<string, Record<string, string>> = {}
    const valueOfName = (name: string): string | undefined => {
      const key = plain(name)
      if (values.has(key)) return values.get(key)
      const candidates = candidatesOf(key, plan, found, isHidden)
      const distinct = [...new Set(candidates.values())]
      const near = candidatesOf(key, plan, found, isHidden, plan.near ?? {})
      const value =
        distinct.length === 1 ? distinct[0] : distinct.length === 0 ? wordOf(key, plan, near) : undefined
      const told = distinct.length > 1 ? candidates : value === undefined ? near : new Map()
      if (told.size > 0) ambiguous[name] = Object.fromEntries(told)
      const [place] = (distinct.length > 0 ? candidates : near).keys()
      if (value !== undefined && place !== undefined) filledFrom[name] = { [place]: value }
      values.set(key, value)
      return value
    }
    const missing = new Map<string, string>()
    const fill = (text: unknown) =>
      typeof text !== 'string'
        ? text
        : text.replace(form, (whole: string, name: string) => {
            const value = valueOfName(name)
            if (value === undefined && !Object.hasOwn(ambiguous, name))
              missing.set(name, whyMissing(name, plan, found, notRead))
            return value ?? whole
          })
    const filled = plan.texts.reduce<unknown>((current, path) => mapAt(current, path, fill), item)
    const isAmbiguous = Object.keys(ambiguous).length > 0
    const unmet = unmetConditions(plan, item, found, isHidden)
    const unchecked = uncheckedConditions(plan, item)
    return {
      item: filled as Record<string, unknown>,
      notes: {
        ...(Object.keys(filledFrom).length > 0 ? { filled: filledFrom } : {}),
        ...(missing.size > 0 ? { not_filled: Object.fromEntries(missing) } : {}),
        ...(Object.keys(unmet).length > 0 ? { conditions_not_met: unmet } : {}),
        ...(Object.keys(unchecked).length > 0 ? { conditions_not_checked: unchecked } : {}),
        ...(isAmbiguous ? { ambiguous } : {}),
        ...(notRead.length > 0 ? { not_read: notRead } : {}),
      },
    }
  }
}

/** The first or last word of a name on which at least two sources agree, if it has two words and neither is a title. */
function wordOf(key: string, plan: PlaceholderPlan, near: ReadonlyMap<string, string>): string | undefined {
  const name = Object.keys(plan.wordOf ?? {}).find((one) => plain(one) === key)
  const [whole, ...others] = new Set([...near.values()].map((one) => one.replace(/\s+/g, ' ')))
  if (name === undefined || whole === undefined || others.length > 0 || near.size < 2) return undefined
  const [first = '', last = '', ...more] = whole.split(' ')
  if (more.length > 0 || !isWord.test(first) || !isWord.test(last) || title.test(first)) return undefined
  return plan.wordOf?.[name] === 'first' ? first : last
}

const isWord = /^\p{L}[\p{L}'’-]+$/u
const title = /^(mr|mrs|ms|miss|mx|dr|prof|sir|herr|frau|mme|mlle|sr|sra)$/i

function whyMissing(name: string, plan: PlaceholderPlan, found: Found, notRead: readonly string[]): string {
  const key = plain(name)
  const places = Object.entries({ ...plan.near, ...plan.values }).find(([one]) => plain(one) === key)?.[1]
  if (!places) return 'unknown placeholder'
  const sources = [...new Set(places.map((place) => place.split('.')[0] ?? ''))]
  const read = sources.filter((source) => found.has(source))
  if (read.length > 0) return `the ${read.join(' and ')} has none`
  return sources.some((source) => notRead.includes(source))
    ? `the ${sources.join(' or ')} may not be read here`
    : `no ${sources.join(' or ')} is known`
}

/** What a text is meant for that the records at hand are not. A value that is not known contradicts nothing. */
function unmetConditions(
  { conditions = {} }: PlaceholderPlan,
  item: Record<string, unknown>,
  found: Found,
  isHidden: PlaceholderOptions['isHidden'],
): Record<string, { meant_for: string[]; is: string[] }> {
  return Object.fromEntries(
    Object.entries(conditions).flatMap(([path, places]) => {
      const wanted = textsAt(item, path.split('.'))
      const actual = places
        .flatMap((place) => placed(place, found, isHidden))
        .flatMap((one) => textsAt(one, []))
      const isMet = wanted.length === 0 || actual.length === 0 || actual.some((one) => wanted.includes(one))
      return isMet ? [] : [[path, { meant_for: wanted.slice(0, 20), is: [...new Set(actual)] }] as const]
    }),
  )
}

/** The conditions that the text has and that cannot be compared with the records. */
function uncheckedConditions(
  { unchecked = {} }: PlaceholderPlan,
  item: Record<string, unknown>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unchecked).filter(([path]) => {
      const value = valueAt(item, path)
      return Array.isArray(value)
        ? value.length > 0
        : ![undefined, null, '', false, 0].some((one) => one === value)
    }),
  )
}

type Found = ReadonlyMap<string, { record: ToolRecord; value: unknown }>

/** What stands at `<source>.<dotted path>`; nothing if it may not be shown. */
function placed(place: string, found: Found, isHidden: PlaceholderOptions['isHidden']): unknown[] {
  const [called = '', ...steps] = place.split('.')
  const source = found.get(called)
  return source && !isHidden(source.record, steps.join('.')) ? [valueAt(source.value, steps.join('.'))] : []
}

const maxValue = 500
const maxCandidates = 10

/** What a placeholder may stand for, by where it was found. */
function candidatesOf(
  key: string,
  plan: PlaceholderPlan,
  found: Found,
  isHidden: PlaceholderOptions['isHidden'],
  table: Readonly<Record<string, string[]>> = plan.values,
): Map<string, string> {
  const name = Object.keys(table).find((one) => plain(one) === key)
  const candidates = new Map<string, string>()
  for (const place of name === undefined ? [] : (table[name] ?? [])) {
    const [called = '', ...path] = place.split('.')
    const source = found.get(called)
    if (!source || isHidden(source.record, path.join('.'))) continue
    const values = [...new Set(textsAt(source.value, path))].slice(0, maxCandidates)
    for (const [index, value] of values.entries())
      candidates.set(values.length > 1 ? `${place} (${index + 1})` : place, value)
  }
  return candidates
}

/** The texts and numbers at a path, through lists. */
function textsAt(value: unknown, steps: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => textsAt(item, steps))
  const [step, ...rest] = steps
  if (step !== undefined)
    return isObject(value) && Object.hasOwn(value, step) ? textsAt(value[step], rest) : []
  const text = ['string', 'number', 'bigint'].includes(typeof value) ? String(value).trim() : ''
  return text === '' || text.length > maxValue ? [] : [text]
}

/** Placeholders are the same whatever their case and however their words are joined. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '')
}
