import {
  type CallContext,
  ConnectorError,
  isConnectorError,
  type JsonSchema,
  type StepPlan,
  type ToolRecord,
  type ToolResult,
} from '@helpdesk-mcp/contracts'
import { reservedArguments, typesOf } from '@helpdesk-mcp/tools'
import { withAdvice } from '../error-advice.ts'
import type { CallSeen } from '../records/call-seen.ts'
import {
  isDone,
  notTried,
  onlySteps,
  outcomeOf,
  type StepCall,
  type StepOutcome,
  withOutcomes,
} from './step-outcomes.ts'
import type { ToolCalls } from './tool-calls.ts'

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
    await checkAll(calls, record, isAsked ? own : undefined, steps, context)
  } catch (error) {
    return calls.refuse(record, args, error)
  }

  const seen: CallSeen = {}
  const first = isAsked ? await calls.run(record, own, context, seen) : undefined
  if (first && !isDone(first)) return calls.fit(withOutcomes(first, steps.map(notTried), record, []), record)
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
  const whole = first ?? onlySteps(own, outcomes, results)
  return calls.fit(withOutcomes(whole, outcomes, record, results), record)
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
function changesSomething(
  { request, several, merge = [] }: ToolRecord,
  own: Record<string, unknown>,
): boolean {
  const { body } = request
  if (!body || body.argument !== undefined) return true
  const inPath = request.parameters.flatMap(({ in: place, argument }) =>
    place === 'path' ? (argument ?? []) : [],
  )
  const others = new Set([...inPath, ...reservedArguments, several?.as ?? ''])
  const isWrite = body.whenEmpty === 'send' || body.fields.some(({ value }) => value !== undefined)
  const changes = [
    ...body.fields.map(({ argument }) => argument),
    ...merge.flatMap(({ add, remove }) => [add, remove]),
  ]
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

/** Throws what is wrong with the call and with its steps, all at once. */
async function checkAll(
  calls: ToolCalls,
  record: ToolRecord,
  own: Record<string, unknown> | undefined,
  steps: readonly StepCall[],
  context: CallContext,
): Promise<void> {
  const found: ConnectorError[] = []
  const keep = (error: unknown) => {
    if (!isConnectorError(error)) throw error
    found.push(error)
  }
  if (own) await check(calls, record, own).catch(keep)
  // A call that is wrong itself looks up no names.
  for (const step of steps) await checkStep(calls, step, found.length > 0 ? undefined : context).catch(keep)
  const [first, ...more] = found
  if (!first) return
  const told = more.map(({ message }) => withoutTool(message))
  const whole = told.length > 0 ? withAdvice(first, told.join(' ')) : first
  if (whole.code !== 'invalid_arguments') throw whole
  const { details } = whole
  throw new ConnectorError(whole.code, `${record.name} was not called. ${withoutTool(whole.message)}`, {
    ...(details === undefined ? {} : { details }),
  })
}

/** An agent has called one tool, and knows no other. */
function withoutTool(message: string): string {
  return message.replace(/^\w+ was not called\. /, '')
}

/** Says which arguments are meant: the step's own names are not those that were given. */
async function checkStep(calls: ToolCalls, step: StepCall, context: CallContext | undefined): Promise<void> {
  try {
    const checked = await check(calls, step.target, step.args)
    if (context) await calls.checkNames(step.target, checked, context)
  } catch (error) {
    if (!isConnectorError(error)) throw error
    throw withAdvice(error, `This is about ${step.names.join(', ')}; nothing was sent.`)
  }
}
