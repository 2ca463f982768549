import type { CallChange, CallTarget, Effect, Json, ToolRecord, ToolResult } from '@helpdesk-mcp/contracts'
import { changesOf } from './call-changes.ts'
import { type CallFailure, failureOf } from './call-failure.ts'
import { summaryOfRefusal } from './call-refusal.ts'
import type { CallSeen } from './call-seen.ts'
import { isRefusedHere, referenceOf, summaryOfAttempt, summaryOfEnd, summaryOfWish } from './call-summary.ts'
import { maxTitleLength, oneLine, targetsOf } from './call-targets.ts'
import type { FieldWords } from './field-words.ts'

/** Keeps a record of calls. */
export interface CallAudit {
  /** Called before a permitted call sends anything; the call waits for it, and fails when it rejects. The returned function gets the result. */
  admitted(
    call: AuditedCall,
  ): Promise<(result: ToolResult, describe: () => CallDescription) => void | Promise<void>>
  /** Called for a call that was refused, of which nothing was sent. */
  refused(call: AuditedCall, result: ToolResult): void | Promise<void>
  /** Called for a call that waits for a person, of which nothing was sent. Without it such a call is told as one that was refused. */
  held?(call: AuditedCall, result: ToolResult): void | Promise<void>
}

/** A call to a known tool. */
export interface AuditedCall {
  record: ToolRecord
  /** Checked and coerced; as they came when they are not valid, or the tool is not permitted. */
  arguments: Record<string, unknown>
  /** What the call does; the severest that the tool can do where its arguments do not tell. */
  effects: readonly Effect[]
  /** What can be said of the call so far. Computed when it is asked for. */
  describe(): CallDescription
}

/** What a call did, to whom. Computed from the tool's record, the arguments and the answer. */
export interface CallDescription extends CallFailure {
  /** One sentence: what was done, or why it was not. */
  summary: string
  /** At most 20; `targetCount` is the number of all. */
  targets: CallTarget[]
  targetCount: number
  /** Rows of a list that were answered; null for other calls. */
  rowCount: number | null
  /** Of a call whose outcome is unknown: what it asked for. */
  changes: CallChange[]
  /** Of a call that failed: the requests that were sent. 0 where it was refused before a write was sent, whatever was looked up for it. */
  vendorCalls?: number
}

type Described = Pick<AuditedCall, 'record' | 'arguments' | 'effects'> & { words?: FieldWords | undefined }

/** A call that is about to be sent. */
export function describeAttempt(call: Described): CallDescription {
  const changes = changesOf(call.record, call.arguments, call.effects)
  return { summary: summaryOfAttempt(call, changes), ...touched(call), rowCount: null, changes }
}

/** A call that is not sent, or not yet: what it asks for. */
export function describeWish(call: Described, seen?: CallSeen): CallDescription {
  const changes = changesOf(call.record, call.arguments, call.effects, seen)
  const { targets, targetCount } = touched(call, seen)
  const summary = summaryOfWish(call, withNames(changes, targets))
  return { summary, targets, targetCount, rowCount: null, changes }
}

/** A call of which nothing was sent. */
export function describeRefusal(
  call: Described,
  result: ToolResult,
  helpdesk = 'The helpdesk',
): CallDescription {
  return {
    ...{ summary: summaryOfRefusal(call, result, helpdesk), ...touched(call), rowCount: null, changes: [] },
    ...failureOf(call, result),
  }
}

/** A call that has ended, of the helpdesk with this name. */
export function describeEnd(
  call: Described,
  result: ToolResult,
  seen: CallSeen,
  helpdesk = 'The helpdesk',
): CallDescription {
  const isFailed = result.isError === true && !seen.isUnknown
  const changes = isFailed ? [] : changesOf(call.record, call.arguments, call.effects, seen)
  const { absent } = referenceOf(call, result, seen, helpdesk) ?? {}
  const { targets, targetCount } = without(absent, touched(call, seen))
  const summary = summaryOfEnd(call, withNames(changes, targets), result, seen, helpdesk)
  const rowCount = result.isError ? null : (seen.items?.length ?? null)
  if (!result.isError) return { summary, targets, targetCount, rowCount, changes }
  const vendorCalls = isRefusedHere(call, result, seen) ? 0 : (seen.vendorCalls ?? 0)
  const why = failureOf(call, result, seen)
  return { summary, targets, targetCount, rowCount, changes, vendorCalls, ...why }
}

/** What the helpdesk does not have was touched by nobody. */
function without(
  absent: Pick<CallTarget, 'kind' | 'id'> | undefined,
  { targets, targetCount }: ReturnType<typeof touched>,
): ReturnType<typeof touched> {
  const rest = targets.filter(({ kind, id }) => kind !== absent?.kind || id !== absent.id)
  return { targets: rest, targetCount: targetCount - (targets.length - rest.length) }
}

function touched({ record, arguments: args }: Described, seen?: CallSeen) {
  const { targets, count } = targetsOf(record, args, seen)
  const names = seen?.names
  if (!names) return { targets, targetCount: count }
  const named = targets.map((target) => {
    const name = oneLine(names.get(target.id), maxTitleLength)
    if (name === undefined) return target
    // A record that was looked up by its number is known by that, not titled so.
    const number = target.id === name ? undefined : /^#?(\d+)$/.exec(name)?.[1]
    return number === undefined ? { title: name, ...target } : { number, ...target }
  })
  return { targets: named, targetCount: count }
}

/** Ids replaced by the titles of what they stand for, to be read in a sentence. */
export function withNames(
  changes: readonly CallChange[],
  targets: readonly CallTarget[],
): readonly CallChange[] {
  if (changes.length === 0) return changes
  const titles = new Map(
    targets.flatMap(({ id, title }) => (title === undefined ? [] : [[id, title] as const])),
  )
  const named = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(named)
    return titles.get(String(value)) ?? value
  }
  return changes.map((change) => ({
    ...change,
    ...(change.before === undefined ? {} : { before: named(change.before) }),
    ...(change.after === undefined ? {} : { after: named(change.after) }),
  }))
}
