import {
  type CallContext,
  ConnectorError,
  type EachPlan,
  isConnectorError,
  isObject,
  type ToolRecord,
  valueAt,
} from '@helpdesk-mcp/contracts'
import { type CallTotals, itemIn, type VendorCall } from './vendor-call.ts'

/** For a vendor that replaces a whole list: reads the current list, and applies the additions and removals to it. */
export async function mergeLists(
  record: ToolRecord,
  args: Record<string, unknown>,
  tools: readonly ToolRecord[],
  callVendor: VendorCall,
  totals: CallTotals,
  context: CallContext,
): Promise<Record<string, unknown>> {
  let merged = args
  for (const { argument, read, at, id, add, remove } of record.merge ?? []) {
    const { [add]: added, [remove]: removed, ...rest } = merged
    merged = rest
    if (added === undefined && removed === undefined) continue
    const object = await readObject(read, args['id'], tools, callVendor, totals, context)
    const current = valueAt(object, at)
    if (current !== undefined && current !== null && !Array.isArray(current)) {
      throw new ConnectorError('unexpected_response', `${at} is not a list, so ${argument} was not changed.`)
    }
    const ids = (current ?? []).map((item: unknown) =>
      String(id === undefined || !isObject(item) ? item : valueAt(item, id)),
    )
    totals.seen.read = object
    totals.seen.before = { ...totals.seen.before, [argument]: ids }
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
  tools: readonly ToolRecord[],
  callVendor: VendorCall,
  totals: CallTotals,
  context: CallContext,
): Promise<unknown> {
  const reader = tools.find((tool) => tool.id === toolId)
  if (!reader) throw new ConnectorError('unexpected_response', `Unknown tool ${toolId}.`)
  return itemIn(reader, await callVendor(reader, { id }, totals, context))
}

/** How many vendor calls run at once. */
const concurrency = 4

/** The ids that another object holds, as items that a cursor can find again. */
export async function readIds(
  each: EachPlan,
  args: Record<string, unknown>,
  tools: readonly ToolRecord[],
  callVendor: VendorCall,
  totals: CallTotals,
  context: CallContext,
): Promise<{ id: string }[]> {
  const object = await readObject(each.read, args[each.argument], tools, callVendor, totals, context)
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
  totals: CallTotals,
  context: CallContext,
): Promise<Fetched> {
  const items: unknown[] = []
  for (let start = 0; start < ids.length; start += concurrency) {
    const batch = ids.slice(start, start + concurrency).map((item) => (item as { id: string }).id)
    const outcomes = await Promise.allSettled(
      batch.map((id) => callVendor(record, { [each.as]: id }, totals, context)),
    )
    for (const [index, outcome] of outcomes.entries()) {
      if (outcome.status === 'fulfilled') items.push(itemIn(record, outcome.value))
      else {
        const error: unknown = outcome.reason
        if (!isConnectorError(error)) throw error
        if (error.code === 'not_found')
          items.push({ id: batch[index], error: { code: error.code, message: error.message } })
        else if (items.length === 0) throw error
        else return { items, stopped: stop(error, ids.slice(start + index)) }
      }
    }
    context.progress?.(Math.min(start + concurrency, ids.length), ids.length)
  }
  return { items }
}

export function stop(error: ConnectorError, left: readonly unknown[]): NonNullable<Fetched['stopped']> {
  const { code, message, retryAfterMs } = error
  const missing = left.filter(isObject).map(({ id }) => String(id))
  return { code, message, ...(retryAfterMs === undefined ? {} : { retryAfterMs }), missing_ids: missing }
}
