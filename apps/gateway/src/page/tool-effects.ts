import { type Effect, isConnectorError, isObject, type ToolRecord } from '@helpdesk-mcp/contracts'
import { type CheckArguments, effectsOf } from '@helpdesk-mcp/tools'
import { invalid } from '../manage/invalid.ts'
import type { RefusedField } from '../manage/refusal.ts'

/** What a call with these arguments does to people; refuses arguments that the tool does not take, each by its name. */
export async function toolEffects(
  checkArguments: CheckArguments,
  record: ToolRecord,
  args: Record<string, unknown>,
): Promise<Effect[]> {
  try {
    return [...effectsOf(record, await checkArguments(record, args))]
  } catch (error) {
    if (!isConnectorError(error) || error.code !== 'invalid_arguments') throw error
    const problems = Array.isArray(error.details) ? error.details.filter(isObject) : []
    const [first, ...rest] = problems.map(
      ({ argument, expected }): RefusedField => ({
        field: `arguments.${String(argument)}`,
        message: `Expected ${String(expected)}.`,
      }),
    )
    throw invalid(first ?? { field: 'arguments', message: error.message }, ...rest)
  }
}
