import {
  ConnectorError,
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
import type { Lock, SentEnd, SentEntry } from './hooks.ts'
import type { InnerCall } from './inner-call.ts'
import { conversationBusy, withLocks } from './locks.ts'
import { createOutcomes, type KnownState } from './outcomes.ts'
import {
  confirmedEntry,
  conflict,
  draftEntry,
  entriesOf,
  repeated,
  sendsStored,
  voided,
  withBeside,
} from './sent-call.ts'
import { readStored } from './stored-message.ts'
import { threadKey } from './thread-key.ts'
import { type GuardParts, type MadeCall, recordUnsent, type WholeCall } from './whole-call.ts'

/** Sends a call, unless the same was sent before: then its answer is given again. */
export function createSendOnce(
  parts: GuardParts,
  {
    checkUnchanged,
    atOnce,
  }: {
    /** Throws where the call may not be sent now. */
    checkUnchanged(call: WholeCall, hasWaited: boolean): Promise<void>
    atOnce: Pick<CallsAtOnce, 'wrote' | 'writing'>
  },
) {
  const { hooks, clock, conversations, callsFor } = parts
  const outcomes = createOutcomes(parts)

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
      const lapsed = () => {
        if (!isHeld()) return conversationBusy()
        return hooks.approved?.isHeld?.() === false ? notHeld() : undefined
      }
      return atOnce.writing(call.came, async () => {
        const calls = callsFor({ cleared, parts: call.parts, made, lapsed })
        const result = await callTool(calls, record, args, context)
        await keepOwn(made, call.came).catch(() => {})
        return result
      })
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
      const { at, state } = known.state === 'other_arguments' ? known.sent : known
      if (state === 'lost') continue
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
      if (known.state === 'new' || known.state === 'lost') continue
      if (known.state === 'other_arguments' && known.sent.state === 'lost') continue
      return toldAgain(call, { entry, known, calls: call.inner, at })
    }
    return undefined
  }

  async function once(
    call: WholeCall,
    { entries, also = [], calls, at, make, isUsed }: Once,
  ): Promise<ToolResult> {
    const begun: string[] = []
    const lost = new Set<string>()
    // What was sent is answered, whatever becomes of the record of it.
    const end = async (how: (key: string) => SentEnd) => {
      for (const key of begun) {
        const ended = how(key)
        // What did not land when it was sent first may still come.
        const isLost = ended.state === 'failed' && lost.has(key)
        await hooks.sent.end(key, isLost ? { state: 'lost' } : ended).catch(() => {})
      }
    }
    for (const entry of entries) {
      const known = await outcomes.reserve(call, entry, calls)
      if (known.state === 'new' || known.state === 'lost') {
        begun.push(entry.key)
        if (known.state === 'lost') lost.add(entry.key)
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
        const { state } = await hooks.sent.begin(entry)
        if (state !== 'new' && state !== 'lost') continue
        begun.push(entry.key)
        if (state === 'lost') lost.add(entry.key)
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
    const result = await outcomes.answerOf(call, { entry, known, calls })
    const says = known.state === 'unknown' ? 'It was made before' : 'Not sent again'
    return recordUnsent(call, repeated(result, 'at' in known ? known.at : at), says, parts)
  }

  /** What an agent wrote itself is no change that it does not know of. */
  async function keepOwn(made: readonly MadeCall[], came: CameBefore): Promise<void> {
    for (const { seen, result, ...one } of made) {
      if (result.isError || !(one.record.guard?.words || one.record.answers)) continue
      const call = { ...one, arguments: { ...one.arguments, ...threadIn(one.record, seen) } }
      const id = seen.landed ?? valueAt(result.structuredContent, 'delivery.id')
      const ids = id === undefined || id === null ? [] : [String(id)]
      const written = await conversations.wrote(call, ids, came.at)
      if (written) atOnce.wrote(came, threadKey(written.thread), written.own)
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

function endOf(made: readonly MadeCall[], result: ToolResult | undefined): SentEnd {
  if (made.some(({ seen }) => seen.isUnknown)) return { state: 'unknown' }
  if (!made.some((one) => !one.result.isError))
    return { state: made.some(({ seen }) => seen.isLost) ? 'lost' : 'failed' }
  return result ? { state: 'done', result } : { state: 'unknown' }
}

/** The error of an approved call that took too long before it could be sent. */
function notHeld(): ConnectorError {
  return new ConnectorError(
    'unavailable',
    'Nothing was sent: the database did not answer in time. Approve it again to send it.',
  )
}
