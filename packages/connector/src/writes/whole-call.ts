import {
  type CallContext,
  type CallTarget,
  type Clock,
  ConnectorError,
  type Effect,
  effects,
  type ToolRecord,
  type ToolResult,
  type WriteDecision,
} from '@helpdesk-mcp/contracts'
import { type CallAudit, type CallDescription, describeWish, withNames } from '../records/audit.ts'
import type { CallSeen } from '../records/call-seen.ts'
import { oneLine } from '../records/call-targets.ts'
import type { FieldWords } from '../records/field-words.ts'
import type { ToolCalls } from '../steps/tool-calls.ts'
import { titleOf } from './call-title.ts'
import type { CameBefore } from './calls-at-once.ts'
import type { Conversations } from './conversations.ts'
import type { DecideCall } from './decide-call.ts'
import type { PlannedCall } from './dry-run.ts'
import type { GuardArguments } from './guard-arguments.ts'
import type { WriteHooks } from './hooks.ts'
import type { InnerCall } from './inner-call.ts'
import type { ThreadMark } from './thread-ref.ts'

/** A call as an agent made it, and the calls that it stands for. */
export interface WholeCall {
  record: ToolRecord
  /** Without those that guard it. */
  args: Record<string, unknown>
  own: GuardArguments
  /** As they were collected. */
  parts: readonly PartOfCall[]
  /** The same, with the ids of the conversations that they answer or close. */
  inner: readonly InnerCall[]
  /**
   * How far the conversations were read that it answers or closes, by `threadKey`, when it came. What others have written since, it does not
   * know of, nor what this agent sent while it waited.
   */
  marks: Map<string, ThreadMark>
  came: CameBefore
  context: CallContext
  calls: ToolCalls
}

/** One of the calls that a call stands for, with the arguments that it was given. */
export interface PartOfCall extends InnerCall {
  given: Readonly<Record<string, unknown>>
}

/** How the calls that a guarded call stands for are made. */
export interface Writing {
  /** What a person has agreed to: a call for which the policy asks more is refused. */
  cleared: WriteDecision
  /** Calls that were authorised when they were collected: those that are made with the same arguments are not checked again. */
  parts?: readonly PartOfCall[]
  /** Filled with what was made. */
  made: MadeCall[]
  /** Why nothing may be sent any more: others may have taken the conversation. Asked right before each request that writes. */
  lapsed?(): ConnectorError | undefined
  /** Filled with what would be sent, in place of sending it. */
  planned?: PlannedCall[]
}

export interface MadeCall extends InnerCall {
  seen: CallSeen
  result: ToolResult
}

/** What guarding the calls of one connector takes. */
export interface GuardParts {
  /** The vendor's name as people write it. */
  title: string
  /** Its names of fields in words. */
  fieldWords: FieldWords | undefined
  hooks: WriteHooks
  decideCall: DecideCall
  clock: Clock
  conversations: Conversations
  /** Makes a read that is not recorded. */
  read(
    record: ToolRecord,
    args: Record<string, unknown>,
    context: CallContext,
    seen: CallSeen,
  ): Promise<ToolResult>
  audit: CallAudit | undefined
  /** The calls of the connector, each as a part of a guarded one. */
  callsFor(writing: Writing): ToolCalls
  /** As it may be shown: without credentials, with the titles that are known. */
  shown(description: CallDescription): CallDescription
  /** With the titles and numbers that are known of them. */
  known(targets: readonly CallTarget[]): CallTarget[]
}

/** The part that is made now, if it was collected with the same arguments. */
export function partFor(
  { parts = [] }: Writing,
  record: ToolRecord,
  args: Readonly<Record<string, unknown>>,
): PartOfCall | undefined {
  const names = Object.keys(args)
  return parts.find(
    (part) =>
      part.record === record &&
      Object.keys(part.given).length === names.length &&
      names.every((name) => part.given[name] === args[name]),
  )
}

/** Records a call of which nothing was sent, and which is no failure: it has read at most. */
export async function recordUnsent(
  { record, args, inner }: WholeCall,
  result: ToolResult,
  says: string,
  parts: GuardParts,
): Promise<ToolResult> {
  const { audit, shown } = parts
  const describe = () => {
    const whole = describeWhole(inner, parts)
    return shown({ ...whole, summary: `${says}: ${whole.summary}`, changes: [] })
  }
  const ended = await audit?.admitted({ record, arguments: args, effects: ['read'], describe })
  await ended?.(result, describe)
  return result
}

/** What a call and its steps ask for. */
export function describeWhole(
  inner: readonly InnerCall[],
  { fieldWords, known }: Pick<GuardParts, 'fieldWords' | 'known'>,
  read?: CallTarget,
): CallDescription {
  const first = inner.slice(0, maxDescribed)
  const all = first.map((call) => describeWish(call))
  const listed = all.flatMap(({ targets }) => targets)
  const targets = new Map(listed.map((target) => [`${target.kind}:${target.id}`, target]))
  const unlisted = all.reduce((sum, { targetCount }) => sum + targetCount, 0) - listed.length
  return {
    summary: `${titleOf(
      first.map((call, index) => ({ ...call, ...titledBy(call, all[index], known, read) })),
      fieldWords,
    )}.`,
    targets: [...targets.values()].slice(0, maxDescribed),
    targetCount: targets.size + unlisted,
    rowCount: null,
    changes: all.flatMap(({ changes }) => changes),
  }
}

const maxDescribed = 20

/** What a call asks for, with the number of the conversation that was read. */
function titledBy(
  { record, arguments: args }: InnerCall,
  wish: CallDescription | undefined,
  known: GuardParts['known'],
  read: CallTarget | undefined,
) {
  const { changes = [], targets: given = [] } = wish ?? {}
  const { kind = '', argument = '' } = record.guard?.thread ?? {}
  const id = oneLine(args[argument], 128)
  // An id that may be a number of people's is no target before it was looked up, but may be known.
  const isNamed = id === undefined || given.some((target) => target.kind === kind)
  const targets = known(isNamed ? given : [{ kind, id }, ...given])
  const named = withNames(changes, targets)
  if (!read) return { changes: named, targets }
  return { changes: named, targets: [read, ...targets.filter((target) => target.kind !== read.kind)] }
}

export function effectsOfAll(inner: readonly InnerCall[]): Effect[] {
  return effects.filter((effect) => inner.some((call) => call.effects.includes(effect)))
}

export function denied({ name }: ToolRecord): ConnectorError {
  return new ConnectorError(
    'blocked_by_policy',
    `${name} is not sent here: the rules of this server refuse it with these arguments. Nothing was sent. Whoever set this server up can change that.`,
    { details: { reason: 'denied' } },
  )
}
