import {
  type CallContext,
  type ConnectorError,
  isConnectorError,
  isObject,
  type ToolRecord,
  type TurnsPlan,
} from '@helpdesk-mcp/contracts'
import { readWith } from '@helpdesk-mcp/tools'
import { type Fetched, stop } from './several-calls.ts'
import { type CallTotals, itemIn, type VendorCall } from './vendor-call.ts'

interface Messages {
  /** The latest first. */
  items: readonly unknown[]
  plan: NonNullable<TurnsPlan['whole']>
  reader: ToolRecord
  args: Record<string, unknown>
}

/** How many vendor calls run at once. */
const concurrency = 4

/**
 * Reads the messages that a list has the first words of, the first `maximum` of them, and puts their fields into the list's items. One that
 * cannot be read stays as it is; a failure that may hold for all stops the rest, and is said.
 */
export async function readMessages(
  { items, plan, reader, args }: Messages,
  callVendor: VendorCall,
  totals: CallTotals,
  context: CallContext,
): Promise<Fetched> {
  const read = [...items]
  const wanted = items.flatMap((item, place) => {
    const call = isObject(item) && readWith(plan, item, undefined, { args, toolName: () => reader.name })
    return call ? [{ place, args: call.arguments }] : []
  })
  const chosen = wanted.slice(0, plan.maximum)
  for (let start = 0; start < chosen.length; start += concurrency) {
    const batch = chosen.slice(start, start + concurrency)
    const outcomes = await Promise.allSettled(
      batch.map((one) => callVendor(reader, one.args, totals, context)),
    )
    let failure: ConnectorError | undefined
    for (const [index, outcome] of outcomes.entries()) {
      const { place } = batch[index] as (typeof batch)[number]
      if (outcome.status === 'fulfilled')
        read[place] = joined(items[place], itemIn(reader, outcome.value), plan.fields)
      else if (!isConnectorError(outcome.reason)) throw outcome.reason
      else if (outcome.reason.code !== 'not_found') failure ??= outcome.reason
    }
    context.progress?.(Math.min(start + concurrency, chosen.length), chosen.length)
    if (failure) {
      const left = chosen
        .slice(start)
        .flatMap(({ place }) => (read[place] === items[place] ? [items[place]] : []))
      return { items: read, stopped: stop(failure, left) }
    }
  }
  return { items: read }
}

function joined(row: unknown, message: unknown, fields: readonly string[]): unknown {
  if (!isObject(row) || !isObject(message)) return row
  const found = fields.filter((field) => message[field] !== undefined && message[field] !== null)
  return { ...row, ...Object.fromEntries(found.map((field) => [field, message[field]])) }
}
