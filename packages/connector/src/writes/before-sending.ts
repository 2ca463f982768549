import {
  type CallContext,
  ConnectorError,
  type ToolRecord,
  type ToolResult,
  type WriteDecision,
} from '@helpdesk-mcp/contracts'
import { type AuditedCall, describeWish } from '../audit.ts'
import { isLookedUp, namesIn } from '../given-names.ts'
import { callTool } from '../steps/further-calls.ts'
import { confirmationFor, confirmationMs, problemWith } from './confirmation.ts'
import type { InnerCall } from './conversations.ts'
import { dryRunResult, type PlannedCall } from './dry-run.ts'
import type { HeldCall } from './hooks.ts'
import { conflict, withOurs } from './sent-call.ts'
import { describeWhole, effectsOfAll, type GuardParts, recordUnsent, type WholeCall } from './whole-call.ts'
import { wordsIn } from './words.ts'

/** What becomes of a call before anything of it is sent. */
export function createBeforeSending(parts: GuardParts) {
  const { title, hooks, clock, conversations, audit, callsFor, shown } = parts

  async function dryRun(call: WholeCall, decision: WriteDecision): Promise<ToolResult> {
    const { record, args, context } = call
    const planned: PlannedCall[] = []
    const calls = callsFor({ cleared: 'deny', made: [], planned })
    const result = await callTool(calls, record, await withCanonicalIds(call, args), context)
    if (result.isError && planned.length === 0) return result
    const answer = dryRunResult(planned, decision, (one) => shown(describeWish(one, one.seen)))
    return recordUnsent(call, answer, 'Tried without sending', parts)
  }

  /** Numbers that people see as the ids that a vendor looks for first: a request that is not sent cannot tell that it knows no such id. */
  async function withCanonicalIds(
    { record, context }: Pick<WholeCall, 'record' | 'context'>,
    args: Record<string, unknown>,
  ): Promise<Record<string, unknown>> {
    const { thread } = record.guard ?? {}
    const value = thread && args[thread.argument]
    if (!thread || (typeof value !== 'string' && typeof value !== 'number')) return args
    const plan = record.resolve?.[thread.argument]
    const text = String(value).trim()
    // The ids of a vendor that has no numbers beside them are numbers.
    const bare = plan ? text : text.replace(/^0+(?=\d+$)/, '')
    const isNumber = plan && namesIn(text, plan).names.some((one) => isLookedUp(one, plan, true))
    const id = isNumber ? await conversations.idOf({ kind: thread.kind, id: text }, context) : bare
    return id === undefined ? args : { ...args, [thread.argument]: id }
  }

  /** The vendor's own draft, else what holds calls for people. */
  async function draft(call: WholeCall): Promise<ToolResult> {
    const { record, args, inner, context, calls } = call
    const plan = record.guard?.draft
    const target = plan && calls.toolOf(plan.tool)
    const isDraftable = !plan?.unless?.some((name) => args[name] !== undefined && args[name] !== false)
    if (target && isDraftable) {
      const taken = target.inputSchema.properties ?? {}
      const names = Object.keys(args)
      const kept = Object.fromEntries(
        names.filter((name) => Object.hasOwn(taken, name)).map((name) => [name, args[name]]),
      )
      const leftOut = names.filter((name) => !Object.hasOwn(taken, name))
      const result = await callTool(callsFor({ cleared: 'draft', made: [] }), target, kept, context)
      return result.isError ? result : drafted(result, title, leftOut)
    }
    if (!hooks.hold) return calls.refuse(record, args, notHeld(record))
    try {
      for (const one of inner) await calls.checkNames(one.record, one.arguments, context)
    } catch (error) {
      return calls.refuse(record, args, error)
    }
    const held = await heldCall(call)
    const result = await hooks.hold(held, context)
    const audited: AuditedCall = { record, arguments: args, effects: held.effects, describe: held.describe }
    if (audit?.held) await audit.held(audited, result)
    else await audit?.refused(audited, result)
    return result
  }

  async function heldCall({ record, args, inner }: WholeCall): Promise<HeldCall> {
    const [thread] = inner.flatMap(conversations.answeredBy)
    const mark = thread && (await conversations.markOf(thread))
    const text = wordsIn(record.guard ?? {}, args)
    return {
      tool: record.name,
      record,
      arguments: args,
      effects: effectsOfAll(inner),
      describe: () => shown(describeWhole(inner)),
      ...(text ? { text } : {}),
      ...(thread ? { thread: { ...thread, ...(mark ? { mark } : {}) } } : {}),
    }
  }

  /** Undefined for a call that is confirmed; else why it is not sent. */
  async function confirmed(call: WholeCall): Promise<ConnectorError | undefined> {
    const { record, args, own, inner, context, calls } = call
    const signed = { tool: record.name, arguments: args, own }
    const now = clock.now()
    const problem = own.confirmation && problemWith(own.confirmation, signed, hooks, now)
    if (own.confirmation && !problem) return undefined
    for (const one of inner) await calls.checkNames(one.record, one.arguments, context)
    const confirmation = confirmationFor(signed, hooks, now)
    const answer = problem
      ? 'unavailable'
      : await context.confirm?.({ message: questionOf(title, call), confirmation })
    if (answer === 'accepted') {
      // The person agreed to this call now: what came with it, and did not fit, is not used.
      delete own.confirmation
      return undefined
    }
    if (answer === 'declined')
      return new ConnectorError(
        'blocked_by_policy',
        `The person at the client declined: ${record.name} was not called.`,
        {
          details: { reason: 'declined' },
        },
      )
    return new ConnectorError(
      'blocked_by_policy',
      `${problem ? `${problem} ` : ''}Nothing was sent: ${record.name} needs a confirmation here. Show the whole call to the person you work for; once they agree, make exactly the same call again with confirmation.`,
      {
        details: {
          reason: 'confirmation_required',
          confirmation,
          expires_at: new Date(now + confirmationMs).toISOString(),
          summary: shown(describeWhole(inner)).summary,
          effects: effectsOfAll(inner),
        },
      },
    )
  }

  /** Throws `conflict` where others have written in a conversation that the call answers or closes. */
  async function checkUnchanged({ inner, own, context, calls }: WholeCall): Promise<void> {
    const threads = new Map(
      inner
        .flatMap(conversations.answeredBy)
        .map((thread) => [`${thread.kind}:${thread.id}`, thread] as const),
    )
    const changes = []
    for (const thread of threads.values()) {
      const change = await conversations.changeIn(thread, own.if_unchanged_since, context)
      if (change) changes.push(change)
    }
    const [first] = changes
    if (!first) return
    // A call that is wrong itself is to be mended first.
    for (const one of inner) await calls.checkNames(one.record, one.arguments, context)
    const ids = changes.map(({ thread }) => thread.id)
    throw conflict(
      `Nothing was sent: somebody has written in ${first.thread.kind} ${ids.join(', ')} since it was read. Read new_turns and decide again: the same call is sent once they are taken into account.`,
      'conversation_changed',
      {
        new_turns: first.turns,
        ...(first.mark ? { mark: first.mark } : {}),
        ...(changes.length > 1
          ? { conversations: changes.map(({ thread, turns }) => ({ id: thread.id, new_turns: turns })) }
          : {}),
      },
    )
  }

  /** The calls under the ids of the conversations that they answer or close. */
  function withThreadIds(inner: readonly InnerCall[], context: CallContext): Promise<InnerCall[]> {
    return Promise.all(
      inner.map(async (call) =>
        conversations.answeredBy(call).length === 0
          ? call
          : { ...call, arguments: await withCanonicalIds({ ...call, context }, call.arguments) },
      ),
    )
  }

  return { withThreadIds, dryRun, draft, confirmed, checkUnchanged }
}

function notHeld({ name }: ToolRecord): ConnectorError {
  return new ConnectorError(
    'blocked_by_policy',
    `${name} waits for a person here, and nothing in this process can hold it. Nothing was sent. The gateway has an outbox for that.`,
    { details: { reason: 'cannot_be_held' } },
  )
}

function drafted(result: ToolResult, title: string, leftOut: readonly string[]): ToolResult {
  const { structuredContent, untrusted } = result
  const rest = leftOut.length > 0 ? ` Not done, since it comes with sending: ${leftOut.join(', ')}.` : ''
  return {
    ...result,
    structuredContent: {
      ...structuredContent,
      drafted: true,
      draft_note: `Stored as a draft in ${title}, not sent: a person sends it there.${rest}`,
    },
    ...(untrusted ? { untrusted: withOurs(untrusted, ['drafted', 'draft_note']) } : {}),
  }
}

/** The whole call, never a part of it: a person decides about what is sent. */
function questionOf(title: string, { record, args, inner }: WholeCall): string {
  const { summary, targets } = describeWhole(inner)
  const text = wordsIn(record.guard ?? {}, args)
  const about = targets.map(
    ({ kind, id, title: name }) => `${kind} ${id}${name === undefined ? '' : ` (${name})`}`,
  )
  const others = Object.entries(args).filter(
    ([name]) => name !== text?.argument.split('.')[0] || text.argument.includes('.'),
  )
  return [
    `${title}: ${summary} Send it?`,
    ...(about.length > 0 ? [`About: ${about.join(', ')}`] : []),
    ...others.map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`),
    ...(text && others.every(([name]) => name !== text.argument.split('.')[0]) ? ['', text.value] : []),
  ].join('\n')
}
