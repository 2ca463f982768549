import {
  type CallContext,
  isCancelled,
  isConnectorError,
  type ToolRecord,
  type Turn,
} from '@helpdesk-mcp/contracts'
import { withAdvice } from '../error-advice.ts'
import { bareId } from './bare-id.ts'
import type { CameBefore } from './calls-at-once.ts'
import { sinceTime } from './guard-arguments.ts'
import type { ApprovedCall, ReadThreadsStore } from './hooks.ts'
import {
  afterGiven,
  afterMark,
  newsIn,
  ownTurns,
  reachesGiven,
  reachesMark,
  recentTurns,
  withoutWords,
} from './new-turns.ts'
import type { CurrentTurns, TurnsReader } from './read-turns.ts'
import { threadKey } from './thread-key.ts'
import type { ThreadMark, ThreadRef } from './thread-ref.ts'
import type { Change } from './thread-state.ts'

interface ChangesOptions {
  readTurns: TurnsReader
  threads: Pick<ReadThreadsStore, 'seen'>
  approved?: ApprovedCall | undefined
  markOf(thread: ThreadRef): Promise<ThreadMark | undefined>
  /** How far the turns were read just now. */
  markNow(turns: CurrentTurns): ThreadMark | undefined
  /** Whether what the tool answers may be shown. */
  isShown(record: ToolRecord): boolean
}

/** From where on what is written in a conversation is new to a call. */
export interface ChangesFrom {
  /** The id or the time of a turn, or any other time, as the call says it. */
  since?: string | undefined
  /** How far the conversation was read when the call came. */
  mark?: ThreadMark | undefined
  came: CameBefore
  /** Another call was answering or closing the conversation. */
  hasWaited: boolean
}

/** Reads what others have written in a conversation. */
export function createChanges({ readTurns, threads, approved, markOf, markNow, isShown }: ChangesOptions) {
  return async (thread: ThreadRef, from: ChangesFrom, context: CallContext): Promise<Change | undefined> => {
    const stored = await markOf(thread)
    const { since } = from
    const mark = markFor(thread, from, stored)
    if (since === undefined && !mark) return undefined
    // Nobody has read what was written after the last time that the conversation was read here.
    const isKnown = (time = 0) => mark === undefined || time <= mark.readAt
    const given = since !== undefined && isKnown(sinceTime(since)) ? since : undefined
    const reachesBack = (turns: readonly Turn[]) =>
      given === undefined ? reachesMark(turns, mark) : reachesGiven(turns, given)
    const now = await readTurns(thread, context, { reachesBack, isEnough: true }).catch((error: unknown) => {
      // The call itself says best what was not found.
      if (isConnectorError(error) && error.code === 'not_found') return undefined
      throw isConnectorError(error)
        ? withAdvice(error, 'It was to be read whether somebody has written since. Nothing was sent.')
        : error
    })
    if (!now) return undefined
    const { turns, reader, isWhole } = now
    const after = given === undefined ? afterMark(turns, mark) : afterGiven(turns, given)
    const newsWith = (notes: readonly string[] | undefined) =>
      newsIn(after, recentTurns(turns, mark), { own: mark?.own, notes }, approved)
    let news = newsWith(stored?.own)
    if (news.some(({ visibility }) => visibility === 'private')) {
      // It may be the agent's own note, which is being written.
      await from.came.settled()
      news = newsWith((await markOf(thread))?.own)
    }
    // Somebody may have written in what was too much to read.
    const isPart = !isWhole && !reachesBack(turns)
    if (news.length === 0 && !isPart) return undefined
    const told = news.length === 0 ? after : news
    const isTold = isShown(reader)
    const read = markNow(now)
    // What a person is shown, the agent has not read; nor what it can read and was not told, or no longer waits for.
    if (read && !approved && !(isPart && isTold) && !isCancelled(context))
      await threads.seen({ ...thread, id: bareId(thread.id) }, read)
    const own = approved && stored?.own ? ownTurns(told, stored.own) : []
    return {
      thread,
      turns: isTold ? [...told] : told.map(withoutWords),
      ...(isPart ? { isPart } : {}),
      ...(own.length > 0 ? { own } : {}),
    }
  }
}

/** From where on turns are new to a call; undefined where nobody has read the conversation, or written in it meanwhile. */
function markFor(
  thread: ThreadRef,
  { mark, came, hasWaited }: ChangesFrom,
  stored: ThreadMark | undefined,
): ThreadMark | undefined {
  const written = came.written.get(threadKey(thread))
  // The call was made without knowing what is known now.
  if (!mark) return stored || written || hasWaited ? { count: 0, isPart: true, readAt: came.at } : undefined
  return written && mark.own ? { ...mark, own: mark.own.filter((one) => !written.includes(one)) } : mark
}
