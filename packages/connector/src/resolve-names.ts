import {
  type CallContext,
  createPace,
  type ErrorCode,
  isConnectorError,
  type ResolvePlan,
  type ToolRecord,
} from '@helpdesk-mcp/contracts'
import { walk } from '@helpdesk-mcp/pagination'
import {
  checkPath,
  defaultMaxItems,
  maxListPages,
  maxLookUps,
  renderText,
  someNames,
} from '@helpdesk-mcp/tools'
import type { ConnectorDefinition } from './definition.ts'
import { asked, type Given, isLiteral, isLookedUp, keyOf, namesIn } from './given-names.ts'
import { type KnownList, matching, plain, toKnownList } from './name-list.ts'
import { nearNames, noMatch, noMatchUntold, refused, tooManyNames } from './unknown-name.ts'
import { type CallTotals, itemIn, itemsIn, type VendorCall } from './vendor-call.ts'

/**
 * Replaces names with ids. Throws `invalid_arguments` for an unknown or ambiguous name, and lists the known ones only where the tool that
 * lists them is permitted.
 */
type ResolveNames = (
  record: ToolRecord,
  args: Record<string, unknown>,
  totals: CallTotals,
  context: CallContext,
  /** Whether the vendor found nothing under the ids as they were given. */
  isMissed?: boolean,
) => Promise<{
  args: Record<string, unknown>
  /** What is told beside the result. */
  notes: Record<string, unknown>
}>

/** What a text stands for; `near` are known names that look like one that is new. */
interface Found {
  id: string
  isNew?: boolean
  near?: readonly string[]
}

/** One call's worth of looking up. */
interface Round {
  totals: CallTotals
  context: CallContext
  /** The lists that were read in it. */
  read: Set<string>
  /** Names that were new in it. */
  newNames: number
}

/** Ways in which a list fails that the next call may not share. */
const unreadable: ReadonlySet<ErrorCode> = new Set([
  'forbidden',
  'not_found',
  'unexpected_response',
  'too_large',
])

const freshMs = 300_000
const maxKept = 500
/** Of more new names than these, no near ones are looked for. */
const maxNear = 10

interface NameResolverOptions {
  definition: ConnectorDefinition
  /** Every tool: names are looked up with list tools that are not permitted, too. */
  tools: readonly ToolRecord[]
  callVendor: VendorCall
  now: () => number
  /** Whether the tool of this id is permitted, so that its answers may be shown. */
  isShown: (id: string) => boolean
}

export function createNameResolver(options: NameResolverOptions): ResolveNames {
  const { definition, tools, callVendor, now, isShown } = options
  const shownNames = new Map(tools.filter(({ id }) => isShown(id)).map(({ id, name }) => [id, name]))
  const known = new Map<string, KnownList>()

  /** What was read in this call is fresh; what an earlier one read is so for a while, unless `again`. */
  async function listOf(plan: ResolvePlan, name: string, round: Round, again = false): Promise<KnownList> {
    const args = { ...plan.arguments, ...(plan.query === undefined ? {} : { [plan.query]: name }) }
    const asked = plan.query === undefined ? '' : plain(name)
    const key = JSON.stringify([plan.list, plan.arguments, asked, plan.id, plan.match])
    const cached = known.get(key)
    if (cached && (round.read.has(key) || (!again && now() - cached.readAt < freshMs))) return cached
    const list = await toKnownList(await readWhole(plan, args, round), plan, now())
    known.delete(key)
    known.set(key, list)
    for (const oldest of [...known.keys()].slice(0, Math.max(0, known.size - maxKept))) known.delete(oldest)
    round.read.add(key)
    return list
  }

  async function readWhole(
    plan: ResolvePlan,
    args: Record<string, unknown>,
    { totals, context }: Round,
  ): Promise<unknown[]> {
    const list = toolOf(plan.list)
    if (list?.response.kind === 'item') return readOne(list, args, { totals, context })
    const paging = list?.response.paging
    if (!list || !paging) return []
    const items: unknown[] = []
    let cursor: string | undefined
    const before = totals.calls
    const maxCalls = before + (plan.pages ?? maxListPages)
    while (totals.calls < maxCalls) {
      const { items: more, cursorAfter } = await walk({
        pagination: definition.pagination,
        plan: paging,
        // A list without paging comes whole: one call, however long it is.
        limit: paging.native ? paging.maximum : Number.MAX_SAFE_INTEGER,
        ...(cursor === undefined ? {} : { cursor }),
        scope: plan.list,
        args,
        itemsOf: (body) => itemsIn(definition.title, list, body),
        fetchPage: (query) => callVendor(list, args, totals, context, query),
      })
      for (const item of more) items.push(item)
      cursor = cursorAfter(more.length) ?? undefined
      if (cursor === undefined || plan.query !== undefined) break
    }
    return items
  }

  /** A tool that reads one thing by its number finds that, or nothing. */
  async function readOne(
    get: ToolRecord,
    args: Record<string, unknown>,
    { totals, context }: Pick<Round, 'totals' | 'context'>,
  ): Promise<unknown[]> {
    try {
      return [itemIn(get, await callVendor(get, args, totals, context))]
    } catch (error) {
      if (isConnectorError(error) && error.code === 'not_found') return []
      throw error
    }
  }

  function toolOf(id: string | undefined): ToolRecord | undefined {
    return tools.find((tool) => tool.id === id)
  }

  /** `text` is a name; what is not one stands for itself. */
  async function idOf(argument: string, text: string, plan: ResolvePlan, round: Round): Promise<Found> {
    const name = asked(text, plan)
    const isWhole =
      plan.query !== undefined || plan.form !== undefined || plan.unknown === 'create' || !isShown(plan.list)
    const isValue = plan.match.includes(plan.id)
    const list = await listOf(plan, name, round)
      .then((atHand) => listOf(plan, name, round, matching(atHand, name, isWhole).length === 0))
      .catch((error: unknown) => {
        // A value is only checked against this list: where it cannot be read, the vendor decides.
        if (isValue && isConnectorError(error) && unreadable.has(error.code)) return undefined
        throw error
      })
    // Nor is there anything to check against where the list is empty.
    if (list === undefined || (list.entries.length === 0 && isValue)) return { id: text }
    const { entries } = list
    const found = matching(list, name, isWhole)
    const [only] = found
    if (only && found.length === 1) {
      const [known] = only.names
      if (known !== undefined) {
        round.totals.seen.names ??= new Map()
        round.totals.seen.names.set(only.id, known)
      }
      return { id: only.id }
    }
    if (found.length === 0 && plan.unknown) {
      const isTold = plan.unknown === 'create' && isShown(plan.list) && round.newNames++ < maxNear
      const near = isTold ? nearNames(name, entries) : []
      return { id: text, ...(plan.unknown === 'create' ? { isNew: true, near } : {}) }
    }
    if (found.length === 0 && plan.elsewhere && isShown(plan.elsewhere.list)) {
      const { list, match, says } = plan.elsewhere
      const others = await listOf({ list, match, id: plan.id }, name, round)
      const [other] = matching(others, name, true)
      if (other) throw refused(argument, text, renderText(says, shownNames))
    }
    if (!isShown(plan.list)) throw noMatchUntold(argument, text, found.length > 1)
    const lister = toolOf(plan.list)?.name ?? plan.list
    const creator = plan.create !== undefined && isShown(plan.create) ? toolOf(plan.create)?.name : undefined
    throw noMatch(argument, text, found, entries, {
      lister,
      creator,
      isSearched: plan.query !== undefined || plan.pages !== undefined,
    })
  }

  /** Refuses, before any call, what needs no list to be refused. */
  function checkTexts({ argument, plan, names }: Given): void {
    if (names.length > defaultMaxItems) throw tooManyNames(argument, names.length, defaultMaxItems)
    for (const text of names) {
      const refusal = Object.entries(plan.refuses ?? {}).find(([value]) => plain(value) === plain(text))
      if (refusal) throw refused(argument, text, renderText(refusal[1], shownNames), false)
      const { ids } = plan
      if (
        ids === undefined ||
        isLookedUp(text, plan, true) ||
        isLiteral(text, plan) ||
        new RegExp(ids).test(text)
      )
        continue
      const lister = isShown(plan.list) ? toolOf(plan.list)?.name : undefined
      const hint = lister ? ` Use ${lister} to look it up.` : ''
      throw refused(argument, text, `is neither an id nor a ${plan.match.join(' or ')}.${hint}`)
    }
  }

  /** Several names in one text, unless the text is a name as it stands. Names that are searched for are not parted. */
  async function partAtCommas({ argument, plan, names }: Given, round: Round): Promise<string[]> {
    if (plan.query !== undefined || plan.form !== undefined || !names.some((text) => text.includes(',')))
      return names
    const list = await listOf(plan, '', round)
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

  return async (record, args, totals, context, isMissed = false) => {
    /** A number that may be an id is looked up at once only in a list, where the vendor would not say which it does not know. */
    const isName = (text: string, { argument, plan }: Pick<Given, 'argument' | 'plan'>) =>
      isLookedUp(text, plan, isMissed || Array.isArray(resolved[argument]))
    checkPath(record.request, args, Object.keys(record.resolve ?? {}))
    const resolved = { ...args }
    for (const [argument, separator] of Object.entries(record.split ?? {})) {
      const given = args[argument]
      if (!Array.isArray(given)) continue
      const parts = given.flatMap((item) => (typeof item === 'string' ? item.split(separator) : [item]))
      resolved[argument] = parts
        .map((part) => (typeof part === 'string' ? part.trim() : part))
        .filter(Boolean)
    }
    const given = Object.entries(record.resolve ?? {}).flatMap(([argument, plan]): Given[] => {
      const value = resolved[argument]
      return value === undefined || value === null ? [] : [{ argument, plan, ...namesIn(value, plan) }]
    })
    given.forEach(checkTexts)
    const searched = given.flatMap(({ argument, plan, names }) =>
      plan.query === undefined
        ? []
        : names
            .filter((text) => isName(text, { argument, plan }))
            .map((text) => [argument, keyOf(text, plan)]),
    )
    const lookUps = new Set(searched.map(([argument, key]) => `${argument} ${key}`)).size
    if (lookUps > maxLookUps) throw tooManyNames(searched[0]?.[0] ?? '', lookUps, maxLookUps)
    const round = { totals, context, read: new Set<string>(), newNames: 0 }
    const created = new Map<string, readonly string[]>()
    const pace = createPace()
    for (const one of given) {
      const { argument, plan, put } = one
      const names = Array.isArray(resolved[argument]) ? await partAtCommas(one, round) : one.names
      const ids = new Map<string, string>()
      for (const text of names) {
        const key = keyOf(text, plan)
        if (ids.has(key)) continue
        const {
          id,
          isNew,
          near = [],
        } = isName(text, { argument, plan }) ? await idOf(argument, text, plan, round) : { id: text }
        ids.set(key, id)
        if (isNew) created.set(text, near)
        await pace()
      }
      resolved[argument] = put(names.map((text) => ids.get(keyOf(text, plan)) as string))
    }
    return { args: resolved, notes: notesOn(created) }
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
