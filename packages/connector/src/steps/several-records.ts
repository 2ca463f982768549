import {
  type CallContext,
  ConnectorError,
  isObject,
  type SeveralPlan,
  type ToolRecord,
  type ToolResult,
  type UntrustedPart,
  type UntrustedPlan,
  valueAt,
} from '@helpdesk-mcp/contracts'
import { isReadOnly } from '@helpdesk-mcp/tools'
import { itemsOf } from './step-calls.ts'
import type { ToolCalls } from './tool-calls.ts'

interface SeveralCall {
  calls: ToolCalls
  record: ToolRecord
  several: SeveralPlan
  args: Record<string, unknown>
  /** Makes the call for one record. */
  call(args: Record<string, unknown>): Promise<ToolResult>
  context: CallContext
}

/** What became of one record. */
type Row = Record<string, unknown>

/** Refusals that the next record would share, so that it is not tried. */
const ending: readonly unknown[] = ['rate_limited', 'unauthorized', 'unavailable', 'timeout', 'too_large']

/**
 * Makes the same call for several records, one after the other. One that the vendor refuses does not keep the others from it; where it answers
 * none any more, the rest is not tried. Nothing is tried twice.
 */
export async function performForSeveral(asked: SeveralCall): Promise<ToolResult> {
  const { calls, record, several, args, call, context } = asked
  const { [several.as]: given, [several.of]: one, ...rest } = args
  const ids = [...new Set(itemsOf(given).map((id) => (typeof id === 'number' ? id : String(id).trim())))]
  const wrong = problemWith(several, ids, one)
  if (wrong !== undefined)
    return calls.refuse(
      record,
      args,
      new ConnectorError('invalid_arguments', `${record.name} was not called. ${wrong}`, {
        details: [{ argument: several.as, expected: `1 to ${several.maximum} ids`, got: String(ids.length) }],
      }),
    )
  const rows: Row[] = []
  const results: ToolResult[] = []
  const isRead = isReadOnly(record)
  const count = { done: 0, failed: 0, 'not tried': 0 }
  let isOver = false
  let last: ToolResult | undefined
  for (const [place, id] of ids.entries()) {
    context.progress?.(place, ids.length)
    if (isOver || context.signal?.aborted) {
      rows.push(isRead ? { [several.of]: id, not_read: notTried } : { [several.of]: id, state: 'not tried' })
      count['not tried'] += 1
      continue
    }
    last = await call({ ...rest, [several.of]: id })
    const { structuredContent: content = {}, isError } = last
    const error = isObject(content['error']) ? content['error'] : {}
    // What was refused before anything was sent would be refused for each of them.
    if (isError && place === 0 && ['blocked_by_policy'].includes(String(error['code']))) return last
    isOver = isError === true && ending.includes(error['code'])
    const isFailed = isError || valueAt(content, 'delivery.state') === 'failed'
    results.push(last)
    if (isRead)
      rows.push(
        isError ? { [several.of]: id, not_read: brief(content).error } : readRow(several.of, id, content),
      )
    else rows.push({ [several.of]: id, state: isFailed ? 'failed' : 'done', ...brief(content) })
    count[isFailed ? 'failed' : 'done'] += 1
  }
  const { done, failed, 'not tried': left } = count
  // The answer of a single one says it best.
  if (rows.length === 1 && last) return last
  const untrusted: UntrustedPart[] = [
    { at: ['result'], plan: isRead ? readPlan(results) : writtenPlan(record) },
  ]
  const whole: ToolResult = {
    ...(done === 0 ? { isError: true } : {}),
    structuredContent: {
      ...(done === 0 ? { error: errorOfAll(record, rows) } : {}),
      result: rows,
      done,
      ...(failed > 0 ? { failed } : {}),
      ...(left > 0 ? { not_tried: left } : {}),
    },
    untrusted,
    ...(last?.ratelimit ? { ratelimit: last.ratelimit } : {}),
  }
  return calls.fit(whole, record)
}

/** Characters of what is said of one record. */
const maxMessage = 600

/** Of an answer what differs from record to record; what is known of the limit stands beside the whole. */
function brief({ vendor_calls: _calls, link: _link, error, ...content }: Record<string, unknown>): Row {
  if (!isObject(error)) return content
  const { code } = error
  const message = String(error['message'] ?? '')
  const short = message.length > maxMessage ? `${message.slice(0, maxMessage)}…` : message
  return { ...content, error: { code, message: short } }
}

/** A record that was read has an id and perhaps a state of its own, so that nothing of ours stands among its fields. */
function readRow(of: string, id: unknown, { vendor_calls: _calls, ...record }: Row): Row {
  // Where `fields` left it out, or it stands under another name.
  return Object.hasOwn(record, of) ? record : { [of]: id, ...record }
}

const notTried = { message: 'Not tried, since the one before it ended the call.' }

function writtenPlan({ response }: ToolRecord): UntrustedPlan {
  return { ...response.untrusted, except: { ...response.untrusted?.except, ...ours } }
}

/** The plans of records that were read, as one for all of them. */
function readPlan(results: readonly ToolResult[]): UntrustedPlan {
  const parts = results.flatMap(({ untrusted = [] }) => untrusted)
  /** What holds parts of others is ours only where theirs are not. */
  const isPart = (path: readonly string[]) =>
    parts.some(({ at }) => at.length >= path.length && path.every((key, place) => at[place] === key))
  const under = (at: readonly string[], path: string) => [...at, ...(path === '' ? [] : [path])].join('.')
  const except = parts.flatMap(({ at, ours: keys = [], plan }) => [
    ...keys.flatMap((key) => (isPart([...at, key]) ? [] : [[under(at, key), true] as const])),
    ...Object.entries(plan?.except ?? {}).map(([path, values]) => [under(at, path), values] as const),
  ])
  const always = new Set(parts.flatMap(({ at, plan }) => (plan?.always ?? []).map((path) => under(at, path))))
  return {
    except: { ...Object.fromEntries(except), not_read: true },
    ...(always.size > 0 ? { always: [...always] } : {}),
  }
}

/** Keys of a row that hold our own words. */
const ours = {
  state: true,
  error: true,
  customer_visible: true,
  'delivery.state': true,
  'delivery.also': true,
  'steps.arguments': true,
  'steps.state': true,
  'steps.tool': true,
  'steps.error': true,
  steps_note: true,
} as const

function problemWith(
  { of, as, maximum }: SeveralPlan,
  ids: readonly unknown[],
  one: unknown,
): string | undefined {
  if (one !== undefined && one !== null && one !== '') return `Give ${of} or ${as}, not both.`
  if (ids.length === 0) return `${as} is empty: give 1 to ${maximum} ids, or ${of}.`
  if (ids.length > maximum)
    return `${as} holds ${ids.length} ids; one call takes ${maximum}. Make another call for the rest.`
  return undefined
}

function errorOfAll(record: ToolRecord, rows: readonly Row[]) {
  const [first] = rows.flatMap(({ error, not_read = error }) => not_read ?? [])
  const { code = 'unexpected_response', ...error } = isObject(first) ? first : {}
  const message = `${record.name} ${isReadOnly(record) ? 'read' : 'changed'} none of them; result says why for each. The first: ${String(error['message'] ?? '')}`
  return { ...error, code, message: message.slice(0, 1_000) }
}
