import {
  type CallContext,
  isConnectorError,
  type ToolResult,
  valueAt,
  type WriteDecision,
} from '@helpdesk-mcp/contracts'
import { withoutMark } from '@helpdesk-mcp/tools'
import type { CallSeen } from '../records/call-seen.ts'
import { callTool } from '../steps/further-calls.ts'
import type { CallsAtOnce, CameBefore } from './calls-at-once.ts'
import type { SentBefore } from './dry-run.ts'
import type { GuardArguments } from './guard-arguments.ts'
import type { Lock, SentEnd, SentEntry, SentState } from './hooks.ts'
import type { InnerCall } from './inner-call.ts'
import { conversationBusy, withLocks } from './locks.ts'
import {
  confirmedEntry,
  conflict,
  draftEntry,
  entriesOf,
  inFlight,
  landedResult,
  otherArguments,
  repeated,
  sendsStored,
  usedConfirmation,
  voided,
  withBeside,
} from './sent-call.ts'
import { readStored } from './stored-message.ts'
import { threadKey } from './thread-key.ts'
import { type GuardParts, type MadeCall, recordUnsent, type WholeCall } from './whole-call.ts'
import { wordsIn } from './words.ts'

/** Sends a call, unless the same was sent before: then its answer is given again. */
export function createSendOnce(
  parts: GuardParts,
  {
    checkUnchanged,
    wrote,
  }: {
    /** Throws where the call may not be sent now. */
    checkUnchanged(call: WholeCall, hasWaited: boolean): Promise<void>
    wrote: CallsAtOnce['wrote']
  },
) {
  const { hooks, clock, conversations, callsFor } = parts

  /** `agreed`: the digest of the message that the vendor keeps and that it sends, as a person has read it. */
  async function sendOnce(
    call: WholeCall,
    cleared: WriteDecision,
    agreed = hooks.approved?.sends,
  ): Promise<ToolResult> {
    const { record, args, own, inner, context } = call
    const at = clock.now()
    const isConfirmed = cleared === 'confirm' && own.confirmation !== undefined
    const confirmed = isConfirmed ? confirmedEntry(record, own.confirmation ?? '', at) : undefined
    const entries = [...(confirmed ? [confirmed] : []), ...(await entriesFor(call, own, at))]
    // The same without the key is answered by what a person has approved, or by what is sent under the key.
    const also = own.idempotency_key === undefined ? [] : await entriesFor(call, {}, at)
    let isVoid = false
    const make = async (made: MadeCall[], { isHeld, hasWaited }: Lock) => {
      // Of a call that was made before, the conversation shows its own message.
      try {
        await checkUnchanged(call, hasWaited)
        await checkStored(call, agreed)
      } catch (error) {
        isVoid = isConnectorError(error) && error.code === 'conflict'
        throw error
      }
      if (!isHeld()) throw conversationBusy()
      const result = await callTool(callsFor({ cleared, parts: call.parts, made }), record, args, context)
      await keepOwn(made, call.came).catch(() => {})
      return result
    }
    return once(call, {
      ...{ entries, also, calls: inner, at },
      make: (made) => withLocks(hooks, inner.flatMap(conversations.lockedBy), (lock) => make(made, lock)),
      isUsed: (key) => isVoid && key === confirmed?.key,
    })
  }

  /** Under which keys a call is sent once, also by the words of what the vendor keeps. */
  async function entriesFor(call: WholeCall, own: GuardArguments, at: number): Promise<SentEntry[]> {
    const { record, inner } = call
    const isStored = own.idempotency_key === undefined && inner.some((one) => sendsStored(one.record))
    const stored = isStored ? await readStored(call, parts) : undefined
    const { replies } = hooks.marks ?? {}
    const words = stored?.words.map((text) => (replies && withoutMark(text, [replies])) || text)
    return entriesOf(record, own, inner, at, words)
  }

  /** Nothing else is sent than what was agreed to, whoever has changed it at the vendor since. */
  async function checkStored(call: WholeCall, agreed: string | undefined): Promise<void> {
    if (agreed === undefined) return
    const stored = await readStored(call, parts)
    if (stored?.digest === agreed) return
    if (stored) hooks.approved?.changed?.(stored)
    throw conflict(
      'Nothing was sent: what the helpdesk has stored was changed since a person agreed to send it. Read it again, and ask for it anew.',
      'draft_changed',
    )
  }

  /** Makes the vendor's own draft of a call once. */
  function draftOnce(call: WholeCall, draft: InnerCall, make: Once['make']): Promise<ToolResult> {
    const at = clock.now()
    const entries = [draftEntry(call.record, call.own, call.inner, at)]
    return once(call, { entries, calls: [draft], at, make })
  }

  /** When the same call was sent before, or one with the same words or key. */
  async function knownSince(call: WholeCall): Promise<SentBefore | undefined> {
    for (const entry of await entriesFor(call, call.own, clock.now())) {
      const known = await hooks.sent.look(entry)
      if (known.state === 'new') continue
      const isSame = known.state !== 'other_arguments'
      const { at } = known.state === 'other_arguments' ? known.sent : known
      return { first_sent_at: new Date(at).toISOString(), same_call: isSame }
    }
    return undefined
  }

  /** The answer of the same call that was sent before; undefined where none was. */
  async function sentBefore(call: WholeCall): Promise<ToolResult | undefined> {
    const at = clock.now()
    if (call.own.idempotency_key !== undefined) return undefined
    for (const entry of await entriesFor(call, {}, at)) {
      const known = await hooks.sent.look(entry)
      if (known.state !== 'new') return toldAgain(call, { entry, known, calls: call.inner, at })
    }
    return undefined
  }

  async function once(
    call: WholeCall,
    { entries, also = [], calls, at, make, isUsed }: Once,
  ): Promise<ToolResult> {
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
        const result = await toldAgain(call, { entry, known, calls, at })
        await end(() => ({ state: 'done', result }))
        return result
      } catch (error) {
        await end(() => ({ state: 'failed' }))
        throw error
      }
    }
    const made: MadeCall[] = []
    const unkeyed = new Set<string>()
    let result: ToolResult | undefined
    try {
      for (const entry of also) {
        if ((await hooks.sent.begin(entry)).state !== 'new') continue
        begun.push(entry.key)
        unkeyed.add(entry.key)
      }
      result = await make(made)
      return result
    } finally {
      const ended = endOf(made, result)
      await end((key) => {
        if (isUsed?.(key)) return { state: 'done', result: voided }
        return unkeyed.has(key) ? withApproval(ended) : ended
      })
    }
  }

  /** What the agent is told of it that a person has approved. */
  function withApproval(end: SentEnd): SentEnd {
    if (end.state !== 'done' || !hooks.approved) return end
    return { ...end, result: withBeside(end.result, hooks.approved.beside) }
  }

  async function toldAgain(
    call: WholeCall,
    { entry, known, calls, at }: { entry: SentEntry; known: KnownState } & Pick<Once, 'calls' | 'at'>,
  ): Promise<ToolResult> {
    const result = await knownAnswer(call, { entry, known, calls })
    const says = known.state === 'unknown' ? 'It was made before' : 'Not sent again'
    return recordUnsent(call, repeated(result, 'at' in known ? known.at : at), says, parts)
  }

  /** The stored answer of a call that was begun before. Throws where there is none. */
  async function knownAnswer(
    { record, context }: WholeCall,
    { entry, known, calls }: { entry: SentEntry; known: KnownState } & Pick<Once, 'calls'>,
  ): Promise<ToolResult> {
    if (known.state === 'unknown') return outcomeOf(calls, entry.key, known.at, context)
    if (known.state === 'in_flight') throw inFlight(known, clock.now())
    if (known.state === 'other_arguments') throw otherArguments(entry, known)
    if (known.result.structuredContent?.['voided'] === true) throw usedConfirmation(record)
    return known.result
  }

  /** What became of a call that was begun before, and of which nobody knows how it ended. */
  async function outcomeOf(
    calls: readonly InnerCall[],
    key: string,
    at: number,
    context: CallContext,
  ): Promise<ToolResult> {
    const found: (string | null | undefined)[] = []
    for (const one of calls.filter(({ record, arguments: args }) => wordsIn(record.guard ?? {}, args)))
      found.push(await conversations.landed(one, at, context))
    const [id] = found
    const since = new Date(at).toISOString()
    if (typeof id === 'string' && found.every((one) => typeof one === 'string')) {
      const result = landedResult(id, calls)
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
  async function keepOwn(made: readonly MadeCall[], came: CameBefore): Promise<void> {
    for (const { seen, result, ...one } of made) {
      if (result.isError || !(one.record.guard?.words || one.record.answers)) continue
      const call = { ...one, arguments: { ...one.arguments, ...threadIn(one.record, seen) } }
      const id = seen.landed ?? valueAt(result.structuredContent, 'delivery.id')
      const ids = id === undefined || id === null ? [] : [String(id)]
      const written = await conversations.wrote(call, ids, came.at)
      if (written) wrote(came, threadKey(written.thread), written.own)
    }
  }

  return { sendOnce, draftOnce, sentBefore, knownSince }
}

export type SendOnce = ReturnType<typeof createSendOnce>

/** The id that a number which people see was looked up as. */
function threadIn({ guard }: MadeCall['record'], { arguments: sent }: CallSeen): Record<string, unknown> {
  const { argument = '' } = guard?.thread ?? {}
  return sent?.[argument] === undefined ? {} : { [argument]: sent[argument] }
}

/** What is done once. */
interface Once {
  /** Under which keys. */
  entries: readonly SentEntry[]
  /** Keys that are taken with it where they are free. */
  also?: readonly SentEntry[]
  /** What is made, to find it in its conversation. */
  calls: readonly InnerCall[]
  at: number
  make(made: MadeCall[]): Promise<ToolResult>
  /** Whether a key may not be used again, although nothing was made. */
  isUsed?(key: string): boolean
}

type KnownState = Exclude<SentState, { state: 'new' }>

function endOf(made: readonly MadeCall[], result: ToolResult | undefined): SentEnd {
  if (made.some(({ seen }) => seen.isUnknown)) return { state: 'unknown' }
  if (!made.some((one) => !one.result.isError)) return { state: 'failed' }
  return result ? { state: 'done', result } : { state: 'unknown' }
}
