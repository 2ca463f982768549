import { ConnectorError, type ToolRecord, type ToolResult } from '@helpdesk-mcp/contracts'
import { isDone, type StepOutcome } from './step-outcomes.ts'

/** The arguments as the tool's own operation takes them, and the names of those that stood for an object in another one. */
interface WithoutShort {
  args: Record<string, unknown>
  written: string[]
}

/** Puts what stands for an object in another argument there. Throws `invalid_arguments` where that one is given too. */
export function withoutShort(record: ToolRecord, args: Record<string, unknown>): WithoutShort {
  const given = Object.entries(record.short_for ?? {}).filter(([name]) => Object.hasOwn(args, name))
  const written: string[] = []
  if (given.length === 0) return { args, written }
  const whole = { ...args }
  for (const [name, { argument, as, set }] of given) {
    const value = args[name]
    delete whole[name]
    if (value === undefined || value === null || value === '') continue
    if (whole[argument] !== undefined && whole[argument] !== null)
      throw new ConnectorError(
        'invalid_arguments',
        `${record.name} was not called. ${name} is a ${argument} of its own: give one of them, and the other in a second call.`,
        { details: [{ argument: name, expected: `no ${argument} beside it`, got: 'both' }] },
      )
    whole[argument] = { ...set, [as]: value }
    written.push(name)
  }
  return { args: whole, written }
}

/** Says what a call wrote in its own request, before the steps that followed: an agent gave it as one of several things to do. */
export function withWritten(result: ToolResult, written: readonly string[]): ToolResult {
  if (written.length === 0 || result.isError || !result.structuredContent) return result
  const { steps, ...content } = result.structuredContent
  const state = isDone(result) ? 'done' : 'failed'
  const own = written.map((name): StepOutcome => ({ arguments: [name], state }))
  const isFirst = !Array.isArray(steps)
  return {
    ...result,
    structuredContent: { ...content, steps: isFirst ? own : [...own, ...steps] },
    ...(isFirst && result.untrusted
      ? {
          untrusted: result.untrusted.map((one) =>
            one.at.length === 0 ? { ...one, ours: [...(one.ours ?? []), 'steps'] } : one,
          ),
        }
      : {}),
  }
}
