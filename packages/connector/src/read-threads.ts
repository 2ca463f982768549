import { maxWaitingReads, type ToolRecord, valueAt, type WaitingRead } from '@helpdesk-mcp/contracts'
import { asksForWaiting, createThreadReader, type ThreadState } from '@helpdesk-mcp/tools'
import type { AccountReads } from './account-reads.ts'
import type { AnswerReaders } from './answer-readers.ts'
import { readInBatches } from './in-batches.ts'
import type { RunningCall } from './vendor-call.ts'

interface ThreadReadsOptions {
  /** Messages are read with a tool that is permitted or not at all. */
  reads: AccountReads
  answers: AnswerReaders
}

export type ThreadReads = (
  items: readonly unknown[],
  record: ToolRecord,
  fields: readonly string[] | undefined,
  running: RunningCall,
) => Promise<ReadThreads>

/** What was read, by item, and what is said where not all was. */
interface ReadThreads {
  threads: ReadonlyMap<unknown, ThreadState>
  notes: { waiting_note?: string }
}

/**
 * Reads the messages of the first items that do not say by themselves who waits since when, if the caller asks for it. A vendor that
 * refuses ends it: the rest keeps what the list says.
 */
export function createThreadReads({ reads, answers }: ThreadReadsOptions): ThreadReads {
  return async (items, record, fields, running) => {
    const plan = record.response.waiting
    const { waitingOf } = answers.of(record)
    if (!plan?.read || !plan.thread || !waitingOf || !asksForWaiting(record.response, fields)) return nothing
    const threads = new Map<unknown, ThreadState>()
    const { read, thread } = plan
    const reader = reads.shownTool(read.tool)
    const open = items.filter((item) => {
      const state = waitingOf(item)
      const isUnsaid = state.waiting_since === null && state.last_message_from !== 'agent'
      return state.status_kind !== 'closed' && isUnsaid && isId(valueAt(item, read.id))
    })
    if (!reader) return { threads, notes: open.length > 0 ? { waiting_note: unreadNote } : {} }
    const stateOf = createThreadReader(thread, answers.of(reader).timeAt)
    const chosen = open.slice(0, maxWaitingReads)

    async function stateIn(item: unknown): Promise<ThreadState | undefined> {
      const id = valueAt(item, read.id)
      if (Array.isArray(id)) return stateInMessages(id)
      const found = await reads.records(reader as ToolRecord, { [read.argument]: String(id) }, running)
      if (reader?.response.kind !== 'list') return stateOf(found[0])
      const isWhole = found.length < (reader.response.paging?.maximum ?? Number.POSITIVE_INFINITY)
      return sure(stateOf(found), isWhole)
    }

    /** Reads single messages from the end, as far as the last answer. */
    async function stateInMessages(ids: readonly unknown[]): Promise<ThreadState | undefined> {
      const messages: unknown[] = []
      for (const id of ids.slice(-maximumOf(read)).reverse()) {
        const args = { [read.argument]: String(id) }
        messages.unshift(...(await reads.records(reader as ToolRecord, args, running)))
        if (stateOf(messages.slice(0, 1))?.last_message_from === 'agent') return stateOf(messages)
      }
      return sure(stateOf(messages), ids.length <= maximumOf(read))
    }

    const { found, failure } = await readInBatches(chosen, stateIn, running)
    for (const [place, state] of found) if (state) threads.set(chosen[place], state)
    if (failure)
      return { threads, notes: { waiting_note: `Messages were read until this: ${failure.error.message}` } }
    const isCut = open.length > chosen.length
    return { threads, notes: isCut ? { waiting_note: `Messages were read for ${chosen.length} rows.` } : {} }
  }
}

const nothing: ReadThreads = { threads: new Map(), notes: {} }
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
