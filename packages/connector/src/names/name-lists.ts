import { isConnectorError, type NamePlan, type ResolvePlan } from '@helpdesk-mcp/contracts'
import { walk } from '@helpdesk-mcp/pagination'
import { maxListPages } from '@helpdesk-mcp/tools'
import { itemsIn } from '../answers/answer-items.ts'
import type { ConnectorDefinition } from '../definition.ts'
import type { AccountReads } from '../reads/account-reads.ts'
import type { RunningCall } from '../vendor/vendor-call.ts'
import { isCalled, type KnownList, type Label, plain, toKnownList } from './name-list.ts'

/** The names of one account that were read lately. Whose answers may be shown is not its matter: each connector decides that by its filter. */
export interface NameCache {
  readonly lists: Map<string, KnownList>
  /** Of things that are read one by one, such as customers. */
  readonly single: Map<string, { label: Label; readAt: number }>
  /** Ids that a list did not have, and lists that could not be read, with the time. */
  readonly missed: Map<string, number>
}

export function createNameCache(): NameCache {
  return { lists: new Map(), single: new Map(), missed: new Map() }
}

type ListPlan = NonNullable<NamePlan['from']> & Pick<ResolvePlan, 'query'>

/** Reads the lists that names come from. What an earlier call read is fresh for 5 minutes. */
export interface NameLists {
  /** Reads the whole list, or for a plan with a `query` what is found by the name. `again`: even if it is fresh. */
  read(plan: ListPlan, name: string, running: RunningCall, again?: boolean): Promise<KnownList>
  /** Reads a few pages at most, and the list is whole if that was all of it. */
  readSome(plan: ListPlan, pages: number, running: RunningCall): Promise<KnownList>
  /** What is at hand, however old. */
  known(plan: ListPlan): KnownList | undefined
}

const freshMs = 300_000
const maxKept = 500

interface NameListOptions {
  definition: ConnectorDefinition
  /** Names are looked up with list tools that are not permitted, too. */
  reads: AccountReads
  cache: NameCache
  now: () => number
}

export function createNameLists({ definition, reads, cache, now }: NameListOptions): NameLists {
  const keys = new WeakMap<ListPlan, string>()

  function keyOf(plan: ListPlan, name: string): string {
    if (plan.query !== undefined) return keyFor(plan, plain(name))
    const known = keys.get(plan) ?? keyFor(plan, '')
    keys.set(plan, known)
    return known
  }

  async function readPages(
    plan: ListPlan,
    args: Record<string, unknown>,
    running: RunningCall,
    maxPages: number,
    isShort: boolean,
    isEnough: (page: readonly unknown[]) => boolean,
  ): Promise<{ items: unknown[]; isWhole: boolean }> {
    const list = reads.toolOf(plan.list)
    // A tool that reads one thing by its number finds that, or nothing.
    if (list?.response.kind === 'item')
      return { items: await orNothing(reads.records(list, args, running)), isWhole: true }
    const paging = list?.response.paging
    if (!list || !paging) return { items: [], isWhole: false }
    const items: unknown[] = []
    let cursor: string | undefined
    let calls = 0
    const maxCalls = isShort ? 2 * maxPages - 1 : maxPages
    for (let read = 0; read < maxPages && calls < maxCalls; read++) {
      const page = await walk({
        pagination: definition.pagination,
        plan: paging,
        // A list without paging comes whole: one call, however long it is.
        limit: paging.native ? paging.maximum : Number.MAX_SAFE_INTEGER,
        ...(cursor === undefined ? {} : { cursor }),
        scope: plan.list,
        args,
        itemsOf: (body) => itemsIn(definition.title, list, body),
        fetchPage: (query) => reads.call(list, args, running, query),
      })
      calls += page.calls
      for (const item of page.items) items.push(item)
      cursor = page.cursorAfter(page.items.length) ?? undefined
      if (cursor === undefined || plan.query !== undefined) return { items, isWhole: cursor === undefined }
      if (isEnough(page.items)) break
      // Of more than may be read, another page would cost a call or two and still leave names out.
      if (isShort && page.total !== undefined && page.total > paging.maximum * maxPages) break
    }
    return { items, isWhole: false }
  }

  async function readNow(
    plan: ListPlan,
    name: string,
    running: RunningCall,
    pages: number,
    isShort = false,
  ): Promise<KnownList> {
    const args = { ...plan.arguments, ...(plan.query === undefined ? {} : { [plan.query]: name }) }
    // Of a list that is read in part, no more than it takes.
    let isFound = false
    const isEnough = (page: readonly unknown[]) => {
      isFound = isSought(plan) && page.some((item) => isCalled(item, plan, name))
      return isFound
    }
    const { items, isWhole } = await readPages(plan, args, running, pages, isShort, isEnough)
    const list = await toKnownList(items, plan, { readAt: now(), isWhole, pages: isFound ? 0 : pages })
    const key = keyOf(plan, name)
    keep(cache.lists, key, list, maxKept)
    running.listsRead.add(key)
    return list
  }

  return {
    async read(plan, name, running, again = false) {
      const key = keyOf(plan, name)
      const atHand = cache.lists.get(key)
      const pages = plan.pages ?? maxListPages
      const isFresh = running.listsRead.has(key) || (!again && now() - (atHand?.readAt ?? 0) < freshMs)
      const isThere = isSought(plan) && atHand?.byName.has(plain(name))
      if (atHand && isFresh && (atHand.isWhole || atHand.pages >= pages || isThere)) return atHand
      return readNow(plan, name, running, pages)
    },
    readSome: (plan, pages, running) => readNow(plan, '', running, pages, true),
    known: (plan) => cache.lists.get(keyOf(plan, '')),
  }
}

async function orNothing(found: Promise<unknown[]>): Promise<unknown[]> {
  try {
    return await found
  } catch (error) {
    if (isConnectorError(error) && error.code === 'not_found') return []
    throw error
  }
}

/** Whether one name is looked for in the beginning of a list that may be long. */
function isSought({ pages, query }: ListPlan): boolean {
  return pages !== undefined && query === undefined
}

function keyFor(plan: ListPlan, asked: string): string {
  return JSON.stringify([plan.list, plan.arguments, plan.items, asked, plan.id, plan.match, plan.label])
}

/** Forgets the oldest beyond `max`. */
export function keep<Value>(map: Map<string, Value>, key: string, value: Value, max: number): void {
  map.delete(key)
  map.set(key, value)
  if (map.size > max) map.delete(map.keys().next().value ?? '')
}
