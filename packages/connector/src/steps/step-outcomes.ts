import {
  type StepPlan,
  type ToolRecord,
  type ToolResult,
  type UntrustedPart,
  valueAt,
} from '@helpdesk-mcp/contracts'

/** One call of another tool. */
export interface StepCall {
  plan: StepPlan
  target: ToolRecord
  /** The arguments of the first tool that it stands for. */
  names: string[]
  args: Record<string, unknown>
}

/** What became of a step, in the answer. */
export interface StepOutcome {
  arguments: string[]
  /** unknown: the process ended while the call was made. */
  state: 'done' | 'failed' | 'not tried' | 'unknown'
  [told: string]: unknown
}

/** A message that the vendor stored and could not deliver is no reason to close. */
export function isDone({ isError, structuredContent }: ToolResult): boolean {
  return !isError && valueAt(structuredContent, 'delivery.state') !== 'failed'
}

export function notTried({ names }: StepCall): StepOutcome {
  return { arguments: names, state: 'not tried' }
}

/** What a step's result says that the tool's own does not. */
const told = ['delivery', 'recorded_as', 'new_names', 'similar_names', 'defaults_used']

export function outcomeOf({ plan, target, names }: StepCall, result: ToolResult): StepOutcome {
  const { structuredContent: content = {} } = result
  if (result.isError) return { arguments: names, state: 'failed', tool: target.name, error: content['error'] }
  const values = names.map((name) => plan.takes[name] ?? name)
  const shown = [...told, ...values].filter((key) => content[key] !== undefined && content[key] !== null)
  return {
    arguments: names,
    state: isDone(result) ? 'done' : 'failed',
    ...Object.fromEntries(shown.map((key) => [key, content[key]])),
  }
}

/** Keys of an outcome that hold our own words. */
const ours = {
  arguments: true,
  state: true,
  tool: true,
  error: true,
  'delivery.state': true,
  'delivery.also': true,
  defaults_used: true,
} as const

export function withOutcomes(
  first: ToolResult,
  steps: readonly StepOutcome[],
  record: ToolRecord,
  results: readonly ToolResult[],
): ToolResult {
  const content = { ...first.structuredContent }
  const failed = steps.find(({ state }) => state === 'failed')
  const vendorCalls = [first, ...results].map(({ structuredContent: one }) =>
    Number(one?.['vendor_calls'] ?? 1),
  )
  const visible = [first, ...results].map(({ structuredContent: one }) => one?.['customer_visible'])
  const seenBy = ['yes', 'unknown', 'no'].find((word) => visible.includes(word))
  const limits = results.findLast(({ ratelimit }) => ratelimit)?.ratelimit ?? first.ratelimit
  const untrusted: UntrustedPart[] = [
    // What a caller reads first of an error or a note stays as it is.
    ...(first.untrusted ?? []).map((one) =>
      one.at.length === 0 ? { ...one, ours: [...(one.ours ?? []), 'steps', 'steps_note'] } : one,
    ),
    { at: ['steps'], plan: { except: ours } },
  ]
  return {
    ...first,
    structuredContent: {
      ...content,
      ...(first.isError ? {} : seenBy === undefined ? {} : { customer_visible: seenBy }),
      steps: first.isError ? steps.map(({ error: _said, ...step }) => step) : steps,
      ...(failed && !first.isError
        ? {
            steps_note: `${record.name} did its own part, if it had one: do not repeat it. Only what failed or was not tried is left.`,
          }
        : {}),
      ...(results.length > 0 && !first.isError ? { vendor_calls: sum(vendorCalls) } : {}),
    },
    untrusted,
    ...(limits ? { ratelimit: limits } : {}),
  }
}

/**
 * The result of a message that landed although the process had ended that sent it, with the steps that should have followed: nobody knows
 * whether they were made. `calls`: those that the call stands for.
 */
export function withUnknownSteps(
  result: ToolResult,
  { record, args }: { record: ToolRecord; args: Readonly<Record<string, unknown>> },
  calls: readonly { record: ToolRecord }[],
): ToolResult {
  const steps = (record.steps ?? []).flatMap((plan): StepOutcome[] => {
    const target = calls.find((call) => call.record.id === plan.tool)?.record
    const names = Object.keys(plan.takes).filter((name) => args[name] !== undefined && args[name] !== null)
    return target && names.length > 0 ? [{ arguments: names, state: 'unknown', tool: target.name }] : []
  })
  if (steps.length === 0) return result
  return {
    ...result,
    structuredContent: {
      ...result.structuredContent,
      steps,
      steps_note: `The message is there: do not repeat ${record.name}. Whether the steps were done is unknown: read the record, then make what is missing with the tool of the step.`,
    },
  }
}

/** The answer of a call that made nothing but steps: an error if the first of them failed. */
export function onlySteps(
  own: Record<string, unknown>,
  outcomes: readonly StepOutcome[],
  results: readonly ToolResult[],
): ToolResult {
  const [firstResult] = results
  if (outcomes[0]?.state === 'failed' && firstResult?.isError) return firstResult
  const { fields: _fields, ...ids } = own
  return { structuredContent: { ...ids, vendor_calls: 0 }, untrusted: [] }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
