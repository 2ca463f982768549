import {
  type CallContext,
  ConnectorError,
  quote,
  type ResolvePlan,
  type ToolRecord,
  valueAt,
} from '@helpdesk-mcp/contracts'
import { walk } from '@helpdesk-mcp/pagination'
import { nearest } from '@helpdesk-mcp/tools'
import type { ConnectorDefinition } from './definition.ts'
import { type CallTotals, itemsIn, type VendorCall } from './vendor-call.ts'

/**
 * Replaces names with ids. Throws `invalid_arguments` for an unknown or ambiguous name, and lists the known ones only where the tool that
 * lists them is permitted.
 */
type ResolveNames = (
  record: ToolRecord,
  args: Record<string, unknown>,
  totals: CallTotals,
  context: CallContext,
) => Promise<Record<string, unknown>>

interface Entry {
  id: string
  names: string[]
}

/** One call's worth of looking up. */
interface Round {
  totals: CallTotals
  context: CallContext
  /** The lists that were read in it. */
  read: Set<string>
}

/** Digits and UUIDs are taken as ids, never as names. */
const isId = /^(-?\d+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i

const freshMs = 300_000
const maxPages = 50
const maxKept = 500

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
  const known = new Map<string, { entries: Entry[]; readAt: number }>()

  /** What was read in this call is fresh; what an earlier one read is so for a while, unless `again`. */
  async function entriesOf(plan: ResolvePlan, name: string, round: Round, again = false): Promise<Entry[]> {
    const args = { ...plan.arguments, ...(plan.query === undefined ? {} : { [plan.query]: name }) }
    const key = JSON.stringify([plan.list, args, plan.id, plan.match])
    const cached = known.get(key)
    if (cached && (round.read.has(key) || (!again && now() - cached.readAt < freshMs))) return cached.entries
    const entries = (await readWhole(plan, args, round)).map((item) => ({
      id: String(valueAt(item, plan.id) ?? ''),
      names: plan.match.flatMap((paths) => nameIn(item, paths)),
    }))
    known.delete(key)
    known.set(key, { entries, readAt: now() })
    for (const oldest of [...known.keys()].slice(0, Math.max(0, known.size - maxKept))) known.delete(oldest)
    round.read.add(key)
    return entries
  }

  async function readWhole(
    plan: ResolvePlan,
    args: Record<string, unknown>,
    { totals, context }: Round,
  ): Promise<unknown[]> {
    const list = tools.find(({ id }) => id === plan.list)
    const paging = list?.response.paging
    if (!list || !paging) return []
    const items: unknown[] = []
    let cursor: string | undefined
    for (let page = 0; page < maxPages; page++) {
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
      items.push(...more)
      cursor = cursorAfter(more.length) ?? undefined
      if (cursor === undefined || plan.query !== undefined) break
    }
    return items
  }

  async function idOf(argument: string, name: string, plan: ResolvePlan, round: Round): Promise<string> {
    if (isId.test(name) || plan.literals?.includes(name)) return name
    const atHand = matching(await entriesOf(plan, name, round), name)
    const entries = await entriesOf(plan, name, round, atHand.length === 0)
    const found = matching(entries, name)
    const [only] = found
    if (only && found.length === 1) return only.id
    if (!isShown(plan.list)) throw noMatchUntold(argument, name, found.length > 1)
    const searched = plan.query === undefined ? undefined : tools.find(({ id }) => id === plan.list)?.name
    throw noMatch(argument, name, found, entries, searched)
  }

  return async (record, args, totals, context) => {
    const resolved = { ...args }
    const round = { totals, context, read: new Set<string>() }
    for (const [argument, plan] of Object.entries(record.resolve ?? {})) {
      const given = args[argument]
      if (given === undefined || given === null) continue
      const whole = typeof given === 'string' && plan.separator !== undefined
      const several = Array.isArray(given)
        ? given.map(String)
        : whole && given.split(plan.separator as string)
      const names = several ? several.map((text) => text.trim()).filter(Boolean) : [String(given).trim()]
      const ids: string[] = []
      for (const name of names) ids.push(await idOf(argument, name, plan, round))
      resolved[argument] = Array.isArray(given) ? ids : whole ? ids.join(plan.separator) : ids[0]
    }
    return resolved
  }
}

/** An item whose id is exactly what was given counts too: not all ids are digits. */
function matching(entries: readonly Entry[], name: string): Entry[] {
  const byId = entries.filter(({ id }) => id === name)
  return byId.length > 0
    ? byId
    : entries.filter(({ names }) => names.some((one) => plain(one) === plain(name)))
}

/** Several paths with spaces between them are one name: `firstName lastName`. */
function nameIn(item: unknown, paths: string): string[] {
  const values = paths.split(' ').map((path) => valueAt(item, path))
  if (values.length === 1)
    return values
      .flat()
      .flatMap((value) => value ?? [])
      .map(String)
  const name = values.filter((value) => value !== undefined && value !== null && value !== '').join(' ')
  return name === '' ? [] : [name]
}

function plain(name: string): string {
  return name.trim().toLowerCase()
}

const maxListed = 30
/** Characters of a name in a sentence. */
const maxShown = 80

function noMatch(
  argument: string,
  name: string,
  found: readonly Entry[],
  entries: readonly Entry[],
  searched?: string,
): ConnectorError {
  const label = ({ id, names }: Entry) => `${quote(names[0] ?? '', maxShown)} (${shownId(id)})`
  const near = nearest(
    name,
    entries.flatMap(({ names }) => names),
  )
  const listed = (found.length > 1 ? found : entries).slice(0, maxListed).map(label).join(', ')
  const problem =
    found.length > 1
      ? `is the name of ${found.length} entries: ${listed}. Use the id.`
      : searched
        ? `was not found by ${searched}. Use that tool to look up the id or the spelling.`
        : `is unknown. ${near.length > 0 ? `Did you mean ${near.map((one) => quote(one, maxShown)).join(' or ')}? ` : ''}Known: ${listed || 'none'}${entries.length > maxListed ? `, and ${entries.length - maxListed} more` : ''}.`
  return refused(argument, name, problem)
}

/** The same where the list is hidden: it tells nothing but whether the name led to one entry. */
function noMatchUntold(argument: string, name: string, isAmbiguous: boolean): ConnectorError {
  const problem = isAmbiguous ? 'is ambiguous.' : 'was not found.'
  return refused(argument, name, `${problem} ${howToGoOn}`)
}

const howToGoOn = 'Give the id instead, or ask a person for it: no tool here lists them.'

function refused(argument: string, name: string, problem: string): ConnectorError {
  return new ConnectorError('invalid_arguments', `${argument}: ${quote(name, maxShown)} ${problem}`, {
    details: [{ argument, expected: 'an id, or the name of one that exists', got: name.slice(0, maxShown) }],
  })
}

function shownId(id: string): string {
  return isId.test(id) && id.length <= maxShown ? id : quote(id, maxShown)
}
