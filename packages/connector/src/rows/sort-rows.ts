import { type OrderPlan, type SortPlan, valueAt } from '@helpdesk-mcp/contracts'
import { millisecondsOf, type TimeReader } from '@helpdesk-mcp/tools'
import { isGiven, isWaitingField, type RowReader, valueReader } from './filter-rows.ts'

/** A row with what it is sorted and told apart by. */
export interface KeyedRow {
  row: unknown
  key: string | number | undefined
  id: unknown
}

/** How a list of keyed rows finds its place again. */
export function keyedOrder({ direction }: SortPlan): OrderPlan {
  return {
    field: { values: { '': 'key' }, default: '' },
    direction: { values: { '': direction }, default: '' },
    id: 'id',
  }
}

/**
 * Rows by the value at `at`; those that have none come last, otherwise as they stood. `id`: dotted path of a row's id. A row in which nobody
 * waits has no time by which it waits.
 */
export function sortRows(
  rows: readonly unknown[],
  { at, direction }: SortPlan,
  id: string,
  reader: RowReader,
): KeyedRow[] {
  const read = valueReader(reader)
  const turn = direction === 'desc' ? -1 : 1
  const asksWaiting = at.some(isWaitingField)
  const keyed = rows.map((row): KeyedRow => {
    const facts = asksWaiting ? reader.waitingOf?.(row) : undefined
    if (facts && (facts.waits === 'no' || facts.since !== null))
      return { row, key: facts.since ?? undefined, id: valueAt(row, id) }
    const path = at.find((one) => isGiven(read(row, one)) && read(row, one) !== false)
    const key = path === undefined ? undefined : keyOf(read(row, path), path, reader.timeAt)
    return { row, key, id: valueAt(row, id) }
  })
  return keyed.sort((a, b) => {
    if (a.key === undefined || b.key === undefined)
      return Number(a.key === undefined) - Number(b.key === undefined)
    return a.key < b.key ? -turn : a.key > b.key ? turn : 0
  })
}

/** Times of different forms are compared as moments. */
function keyOf(value: unknown, path: string, timeAt: TimeReader): string | number | undefined {
  if (typeof value === 'number') return value
  if (typeof value !== 'string') return undefined
  const moment = millisecondsOf(timeAt(value, path))
  return Number.isFinite(moment) ? moment : value
}
