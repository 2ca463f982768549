import { ConnectorError, type EachPlan, isObject, type ToolRecord, valueAt } from '@helpdesk-mcp/contracts'
import { itemIn } from '../answers/answer-items.ts'
import type { RunningCall, VendorCall } from '../vendor/vendor-call.ts'
import type { AccountReads } from './account-reads.ts'
import { readInBatches } from './in-batches.ts'

/** For a vendor that replaces a whole list: reads the current list, and applies the additions and removals to it. */
export async function mergeLists(
  record: ToolRecord,
  args: Record<string, unknown>,
  reads: AccountReads,
  running: RunningCall,
): Promise<Record<string, unknown>> {
  let merged = args
  for (const { argument, read, by = 'id', at, id, add, remove } of record.merge ?? []) {
    const { [add]: added, [remove]: removed, ...rest } = merged
    merged = rest
    if (added === undefined && removed === undefined) continue
    const object = await readObject(read, args[by], reads, running)
    const current = valueAt(object, at)
    if (current !== undefined && current !== null && !Array.isArray(current)) {
      throw new ConnectorError('unexpected_response', `${at} is not a list, so ${argument} was not changed.`)
    }
    const ids = (current ?? []).map((item: unknown) =>
      String(id === undefined || !isObject(item) ? item : valueAt(item, id)),
    )
    running.seen.read = object
    running.seen.before = { ...running.seen.before, [argument]: ids }
    const gone = new Set(texts(removed))
    merged = {
      ...merged,
      [argument]: [...new Set([...ids, ...texts(added)])].filter((value) => !gone.has(value)),
    }
  }
  return merged
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : []
}

/** Reads one object with another tool of the connector. */
async function readObject(
  toolId: string,
  id: unknown,
  reads: AccountReads,
  running: RunningCall,
): Promise<unknown> {
  const reader = reads.toolOf(toolId)
  if (!reader) throw new ConnectorError('unexpected_response', `Unknown tool ${toolId}.`)
  const [object] = await reads.records(reader, { id }, running)
  return object
}

/** The ids that another object holds, as items that a cursor can find again. */
export async function readIds(
  each: EachPlan,
  args: Record<string, unknown>,
  reads: AccountReads,
  running: RunningCall,
): Promise<{ id: string }[]> {
  const object = await readObject(each.read, args[each.argument], reads, running)
  const ids = valueAt(object, each.at)
  const items = (Array.isArray(ids) ? ids : []).map((id) => ({ id: String(id) }))
  return directionOf(each, args) === 'desc' ? items.reverse() : items
}

function directionOf({ direction }: EachPlan, args: Record<string, unknown>): unknown {
  return direction && (args[direction.argument] ?? direction.default)
}

/** Whether a list of turns comes with the latest first: by its order, or by what is known of the vendor. */
export function isNewestFirst({ each, response }: ToolRecord, args: Record<string, unknown>): boolean {
  if (each) return directionOf(each, args) === 'desc'
  const direction = response.paging?.order?.direction
  if (!direction) return response.turns?.newestFirst === true
  const given = direction.argument === undefined ? '' : (args[direction.argument] ?? direction.default)
  return direction.values[String(given)] === 'desc'
}

/** The items in the order of their ids, and why the rest is not there. */
export interface Fetched {
  items: unknown[]
  stopped?: { code: string; message: string; retryAfterMs?: number; missing_ids: string[] } | undefined
}

/**
 * Fetches each id, a few at a time, in order. One that is gone becomes `{ id, error }`; any other failure stops the rest, which are
 * named in `stopped`, unless it was the first: then it is thrown.
 */
export async function fetchEach(
  record: ToolRecord,
  each: EachPlan,
  ids: readonly unknown[],
  callVendor: VendorCall,
  running: RunningCall,
): Promise<Fetched> {
  const wanted = ids.map((item) => (item as { id: string }).id)
  const read = async (id: string) => itemIn(record, await callVendor(record, { [each.as]: id }, running))
  const { found, gone, failure } = await readInBatches(wanted, read, running)
  const count = failure?.place ?? wanted.length
  if (failure && count === 0) throw failure.error
  const items = wanted.slice(0, count).map((id, place) => {
    const error = gone.get(place)
    return error ? { id, error: { code: error.code, message: error.message } } : found.get(place)
  })
  return failure ? { items, stopped: stop(failure.error, ids.slice(count)) } : { items }
}

export function stop(error: ConnectorError, left: readonly unknown[]): NonNullable<Fetched['stopped']> {
  const { code, message, retryAfterMs } = error
  const missing = left.filter(isObject).map(({ id }) => String(id))
  return { code, message, ...(retryAfterMs === undefined ? {} : { retryAfterMs }), missing_ids: missing }
}
