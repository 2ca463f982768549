import { type CallContext, type ConnectorError, isCovered, type ToolResult } from '@helpdesk-mcp/contracts'
import type { CallSeen } from '../records/call-seen.ts'
import type { Conversations } from './conversations.ts'
import type { DecideCall } from './decide-call.ts'
import type { WriteHooks } from './hooks.ts'
import type { InnerCall } from './inner-call.ts'
import { landedResult, withoutEffect } from './sent-call.ts'
import { denied, type Writing } from './whole-call.ts'
import { isForCustomers, withMarks } from './words.ts'

/** What guards each of the calls that a guarded call stands for. */
export interface InnerGuard {
  /** The error of a call that asks for more than a person has agreed to. */
  problemWith(call: InnerCall, writing: Writing, context: CallContext): Promise<ConnectorError | undefined>
  /** The arguments with the line that says who wrote them. */
  withMarks(call: InnerCall): Promise<Record<string, unknown>>
  /** The result of a write whose answer was lost, with what its conversation says of it. */
  readBack(
    call: InnerCall,
    result: ToolResult,
    seen: CallSeen,
    sent: { at: number; context: CallContext },
  ): Promise<ToolResult>
}

export function createInnerGuard({
  hooks,
  decideCall,
  conversations,
}: {
  hooks: Pick<WriteHooks, 'marks' | 'policy'>
  decideCall: DecideCall
  conversations: Conversations
}): InnerGuard {
  return {
    async problemWith(call, { cleared }, context) {
      if (!hooks.policy) return undefined
      const { decision } = await decideCall(call, context)
      return isCovered(decision, cleared) ? undefined : denied(call.record)
    },

    async withMarks(call) {
      const { record, arguments: args } = call
      if (!record.guard?.words) return args
      // Customers get what is stored as a draft.
      const isMessage = record.guard.isDraft || isForCustomers(call)
      return withMarks(record, args, isMessage, hooks.marks)
    },

    async readBack(call, result, seen, { at, context }) {
      const id = await conversations.landed(call, { at }, context)
      if (id === undefined) return result
      seen.isUnknown = false
      if (id === null) {
        seen.isLost = true
        return withoutEffect(result)
      }
      seen.landed = id
      return landedResult(id, [call], result)
    },
  }
}
