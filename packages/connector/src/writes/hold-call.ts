import { ConnectorError, type ToolRecord, type ToolResult, valueAt } from '@helpdesk-mcp/contracts'
import type { AuditedCall } from '../records/audit.ts'
import { oneLine } from '../records/call-targets.ts'
import { callTool } from '../steps/further-calls.ts'
import { readStates, type ThreadStates } from './existing-threads.ts'
import type { HeldCall } from './hooks.ts'
import { digestOfCall } from './same-call.ts'
import type { SendOnce } from './send-once.ts'
import { makesSomething, withBeside } from './sent-call.ts'
import { readStored } from './stored-message.ts'
import { threadKey } from './thread-key.ts'
import type { ThreadMark } from './thread-ref.ts'
import { describeWhole, effectsOfAll, type GuardParts, type WholeCall } from './whole-call.ts'
import { wordsIn } from './words.ts'

/** Makes the vendor's own draft of a call that a person decides about, else holds it. */
export function createHoldCall(parts: GuardParts, { draftOnce, sentBefore }: SendOnce) {
  const { title, hooks, conversations, audit, callsFor, shown } = parts

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
      const states = hooks.drafted ? await readStates(call, parts).catch(() => undefined) : undefined
      const stored = { record: target, arguments: kept, effects: target.effects }
      return draftOnce(call, stored, async (made) => {
        const result = await callTool(callsFor({ cleared: 'draft', made }), target, kept, context)
        if (result.isError) return result
        const told = drafted(result, title, leftOut)
        if (!hooks.drafted) return told
        const id = oneLine(valueAt(result.structuredContent, target.response.answer?.[0] ?? 'id'), 128)
        const vendorDraft = { ...(id === undefined ? {} : { id }), helpdesk: title }
        return hooks.drafted(await heldCall(call, states ?? new Map()), vendorDraft, told)
      })
    }
    const before = await sentBefore(call)
    if (before) return before
    if (!hooks.hold) return calls.refuse(record, args, notHeld(record))
    let held: HeldCall
    try {
      for (const one of inner) await calls.checkNames(one.record, one.arguments, context)
      const stored = await readStored(call, parts)
      held = {
        ...(await heldCall(call, await readStates(call, parts))),
        ...(stored ? { sends: stored } : {}),
      }
    } catch (error) {
      return calls.refuse(record, args, error)
    }
    const result = await hooks.hold(held, context)
    const audited: AuditedCall = { record, arguments: args, effects: held.effects, describe: held.describe }
    if (audit?.held) await audit.held(audited, result)
    else await audit?.refused(audited, result)
    return result
  }

  async function heldCall({ record, args, inner }: WholeCall, states: ThreadStates): Promise<HeldCall> {
    const [thread] = inner.flatMap(conversations.answeredBy)
    const state = thread && states.get(threadKey(thread))
    const read = thread && (await conversations.markOf(thread))
    const own = read?.own && state?.ownTurns(read.own)
    const mark = read ? withOwn(read, own) : state?.mark
    const names = await state?.names()
    const text = wordsIn(record.guard ?? {}, args)
    return {
      tool: record.name,
      record,
      arguments: args,
      digest: digestOfCall(record, inner, inner.some(makesSomething)),
      effects: effectsOfAll(inner),
      describe: () => shown(describeWhole(inner, parts, names?.target)),
      ...(text ? { text } : {}),
      ...(thread ? { thread: { ...thread, ...(mark ? { mark } : {}), ...names } } : {}),
    }
  }

  return draft
}

/** With turns in place of words: the same words later are another message. */
function withOwn({ own: _own, ...mark }: ThreadMark, turns: string[] | undefined): ThreadMark {
  return { ...mark, ...(turns ? { own: turns } : {}) }
}

function notHeld({ name }: ToolRecord): ConnectorError {
  return new ConnectorError(
    'blocked_by_policy',
    `${name} waits for a person here, and nothing in this process can hold it. Nothing was sent. The gateway has an outbox for that.`,
    { details: { reason: 'cannot_be_held' } },
  )
}

function drafted(result: ToolResult, title: string, leftOut: readonly string[]): ToolResult {
  const rest = leftOut.length > 0 ? ` Not done, since it comes with sending: ${leftOut.join(', ')}.` : ''
  return withBeside(result, {
    drafted: true,
    draft_note: `Stored as a draft in ${title}, not sent: a person sends it there.${rest}`,
  })
}
