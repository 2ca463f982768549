import type { CallContext, ToolRecord, ToolResult } from '@helpdesk-mcp/contracts'
import { readCompanions } from './companions.ts'
import { performForSeveral } from './several-records.ts'
import { withoutShort, withWritten } from './short-arguments.ts'
import { performSteps } from './step-calls.ts'
import type { ToolCalls } from './tool-calls.ts'

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
