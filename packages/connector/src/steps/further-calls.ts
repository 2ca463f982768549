import type { CallContext, ConnectorError, Effect, ToolRecord, ToolResult } from '@helpdesk-mcp/contracts'
import type { CallSeen } from '../audit.ts'
import { readCompanions } from './companions.ts'
import { performForSeveral } from './several-records.ts'
import { withoutShort, withWritten } from './short-arguments.ts'
import { performSteps } from './step-calls.ts'

/** How the tools of one connector are called. */
export interface ToolCalls {
  /** The permitted tools, narrowed, by id. */
  permitted: ReadonlyMap<string, ToolRecord>
  /** Any tool by its id. */
  toolOf(id: string): ToolRecord | undefined
  /** The checked arguments, with an error for a call that is not permitted; throws for one that is invalid. Sends nothing. */
  authorize(
    record: ToolRecord,
    args: Record<string, unknown>,
  ): Promise<{ arguments: Record<string, unknown>; effects: readonly Effect[]; error?: ConnectorError }>
  /** Throws for a name that the account does not have. Sends no write. */
  checkNames(record: ToolRecord, args: Record<string, unknown>, context: CallContext): Promise<void>
  /** Authorises, performs and records one call. `seen` is filled with what it comes to know. */
  run(
    record: ToolRecord,
    args: Record<string, unknown>,
    context: CallContext,
    seen?: CallSeen,
  ): Promise<ToolResult>
  /** Records and answers a call of which nothing was sent. */
  refuse(record: ToolRecord, args: Record<string, unknown>, error: unknown): Promise<ToolResult>
  /** Cuts to the size of one result what several calls have answered. */
  fit(result: ToolResult, record: ToolRecord): ToolResult
  maxResultBytes: number
}

/** Calls a tool, and the other tools that its arguments stand for. Each is a call of its own: authorised, recorded and limited as one. */
export async function callTool(
  calls: ToolCalls,
  record: ToolRecord,
  given: Record<string, unknown>,
  context: CallContext,
): Promise<ToolResult> {
  // It is refused for what it is, whatever else is wrong with its arguments.
  if (!calls.permitted.has(record.id)) return calls.run(record, given, context)
  let args: Record<string, unknown>
  let written: readonly string[]
  try {
    ;({ args, written } = withoutShort(record, given))
  } catch (error) {
    return calls.refuse(record, given, error)
  }
  const { steps, companions, several } = record
  const told = async (result: Promise<ToolResult>) => {
    const whole = await result
    return written.length === 0 ? whole : calls.fit(withWritten(whole, written), record)
  }
  const call = (given: Record<string, unknown>): Promise<ToolResult> => {
    if (steps) return told(performSteps(calls, record, steps, given, context))
    if (companions) return readCompanions(calls, record, companions, given, context)
    return told(calls.run(record, given, context))
  }
  if (several && args[several.as] !== undefined && args[several.as] !== null)
    return performForSeveral({ calls, record, several, args, call, context })
  const { [several?.as ?? '']: _none, ...one } = args
  return call(several ? one : args)
}
