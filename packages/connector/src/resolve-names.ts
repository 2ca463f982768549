import {
  type CallContext,
  isConnectorError,
  type ResolvePlan,
  type ToolRecord,
  valueAt,
} from '@helpdesk-mcp/contracts'
import { walk } from '@helpdesk-mcp/pagination'
import { checkPath, renderText } from '@helpdesk-mcp/tools'
import type { ConnectorDefinition } from './definition.ts'
import { type Entry, isId, nearNames, noMatch, noMatchUntold, plain, refused } from './unknown-name.ts'
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
}

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
  const shownNames = new Map(tools.filter(({ id }) => isShown(id)).map(({ id, name }) => [id, name]))
  const known = new Map<string, { entries: Entry[]; readAt: number }>()

  /** What was read in this call is fresh; what an earlier one read is so for a while, unless `again`. */
  async function entriesOf(plan: ResolvePlan, name: string, round: Round, again = false): Promise<Entry[]> {
    const args = { ...plan.arguments, ...(plan.query === undefined ? {} : { [plan.query]: name }) }
    const key = JSON.stringify([plan.list, args, plan.id, plan.match])
    const cached = known.get(key)
    if (cached && (round.read.has(key) || (!again && now() - cached.readAt < freshMs))) return cached.entries
    const items = await readWhole(plan, args, round)
    const { items: within } = plan
    const inner = within
      ? items.flatMap((item) => within.flatMap((path) => valueAt(item, path) ?? []))
      : items
    const entries = inner.map((item) => ({
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
    const list = toolOf(plan.list)
    if (list?.response.kind === 'item') return readOne(list, args, { totals, context })
    const paging = list?.response.paging
    if (!list || !paging) return []
    const items: unknown[] = []
    let cursor: string | undefined
    for (let page = 0; page < (plan.pages ?? maxPages); page++) {
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

  async function idOf(argument: string, text: string, plan: ResolvePlan, round: Round): Promise<Found> {
    const refusal = Object.entries(plan.refuses ?? {}).find(([value]) => plain(value) === plain(text))
    if (refusal) throw refused(argument, text, renderText(refusal[1], shownNames), false)
    const isNamed = plan.form === undefined ? !isId.test(text) : new RegExp(plan.form).test(text)
    if (!isNamed || plan.literals?.some((literal) => plain(literal) === plain(text))) return { id: text }
    // People write a number as #106.
    const name = plan.form === undefined ? text : text.replace(/^#/, '')
    const isWhole =
      plan.query !== undefined || plan.form !== undefined || plan.unknown === 'create' || !isShown(plan.list)
    const isValue = plan.match.includes(plan.id)
    const find = (entries: readonly Entry[]) => matching(entries, name, isWhole)
    const entries = await entriesOf(plan, name, round)
      .then((atHand) => entriesOf(plan, name, round, find(atHand).length === 0))
      .catch((error: unknown) => {
        // A value is only checked against this list: where the credential may not read it, the vendor decides.
        if (isValue && isConnectorError(error) && error.code === 'forbidden') return undefined
        throw error
      })
    // Nor is there anything to check against where the list is empty.
    if (entries === undefined || (entries.length === 0 && isValue)) return { id: text }
    const found = find(entries)
    const [only] = found
    if (only && found.length === 1) return { id: only.id }
    if (found.length === 0 && plan.unknown) {
      const near = plan.unknown === 'create' && isShown(plan.list) ? nearNames(name, entries) : []
      return { id: text, ...(plan.unknown === 'create' ? { isNew: true, near } : {}) }
    }
    if (found.length === 0 && plan.elsewhere && isShown(plan.elsewhere.list)) {
      const { list, match, says } = plan.elsewhere
      const others = await entriesOf({ list, match, id: plan.id }, name, round)
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

  return async (record, args, totals, context) => {
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
    const round = { totals, context, read: new Set<string>() }
    const created = new Map<string, readonly string[]>()
    for (const [argument, plan] of Object.entries(record.resolve ?? {})) {
      const given = resolved[argument]
      if (given === undefined || given === null) continue
      const whole = typeof given === 'string' && plan.separator !== undefined
      const several = Array.isArray(given)
        ? given.map(String)
        : whole && given.split(plan.separator as string)
      const names = several ? several.map((text) => text.trim()).filter(Boolean) : [String(given).trim()]
      const ids: string[] = []
      for (const name of names) {
        const { id, isNew, near = [] } = await idOf(argument, name, plan, round)
        ids.push(id)
        if (isNew) created.set(name, near)
      }
      resolved[argument] = Array.isArray(given) ? ids : whole ? ids.join(plan.separator) : ids[0]
    }
    return { args: resolved, notes: notesOn(created) }
  }
}

/** Says of names that were new that they are, and which ones are near: one may be a misspelling. */
function notesOn(created: ReadonlyMap<string, readonly string[]>): Record<string, unknown> {
  if (created.size === 0) return {}
  const similar = [...created].filter(([, near]) => near.length > 0)
  return {
    new_names: [...created.keys()],
    ...(similar.length > 0 ? { similar_names: Object.fromEntries(similar) } : {}),
  }
}

/**
 * An item whose id is exactly what was given counts too: not all ids are digits. Where no name is the same, those that have it as a part
 * count, unless only whole names do.
 */
function matching(entries: readonly Entry[], name: string, isWhole: boolean): Entry[] {
  const byId = entries.filter(({ id }) => id === name)
  if (byId.length > 0) return byId
  const same = entries.filter(({ names }) => names.some((one) => plain(one) === plain(name)))
  if (same.length > 0 || isWhole || plain(name).length < shortestPart) return same
  return entries.filter(({ names }) => names.some((one) => plain(one).includes(plain(name))))
}

/** A single letter is in most names. */
const shortestPart = 2

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
