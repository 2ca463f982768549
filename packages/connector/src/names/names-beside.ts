import {
  createPace,
  isConnectorError,
  isObject,
  type NamePlan,
  type ToolRecord,
} from '@helpdesk-mcp/contracts'
import {
  hiddenEmbeds,
  isReadOnly,
  maxLabelPages,
  readableResources,
  withoutEmbeds,
} from '@helpdesk-mcp/tools'
import type { AccountReads } from '../reads/account-reads.ts'
import type { RunningCall } from '../vendor/vendor-call.ts'
import { type Label, labelIn } from './name-list.ts'
import { keep, type NameCache, type NameLists } from './name-lists.ts'
import { idOf, putBeside } from './put-beside.ts'
import { isAsked, isWanted } from './wanted-names.ts'

/** Puts names beside the ids of an answer, where its plan and the filter allow it. Never fails: what cannot be read stays an id. */
export type NameIds = (items: readonly unknown[], asked: Asked) => Promise<readonly unknown[]>

interface Asked {
  record: ToolRecord
  /** The fields that are shown: names that are not among them are not looked for. Absent: those of the plan. */
  fields: readonly string[] | undefined
  args: Readonly<Record<string, unknown>>
  running: RunningCall
}

interface NamerOptions {
  reads: AccountReads
  lists: NameLists
  cache: NameCache
  now: () => number
  /** The tools whose answers may be shown. */
  permitted: readonly ToolRecord[]
}

/** Names change seldom, and an id that is not known has the list read again. */
const freshMs = 1_800_000
/** A list that could not be read, or did not have an id, is not read again for this long. */
const againMs = 60_000
/** Calls that the account has left, below which none is spent on names. */
const minRemaining = 10
const maxSingle = 2_000
const maxMissed = 5_000
/** How many vendor calls run at once. */
const concurrency = 4

export function createNamer(options: NamerOptions): NameIds {
  const { reads, lists, cache, now } = options
  const readable = readableResources(options.permitted)

  const usual = new Map<ToolRecord, readonly NamePlan[]>()
  const listKeys = new Map<NamePlan['from'], string>()
  const steps = new Map<NamePlan, readonly string[]>()

  function stepsOf(plan: NamePlan): readonly string[] {
    const known = steps.get(plan)
    if (known) return known
    const parted = plan.field.split('.')
    steps.set(plan, parted)
    return parted
  }

  /** The plans whose keys are shown; without `fields` always the same. */
  function plansOf(record: ToolRecord, fields: readonly string[] | undefined): readonly NamePlan[] {
    const known = fields ? undefined : usual.get(record)
    const plans = known ?? (record.response.names ?? []).filter((plan) => isWanted(plan, record, fields))
    if (!fields) usual.set(record, plans)
    return plans
  }

  function listKey(from: NonNullable<NamePlan['from']>): string {
    const known = listKeys.get(from) ?? JSON.stringify([from.list, from.arguments])
    listKeys.set(from, known)
    return known
  }

  /** Whether a list is to be read for these ids: at most once in a call, and only where it may know more than what is at hand. */
  function isDue(key: string, { from, ids }: NeededList, running: RunningCall): boolean {
    if (ids.size === 0 || running.listsRead.has(key)) return false
    if (now() - (cache.missed.get(key) ?? -againMs) < againMs) return false
    const atHand = lists.known(from)
    const age = atHand ? now() - atHand.readAt : Number.POSITIVE_INFINITY
    if (age >= freshMs) return true
    if (atHand?.isWhole === false || age < againMs) return false
    const isMissed = (id: string) => now() - (cache.missed.get(`${key} ${id}`) ?? -freshMs) < freshMs
    for (const id of ids) if (!atHand?.byId.has(id) && !isMissed(id)) return true
    return false
  }

  async function readList(key: string, { from, ids }: NeededList, running: RunningCall): Promise<void> {
    running.listsRead.add(key)
    try {
      const pages = Math.min(from.pages ?? maxLabelPages, maxLabelPages)
      const { byId } = await lists.readSome(from, pages, running)
      for (const id of ids) if (!byId.has(id)) keep(cache.missed, `${key} ${id}`, now(), maxMissed)
    } catch (error) {
      // What is not allowed will not be so in a minute either.
      const isLasting = isConnectorError(error) && ['forbidden', 'not_found'].includes(error.code)
      keep(cache.missed, key, now() + (isLasting ? freshMs - againMs : 0), maxMissed)
    }
  }

  /** What a list that is at hand has of these ids. */
  function labelsOf({ from, ids }: NeededList): Map<string, Label> {
    const { byId } = lists.known(from) ?? {}
    const labels = new Map<string, Label>()
    if (!byId) return labels
    for (const id of ids) {
      const label = byId.get(id)?.[0]?.label
      if (label) labels.set(id, label)
    }
    return labels
  }

  /** Reads one thing after another by its id, a few at a time, until one cannot be read. */
  async function oneByOne(
    each: NonNullable<NamePlan['each']>,
    ids: readonly string[],
    running: RunningCall,
    mayRead: boolean,
  ): Promise<Map<string, Label>> {
    const found = new Map<string, Label>()
    const keyOf = (id: string) => JSON.stringify([each.tool, each.argument, id])
    const wanted: string[] = []
    for (const id of ids) {
      const atHand = cache.single.get(keyOf(id))
      if (atHand && now() - atHand.readAt < freshMs) found.set(id, atHand.label)
      else wanted.push(id)
    }
    const tool = reads.toolOf(each.tool)
    if (!tool || !mayRead) return found
    const read = async (id: string) => {
      const [item] = await reads.records(tool, { [each.argument]: id }, running)
      // Copied, since a part of a text keeps the whole text in memory.
      const label = structuredClone(labelIn(item, each.label))
      keep(cache.single, keyOf(id), { label, readAt: now() }, maxSingle)
      found.set(id, label)
    }
    const some = wanted.slice(0, each.max)
    for (let start = 0; start < some.length && hasRoom(running); start += concurrency) {
      const outcomes = await Promise.allSettled(some.slice(start, start + concurrency).map(read))
      if (outcomes.some(({ status }) => status === 'rejected')) break
    }
    return found
  }

  /** The ids of each plan whose names are not in the items themselves. */
  async function idsOf(plans: readonly NamePlan[], items: readonly unknown[], visible: readonly unknown[]) {
    const pace = createPace()
    const found = new Map<NamePlan, Set<string>>()
    for (const plan of plans) {
      const ids = new Set<string>()
      for (let index = 0; index < items.length; index++) {
        addIdsIn(plan, items[index], visible[index], ids)
        const wait = pace()
        if (wait) await wait
      }
      found.set(plan, withoutLiterals(plan, ids))
    }
    return found
  }

  /** The same for one item, at once. */
  function idsOfOne(plans: readonly NamePlan[], item: unknown, visible: unknown) {
    const found = new Map<NamePlan, Set<string>>()
    for (const plan of plans) {
      const ids = new Set<string>()
      addIdsIn(plan, item, visible, ids)
      found.set(plan, withoutLiterals(plan, ids))
    }
    return found
  }

  function addIdsIn(plan: NamePlan, item: unknown, visible: unknown, ids: Set<string>): void {
    const { near, email } = plan
    const isNear = near && (email === undefined || near.email !== undefined)
    if (isNear && labelIn(visible, near).name !== undefined) return
    addIdsAt(item, stepsOf(plan), 0, ids)
  }

  /** The names of all lists that these plans need, each read once, side by side. */
  function labelsIn(
    plans: readonly NamePlan[],
    wanted: ReadonlyMap<NamePlan, ReadonlySet<string>>,
    running: RunningCall,
    mayRead: boolean,
  ): Labels | Promise<Labels> {
    const needed = new Map<string, NeededList>()
    for (const plan of plans) {
      const { from } = plan
      if (!from || !reads.isShown(from.list)) continue
      const list = needed.get(listKey(from)) ?? { from, ids: new Set() }
      for (const id of wanted.get(plan) ?? []) list.ids.add(id)
      needed.set(listKey(from), list)
    }
    const due = mayRead ? [...needed].filter(([key, list]) => isDue(key, list, running)) : []
    if (due.length === 0) return labelsAtHand(needed)
    const reading = due.map(([key, list]) => readList(key, list, running))
    return Promise.all(reading).then(() => labelsAtHand(needed))
  }

  function labelsAtHand(needed: ReadonlyMap<string, NeededList>): Labels {
    const labels = new Map<string, ReadonlyMap<string, Label>>()
    for (const [key, list] of needed) labels.set(key, labelsOf(list))
    return labels
  }

  return async (items, { record, fields, args, running }) => {
    const plans = plansOf(record, fields)
    if (plans.length === 0 || items.length === 0) return items
    const hidden = hiddenEmbeds(record.response.embeds, readable)
    const visible = hidden.length > 0 ? items.map((item) => withoutEmbeds(item, hidden).value) : items
    const mayRead = isReadOnly(record) && hasRoom(running)
    const wanted =
      items.length === 1 ? idsOfOne(plans, items[0], visible[0]) : await idsOf(plans, items, visible)
    const shownOf = (all: readonly unknown[]) =>
      plans.some(({ drop }) => drop) ? all.map((item) => withoutOwnObjects(item, plans, args, fields)) : all
    // What names nothing needs no names.
    const needed = plans.filter((plan) => plan.near || (wanted.get(plan)?.size ?? 0) > 0)
    if (needed.length === 0) return shownOf(items)
    const found = labelsIn(needed, wanted, running, mayRead)
    const lists = found instanceof Promise ? await found : found
    let named = items
    for (const plan of needed) {
      const { near, from, each } = plan
      let labels: ReadonlyMap<string, Label> = (from && lists.get(listKey(from))) ?? new Map()
      if (each && reads.isShown(each.tool)) {
        const left = [...(wanted.get(plan) ?? [])].filter((id) => !labels.has(id))
        labels = new Map([...labels, ...(await oneByOne(each, left, running, mayRead))])
      }
      if (labels.size === 0 && !near) continue
      named = named.map((item, index) => {
        const own = near && labelIn(visible[index], near)
        return putBeside(item, stepsOf(plan), plan, (id) =>
          own ? { ...labels.get(id), ...own } : labels.get(id),
        )
      })
    }
    return shownOf(named)
  }
}

/** A list, and the ids whose names are wanted of it. */
interface NeededList {
  from: NonNullable<NamePlan['from']>
  ids: Set<string>
}

/** Of each list, by its key. */
type Labels = ReadonlyMap<string, ReadonlyMap<string, Label>>

function withoutLiterals({ from }: NamePlan, ids: Set<string>): Set<string> {
  if (from?.literals) for (const literal of from.literals) ids.delete(literal)
  return ids
}

/** Objects that came for their names alone are left out again. */
function withoutOwnObjects(
  item: unknown,
  plans: readonly NamePlan[],
  args: Readonly<Record<string, unknown>>,
  fields: readonly string[] | undefined,
): unknown {
  const dropped = plans.flatMap(({ drop }) =>
    drop && args[drop.unless] === undefined && !isAsked(drop.path, fields) ? [drop.path] : [],
  )
  if (dropped.length === 0 || !isObject(item)) return item
  return Object.fromEntries(Object.entries(item).filter(([key]) => !dropped.includes(key)))
}

/** Names are a courtesy: the last calls that an account has are not spent on them. */
function hasRoom({ ratelimit, calls, maxCalls }: RunningCall): boolean {
  return calls < maxCalls && (ratelimit?.remaining === undefined || ratelimit.remaining >= minRemaining)
}

/** Adds the ids at the end of a path, through arrays. */
function addIdsAt(value: unknown, steps: readonly string[], at: number, ids: Set<string>): void {
  if (Array.isArray(value)) {
    for (const one of value) addIdsAt(one, steps, at, ids)
    return
  }
  const step = steps[at]
  if (step === undefined) {
    const id = idOf(value)
    if (id !== undefined) ids.add(id)
  } else if (isObject(value) && Object.hasOwn(value, step)) addIdsAt(value[step], steps, at + 1, ids)
}
