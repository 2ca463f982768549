import { isObject, type ToolRecord, type TurnsPlan } from '@helpdesk-mcp/contracts'
import { readWith } from '@helpdesk-mcp/tools'
import { itemIn } from '../answers/answer-items.ts'
import type { RunningCall, VendorCall } from '../vendor/vendor-call.ts'
import { readInBatches } from './in-batches.ts'
import { type Fetched, stop } from './several-calls.ts'

interface Messages {
  /** The latest first. */
  items: readonly unknown[]
  plan: NonNullable<TurnsPlan['whole']>
  reader: ToolRecord
  args: Record<string, unknown>
}

/**
 * Reads the messages that a list has the first words of, the first `maximum` of them, and puts their fields into the list's items. One that
 * cannot be read stays as it is; a failure that may hold for all stops the rest, and is said.
 */
export async function readMessages(
  { items, plan, reader, args }: Messages,
  callVendor: VendorCall,
  running: RunningCall,
): Promise<Fetched> {
  const read = [...items]
  const wanted = items.flatMap((item, place) => {
    const call = isObject(item) && readWith(plan, item, undefined, { args, toolName: () => reader.name })
    return call ? [{ place, args: call.arguments }] : []
  })
  const chosen = wanted.slice(0, plan.maximum)
  const { found, gone, failure } = await readInBatches(
    chosen,
    async (one) => itemIn(reader, await callVendor(reader, one.args, running)),
    running,
  )
  for (const [index, message] of found) {
    const { place } = chosen[index] as (typeof chosen)[number]
    read[place] = joined(items[place], message, plan.fields)
  }
  if (!failure) return { items: read }
  const left = chosen.filter((_, index) => !found.has(index) && !gone.has(index))
  return {
    items: read,
    stopped: stop(
      failure.error,
      left.map(({ place }) => items[place]),
    ),
  }
}

function joined(row: unknown, message: unknown, fields: readonly string[]): unknown {
  if (!isObject(row) || !isObject(message)) return row
  const found = fields.filter((field) => message[field] !== undefined && message[field] !== null)
  return { ...row, ...Object.fromEntries(found.map((field) => [field, message[field]])) }
}
