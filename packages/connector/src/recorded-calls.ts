import {
  type CallContext,
  type CallTarget,
  type Clock,
  type ConnectorError,
  isCancelled,
  type Redactor,
  type ToolRecord,
  type ToolResult,
} from '@helpdesk-mcp/contracts'
import { recordableArguments, type VendorRequest } from '@helpdesk-mcp/tools'
import type { Call } from './call/call.ts'
import {
  type AuditedCall,
  type CallAudit,
  type CallDescription,
  describeAttempt,
  describeEnd,
  describeRefusal,
} from './records/audit.ts'
import type { CallSeen } from './records/call-seen.ts'
import type { FieldWords } from './records/field-words.ts'
import { createKnownNames } from './records/known-names.ts'
import type { Conversations } from './writes/conversations.ts'
import type { InnerCall } from './writes/inner-call.ts'
import type { InnerGuard } from './writes/inner-guard.ts'
import { partFor, type Writing } from './writes/whole-call.ts'

interface RecordedCallsOptions {
  /** The helpdesk's name. */
  title: string
  fieldWords: FieldWords | undefined
  /** Where records of a kind are opened in the helpdesk, with `{id}` for the id. */
  pages: Readonly<Record<string, string>> | undefined
  audit: CallAudit | undefined
  clock: Clock
  perform: Call
  /** The checked arguments and the effects, with an error for a call that is not permitted; throws for one that is invalid. */
  authorize(
    record: ToolRecord,
    args: Record<string, unknown>,
  ): Promise<InnerCall & { error?: ConnectorError }>
  failed(error: unknown): ToolResult
  redact: Redactor
  conversations: Conversations
  guard: InnerGuard
}

/** Makes calls, each authorised and recorded as one. */
export interface RecordedCalls {
  /** `seen` is filled with what the call comes to know. `writing`: it is a part of a guarded call. */
  run(
    record: ToolRecord,
    args: Record<string, unknown>,
    context: CallContext,
    seen?: CallSeen,
    writing?: Writing,
  ): Promise<ToolResult>
  refuse(refused: Omit<AuditedCall, 'describe'>, error: unknown): Promise<ToolResult>
  /** As it may be shown: without credentials, with the titles that are known. */
  shown(description: CallDescription): CallDescription
  /** With what is known of them. */
  known(targets: readonly CallTarget[]): CallTarget[]
}

export function createRecordedCalls(options: RecordedCallsOptions): RecordedCalls {
  const { title, audit, clock, perform, authorize, failed, redact, conversations, guard } = options
  const knownNames = createKnownNames(options.pages)
  const told = ({ record, arguments: args, effects }: InnerCall) => {
    return { record, arguments: args, effects, words: options.fieldWords }
  }
  const shown = (description: CallDescription) =>
    redact({ ...description, targets: knownNames.complete(description.targets) })

  const refuse: RecordedCalls['refuse'] = async (refused, error) => {
    const result = failed(error)
    const describe = () => shown(describeRefusal(told(refused), result, title))
    await audit?.refused({ ...refused, describe }, result)
    return result
  }

  function end(call: InnerCall, result: ToolResult, seen: CallSeen): CallDescription {
    const description = describeEnd(told(call), result, seen, title)
    knownNames.learn(call.record, description.targets, seen)
    return shown(description)
  }

  /** One of the calls that a guarded call stands for. */
  async function write(
    call: InnerCall,
    { made, planned, lapsed }: Writing,
    context: CallContext,
    seen: CallSeen,
  ): Promise<ToolResult> {
    const { record, effects } = call
    const args = await guard.withMarks(call)
    if (planned) {
      const requests: VendorRequest[] = []
      const plan = (request: VendorRequest) => void requests.push(request)
      const result = await perform(record, args, effects, context, seen, plan).catch(failed)
      if (!result.isError) planned.push({ ...call, requests, seen })
      return result
    }
    const ended = await audit?.admitted({ ...call, describe: () => shown(describeAttempt(told(call))) })
    // To record it may have taken long.
    const problem = lapsed?.()
    const at = clock.now()
    let result = problem ? failed(problem) : await perform(record, args, effects, context, seen).catch(failed)
    if (seen.isUnknown) result = await guard.readBack(call, result, seen, { at, context })
    made.push(Object.assign({ seen, result }, call))
    await ended?.(result, () => end(call, result, seen))
    return result
  }

  return {
    shown,
    known: knownNames.complete,
    refuse,
    async run(record, args, context, seen = {}, writing) {
      const authorized =
        (writing && partFor(writing, record, args)) ??
        (await authorize(record, args).catch((error: unknown) => ({
          ...{ record, arguments: recordableArguments(args), effects: record.effects },
          error,
        })))
      if ('error' in authorized) {
        const { error, ...refused } = authorized
        return refuse(refused, error)
      }
      if (writing) {
        const problem = await guard.problemWith(authorized, writing, context)
        return problem ? refuse(authorized, problem) : write(authorized, writing, context, seen)
      }
      const { arguments: checked, effects } = authorized
      const call: AuditedCall = {
        record,
        arguments: checked,
        effects,
        describe: () => shown(describeAttempt(told(authorized))),
      }
      const ended = audit && (await audit.admitted(call))
      const at = clock.now()
      const result = await perform(record, checked, effects, context, seen).catch(failed)
      // Whoever no longer waits for the answer does not read it.
      const isRead = !result.isError && !isCancelled(context)
      const learning = isRead && conversations.learn(record, checked, seen, at)
      if (learning) await learning
      if (ended) await ended(result, () => end(authorized, result, seen))
      return result
    },
  }
}
