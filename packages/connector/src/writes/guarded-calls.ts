import {
  type CallContext,
  isConnectorError,
  strictest,
  type ToolRecord,
  type ToolResult,
  type WriteDecision,
} from '@helpdesk-mcp/contracts'
import { isReadOnly } from '@helpdesk-mcp/tools'
import { callTool } from '../steps/further-calls.ts'
import type { ToolCalls } from '../steps/tool-calls.ts'
import { createBeforeSending } from './before-sending.ts'
import { type CameBefore, createCallsAtOnce } from './calls-at-once.ts'
import { createConfirmCall } from './confirm-call.ts'
import { type GuardArguments, guardArguments } from './guard-arguments.ts'
import { createHoldCall } from './hold-call.ts'
import { createSendOnce } from './send-once.ts'
import { checkWords } from './visible-words.ts'
import { denied, type GuardParts, type PartOfCall, type WholeCall } from './whole-call.ts'

/** Guards the writes of one connector, the whole of a call together: its steps, and its several records. */
export function createGuardedCalls(parts: GuardParts) {
  const { hooks, decideCall, clock, conversations, callsFor } = parts
  const { withThreadIds, dryRun, checkUnchanged } = createBeforeSending(parts)
  const atOnce = createCallsAtOnce()
  const once = createSendOnce(parts, { checkUnchanged, atOnce })
  const draft = createHoldCall(parts, once)
  const confirmed = createConfirmCall(parts)
  const writers = new Map<ToolRecord, boolean>()

  /** What a call to a tool does: the decisions of its parts, and what a rule says of the call as the agent made it. */
  async function decideWhole({ record, args, inner, context }: WholeCall): Promise<WriteDecision> {
    if (!hooks.policy) return 'allow'
    const decisions: WriteDecision[] = []
    for (const call of inner) decisions.push((await decideCall(call, context)).decision)
    const whole = await decideCall({ record, arguments: args, effects: [] }, context)
    return strictest(whole.rule === undefined ? decisions : [...decisions, whole.decision])
  }

  /** The calls that a call stands for, so far as they are permitted. Nothing is sent, and nothing is looked up. */
  async function partsOf(record: ToolRecord, args: Record<string, unknown>): Promise<PartOfCall[]> {
    const inner: PartOfCall[] = []
    const calls = callsFor({ cleared: 'allow', made: [] })
    const collecting: ToolCalls = {
      ...calls,
      checkNames: async () => {},
      refuse: async () => refusedPart,
      async run(target, given) {
        const call = await calls.authorize(target, given).catch(() => undefined)
        if (!call || call.error) return refusedPart
        inner.push({ record: target, given, arguments: call.arguments, effects: call.effects })
        return { structuredContent: {} }
      },
    }
    await callTool(collecting, record, args, {})
    return inner
  }

  async function whole(
    record: ToolRecord,
    given: Record<string, unknown>,
    context: CallContext,
    came: CameBefore,
  ): Promise<ToolResult> {
    const calls = callsFor({ cleared: 'allow', made: [] })
    let own: GuardArguments
    let args: Record<string, unknown>
    try {
      ;({ own, rest: args } = guardArguments(record, given, clock.now()))
      if (context.confirmation !== undefined) own.confirmation ??= context.confirmation
    } catch (error) {
      return calls.refuse(record, given, error)
    }
    const made = await partsOf(record, args)
    // What is wrong with it is said best by the call itself, which sends nothing.
    if (made.length === 0) {
      const planned = own.dry_run ? { planned: [] } : {}
      return callTool(callsFor({ cleared: 'allow', made: [], ...planned }), record, args, context)
    }
    const refuse = (error: unknown) => calls.refuse(record, args, error)
    try {
      for (const one of made) checkWords(one.record, one.arguments, one.effects)
      const inner = await withThreadIds(made, context)
      const marks = await conversations.marksOf(inner)
      const call: WholeCall = { record, args, own, parts: made, inner, marks, came, context, calls }
      const decision = await decideWhole(call)
      if (own.dry_run) return await dryRun(call, decision, await once.knownSince(call))
      if (decision === 'deny') return refuse(denied(record))
      if (decision === 'draft') return await draft(call)
      if (decision !== 'confirm') return await once.sendOnce(call, decision)
      // Nobody is asked about what was sent already.
      const before = own.confirmation === undefined ? await once.sentBefore(call) : undefined
      if (before) return before
      const agreed = await confirmed(call)
      return isConnectorError(agreed) ? refuse(agreed) : await once.sendOnce(call, decision, agreed.sends)
    } catch (error) {
      if (isConnectorError(error)) return refuse(error)
      throw error
    }
  }

  return {
    /** Whether calls of the tool may do more than read. */
    isWrite(record: ToolRecord): boolean {
      const known = writers.get(record)
      if (known !== undefined) return known
      const isWrite = !isReadOnly(record)
      writers.set(record, isWrite)
      return isWrite
    },
    call: (record: ToolRecord, given: Record<string, unknown>, context: CallContext) =>
      atOnce.during(clock.now(), (came) => whole(record, given, context, came)),
  }
}

/** Of a part that is not permitted: the call itself says why. */
const refusedPart: ToolResult = { structuredContent: {} }
