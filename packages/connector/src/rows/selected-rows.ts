import type { ToolRecord } from '@helpdesk-mcp/contracts'
import {
  type FilteredPage,
  type ListPage,
  type WalkOptions,
  walk,
  walkFiltered,
} from '@helpdesk-mcp/pagination'
import { isUndecided, maxFilterCalls, type WaitingFacts } from '@helpdesk-mcp/tools'
import type { AnswerReader } from '../answers/answer-readers.ts'
import type { KnownThreads, ThreadReads } from '../reads/read-threads.ts'
import type { RunningCall } from '../vendor/vendor-call.ts'
import { createRowTest, type FilteredCall, isWaitingField } from './filter-rows.ts'
import { type KeyedRow, keyedOrder, sortRows } from './sort-rows.ts'

/** One page of a list whose rows are selected or sorted here, and what is told beside it. */
export interface SelectedRows {
  page: ListPage
  /** The messages that were read to select or sort them. */
  known: KnownThreads
  /** Rows were sorted by what is known: to learn more of them would contradict their order. */
  isSettled?: boolean
  notes: {
    /** Rows that were read for this page. */
    looked_at: number
    stopped?: { code: string; message: string; retryAfterMs?: number }
    /** Why rows may be missing from a sorted list. */
    incomplete?: string
    /** Why rows may stand in another place than they should, or be here for nothing. */
    waiting_note?: string
  }
}

interface SelectOptions {
  record: ToolRecord
  filtered: FilteredCall
  walk: WalkOptions
  now: number
  running: RunningCall
  threads: ThreadReads
}

/** Rows whose messages are read at once. */
const readAhead = 4
/** Vendor calls for messages, after which no more rows are begun. */
const maxThreadCalls = 40

/** Whether the row does not say who wrote last. */
function isUnsaid({ waits, last_message_from }: WaitingFacts): boolean {
  return waits === 'maybe' && last_message_from === null
}

/** Selects and sorts the rows of a list. */
export async function selectRows(
  { record, filtered, walk: list, now, running, threads }: SelectOptions,
  { waitingOf, timeAt }: AnswerReader,
): Promise<SelectedRows> {
  const { sort } = filtered
  const known: KnownThreads = new Map()
  const derive = waitingOf && ((row: unknown): WaitingFacts => waitingOf(row, known.get(row)))
  const reader = { timeAt, waitingOf: derive }
  const test = createRowTest(filtered, list.args, now, reader)
  const read = (options: WalkOptions, keeps: Parameters<typeof walkFiltered>[0]['keeps']) =>
    walkFiltered({ ...options, keeps, isPast: test.isPast, maxCalls: maxFilterCalls })
  let failure: string | undefined
  const add = async (rows: readonly unknown[]): Promise<boolean> => {
    if (failure !== undefined) return false
    const added = await threads.add(known, rows, record, running, maxThreadCalls)
    failure = added ? added.failure : 'No permitted tool reads the messages.'
    return added !== undefined && added.count > 0
  }
  const isReadable = record.response.waiting?.read !== undefined

  if (!sort) {
    const isOpen = (row: unknown) => {
      if (!derive || !isReadable || !test.asksWaiting || known.has(row) || !test.mayKeep(row)) return false
      return isUnsaid(derive(row))
    }
    const unread = new Set<unknown>()
    const page = await read(list, (row, following) => {
      if (!isOpen(row)) return test.keeps(row)
      return add(following().filter(isOpen).slice(0, readAhead)).then(() => {
        const isKept = test.keeps(row)
        if (isKept && !known.has(row)) unread.add(row)
        return isKept
      })
    })
    const note = [failure, unread.size > 0 ? `${unread.size} of these rows may not wait for us.` : '']
    const waiting = note.filter(Boolean).join(' ')
    return { page, known, notes: { ...notesOn(page), ...(waiting ? { waiting_note: waiting } : {}) } }
  }

  const sortsByWaiting = sort.at.some(isWaitingField)
  const asksThreads = isReadable && (sortsByWaiting || test.asksWaiting)
  const whole: { page?: FilteredPage; note?: string } = {}
  const { cursor: _cursor, ...fromTheStart } = list
  const page = await walk({
    ...list,
    plan: { ...list.plan, native: false, order: keyedOrder(sort) },
    itemsOf: (rows) => rows as unknown[],
    async fetchPage() {
      const limit = noLimit
      const isCandidate = asksThreads ? test.mayKeep : test.keeps
      whole.page = await read({ ...fromTheStart, limit, maxLimit: limit }, isCandidate)
      const rows = whole.page.items
      if (derive && asksThreads) {
        const isOpen = sortsByWaiting ? isUndecided : isUnsaid
        const undecided = rows.filter((row) => isOpen(derive(row)) && test.keeps(row))
        // Lists begin with the newest; who waits longest is among the oldest.
        await add(undecided.reverse())
        const unread = undecided.filter((row) => known.get(row) === undefined).length
        if (unread > 0) whole.note = approximate(undecided.length, unread, failure)
      }
      return sortRows(rows.filter(test.keeps), sort, list.plan.order?.id ?? 'id', reader)
    },
  })
  const { total: _total, ...rest } = page
  const shown = { ...rest, items: page.items.map((item) => (item as KeyedRow).row) }
  const isWhole = whole.page === undefined || whole.page.cursorAfter(whole.page.items.length) === null
  const notes = whole.page ? notesOn(whole.page) : { looked_at: 0 }
  const incomplete = `Only the first ${notes.looked_at} rows were sorted: narrow the filters to sort the others.`
  return {
    page: shown,
    known,
    isSettled: sortsByWaiting,
    notes: {
      ...notes,
      ...(isWhole ? {} : { incomplete }),
      ...(whole.note === undefined ? {} : { waiting_note: whole.note }),
    },
  }
}

function approximate(undecided: number, unread: number, failure: string | undefined): string {
  const said = `The order is approximate: of ${undecided} rows that may wait, the messages of ${undecided - unread} were read; the others stand by their last change. Narrow the filters for an exact order.`
  return failure === undefined ? said : `${said} ${failure}`
}

/** More rows than can be read in one call. */
const noLimit = 1_000_000

function notesOn({ lookedAt, stopped }: FilteredPage): SelectedRows['notes'] {
  if (!stopped) return { looked_at: lookedAt }
  const { code, message, retryAfterMs } = stopped
  return {
    looked_at: lookedAt,
    stopped: { code, message, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) },
  }
}
