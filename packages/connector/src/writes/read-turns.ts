import {
  type CallContext,
  type Clock,
  isObject,
  type ToolRecord,
  type ToolResult,
  type Turn,
} from '@helpdesk-mcp/contracts'
import type { NewestTurn } from '@helpdesk-mcp/tools'
import type { CallSeen } from '../records/call-seen.ts'
import type { ThreadRef } from './thread-ref.ts'

export interface TurnsReaderOptions {
  records: readonly ToolRecord[]
  /** Makes a read that is not recorded. */
  read(
    record: ToolRecord,
    args: Record<string, unknown>,
    context: CallContext,
    seen: CallSeen,
  ): Promise<ToolResult>
  newestTurn(record: ToolRecord, seen: CallSeen): NewestTurn | undefined
  clock: Clock
}

/** The newest turns of a conversation as they stand now. */
export interface CurrentTurns {
  reader: ToolRecord
  /** Oldest first. */
  turns: Turn[]
  /** The whole conversation was read. */
  isWhole: boolean
  /** Of the read that has the newest turn. */
  seen: CallSeen
  content: ToolResult['structuredContent']
  newest: NewestTurn | undefined
  /** Milliseconds since 1970: when the read began that has the newest turn. */
  readAt: number
}

/** Reads the newest turns of a conversation, and older ones until they reach back as far as is asked, 50 at most. Undefined where no tool reads it. */
export type TurnsReader = (
  thread: ThreadRef,
  context: CallContext,
  asked?: {
    reachesBack(turns: readonly Turn[]): boolean
    /** Those that reach back are enough, however few. */
    isEnough?: boolean
  },
) => Promise<CurrentTurns | undefined>

/** How many turns each page has, the newest first. */
const pageSizes = [10, 20, 20]
/** The same where a turn costs a call, and mostly the newest one is known. */
const costlyPageSizes = [1, 4, 15, 30]

export function createTurnsReader({ records, read, newestTurn, clock }: TurnsReaderOptions): TurnsReader {
  const readers = new Map(
    records.flatMap((record) =>
      record.thread?.reads === undefined ? [] : [[record.thread.kind, record] as const],
    ),
  )

  return async ({ kind, id }, context, { reachesBack, isEnough = false } = { reachesBack: () => true }) => {
    const reader = readers.get(kind)
    if (!reader) return undefined
    const isList = reader.response.kind === 'list'
    const { progress: _progress, confirm: _confirm, ...quiet } = context

    async function readPage(record: ToolRecord, given: Record<string, unknown>) {
      const seen: CallSeen = {}
      const args = { [record.thread?.reads ?? '']: id, ...given }
      const { structuredContent: content } = await read(record, args, quiet, seen)
      const found = content?.[isList ? 'result' : 'turns']
      const turns = Array.isArray(found) ? (found.filter(isObject) as Turn[]) : []
      return { seen, content, turns, older: argumentsForOlder(content, isList) }
    }

    const readAt = clock.now()
    const [limit, ...olderLimits] = isEnough && reader.each ? costlyPageSizes : pageSizes
    const { seen, content, ...first } = await readPage(reader, isList ? { limit } : {})
    let { turns, older } = first
    for (const limit of olderLimits) {
      if (!older || reachesBack(turns)) break
      const next = await readPage(reader, isList ? { ...older, limit } : older)
      turns = [...next.turns, ...turns]
      older = next.older
    }
    return { reader, turns, isWhole: !older, seen, content, newest: newestTurn(reader, seen), readAt }
  }
}

/** What reads the turns before those of a page; undefined where there are none. */
function argumentsForOlder(
  content: ToolResult['structuredContent'],
  isList: boolean,
): Record<string, unknown> | undefined {
  if (isList) {
    const { next_cursor: cursor } = content ?? {}
    return typeof cursor === 'string' ? { next_cursor: cursor } : undefined
  }
  const { turns_left_out: leftOut } = content ?? {}
  return isObject(leftOut) && isObject(leftOut['read_with']) ? leftOut['read_with'] : undefined
}
