import type { CallContext, ToolResult, WriteDecision } from '@helpdesk-mcp/contracts'
import { isLookedUp, namesIn } from '../names/given-names.ts'
import { describeWish, withNames } from '../records/audit.ts'
import { callTool } from '../steps/further-calls.ts'
import { titleOf } from './call-title.ts'
import { dryRunResult, type PlannedCall, type SentBefore } from './dry-run.ts'
import type { InnerCall } from './inner-call.ts'
import { conflict } from './sent-call.ts'
import { threadKey } from './thread-key.ts'
import { type GuardParts, recordUnsent, type WholeCall } from './whole-call.ts'

/** What becomes of a call before anything of it is sent. */
export function createBeforeSending(parts: GuardParts) {
  const { conversations, callsFor, shown } = parts

  async function dryRun(
    call: WholeCall,
    decision: WriteDecision,
    before: SentBefore | undefined,
  ): Promise<ToolResult> {
    const { record, args, context } = call
    const planned: PlannedCall[] = []
    const calls = callsFor({ cleared: 'deny', made: [], planned })
    const result = await callTool(calls, record, await withCanonicalIds(call, args), context)
    if (result.isError && planned.length === 0) return result
    const answer = dryRunResult(
      planned,
      decision,
      (one) => {
        const wish = describeWish(one, one.seen)
        const targets = parts.known(wish.targets)
        const named = { ...one, targets, changes: withNames(wish.changes, targets) }
        return shown({ ...wish, summary: `${titleOf([named], parts.fieldWords)}.` })
      },
      before,
    )
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

  /**
   * Throws `conflict` where others have written in a conversation that the call answers or closes. `hasWaited`: another call was answering or
   * closing it.
   */
  async function checkUnchanged(
    { inner, own, context, calls, marks, came }: WholeCall,
    hasWaited: boolean,
  ): Promise<void> {
    const threads = new Map(
      inner
        .flatMap(conversations.answeredBy)
        .map((thread) => [`${thread.kind}:${thread.id}`, thread] as const),
    )
    const changes = []
    for (const thread of threads.values()) {
      const key = threadKey(thread)
      const from = { since: own.if_unchanged_since, mark: marks.get(key), came, hasWaited }
      const change = await conversations.changeIn(thread, from, context)
      if (change) changes.push(change)
    }
    const [first] = changes
    if (!first) return
    // A call that is wrong itself is to be mended first.
    for (const one of inner) await calls.checkNames(one.record, one.arguments, context)
    const where = `${first.thread.kind} ${changes.map(({ thread }) => thread.id).join(', ')}`
    throw conflict(
      changes.some(({ isPart }) => isPart)
        ? `Nothing was sent: more was written in ${where} since it was read than new_turns has. Read it as far back as you had read it, and decide again.`
        : `Nothing was sent: somebody has written in ${where} since it was read. Read new_turns and decide again: the same call is sent once they are taken into account.`,
      'conversation_changed',
      {
        new_turns: first.turns,
        ...(first.mark ? { mark: first.mark } : {}),
        ...(first.own ? { own_turns: first.own } : {}),
        ...(changes.length > 1
          ? { conversations: changes.map(({ thread, turns }) => ({ id: thread.id, new_turns: turns })) }
          : {}),
      },
    )
  }

  /** The calls under the ids of the conversations that they answer or close. */
  async function withThreadIds(
    inner: readonly InnerCall[],
    context: CallContext,
  ): Promise<readonly InnerCall[]> {
    if (inner.every((call) => conversations.answeredBy(call).length === 0)) return inner
    return Promise.all(
      inner.map(async (call) =>
        conversations.answeredBy(call).length === 0
          ? call
          : { ...call, arguments: await withCanonicalIds({ ...call, context }, call.arguments) },
      ),
    )
  }

  return { withThreadIds, dryRun, checkUnchanged }
}
