import {
  type FilteredPage,
  type ListPage,
  type WalkOptions,
  walk,
  walkFiltered,
} from '@helpdesk-mcp/pagination'
import { maxFilterCalls } from '@helpdesk-mcp/tools'
import type { AnswerReader } from './answer-readers.ts'
import { createRowTest, type FilteredCall, type KeyedRow, keyedOrder, sortRows } from './filter-rows.ts'

/** One page of a list whose rows are selected or sorted here, and what is told beside it. */
interface SelectedRows {
  page: ListPage
  notes: {
    /** Rows that were read for this page. */
    looked_at: number
    stopped?: { code: string; message: string; retryAfterMs?: number }
    /** Why rows may be missing from a sorted list. */
    incomplete?: string
  }
}

interface SelectOptions {
  filtered: FilteredCall
  walk: WalkOptions
  now: number
}

/** Selects and sorts the rows of a list. */
export async function selectRows(
  { filtered, walk: list, now }: SelectOptions,
  reader: AnswerReader,
): Promise<SelectedRows> {
  const { sort } = filtered
  const test = createRowTest(filtered, list.args, now, reader)
  const read = (options: WalkOptions) => walkFiltered({ ...options, ...test, maxCalls: maxFilterCalls })
  if (!sort) {
    const page = await read(list)
    return { page, notes: notesOn(page) }
  }
  const whole: { page?: FilteredPage } = {}
  const { cursor: _cursor, ...fromTheStart } = list
  const page = await walk({
    ...list,
    plan: { ...list.plan, native: false, order: keyedOrder(sort) },
    itemsOf: (rows) => rows as unknown[],
    async fetchPage() {
      const limit = noLimit
      whole.page = await read({ ...fromTheStart, limit, maxLimit: limit })
      return sortRows(whole.page.items, sort, list.plan.order?.id ?? 'id', reader)
    },
  })
  const { total: _total, ...rest } = page
  const shown = { ...rest, items: page.items.map((item) => (item as KeyedRow).row) }
  const isWhole = whole.page === undefined || whole.page.cursorAfter(whole.page.items.length) === null
  const notes = whole.page ? notesOn(whole.page) : { looked_at: 0 }
  const incomplete = `Only the first ${notes.looked_at} rows were sorted: narrow the filters to sort the others.`
  return { page: shown, notes: { ...notes, ...(isWhole ? {} : { incomplete }) } }
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
