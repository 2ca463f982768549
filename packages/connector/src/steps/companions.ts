import {
  type CallContext,
  type CompanionPlan,
  ConnectorError,
  isObject,
  type ToolRecord,
  type ToolResult,
  type UntrustedPart,
  valueAt,
} from '@helpdesk-mcp/contracts'
import { jsonBytes, threadOfTurns, withThread } from '@helpdesk-mcp/tools'
import type { CallSeen } from '../records/call-seen.ts'
import { itemsOf } from './step-calls.ts'
import type { ToolCalls } from './tool-calls.ts'

/** Reads a record, and with other tools what `with` names, which the answer holds under `with`. */
export async function readCompanions(
  calls: ToolCalls,
  record: ToolRecord,
  companions: Readonly<Record<string, CompanionPlan>>,
  args: Record<string, unknown>,
  context: CallContext,
): Promise<ToolResult> {
  const { with: given, ...own } = args
  const words = given === undefined || given === null ? [] : [...new Set(itemsOf(given).map(String))]
  if (words.length === 0) return calls.run(record, own, context)
  const permitted = Object.keys(calls.permitted.get(record.id)?.companions ?? {})
  const unknown = words.find((word) => !permitted.includes(word))
  if (unknown !== undefined) {
    const known = permitted.length > 0 ? `It takes ${permitted.join(', ')}.` : 'Leave it out.'
    const isOurs = Object.hasOwn(companions, unknown)
    const problem = isOurs ? 'would be another read, which is not permitted here' : 'is unknown'
    const error = new ConnectorError(
      isOurs ? 'blocked_by_policy' : 'invalid_arguments',
      `${record.name} was not called. with: ${JSON.stringify(unknown.slice(0, 100))} ${problem}. ${known}`,
    )
    return calls.refuse(record, args, error)
  }
  const seen: CallSeen = {}
  const first = await calls.run(record, own, context, seen)
  if (first.isError || !first.structuredContent) return first
  let shown = first.structuredContent
  const read: Record<string, unknown> = {}
  const untrusted: UntrustedPart[] = []
  let room = calls.maxResultBytes - jsonBytes(first.structuredContent)
  let ratelimit = first.ratelimit
  let vendorCalls = Number(first.structuredContent['vendor_calls'] ?? 1)
  for (const word of words) {
    const found = await readOne(calls, companions[word] as CompanionPlan, { own, seen }, context)
    const { name, result, count } = found
    if (record.response.waiting && found.isThread) shown = withTurns(shown, result)
    vendorCalls += count
    ratelimit = result?.ratelimit ?? ratelimit
    const { vendor_calls: _calls, ...content } = result?.structuredContent ?? {}
    if (!result) read[word] = null
    else if (jsonBytes(content) > room) read[word] = { left_out: `Too long beside the rest: call ${name}.` }
    else {
      read[word] = content
      room -= jsonBytes(content)
      for (const one of result.untrusted ?? []) untrusted.push({ ...one, at: ['with', word, ...one.at] })
    }
  }
  const whole: ToolResult = {
    ...first,
    structuredContent: { ...shown, with: read, vendor_calls: vendorCalls },
    untrusted: [
      ...(first.untrusted ?? []).map((one) =>
        one.at.length === 0 ? { ...one, ours: [...(one.ours ?? []), 'with'] } : one,
      ),
      ...untrusted,
    ],
    ...(ratelimit ? { ratelimit } : {}),
  }
  return calls.fit(whole, record)
}

interface Before {
  own: Record<string, unknown>
  seen: CallSeen
}

interface Companion {
  name: string
  result: ToolResult | undefined
  /** Vendor calls. */
  count: number
  /** Its rows are turns of the record's conversation. */
  isThread?: boolean
}

/** A record whose thread was read with it: the messages know who wrote last and who waits since when. */
function withTurns(shown: Record<string, unknown>, thread: ToolResult | undefined): Record<string, unknown> {
  const content = thread?.isError ? undefined : thread?.structuredContent
  const turns = content?.['result']
  // Of a thread that could not be read to its end the last message is not known.
  if (!Array.isArray(turns) || !content || Object.hasOwn(content, 'stopped')) return shown
  const isWhole = content['next_cursor'] === undefined || content['next_cursor'] === null
  return withThread(shown, threadOfTurns(turns, isWhole))
}

/** Reads along one chain; no result where a record before it names none. */
async function readOne(
  calls: ToolCalls,
  plan: CompanionPlan,
  before: Before,
  context: CallContext,
): Promise<Companion> {
  const target = calls.toolOf(plan.tool) as ToolRecord
  const { own, seen } = before
  const same = Object.entries(plan.same ?? {}).map(
    ([theirs, ours]) => [theirs, seen.arguments?.[ours] ?? own[ours]] as const,
  )
  const from = Object.entries(plan.from ?? {}).map(
    ([theirs, path]) => [theirs, idAt(seen.answer, path)] as const,
  )
  if (from.some(([, value]) => value === undefined)) return { name: target.name, result: undefined, count: 0 }
  const seenHere: CallSeen = {}
  const args = { ...plan.set, ...Object.fromEntries([...same, ...from]) }
  const result = await calls.run(target, args, context, seenHere)
  const count = result.isError ? 1 : Number(result.structuredContent?.['vendor_calls'] ?? 1)
  if (!result.isError && plan.first && calls.permitted.has(plan.first.tool)) {
    const first = await readOne(calls, plan.first, { own, seen: seenHere }, context)
    const whole = first.result && !first.result.isError ? withFirst(result, first.result) : result
    return { name: target.name, result: whole, count: count + first.count }
  }
  const isThread = target.response.kind === 'list' && target.response.turns !== undefined
  if (result.isError || !plan.next) return { name: target.name, result, count, isThread }
  const next = await readOne(calls, plan.next, { own, seen: seenHere }, context)
  return { ...next, count: count + next.count }
}

function withFirst(list: ToolResult, { structuredContent, untrusted = [] }: ToolResult): ToolResult {
  const { vendor_calls: _calls, ...first } = structuredContent ?? {}
  const own = (list.untrusted ?? []).map((one) =>
    one.at.length === 0 ? { ...one, ours: [...(one.ours ?? []), 'first'] } : one,
  )
  return {
    ...list,
    structuredContent: { ...list.structuredContent, first },
    untrusted: [...own, ...untrusted.map((one) => ({ ...one, at: ['first', ...one.at] }))],
  }
}

/** A number in a path is a place in a list. */
function idAt(answer: unknown, path: string): unknown {
  const steps = path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step))
  const value = isObject(answer) ? valueAt(answer, steps) : undefined
  return value === null || value === '' ? undefined : value
}
