import {
  type CallContext,
  isConnectorError,
  type ToolRecord,
  type Turn,
  valueAt,
} from '@helpdesk-mcp/contracts'
import type { NewestTurn } from '@helpdesk-mcp/tools'
import { withAdvice } from '../error-advice.ts'
import type { CallSeen } from '../records/call-seen.ts'
import { answeredId, oneLine } from '../records/call-targets.ts'
import { itemsOf } from '../steps/step-calls.ts'
import { bareId } from './bare-id.ts'
import { type ChangesFrom, createChanges } from './conversation-changes.ts'
import type { ApprovedCall, ReadThreadsStore } from './hooks.ts'
import type { InnerCall } from './inner-call.ts'
import { landedIn } from './landed.ts'
import { createLockQueue } from './locks.ts'
import { ownEntry, ownTurns, reachesMark, withPart, writtenAs } from './new-turns.ts'
import { createReadPlaces } from './read-places.ts'
import { createTurnsReader, type TurnsReaderOptions } from './read-turns.ts'
import { digestsOfWords } from './same-words.ts'
import { showsTurns } from './shown-turns.ts'
import { threadKey } from './thread-key.ts'
import { nameThread } from './thread-names.ts'
import type { ThreadMark, ThreadRef } from './thread-ref.ts'
import type { Change, ThreadState } from './thread-state.ts'
import { allWordsIn, isForCustomers, isWhen, wordsIn } from './words.ts'

interface ConversationsOptions extends TurnsReaderOptions {
  /** Whether what the tool answers may be shown. */
  isShown(record: ToolRecord): boolean
  threads: ReadThreadsStore
  approved?: ApprovedCall | undefined
  turnIds(record: ToolRecord, seen: CallSeen): string[]
}

/** The conversations that calls are about: what was read of them, and what stands there now. */
export interface Conversations {
  /** Keeps how far a conversation was read by a call that began `at`. */
  learn(record: ToolRecord, args: Record<string, unknown>, seen: CallSeen, at: number): void | Promise<void>
  /** Those that the call replies to or closes. */
  answeredBy(call: InnerCall): ThreadRef[]
  /** Those that the call locks while it is made. */
  lockedBy(call: InnerCall): ThreadRef[]
  markOf(thread: ThreadRef): Promise<ThreadMark | undefined>
  /** Those that the call is about, whether or not it answers or closes them. */
  namedBy(call: InnerCall): ThreadRef[]
  /**
   * How it stands now; undefined where no tool reads it, or it cannot be read at the moment. That counts as read by nobody. Throws
   * `not_found` for one that does not exist.
   */
  stateOf(thread: ThreadRef, context: CallContext): Promise<ThreadState | undefined>
  /** What others have written since then. That counts as read from now on. Undefined for nothing. */
  changeIn(thread: ThreadRef, from: ChangesFrom, context: CallContext): Promise<Change | undefined>
  /** How far those were read that the calls reply to or close, by `threadKey`. */
  marksOf(calls: readonly InnerCall[]): Promise<Map<string, ThreadMark>>
  /** Counts as read what the agent was asked about. */
  keepRead(thread: ThreadRef, mark: ThreadMark): void | Promise<void>
  /** Where the words of a call stand in its conversation; null where they do not, undefined where that cannot be told. */
  landed(
    call: InnerCall,
    sent: {
      at: number
      /** Its own turn may be among those that are known as the agent's. */
      isKept?: boolean
    },
    context: CallContext,
  ): Promise<string | null | undefined>
  /** Keeps that the agent wrote this itself, by a call that came `at`; answers where, and what tells the turn. */
  wrote(
    call: InnerCall,
    ids: readonly string[],
    at: number,
  ): Promise<{ thread: ThreadRef; own: string } | undefined>
  /** The id of the conversation that an argument names by a number that people see. */
  idOf(thread: ThreadRef, context: CallContext): Promise<string | undefined>
}

export function createConversations(options: ConversationsOptions): Conversations {
  const { records, threads, clock, newestTurn, approved } = options
  const readTurns = createTurnsReader(options)

  const placeOf = createReadPlaces(records)
  const oneByOne = createLockQueue(clock)

  function marked(newest: NewestTurn, readAt: number): ThreadMark {
    const { id, time, count } = newest
    const answeredAt = clock.now()
    const mark: ThreadMark = { count, readAt }
    if (answeredAt > readAt) mark.answeredAt = answeredAt
    if (id !== undefined) mark.lastId = id
    if (time !== undefined) mark.lastTime = time
    return mark
  }

  function namedBy({ record, arguments: args }: InnerCall): ThreadRef[] {
    const { thread } = record.guard ?? {}
    const value = thread && args[thread.argument]
    const ids = value === undefined || value === null ? [] : itemsOf(value)
    return ids.flatMap((id) => {
      const text = oneLine(id, 128)
      return thread === undefined || text === undefined ? [] : [{ kind: thread.kind, id: text }]
    })
  }

  function answeredBy(call: InnerCall): ThreadRef[] {
    const { record, arguments: args, effects } = call
    const { words, notifies, closes } = record.guard ?? {}
    // Files without words are a reply, too.
    const isMessage = wordsIn(record.guard ?? {}, args) !== undefined || (words && record.answers)
    const isReply = effects.includes('outbound') && (isMessage || isWhen(notifies, args))
    return isReply || isWhen(closes, args) ? namedBy(call) : []
  }

  async function markOf({ kind, id }: ThreadRef): Promise<ThreadMark | undefined> {
    const bare = bareId(id)
    return (await threads.find({ kind, id: bare })) ?? (await threads.find({ kind, id: numberKey(bare) }))
  }

  return {
    markOf,

    learn(record, args, seen, at) {
      const place = placeOf(record)
      if (!place) return
      const { kind, argument, plan } = place
      const isShown = record.thread !== undefined && showsTurns(record, args)
      const newest = record.thread && !record.thread.isTurn ? newestTurn(record, seen) : undefined
      const given = argument === undefined ? undefined : (seen.arguments?.[argument] ?? args[argument])
      const id = bareId((plan && answeredId(plan, seen.answer)) ?? oneLine(given, 128))
      if (id === undefined) return
      const number = plan?.number === undefined ? undefined : oneLine(valueAt(seen.answer, plan.number), 128)
      const put = (mark: ThreadMark) => {
        const byId = threads.seen({ kind, id }, mark)
        if (number === undefined || number === id) return byId
        const byNumber = threads.seen(
          { kind, id: numberKey(number) },
          Object.assign({}, mark, { threadId: id }),
        )
        return byId && Promise.all([byId, byNumber]).then(() => undefined)
      }
      const isEnd =
        record.response.kind !== 'list' || (record.thread?.reads !== undefined && seen.turns?.hasNewest)
      const mark = newest && isEnd ? marked(newest, at) : undefined
      if (mark && isShown) return put(mark)
      const ids = isShown || place.isTurn ? options.turnIds(record, seen) : []
      return markOf({ kind, id }).then((before) => {
        // What was not shown was there: only what is newer is new where nothing else was read.
        if (!before && mark) return put(mark)
        if (!before || ids.length > 0) return put(withPart(before, ids, at))
        return undefined
      })
    },

    namedBy,

    answeredBy,
    lockedBy: (call) => (call.record.guard?.isDraft ? namedBy(call) : answeredBy(call)),

    async stateOf(thread, context) {
      try {
        const read = await markOf(thread)
        // What the agent wrote itself is told by the turns that it has become.
        const reachesBack = (turns: readonly Turn[]) => !read?.own || reachesMark(turns, read)
        const now = await readTurns(thread, context, { reachesBack })
        if (!now) return undefined
        const { newest, reader, seen, turns, content, readAt } = now
        const { progress: _progress, confirm: _confirm, ...quiet } = context
        return {
          ...(newest ? { mark: marked(newest, readAt) } : {}),
          ownTurns: (own) => ownTurns(turns, own),
          names: () =>
            nameThread(
              thread,
              turns,
              { record: reader, answer: seen.answer, content },
              {
                records,
                read: (record, args, own) => options.read(record, args, quiet, own),
              },
            ),
        }
      } catch (error) {
        if (!isConnectorError(error)) throw error
        if (error.code === 'not_found' || error.code === 'invalid_arguments')
          throw withAdvice(error, `Nothing was sent: there is no such ${thread.kind}.`)
        return undefined
      }
    },

    changeIn: createChanges({
      ...{ readTurns, threads, approved, markOf },
      markNow: ({ newest, readAt }) => newest && marked(newest, readAt),
      isShown: options.isShown,
    }),

    async marksOf(calls) {
      const marks = new Map<string, ThreadMark>()
      for (const thread of calls.flatMap(answeredBy)) {
        const mark = await markOf(thread)
        if (mark) marks.set(threadKey(thread), mark)
      }
      return marks
    },

    keepRead: (thread, mark) => threads.seen({ ...thread, id: bareId(thread.id) }, mark),

    async landed(call, { at, isKept = false }, context) {
      const { record, arguments: args } = call
      const { thread } = record.guard ?? {}
      const words = allWordsIn(record.guard ?? {}, args)
      const id = thread && oneLine(args[thread.argument], 128)
      if (!thread || words.length === 0 || id === undefined) return undefined
      const ref = { kind: thread.kind, id }
      const mark = (await markOf(ref)) ?? approved?.mark
      const now = await readTurns(ref, context).catch(() => undefined)
      if (!now) return undefined
      // What was read later may be past the message.
      const before = mark && (mark.answeredAt ?? mark.readAt) <= at ? mark : undefined
      const own = writtenAs(now.turns, isKept ? [] : (mark?.own ?? []))
      return landedIn(now.turns, { words, isOutbound: isForCustomers(call), at, mark: before, own })
    },

    async wrote({ record, arguments: args }, ids, at) {
      const { thread } = record.guard ?? {}
      const words = allWordsIn(record.guard ?? {}, args)
      const id = thread && oneLine(args[thread.argument], 128)
      if (!thread || id === undefined || (words.length === 0 && ids.length === 0)) return undefined
      const ref = { kind: thread.kind, id: bareId(id) }
      const own = ownEntry(ids, await digestsOfWords(words))
      // Notes are written at once. Each adds to what the others have left.
      return oneByOne(threadKey(ref), async () => {
        // What others write from now on is new to it, also where it has read nothing.
        const mark: ThreadMark = (await markOf(ref)) ?? { count: 0, isPart: true, readAt: at }
        await threads.seen(ref, { ...mark, own: [...(mark.own ?? []), own].slice(-maxOwn) })
        return { thread: ref, own }
      })
    },

    async idOf(thread, context) {
      const { kind } = thread
      const bare = bareId(thread.id)
      // What was read under it is an id.
      if (await threads.find({ kind, id: bare })) return bare
      const known = (await threads.find({ kind, id: numberKey(bare) }))?.threadId
      if (known !== undefined) return known
      const now = await readTurns(thread, context).catch((error: unknown) => {
        // The call itself says best what was not found.
        if (isConnectorError(error) && ['not_found', 'invalid_arguments'].includes(error.code))
          return undefined
        throw isConnectorError(error)
          ? withAdvice(error, 'It was to be read which conversation has this number. Nothing was sent.')
          : error
      })
      const sent = now && oneLine(now.seen.arguments?.[now.reader.thread?.reads ?? ''], 128)
      if (sent !== undefined) return sent
      const plan = now?.reader.targets?.find(({ kind, rows }) => kind === thread.kind && !rows)
      return plan && answeredId(plan, now?.seen.answer)
    },
  }
}

/** Under which id a mark is kept for the number that people see. */
function numberKey(number: string): string {
  return `#${number}`
}

const maxOwn = 50
