import {
  type CallTarget,
  type TargetPlan,
  type ToolRecord,
  type ToolResult,
  type Turn,
  valueAt,
} from '@helpdesk-mcp/contracts'
import { isReadOnly } from '@helpdesk-mcp/tools'
import type { CallSeen } from '../records/call-seen.ts'
import { maxTitleLength, namedBy, oneLine } from '../records/call-targets.ts'
import type { ThreadRef } from './thread-ref.ts'

/** What people know a conversation by. */
export interface ThreadNames {
  /** Its title, number and link. */
  target?: CallTarget
  /** The customer, by name or else by e-mail address. */
  customer?: string
}

/** A read that was made, and what it answered. */
interface Known {
  record: ToolRecord
  /** As the vendor gave it. */
  answer: unknown
  /** As it is shown: with names beside ids. */
  content: unknown
}

interface NamesOptions {
  records: readonly ToolRecord[]
  /** Makes a read that is not recorded. */
  read(record: ToolRecord, args: Record<string, unknown>, seen: CallSeen): Promise<ToolResult>
}

/** Names a conversation by what was read of it already, else by one read more, and one of its customer. What cannot be read is left out. */
export async function nameThread(
  { kind, id }: ThreadRef,
  turns: readonly Turn[],
  known: Known,
  options: NamesOptions,
): Promise<ThreadNames> {
  const own = planOf(known.record, kind)
  const isNamed = own !== undefined && namedBy(own, known.answer)?.title !== undefined
  const read = isNamed ? known : ((await readOne(kind, id, options)) ?? known)
  const plan = planOf(read.record, kind)
  const target = plan && namedBy(plan, read.answer)
  const customer = customerIn(turns) ?? (plan && (await customerOf(plan, read, options)))
  return { ...(target ? { target } : {}), ...(customer === undefined ? {} : { customer }) }
}

/** Reads one record of a kind by its id. */
async function readOne(
  kind: string,
  id: string,
  { records, read }: NamesOptions,
): Promise<Known | undefined> {
  for (const record of records) {
    const argument =
      record.method === 'get' && isReadOnly(record) ? planOf(record, kind)?.argument : undefined
    if (argument === undefined || record.inputSchema.required?.some((name) => name !== argument)) continue
    const seen: CallSeen = {}
    // Whoever decides can do so without its name.
    const result = await read(record, { [argument]: id }, seen).catch(() => undefined)
    const { answer } = seen
    return answer === undefined ? undefined : { record, answer, content: result?.structuredContent }
  }
  return undefined
}

/** Where a tool's answer has the title of a record. */
function planOf({ targets = [] }: ToolRecord, kind: string): TargetPlan | undefined {
  return targets.find((plan) => plan.kind === kind && !plan.rows && plan.title !== undefined)
}

/** The customer who wrote last. */
function customerIn(turns: readonly Turn[]): string | undefined {
  const by = turns.findLast(({ role, by: who }) => role === 'customer' && who !== undefined)?.by
  return oneLine(by?.name ?? by?.email, maxTitleLength)
}

/** The customer that a conversation names by an id or an address. */
async function customerOf(
  { reach }: TargetPlan,
  { record, answer, content }: Known,
  options: NamesOptions,
): Promise<string | undefined> {
  const text = (source: unknown, path = '') => oneLine(valueAt(source, path), maxTitleLength)
  const path = reach?.of?.['customer']
  const beside = record.response.names?.find(({ field }) => field === path)
  const named = beside && (text(content, beside.name) ?? text(content, beside.email))
  if (named !== undefined) return named
  const id = path === undefined ? undefined : text(answer, path)
  const read = id === undefined ? undefined : await readOne('customer', id, options)
  const plan = read && planOf(read.record, 'customer')
  const name = plan && namedBy(plan, read.answer)?.title
  return name ?? (reach?.address ?? []).map((at) => text(answer, at)).find((address) => address !== undefined)
}
