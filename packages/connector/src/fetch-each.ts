import {
  type CallContext,
  ConnectorError,
  type EachPlan,
  isConnectorError,
  isObject,
  type ToolRecord,
  valueAt,
} from '@helpdesk-mcp/contracts'
import type { Ask, Meter } from './ask.ts'

const concurrency = 4

/** The ids that another object holds, as items that a cursor can find again. */
export async function readIds(
  each: EachPlan,
  args: Record<string, unknown>,
  tools: readonly ToolRecord[],
  ask: Ask,
  meter: Meter,
  context: CallContext,
): Promise<{ id: string }[]> {
  const reader = tools.find(({ id }) => id === each.read)
  if (!reader) throw new ConnectorError('unexpected_response', `Unknown tool ${each.read}.`)
  const body = await ask(reader, { id: args[each.argument] }, meter, context)
  const ids = valueAt(valueAt(body, reader.response.at) ?? body, each.at)
  const items = (Array.isArray(ids) ? ids : []).map((id) => ({ id: String(id) }))
  const direction = each.direction && (args[each.direction.argument] ?? each.direction.default)
  return direction === 'desc' ? items.reverse() : items
}

/** The items in the order of their ids, and why the rest is not there. */
interface Fetched {
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
  ask: Ask,
  meter: Meter,
  context: CallContext,
): Promise<Fetched> {
  const items: unknown[] = []
  for (let start = 0; start < ids.length; start += concurrency) {
    const batch = ids.slice(start, start + concurrency).map((item) => (item as { id: string }).id)
    const answers = await Promise.allSettled(
      batch.map((id) => ask(record, { [each.as]: id }, meter, context)),
    )
    for (const [index, answer] of answers.entries()) {
      if (answer.status === 'fulfilled') items.push(unwrap(record, answer.value))
      else {
        const error: unknown = answer.reason
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

function unwrap(record: ToolRecord, body: unknown): unknown {
  return valueAt(body, record.response.at) ?? body
}

function stop(error: ConnectorError, left: readonly unknown[]): NonNullable<Fetched['stopped']> {
  const { code, message, retryAfterMs } = error
  const missing = left.filter(isObject).map(({ id }) => String(id))
  return { code, message, ...(retryAfterMs === undefined ? {} : { retryAfterMs }), missing_ids: missing }
}
