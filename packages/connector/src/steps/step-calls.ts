import {
  type CallContext,
  ConnectorError,
  isConnectorError,
  type JsonSchema,
  type StepPlan,
  type ToolRecord,
  type ToolResult,
  type UntrustedPart,
  valueAt,
} from '@helpdesk-mcp/contracts'
import { reservedArguments, typesOf } from '@helpdesk-mcp/tools'
import type { CallSeen } from '../audit.ts'
import { withAdvice } from '../error-advice.ts'
import type { ToolCalls } from './further-calls.ts'

/** One call of another tool. */
interface StepCall {
  plan: StepPlan
  target: ToolRecord
  /** The arguments of the first tool that it stands for. */
  names: string[]
  args: Record<string, unknown>
}

/** What became of a step, in the answer. */
interface StepOutcome {
  arguments: string[]
  state: 'done' | 'failed' | 'not tried'
  [told: string]: unknown
}

/**
 * Performs a write and the steps that its arguments ask for. All of them are checked before anything is sent: form, permission, effects and
 * names. Then the tool's own write is made, and the steps in their order; the first that fails ends it, and nothing is tried again.
 */
export async function performSteps(
  calls: ToolCalls,
  record: ToolRecord,
  plans: readonly StepPlan[],
  args: Record<string, unknown>,
  context: CallContext,
): Promise<ToolResult> {
  const { own, asked } = part(record, plans, args)
  if (asked.length === 0) return calls.run(record, own, context)
  const isAsked = changesSomething(record, own)
  const steps: StepCall[] = []
  try {
    for (const { plan, given } of asked) steps.push(...stepCalls(calls, record, plan, given, own))
    if (isAsked) await check(calls, record, own)
    for (const step of steps) await checkStep(calls, step, context)
  } catch (error) {
    return calls.refuse(record, args, error)
  }

  const seen: CallSeen = {}
  const first = isAsked ? await calls.run(record, own, context, seen) : undefined
  if (first && !isDone(first)) return withOutcomes(first, steps.map(notTried), record, [])
  const outcomes: StepOutcome[] = []
  const results: ToolResult[] = []
  for (const step of steps) {
    if (outcomes.some(({ state }) => state !== 'done')) {
      outcomes.push(notTried(step))
      continue
    }
    const result = await calls.run(step.target, { ...step.args, ...sameArguments(step, own, seen) }, context)
    results.push(result)
    outcomes.push(outcomeOf(step, result))
  }
  if (first) return withOutcomes(first, outcomes, record, results)
  return withOutcomes(onlySteps(own, outcomes, results), outcomes, record, results)
}

/** The tool's own arguments, and those of each step that is asked for. */
function part(record: ToolRecord, plans: readonly StepPlan[], args: Record<string, unknown>) {
  const own = { ...args }
  const asked = plans.flatMap((plan) => {
    const given: Record<string, unknown> = {}
    for (const name of Object.keys(plan.takes)) {
      const value = own[name]
      delete own[name]
      if (isGiven(value, record.inputSchema.properties?.[name])) given[name] = value
    }
    return Object.keys(given).length > 0 ? [{ plan, given }] : []
  })
  return { own, asked }
}

/** Null is left out where it does not clear something, and an empty text or list always is. */
function isGiven(value: unknown, schema: JsonSchema | undefined): boolean {
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return false
  return value !== null || typesOf(schema).includes('null')
}

/** Whether the tool's own write is asked for: a call with nothing but an id and steps makes only these. */
function changesSomething({ request, several, merge = [] }: ToolRecord, own: Record<string, unknown>): boolean {
  const { body } = request
  if (!body || body.argument !== undefined) return true
  const inPath = request.parameters.flatMap(({ in: place, argument }) => (place === 'path' ? (argument ?? []) : []))
  const others = new Set([...inPath, ...reservedArguments, several?.as ?? ''])
  const isWrite = body.whenEmpty === 'send' || body.fields.some(({ value }) => value !== undefined)
  const changes = [...body.fields.map(({ argument }) => argument), ...merge.flatMap(({ add, remove }) => [add, remove])]
  return isWrite || Object.keys(own).some((name) => !others.has(name) || changes.includes(name))
}

function stepCalls(
  calls: ToolCalls,
  record: ToolRecord,
  plan: StepPlan,
  given: Record<string, unknown>,
  own: Record<string, unknown>,
): StepCall[] {
  const names = Object.keys(given)
  const target = calls.toolOf(plan.tool)
  const allowed = calls.permitted.get(record.id)?.steps?.find(({ tool }) => tool === plan.tool)
  const refused = names.filter((name) => !allowed || !Object.hasOwn(allowed.takes, name))
  if (!target || refused.length > 0)
    throw new ConnectorError(
      'blocked_by_policy',
      `${refused.join(', ')} of ${record.name} would be another call, which is not permitted here. Nothing was sent. Whoever set this server up can change that.`,
    )
  const base = { ...plan.set, ...sameArguments({ plan }, own, {}) }
  const call = (one: Record<string, unknown>): StepCall => ({
    ...{ plan, target, names },
    args: { ...base, ...Object.fromEntries(names.map((name) => [plan.takes[name] ?? name, one[name]])) },
  })
  if (!plan.each) return [call(given)]
  const [name = ''] = names
  return itemsOf(given[name]).map((item) => call({ ...given, [name]: item }))
}

/** The items of a list, which may have come as text. */
export function itemsOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  if (typeof value !== 'string') return [value]
  try {
    const parsed: unknown = JSON.parse(value)
    if (Array.isArray(parsed)) return parsed
  } catch {
    // Not JSON: names or ids, parted by commas.
  }
  return value
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean)
}

/** The arguments that a step shares with the tool: as they were sent, numbers that people see replaced by ids. */
function sameArguments(
  { plan }: Pick<StepCall, 'plan'>,
  own: Record<string, unknown>,
  { arguments: sent = {} }: CallSeen,
): Record<string, unknown> {
  const shared = Object.entries(plan.same).map(([theirs, ours]) => [theirs, sent[ours] ?? own[ours]] as const)
  return Object.fromEntries(shared.filter(([, value]) => value !== undefined))
}

async function check(
  calls: ToolCalls,
  record: ToolRecord,
  args: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const { error, arguments: checked } = await calls.authorize(record, args)
  if (error) throw error
  return checked
}

/** Says which arguments are meant: the step's own names are not those that were given. */
async function checkStep(calls: ToolCalls, step: StepCall, context: CallContext): Promise<void> {
  try {
    const checked = await check(calls, step.target, step.args)
    await calls.checkNames(step.target, checked, context)
  } catch (error) {
    if (!isConnectorError(error)) throw error
    throw withAdvice(error, `This is about ${step.names.join(', ')}; nothing was sent.`)
  }
}

/** A message that the vendor stored and could not deliver is no reason to close. */
function isDone({ isError, structuredContent }: ToolResult): boolean {
  return !isError && valueAt(structuredContent, 'delivery.state') !== 'failed'
}

function notTried({ names }: StepCall): StepOutcome {
  return { arguments: names, state: 'not tried' }
}

/** What a step's result says that the tool's own does not. */
const told = ['delivery', 'recorded_as', 'new_names', 'similar_names', 'defaults_used']

function outcomeOf({ plan, target, names }: StepCall, result: ToolResult): StepOutcome {
  const { structuredContent: content = {} } = result
  if (result.isError)
    return { arguments: names, state: 'failed', tool: target.name, error: content['error'] }
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

function withOutcomes(
  first: ToolResult,
  steps: readonly StepOutcome[],
  record: ToolRecord,
  results: readonly ToolResult[],
): ToolResult {
  const content = { ...first.structuredContent }
  const failed = steps.find(({ state }) => state === 'failed')
  const vendorCalls = [first, ...results].map(({ structuredContent: one }) => Number(one?.['vendor_calls'] ?? 1))
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
        ? { steps_note: `${record.name} did its own part, if it had one: do not repeat it. Only what failed or was not tried is left.` }
        : {}),
      ...(results.length > 0 && !first.isError ? { vendor_calls: sum(vendorCalls) } : {}),
    },
    untrusted,
    ...(limits ? { ratelimit: limits } : {}),
  }
}

/** The answer of a call that made nothing but steps: an error if the first of them failed. */
function onlySteps(
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
