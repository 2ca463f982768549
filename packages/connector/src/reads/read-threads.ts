import { maxWaitingReads, type ToolRecord, valueAt, type WaitingRead } from '@helpdesk-mcp/contracts'
import { asksForWaiting, createThreadReader, type ThreadState } from '@helpdesk-mcp/tools'
import type { AnswerReaders } from '../answers/answer-readers.ts'
import type { RunningCall } from '../vendor/vendor-call.ts'
import type { AccountReads } from './account-reads.ts'
import { readInBatches } from './in-batches.ts'

interface ThreadReadsOptions {
  /** Messages are read with a tool that is permitted or not at all. */
  reads: AccountReads
  answers: AnswerReaders
}

/** What was read, by item; undefined where that says nothing. */
export type KnownThreads = Map<unknown, ThreadState | undefined>

/** Reads the messages of rows, a call a row or more. */
export interface ThreadReads {
  /** Reads those of the first items that do not say by themselves who waits since when, if the caller asks for it. */
  asked(
    items: readonly unknown[],
    record: ToolRecord,
    fields: readonly string[] | undefined,
    running: RunningCall,
    known?: KnownThreads,
  ): Promise<ReadThreads>
  /** Adds the messages of these rows to what is known, as many as one call may read. Undefined where no permitted tool reads them. */
  add(
    known: KnownThreads,
    items: readonly unknown[],
    record: ToolRecord,
    running: RunningCall,
    /** Vendor calls after which no more rows are begun. */
    maxCalls?: number,
  ): Promise<Added | undefined>
}

interface ReadThreads {
  threads: KnownThreads
  notes: { waiting_note?: string }
}

interface Added {
  /** Rows whose messages were asked for. */
  count: number
  /** Why reading ended early. */
  failure?: string
}

/** A vendor that refuses ends the reading: the rest keeps what the list says. */
export function createThreadReads({ reads, answers }: ThreadReadsOptions): ThreadReads {
  const add: ThreadReads['add'] = async (known, items, record, running, maxCalls) => {
    const { read, thread } = record.response.waiting ?? {}
    const reader = read && reads.shownTool(read.tool)
    if (!read || !thread || !reader) return undefined
    const stateOf = createThreadReader(thread, answers.of(reader).timeAt)
    const chosen = items
      .filter((item) => !known.has(item) && isId(valueAt(item, read.id)))
      .slice(0, Math.max(0, maxWaitingReads - known.size))
    const before = running.calls
    let count = 0

    async function stateIn(item: unknown): Promise<ThreadState | undefined> {
      if (!read || !reader) return undefined
      if (maxCalls !== undefined && running.calls - before >= maxCalls) return undefined
      count += 1
      known.set(item, undefined)
      const id = valueAt(item, read.id)
      if (Array.isArray(id)) return stateInMessages(id, read, reader)
      const found = await reads.records(reader, { [read.argument]: String(id) }, running)
      if (reader.response.kind !== 'list') return stateOf(found[0])
      const isWhole = found.length < (reader.response.paging?.maximum ?? Number.POSITIVE_INFINITY)
      return sure(stateOf(found), isWhole)
    }

    /** Reads single messages from the end, as far as the last answer. */
    async function stateInMessages(
      ids: readonly unknown[],
      { argument, maximum = 1 }: WaitingRead,
      reader: ToolRecord,
    ): Promise<ThreadState | undefined> {
      const messages: unknown[] = []
      for (const id of ids.slice(-maximum).reverse()) {
        messages.unshift(...(await reads.records(reader, { [argument]: String(id) }, running)))
        if (stateOf(messages.slice(0, 1))?.last_message_from === 'agent') return stateOf(messages)
      }
      return sure(stateOf(messages), ids.length <= maximum)
    }

    const { found, failure } = await readInBatches(chosen, stateIn, running)
    for (const [place, state] of found) if (state) known.set(chosen[place], state)
    return failure ? { count, failure: `Messages were read until this: ${failure.error.message}` } : { count }
  }

  return {
    add,

    async asked(items, record, fields, running, known = new Map()) {
      const threads = new Map(known)
      const read = record.response.waiting?.read
      const { waitingOf } = answers.of(record)
      if (!read || !waitingOf || !asksForWaiting(record.response, fields)) return { threads, notes: {} }
      const open = items.filter((item) => {
        const { status_kind, waiting_since, waiting_since_at_latest, last_message_from } = waitingOf(item)
        const isUnsaid = waiting_since === null || waiting_since_at_latest === true
        const mayWait = status_kind !== 'closed' && last_message_from !== 'agent'
        return mayWait && isUnsaid && !known.has(item) && isId(valueAt(item, read.id))
      })
      const added = await add(threads, open, record, running)
      if (!added) return { threads, notes: open.length > 0 ? { waiting_note: unreadNote } : {} }
      const { count, failure } = added
      if (failure !== undefined) return { threads, notes: { waiting_note: failure } }
      const isCut = open.length > count
      return { threads, notes: isCut ? { waiting_note: `Messages were read for ${count} rows.` } : {} }
    },
  }
}

/** What was read of items, for the copies in which names stand beside ids. */
export function knownOfCopies(
  known: KnownThreads | undefined,
  items: readonly unknown[],
  copies: readonly unknown[],
): KnownThreads {
  return new Map(items.flatMap((item, place) => (known?.has(item) ? [[copies[place], known.get(item)]] : [])))
}

const unreadNote = 'No permitted tool reads the messages, so waiting_since is what the list says.'

/** Without an answer among them, the oldest of the messages is the oldest that waits only if there are no others. */
function sure(state: ThreadState | undefined, isWhole: boolean): ThreadState | undefined {
  if (!state || isWhole || state.hasAnswer) return state
  return { ...state, waiting_since_at_latest: true }
}

function isId(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0
  return (typeof value === 'string' && value !== '') || typeof value === 'number'
}
