import {
  type CallContext,
  isConnectorError,
  isObject,
  type Json,
  type SendsPlan,
  type ToolRecord,
  valueAt,
} from '@helpdesk-mcp/contracts'
import { withAdvice } from '../error-advice.ts'
import type { CallSeen } from '../records/call-seen.ts'
import { canonical, digest } from './canonical.ts'
import type { StoredMessage } from './hooks.ts'
import type { InnerCall } from './inner-call.ts'
import type { GuardParts, WholeCall } from './whole-call.ts'

/** Reads what a call sends of what the vendor keeps, as it is now; undefined for a call that says itself what it sends. */
export async function readStored(
  { inner, context, calls }: WholeCall,
  { read }: Pick<GuardParts, 'read'>,
): Promise<StoredMessage | undefined> {
  const found: StoredMessage[] = []
  for (const call of inner) {
    const plan = call.record.guard?.sends
    const reader = plan && calls.toolOf(plan.tool)
    if (!reader) continue
    const message = await readOne(call, { plan, reader }, read, context)
    found.push({ ...message, isShown: calls.permitted.has(reader.id) })
  }
  const [first] = found
  if (!first || found.length === 1) return first
  return {
    text: found.flatMap(({ text }) => text ?? []).join('\n\n'),
    words: found.flatMap(({ words }) => words),
    fields: Object.assign({}, ...found.map(({ fields }) => fields)),
    digest: digest(...found.map((one) => one.digest)),
    isShown: found.every(({ isShown }) => isShown),
  }
}

async function readOne(
  { arguments: args }: InnerCall,
  { plan, reader }: { plan: SendsPlan; reader: ToolRecord },
  read: GuardParts['read'],
  context: CallContext,
): Promise<Omit<StoredMessage, 'isShown'>> {
  const named = Object.entries(plan.arguments).map(([argument, own]) => [argument, args[own]])
  const { progress: _progress, confirm: _confirm, ...quiet } = context
  const seen: CallSeen = {}
  const asked = { ...Object.fromEntries(named), fields: [`${plan.text}:full`] }
  const { structuredContent: content } = await read(reader, asked, quiet, seen).catch((error: unknown) => {
    throw isConnectorError(error)
      ? withAdvice(error, 'It was to be read what would be sent. Nothing was sent.')
      : error
  })
  const text = valueAt(content, plan.text)
  const values = [plan.text, ...plan.shows].map((path) => [path, valueAt(seen.answer, path) ?? null] as const)
  const fields = values.slice(1).filter(([, value]) => isSaid(value))
  return {
    ...(typeof text === 'string' ? { text } : {}),
    words: [text, valueAt(seen.answer, plan.text)].filter((one) => typeof one === 'string'),
    fields: Object.fromEntries(fields) as Record<string, Json>,
    digest: digest(canonical(Object.fromEntries(values))),
  }
}

function isSaid(value: unknown): boolean {
  if (value === null || value === '' || value === false) return false
  return Array.isArray(value) ? value.length > 0 : !isObject(value) || Object.keys(value).length > 0
}
