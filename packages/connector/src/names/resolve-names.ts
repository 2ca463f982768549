import {
  createPace,
  type ErrorCode,
  isConnectorError,
  type ResolvePlan,
  type ToolRecord,
} from '@helpdesk-mcp/contracts'
import {
  checkPath,
  defaultMaxItems,
  maxLabelPages,
  maxLookUps,
  renderText,
  someNames,
  withoutPrefix,
} from '@helpdesk-mcp/tools'
import type { AccountReads } from '../reads/account-reads.ts'
import type { RunningCall } from '../vendor/vendor-call.ts'
import {
  asked,
  createPatterns,
  fieldsIn,
  type Given,
  isLiteral,
  isLookedUp,
  keyOf,
  namesIn,
} from './given-names.ts'
import { type Entry, type KnownList, matching, matchingValue, plain } from './name-list.ts'
import type { NameLists } from './name-lists.ts'
import { isId, nearNames, noMatch, noMatchUntold, refused, tooManyNames, wordsFor } from './unknown-name.ts'

/**
 * Replaces names with ids. Ids alone are not waited for. Throws `invalid_arguments` for an unknown or ambiguous name, and lists the known ones only where the tool that
 * lists them is permitted.
 */
type ResolveNames = (
  record: ToolRecord,
  args: Record<string, unknown>,
  running: RunningCall,
  /** Whether the vendor found nothing under the ids as they were given. */
  isMissed?: boolean,
) => Resolved | Promise<Resolved>

interface Resolved {
  args: Record<string, unknown>
  /** What is told beside the result. */
  notes: Record<string, unknown>
}

/** What a text stands for; `near` are known names that look like one that is new. */
interface Found {
  id: string
  isNew?: boolean
  near?: readonly string[]
}

/** Ways in which a list fails that the next call may not share. */
const unreadable: ReadonlySet<ErrorCode> = new Set([
  'forbidden',
  'not_found',
  'unexpected_response',
  'too_large',
])

/** Of more new names than these, no near ones are looked for. */
const maxNear = 10

interface NameResolverOptions {
  /** Permitted tools, to name them in refusals. */
  permitted: readonly ToolRecord[]
  reads: AccountReads
  lists: NameLists
}

/** A number that may be an id is looked up at once only in a list, where the vendor would not say which it does not know. */
type IsName = (text: string, given: Pick<Given, 'argument' | 'plan'>) => boolean

/** The look-ups of one call, and how many names were new in them. */
interface Looking {
  running: RunningCall
  newNames: number
}

export function createNameResolver({ permitted, reads, lists }: NameResolverOptions): ResolveNames {
  const shownNames = new Map(permitted.map(({ id, name }) => [id, name]))
  const { toolOf, isShown } = reads
  const patternOf = createPatterns()

  /** `text` is a name; what is not one stands for itself. */
  async function idOf(argument: string, text: string, plan: ResolvePlan, looking: Looking): Promise<Found> {
    const name = asked(text, plan)
    const isWhole =
      plan.query !== undefined || plan.form !== undefined || plan.unknown === 'create' || !isShown(plan.list)
    const isValue = plan.match.includes(plan.id)
    const match = isValue ? matchingValue : matching
    const list = await lists
      .read(plan, name, looking.running)
      .then((atHand) => lists.read(plan, name, looking.running, match(atHand, name, isWhole).length === 0))
      .catch((error: unknown) => {
        // A value is only checked against this list: where it cannot be read, the vendor decides.
        if (isValue && isConnectorError(error) && unreadable.has(error.code)) return undefined
        throw error
      })
    // Nor is there anything to check against where the list is empty.
    if (list === undefined || (list.entries.length === 0 && isValue)) return { id: text }
    const { entries } = list
    const found = match(list, name, isWhole)
    const [only] = found
    if (only && found.length === 1) {
      const [known] = only.names
      if (known !== undefined) {
        looking.running.seen.names ??= new Map()
        looking.running.seen.names.set(only.id, known)
      }
      return { id: only.id }
    }
    if (found.length === 0 && plan.unknown) {
      const isTold = plan.unknown === 'create' && isShown(plan.list) && looking.newNames++ < maxNear
      const near = isTold ? nearNames(name, entries) : []
      return { id: text, ...(plan.unknown === 'create' ? { isNew: true, near } : {}) }
    }
    if (found.length === 0 && plan.elsewhere && isShown(plan.elsewhere.list)) {
      const { list, match, says } = plan.elsewhere
      const others = await lists.read({ list, match, id: plan.id }, name, looking.running)
      const [other, ...more] = matching(others, name, false)
      if (other && more.length === 0) throw refused(argument, text, renderText(says, shownNames))
    }
    // A shop may call its order #1001, or 1001.
    const bare = plan.query === undefined ? text : withoutPrefix(text)
    if (found.length === 0 && bare !== text) {
      const others = matching(await lists.read(plan, bare, looking.running), bare, isWhole)
      // Or people wrote the id so, and the vendor says whether there is one.
      return others.length === 0 && isId.test(bare) ? { id: bare } : idOf(argument, bare, plan, looking)
    }
    throw unknown(argument, text, plan, found, list)
  }

  function unknown(
    argument: string,
    text: string,
    plan: ResolvePlan,
    found: readonly Entry[],
    { entries, isWhole }: Pick<KnownList, 'entries' | 'isWhole'>,
  ) {
    if (!isShown(plan.list)) return noMatchUntold(argument, text, found.length > 1)
    const lister = toolOf(plan.list)?.name ?? plan.list
    const creator = plan.create !== undefined && isShown(plan.create) ? toolOf(plan.create)?.name : undefined
    const isSearched = plan.query !== undefined
    const isLonger = plan.pages !== undefined && !isWhole
    return noMatch(argument, text, found, entries, {
      lister,
      creator,
      isSearched,
      ...(isLonger && { isLonger: { id: plan.id } }),
    })
  }

  /** Refuses an id that the account's list does not have. A list that is long, or cannot be read, refuses none. */
  async function checkId(
    argument: string,
    id: string,
    plan: ResolvePlan,
    running: RunningCall,
  ): Promise<void> {
    const has = (list: KnownList | undefined) => !list?.isWhole || list.byId.has(id)
    const atHand = lists.known(plan)
    if (atHand?.isWhole && has(atHand)) return
    const list = await lists.readSome(plan, maxLabelPages, running).catch(() => undefined)
    if (!has(list)) throw unknown(argument, id, plan, [], list ?? { entries: [], isWhole: false })
  }

  /** Refuses, before any call, what needs no list to be refused. */
  function checkTexts({ argument, plan, names }: Given): void {
    if (names.length > defaultMaxItems) throw tooManyNames(argument, names.length, defaultMaxItems)
    for (const text of names) {
      const { refuses } = plan
      const refusal = refuses && Object.entries(refuses).find(([value]) => plain(value) === plain(text))
      if (refusal) throw refused(argument, text, renderText(refusal[1], shownNames), false)
      const { ids } = plan
      if (
        ids === undefined ||
        isLookedUp(text, plan, true, patternOf) ||
        isLiteral(text, plan) ||
        patternOf(ids).test(text)
      )
        continue
      const lister = isShown(plan.list) ? toolOf(plan.list)?.name : undefined
      const hint = lister ? ` Use ${lister} to look it up.` : ''
      throw refused(argument, text, `is neither an id nor ${wordsFor(plan.match)}.${hint}`)
    }
  }

  /** Several names in one text, unless the text is a name as it stands. Names that are searched for are not parted. */
  async function partAtCommas({ argument, plan, names }: Given, running: RunningCall): Promise<string[]> {
    if (plan.query !== undefined || plan.form !== undefined || !names.some((text) => text.includes(',')))
      return names
    const list = await lists.read(plan, '', running)
    const parted = names.flatMap((text) => {
      const parts = text
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean)
      return parts.length < 2 || matching(list, text, true).length > 0 ? [text] : parts
    })
    if (parted.length > defaultMaxItems) throw tooManyNames(argument, parted.length, defaultMaxItems)
    return parted
  }

  /** Looks up what is no id. */
  async function lookUp(
    given: readonly Given[],
    resolved: Record<string, unknown>,
    isName: IsName,
    running: RunningCall,
  ): Promise<Resolved> {
    const searched = given.flatMap(({ argument, plan, names }) =>
      plan.query === undefined
        ? []
        : names
            .filter((text) => isName(text, { argument, plan }))
            .map((text) => [argument, keyOf(text, plan)]),
    )
    const lookUps = new Set(searched.map(([argument, key]) => `${argument} ${key}`)).size
    if (lookUps > maxLookUps) throw tooManyNames(searched[0]?.[0] ?? '', lookUps, maxLookUps)
    const looking: Looking = { running, newNames: 0 }
    const created = new Map<string, readonly string[]>()
    const pace = createPace()
    for (const one of given) {
      const { argument, plan, put, within } = one
      const names = Array.isArray(resolved[argument]) ? await partAtCommas(one, running) : one.names
      const ids = new Map<string, string>()
      for (const text of names) {
        const key = keyOf(text, plan)
        if (ids.has(key)) continue
        const {
          id,
          isNew,
          near = [],
        } = isName(text, { argument, plan }) ? await idOf(argument, text, plan, looking) : { id: text }
        if (plan.checked && id === text && isId.test(text)) await checkId(argument, text, plan, running)
        ids.set(key, id)
        if (isNew) created.set(text, near)
        await pace()
      }
      const value = put(names.map((text) => ids.get(keyOf(text, plan)) as string))
      const [whole, field] = within ?? [argument]
      resolved[whole] = field === undefined ? value : { ...(resolved[whole] as object), [field]: value }
    }
    return { args: resolved, notes: notesOn(created) }
  }

  return (record, args, running, isMissed = false) => {
    const isName: IsName = (text, { argument, plan }) =>
      isLookedUp(text, plan, isMissed || Array.isArray(resolved[argument]), patternOf)
    const { resolve = {}, split } = record
    checkPath(record.request, args, Object.keys(resolve))
    const resolved = { ...args }
    if (split) {
      for (const [argument, separator] of Object.entries(split)) {
        const given = args[argument]
        if (!Array.isArray(given)) continue
        const parts = given.flatMap((item) => (typeof item === 'string' ? item.split(separator) : [item]))
        resolved[argument] = parts
          .map((part) => (typeof part === 'string' ? part.trim() : part))
          .filter(Boolean)
      }
    }
    const given: Given[] = []
    for (const argument of Object.keys(resolve)) {
      const value = resolved[argument]
      if (value === undefined || value === null) continue
      const plan = resolve[argument] as ResolvePlan
      if (plan.keys !== undefined) given.push(...fieldsIn(argument, value, plan))
      else {
        const { names, put } = namesIn(value, plan, patternOf)
        given.push({ argument, plan, names, put })
      }
    }
    given.forEach(checkTexts)
    // Ids that are taken as they are need no look at anything.
    const isKnown = (one: Given) =>
      one.names.length === 1 && !one.plan.checked && !isName(one.names[0] as string, one)
    if (given.every((one) => isKnown(one) && !one.within && !Array.isArray(resolved[one.argument]))) {
      for (const { argument, put, names } of given) resolved[argument] = put(names)
      return { args: resolved, notes: {} }
    }
    return lookUp(given, resolved, isName, running)
  }
}

/** Says of names that were new that they are, and which ones are near: one may be a misspelling. */
function notesOn(created: ReadonlyMap<string, readonly string[]>): Record<string, unknown> {
  if (created.size === 0) return {}
  const similar = [...created].filter(([, near]) => near.length > 0)
  return {
    new_names: someNames([...created.keys()]),
    ...(similar.length > 0 ? { similar_names: Object.fromEntries(similar) } : {}),
  }
}
