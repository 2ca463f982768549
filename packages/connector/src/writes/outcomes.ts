import type { CallContext, ToolResult } from '@helpdesk-mcp/contracts'
import { withUnknownSteps } from '../steps/step-outcomes.ts'
import type { SentEntry, SentState } from './hooks.ts'
import type { InnerCall } from './inner-call.ts'
import { conflict, inFlight, landedResult, otherArguments, usedConfirmation } from './sent-call.ts'
import type { GuardParts, WholeCall } from './whole-call.ts'
import { wordsIn } from './words.ts'

/** What is known of a key that is taken. */
export type KnownState = Exclude<SentState, { state: 'new' | 'lost' }>

/** What became of calls that were begun before. */
export function createOutcomes({ hooks, conversations, clock }: GuardParts) {
  /**
   * Reserves a key. A message that did not land when it was sent first may have come since: the conversation is read once more. `lost`: it has
   * not, and the key is reserved.
   */
  async function reserve(call: WholeCall, entry: SentEntry, calls: readonly InnerCall[]): Promise<SentState> {
    const known = await hooks.sent.begin(entry)
    const before = known.state === 'other_arguments' ? known.sent : known
    if (before.state !== 'lost') return known
    const id = await landedAs(calls, { at: before.at }, call.context)
    if (id === null) {
      if (known.state === 'lost') return known
      // The key is for this call from now on.
      await hooks.sent.end(entry.key, { state: 'failed' })
      const again = await hooks.sent.begin({ ...entry, at: before.at })
      return again.state === 'new' ? before : again
    }
    if (id === undefined) {
      await hooks.sent.end(entry.key, { state: 'lost' })
      throw unknownOutcomeOf(before.at)
    }
    const result = await keepLanded(call, entry.key, calls, { id, at: before.at })
    const sent = { state: 'done', at: before.at, result } as const
    return known.state === 'other_arguments' ? { ...known, sent } : sent
  }

  /** The stored answer of a call that was begun before. Throws where there is none. */
  async function answerOf(
    call: WholeCall,
    { entry, known, calls }: { entry: SentEntry; known: KnownState; calls: readonly InnerCall[] },
  ): Promise<ToolResult> {
    if (known.state === 'unknown') return outcomeOf(call, calls, entry.key, known.at)
    if (known.state === 'in_flight') throw inFlight(known, clock.now())
    if (known.state === 'other_arguments') throw otherArguments(entry, known)
    if (known.result.structuredContent?.['voided'] === true) throw usedConfirmation(call.record)
    return known.result
  }

  /** What became of a call that was begun before, and of which nobody knows how it ended. */
  async function outcomeOf(
    call: WholeCall,
    calls: readonly InnerCall[],
    key: string,
    at: number,
  ): Promise<ToolResult> {
    // The process may have ended after it had kept what it sent.
    const id = await landedAs(calls, { at, isKept: true }, call.context)
    if (id === undefined) throw unknownOutcomeOf(at)
    if (id !== null) return keepLanded(call, key, calls, { id, at })
    await hooks.sent.end(key, { state: 'lost' })
    throw conflict(
      `The same call was begun at ${new Date(at).toISOString()}, and its answer was lost. The conversation was read again: it did not land. Nothing was sent now; the same call sends it.`,
      'did_not_land',
    )
  }

  /** Where the messages of a call stand; null where none does, undefined where that cannot be told. */
  async function landedAs(
    calls: readonly InnerCall[],
    sent: { at: number; isKept?: boolean },
    context: CallContext,
  ): Promise<string | null | undefined> {
    const found: (string | null | undefined)[] = []
    for (const one of calls.filter(({ record, arguments: args }) => wordsIn(record.guard ?? {}, args)))
      found.push(await conversations.landed(one, sent, context))
    const [id] = found
    if (found.length === 0) return undefined
    if (found.every((one) => one === null)) return null
    return found.every((one) => typeof one === 'string') ? id : undefined
  }

  /** Keeps that a call landed whose answer was lost; the agent wrote it itself. */
  async function keepLanded(
    call: WholeCall,
    key: string,
    calls: readonly InnerCall[],
    { id, at }: { id: string; at: number },
  ): Promise<ToolResult> {
    const result = withUnknownSteps(landedResult(id, calls), call, calls)
    await hooks.sent.end(key, { state: 'done', result })
    const message = calls.find(({ record, arguments: args }) => wordsIn(record.guard ?? {}, args))
    if (message) await conversations.wrote(message, [id], at).catch(() => undefined)
    return result
  }

  return { reserve, answerOf }
}

function unknownOutcomeOf(at: number) {
  return conflict(
    `The same call was begun at ${new Date(at).toISOString()}, and whether it took effect is unknown. Nothing was sent now: read it back. To send it all the same, give a new idempotency_key.`,
    'outcome_unknown',
  )
}
