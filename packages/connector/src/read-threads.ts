import {
  type CallContext,
  isConnectorError,
  maxWaitingReads,
  type ToolRecord,
  valueAt,
  type WaitingRead,
} from '@helpdesk-mcp/contracts'
import {
  asksForWaiting,
  createThreadReader,
  createWaitingReader,
  inZone,
  type ThreadState,
} from '@helpdesk-mcp/tools'
import type { ConnectorDefinition } from './definition.ts'
import { type CallTotals, itemIn, itemsIn, type VendorCall } from './vendor-call.ts'

interface ThreadReadsOptions {
  definition: ConnectorDefinition
  /** The tools whose answers may be shown: messages are read with one of them or not at all. */
  permitted: readonly ToolRecord[]
  timeZone?: string
}

type ThreadReads = (
  items: readonly unknown[],
  record: ToolRecord,
  fields: readonly string[] | undefined,
  totals: CallTotals,
  context: CallContext,
) => Promise<ReadThreads>

/** What was read, by item, and what is said where not all was. */
interface ReadThreads {
  threads: ReadonlyMap<unknown, ThreadState>
  notes: { waiting_note?: string }
}

const concurrency = 4

/**
 * Reads the messages of the first items that do not say by themselves who waits since when, if the caller asks for it. A vendor that
 * refuses ends it: the rest keeps what the list says.
 */
export function createThreadReads(
  { definition: { title, pagination }, permitted, timeZone }: ThreadReadsOptions,
  callVendor: VendorCall,
): ThreadReads {
  return async (items, record, fields, totals, context) => {
    const threads = new Map<unknown, ThreadState>()
    const plan = record.response.waiting
    const reader = permitted.find(({ id }) => id === plan?.read?.tool)
    const waitingOf = createWaitingReader(record.response, timeZone)
    if (!plan?.read || !plan.thread || !waitingOf || !asksForWaiting(record.response, fields))
      return { threads, notes: {} }
    const { read, thread } = plan
    const open = items.filter((item) => {
      const state = waitingOf(item)
      const isUnsaid = state.waiting_since === null && state.last_message_from !== 'agent'
      return state.status_kind !== 'closed' && isUnsaid && isId(valueAt(item, read.id))
    })
    if (!reader) return { threads, notes: open.length > 0 ? { waiting_note: unreadNote } : {} }
    const stateOf = createThreadReader(thread, inZone(reader.response.times, timeZone))
    const chosen = open.slice(0, maxWaitingReads)

    async function stateIn(item: unknown): Promise<ThreadState | undefined> {
      const id = valueAt(item, read.id)
      if (Array.isArray(id)) return stateInMessages(id)
      const call = (paging: Record<string, string | number>) =>
        callVendor(reader as ToolRecord, { [read.argument]: String(id) }, totals, context, paging)
      if (reader?.response.kind !== 'list') return stateOf(itemIn(reader as ToolRecord, await call({})))
      const { paging } = reader.response
      const size = paging?.native && 'size' in pagination ? { [pagination.size]: paging.maximum } : {}
      const messages = itemsIn(title, reader, await call(size))
      const isWhole = messages.length < (paging?.maximum ?? Number.POSITIVE_INFINITY)
      return sure(stateOf(messages), isWhole)
    }

    /** Reads single messages from the end, as far as the last answer. */
    async function stateInMessages(ids: readonly unknown[]): Promise<ThreadState | undefined> {
      const messages: unknown[] = []
      for (const id of ids.slice(-maximumOf(read)).reverse()) {
        const args = { [read.argument]: String(id) }
        messages.unshift(
          itemIn(reader as ToolRecord, await callVendor(reader as ToolRecord, args, totals, context)),
        )
        if (stateOf(messages.slice(0, 1))?.last_message_from === 'agent') return stateOf(messages)
      }
      return sure(stateOf(messages), ids.length <= maximumOf(read))
    }

    for (let start = 0; start < chosen.length; start += concurrency) {
      const batch = chosen.slice(start, start + concurrency)
      const outcomes = await Promise.allSettled(batch.map(stateIn))
      for (const [index, outcome] of outcomes.entries()) {
        if (outcome.status === 'fulfilled') {
          if (outcome.value) threads.set(batch[index], outcome.value)
          continue
        }
        const error: unknown = outcome.reason
        if (!isConnectorError(error)) throw error
        if (error.code !== 'not_found')
          return { threads, notes: { waiting_note: `Messages were read until this: ${error.message}` } }
      }
      context.progress?.(Math.min(start + concurrency, chosen.length), chosen.length)
    }
    const isCut = open.length > chosen.length
    return { threads, notes: isCut ? { waiting_note: `Messages were read for ${chosen.length} rows.` } : {} }
  }
}

const unreadNote = 'No permitted tool reads the messages, so waiting_since is what the list says.'

/** Without an answer among them, the oldest of the messages is the oldest that waits only if there are no others. */
function sure(state: ThreadState | undefined, isWhole: boolean): ThreadState | undefined {
  if (!state || isWhole) return state
  return { ...state, waiting_since: state.hasAnswer ? state.waiting_since : null }
}

function maximumOf({ maximum = 1 }: WaitingRead): number {
  return maximum
}

function isId(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0
  return (typeof value === 'string' && value !== '') || typeof value === 'number'
}
