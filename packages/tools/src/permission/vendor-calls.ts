import { defaultPageMaximum, maxPageCalls, maxWaitingReads, type ToolRecord } from '@helpdesk-mcp/contracts'
import { isReadOnly } from './effects.ts'

/** Vendor calls for a list that is read to find a name; the last page begun may take its own beyond them. */
export const maxListPages = 50
/** Vendor calls for a list that is read to put names beside ids, or to check ids; a longer one is read in part. */
export const maxLabelPages = 3
/** Fields of an object whose values are looked up in one call, each with a vendor call of its own. */
export const maxFieldLookUps = 10
/** Names that are searched for in one call, each with a vendor call of its own. */
export const maxLookUps = 20
/** Vendor pages that are read for one page of a list whose rows are selected or sorted here. */
export const maxFilterCalls = 10
/** Lists that are read to find out whether something exists. */
export const maxConfirmedPer = 10
/** Items that are fetched one by one for one page. */
const maxFetched = 100

/** How many vendor calls one call of a tool may cost at most. It never makes more. `tools` are all of the connector. */
export function maxVendorCalls(record: ToolRecord, tools: readonly ToolRecord[]): number {
  const own = record.each ? 1 + maxFetched : record.response.kind === 'list' ? pageCalls(record) : 1
  const waiting = record.response.waiting?.read
  const threads = waiting ? maxWaitingReads * (waiting.maximum ?? 1) : 0
  const merged = record.merge?.length ?? 0
  // The record that narrows the list, and the list.
  const filled = 2 * Object.keys(record.fill ?? {}).length
  const sources = Object.keys(record.placeholders?.from ?? {}).length
  const plans = Object.values(record.resolve ?? {})
  const searched = plans.some(({ query }) => query !== undefined) ? maxLookUps : 0
  const lists = new Map<string, number>()
  for (const { query, list, arguments: given, elsewhere, pages, keys } of plans) {
    const calls = (id: string) =>
      listCalls(
        tools.find((tool) => tool.id === id),
        pages,
      )
    if (keys !== undefined) lists.set(JSON.stringify([list, keys]), maxFieldLookUps * calls(list))
    else if (query === undefined) lists.set(JSON.stringify([list, given]), calls(list))
    if (elsewhere) lists.set(JSON.stringify([elsewhere.list]), calls(elsewhere.list))
  }
  const read = [...lists.values()].reduce((sum, calls) => sum + calls, 0)
  const named = namingCalls(record, lists, tools)
  // A call that finds nothing is made again with the ids of the numbers that were given.
  const times = plans.some(({ when }) => when === 'not_found') ? 2 : 1
  const confirmed = Object.values(record.confirm ?? {}).reduce(
    (sum, { per }) => sum + (per ? 1 + maxConfirmedPer : 1),
    0,
  )
  return times * (own + merged + threads + filled + sources) + searched + read + confirmed + named
}

/** What the names beside ids may cost at most: nothing in the answer of a write, and nothing where a list was read for an argument. */
function namingCalls(
  record: ToolRecord,
  read: ReadonlyMap<string, number>,
  tools: readonly ToolRecord[],
): number {
  const calls = new Map<string, number>()
  for (const { from, each } of isReadOnly(record) ? (record.response.names ?? []) : []) {
    const key = from && JSON.stringify([from.list, from.arguments])
    const list = tools.find(({ id }) => id === from?.list)
    if (from && key !== undefined && !read.has(key))
      calls.set(key, listCalls(list, Math.min(from.pages ?? maxLabelPages, maxLabelPages)))
    if (each) calls.set(each.tool, each.max)
  }
  return [...calls.values()].reduce((sum, one) => sum + one, 0)
}

function pageCalls({ response, filters, sorts }: ToolRecord): number {
  const whole = response.turns?.whole?.maximum ?? 0
  // The last page begun may take its own beyond them.
  const { native, maximum } = response.paging ?? { native: false, maximum: 1 }
  const calls = native ? maxPageCalls(maximum) : 1
  return (native && (filters || sorts) ? maxFilterCalls - 1 : 0) + calls + whole
}

function listCalls(list: ToolRecord | undefined, pages = maxListPages): number {
  const { native, maximum } = list?.response.paging ?? { native: true, maximum: defaultPageMaximum }
  return native ? pages - 1 + maxPageCalls(maximum) : 1
}
