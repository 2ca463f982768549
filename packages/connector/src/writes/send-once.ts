import { isConnectorError, type ToolResult, valueAt, type WriteDecision } from '@helpdesk-mcp/contracts'
import type { CallSeen } from '../call-seen.ts'
import { callTool } from '../steps/further-calls.ts'
import type { SentEnd, SentState } from './hooks.ts'
import { conversationBusy, withLocks } from './locks.ts'
import {
  confirmedEntry,
  conflict,
  entryOf,
  landedResult,
  repeated,
  usedConfirmation,
  voided,
} from './sent-call.ts'
import { type GuardParts, type MadeCall, recordUnsent, type WholeCall } from './whole-call.ts'
import { wordsIn } from './words.ts'

/** Sends a call, unless the same was sent before: then its answer is given again. */
export function createSendOnce(
  parts: GuardParts,
  /** Throws where the call may not be sent now. */
  checkUnchanged: (call: WholeCall) => Promise<void>,
) {
  const { hooks, clock, conversations, callsFor } = parts

  async function sendOnce(call: WholeCall, cleared: WriteDecision): Promise<ToolResult> {
    const { record, args, own, inner, context } = call
    const at = clock.now()
    const isConfirmed = cleared === 'confirm' && own.confirmation !== undefined
    const entries = [
      isConfirmed ? confirmedEntry(record, own.confirmation ?? '', at) : undefined,
      entryOf(record, own, inner, at),
    ].filter((entry) => entry !== undefined)
    const begun: string[] = []
    // What was sent is answered, whatever becomes of the record of it.
    const end = async (how: (key: string) => SentEnd) => {
      for (const key of begun) await hooks.sent.end(key, how(key)).catch(() => {})
    }
    for (const entry of entries) {
      const known = await hooks.sent.begin(entry)
      if (known.state === 'new') {
        begun.push(entry.key)
        continue
      }
      try {
        const result = await knownAnswer(call, entry.key, known)
        await end(() => ({ state: 'done', result }))
        return recordUnsent(
          call,
          repeated(result, 'at' in known ? known.at : at),
          known.state === 'unknown' ? 'It was made before' : 'Not sent again',
          parts,
        )
      } catch (error) {
        await end(() => ({ state: 'failed' }))
        throw error
      }
    }
    const made: MadeCall[] = []
    let result: ToolResult | undefined
    let isVoid = false
    const send = async (isHeld: () => boolean) => {
      // Of a call that was made before, the conversation shows its own message.
      await checkUnchanged(call).catch((error: unknown) => {
        isVoid = isConnectorError(error) && error.code === 'conflict'
        throw error
      })
      if (!isHeld()) throw conversationBusy()
      result = await callTool(callsFor({ cleared, made }), record, args, context)
      await keepOwn(made).catch(() => {})
      return result
    }
    try {
      return await withLocks(hooks, inner.flatMap(conversations.answeredBy), send)
    } finally {
      const ended = endOf(made, result)
      await end((key) =>
        isVoid && isConfirmed && key === entries[0]?.key ? { state: 'done', result: voided } : ended,
      )
    }
  }

  /** The stored answer of a call that was begun before. Throws where there is none. */
  async function knownAnswer(call: WholeCall, key: string, known: KnownState): Promise<ToolResult> {
    if (known.state === 'unknown') return outcomeOf(call, key, known.at)
    if (known.state === 'in_flight')
      throw conflict(
        'The same call is being sent at this moment: wait for its answer. Nothing was sent.',
        'in_flight',
      )
    if (known.state === 'other_arguments')
      throw conflict(
        `Nothing was sent: this idempotency_key belongs to a call with other arguments. Give a new one.`,
        'other_arguments',
      )
    if (known.result.structuredContent?.['voided'] === true) throw usedConfirmation(call.record)
    return known.result
  }

  /** What became of a call that was begun before, and of which nobody knows how it ended. */
  async function outcomeOf(call: WholeCall, key: string, at: number): Promise<ToolResult> {
    const found: (string | null | undefined)[] = []
    for (const one of call.inner.filter(({ record, arguments: args }) => wordsIn(record.guard ?? {}, args)))
      found.push(await conversations.landed(one, at, call.context))
    const [id] = found
    const since = new Date(at).toISOString()
    if (typeof id === 'string' && found.every((one) => typeof one === 'string')) {
      const result = landedResult(id, call.inner)
      await hooks.sent.end(key, { state: 'done', result })
      return result
    }
    if (found.length > 0 && found.every((one) => one === null)) {
      await hooks.sent.end(key, { state: 'failed' })
      throw conflict(
        `The same call was begun at ${since}, and its answer was lost. The conversation was read again: it did not land. Nothing was sent now; the same call sends it.`,
        'did_not_land',
      )
    }
    throw conflict(
      `The same call was begun at ${since}, and whether it took effect is unknown. Nothing was sent now: read it back. To send it all the same, give a new idempotency_key.`,
      'outcome_unknown',
    )
  }

  /** What an agent wrote itself is no change that it does not know of. */
  async function keepOwn(made: readonly MadeCall[]): Promise<void> {
    for (const { seen, result, ...one } of made) {
      const call = { ...one, arguments: { ...one.arguments, ...threadIn(one.record, seen) } }
      const id = seen.landed ?? valueAt(result.structuredContent, 'delivery.id')
      if (!result.isError)
        await conversations.wrote(call, id === undefined || id === null ? [] : [String(id)])
    }
  }

  return sendOnce
}

/** The id that a number which people see was looked up as. */
function threadIn({ guard }: MadeCall['record'], { arguments: sent }: CallSeen): Record<string, unknown> {
  const { argument = '' } = guard?.thread ?? {}
  return sent?.[argument] === undefined ? {} : { [argument]: sent[argument] }
}

type KnownState = Exclude<SentState, { state: 'new' }>

function endOf(made: readonly MadeCall[], result: ToolResult | undefined): SentEnd {
  if (made.some(({ seen }) => seen.isUnknown)) return { state: 'unknown' }
  if (!made.some((one) => !one.result.isError)) return { state: 'failed' }
  return result ? { state: 'done', result } : { state: 'unknown' }
}
