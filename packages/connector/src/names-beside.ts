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
  readField,
  withoutEmbeds,
} from '@helpdesk-mcp/tools'
import type { AccountReads } from './account-reads.ts'
import { type Label, labelIn } from './name-list.ts'
import { keep, type NameCache, type NameLists } from './name-lists.ts'
import { idOf, putBeside } from './put-beside.ts'
import type { RunningCall } from './vendor-call.ts'

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

  /** What the list of a plan has of these ids. It is read at most once in a call, and only where it may know more than what is at hand. */
  async function fromList(
    from: NonNullable<NamePlan['from']>,
    ids: ReadonlySet<string>,
    running: RunningCall,
    mayRead: boolean,
  ): Promise<Map<string, Label>> {
    const key = listKey(from)
    const isMissed = (id: string) => now() - (cache.missed.get(`${key} ${id}`) ?? -freshMs) < freshMs
    const atHand = lists.known(from)
    const age = atHand ? now() - atHand.readAt : Number.POSITIVE_INFINITY
    let lacks = false
    for (const id of ids) if (!atHand?.byId.has(id) && !isMissed(id)) lacks = true
    const isDue = age >= freshMs || (lacks && atHand?.isWhole !== false && age >= againMs)
    const isBroken = now() - (cache.missed.get(key) ?? -againMs) < againMs
    const mayReadIt = mayRead && !isBroken && !running.listsRead.has(key)
    if (ids.size > 0 && isDue && mayReadIt) {
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
    const { byId } = lists.known(from) ?? {}
    const labels = new Map<string, Label>()
    for (const id of ids) {
      const label = byId?.get(id)?.[0]?.label
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
      for (const [index, item] of items.entries()) {
        const isNear = plan.near && (plan.email === undefined || plan.near.email !== undefined)
        if (plan.near && isNear && labelIn(visible[index], plan.near).name !== undefined) continue
        addIdsAt(item, stepsOf(plan), 0, ids)
        const wait = pace()
        if (wait) await wait
      }
      for (const literal of plan.from?.literals ?? []) ids.delete(literal)
      found.set(plan, ids)
    }
    return found
  }

  /** The names of all lists that these plans need, each read once, side by side. */
  async function labelsIn(
    plans: readonly NamePlan[],
    wanted: ReadonlyMap<NamePlan, ReadonlySet<string>>,
    running: RunningCall,
    mayRead: boolean,
  ): Promise<ReadonlyMap<string, ReadonlyMap<string, Label>>> {
    const needed = new Map<string, { from: NonNullable<NamePlan['from']>; ids: Set<string> }>()
    for (const plan of plans) {
      const { from } = plan
      if (!from || !reads.isShown(from.list)) continue
      const list = needed.get(listKey(from)) ?? { from, ids: new Set() }
      for (const id of wanted.get(plan) ?? []) list.ids.add(id)
      needed.set(listKey(from), list)
    }
    const read = [...needed].map(
      async ([key, { from, ids }]) => [key, await fromList(from, ids, running, mayRead)] as const,
    )
    return new Map(await Promise.all(read))
  }

  return async (items, { record, fields, args, running }) => {
    const plans = plansOf(record, fields)
    if (plans.length === 0 || items.length === 0) return items
    const hidden = hiddenEmbeds(record.response.embeds, readable)
    const visible = hidden.length > 0 ? items.map((item) => withoutEmbeds(item, hidden).value) : items
    const mayRead = isReadOnly(record) && hasRoom(running)
    const wanted = await idsOf(plans, items, visible)
    const shownOf = (all: readonly unknown[]) =>
      plans.some(({ drop }) => drop) ? all.map((item) => withoutOwnObjects(item, plans, args, fields)) : all
    // What names nothing needs no names.
    const needed = plans.filter((plan) => plan.near || (wanted.get(plan)?.size ?? 0) > 0)
    if (needed.length === 0) return shownOf(items)
    const lists = await labelsIn(needed, wanted, running, mayRead)
    let named = items
    for (const plan of needed) {
      const { near, from, each } = plan
      const labels = new Map(from && lists.get(listKey(from)))
      if (each && reads.isShown(each.tool)) {
        const left = [...(wanted.get(plan) ?? [])].filter((id) => !labels.has(id))
        const single = await oneByOne(each, left, running, mayRead)
        for (const [id, label] of single) labels.set(id, label)
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

/** Whether the keys of a plan are shown: where fields are named, only if they are, or what is around them. */
function isWanted(plan: NamePlan, { response }: ToolRecord, fields: readonly string[] | undefined): boolean {
  const holder = plan.field.split('.').slice(0, -1)
  const keys = [plan.name, plan.email ?? plan.name, ...Object.values(plan.also ?? {})].map((key) =>
    [...holder, key].join('.'),
  )
  const shown = fields ?? (response.kind === 'list' ? response.compact : undefined)
  if (
    shown?.some((field) => /^turns\b/.test(field)) &&
    authorsIn(response).some((path) => keys.includes(path))
  )
    return true
  if (shown) return keys.some((key) => isAsked(key, shown))
  return !response.omit?.some((path) => keys.some((key) => isIn(key, path)))
}

/** Where turns find who wrote them. */
function authorsIn({ turns }: ToolRecord['response']): string[] {
  const paths = Object.values(turns?.by ?? {}).flatMap((by) => Object.values(by ?? {}).flat())
  return paths.map((path) => (path.startsWith('../') ? path.slice(3) : `${turns?.at}.${path}`))
}

function isAsked(path: string, fields: readonly string[] | undefined): boolean {
  return (fields ?? []).some((field) => field === '*' || isIn(path, readField(field).path))
}

function isIn(path: string, around: string): boolean {
  return path === around || path.startsWith(`${around}.`)
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
