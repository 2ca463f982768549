import { createHmac } from 'node:crypto'
import type { CallDescription } from '@helpdesk-mcp/connector'
import {
  type CallChange,
  type CallTarget,
  type Effect,
  isObject,
  type Json,
  type ToolResult,
} from '@helpdesk-mcp/contracts'
import type { CallEnd, CallTexts, RecordedCall, RecordedChange } from '../model.ts'
import type { DecidedBy } from '../outbox-model.ts'
import { newCallId } from '../storage/database.ts'

/** The tenant, the MCP server and the account that calls are made for. */
export interface CallOrigin {
  tenantId: string
  serverId: string
  /** Empty where a call named a tool of no account. */
  accountId: string
  connector: string
  /** In whose name; left out for a URL, which anybody may hold. */
  person?: { id: string; name: string } | undefined
  /** The connected app: the id of its grant, and the name of the client. */
  app?: { id: string; name: string } | undefined
  /** The item of the outbox that is sent. */
  outboxItemId?: string
  /** Who approved it. */
  approvedBy?: DecidedBy
  /** The conversation that it answers or closes. */
  thread?: Pick<CallTarget, 'kind' | 'id'>
  /** What is known of what it touches, as when it was held: names that the account's lists gave then. */
  knownTargets?: readonly CallTarget[]
  /** Told the id under which the call is recorded. */
  began?(callId: string): void
  /** Told what is recorded of its end. */
  ended?(end: Pick<CallEnd, 'summary' | 'vendorMessage' | 'errorArgument'>): void
}

const maxNames = 100
const maxNameLength = 128

/** The record of a call that has begun. Of its arguments only the names are kept; what it is to do is added by `described`. */
export function beginCall(
  { tenantId, serverId, accountId, person, app, outboxItemId, approvedBy }: CallOrigin,
  call: { tool: string; effects: readonly Effect[]; arguments: Readonly<Record<string, unknown>> },
  at: number,
  digestKey: Uint8Array,
): Omit<RecordedCall, keyof DescribedCall> {
  return {
    id: newCallId(at),
    tenantId,
    serverId,
    accountId,
    personId: person?.id ?? null,
    personName: person?.name ?? null,
    appId: app?.id ?? null,
    appName: app?.name ?? null,
    outboxItemId: outboxItemId ?? null,
    approvedBy: approvedBy ?? null,
    tool: call.tool,
    effects: [...call.effects],
    outcome: 'attempted',
    errorCode: null,
    vendorStatus: null,
    vendorCalls: null,
    at,
    durationMs: null,
    // A refused call can have any argument names.
    argumentNames: Object.keys(call.arguments)
      .slice(0, maxNames)
      .map((name) => name.slice(0, maxNameLength)),
    argumentsDigest: argumentsDigest(digestKey, call.arguments),
  }
}

/** How a call ended, as its result says. */
export function endOf(
  result: ToolResult,
  durationMs: number,
  isRefused: boolean,
): Omit<CallEnd, keyof DescribedCall> {
  const content = result.structuredContent
  const counted = content?.vendor_calls
  const error = result.isError && isObject(content?.error) ? content.error : undefined
  return {
    outcome: result.isError ? 'error' : 'ok',
    errorCode: result.isError ? String(error?.code ?? 'unexpected_response') : null,
    vendorStatus: typeof error?.status === 'number' ? error.status : null,
    vendorCalls: isRefused ? 0 : typeof counted === 'number' ? counted : result.isError ? null : 1,
    durationMs,
  }
}

export type DescribedCall = Pick<
  RecordedCall,
  'summary' | 'targets' | 'targetCount' | 'rowCount' | 'changes' | 'texts' | 'vendorMessage' | 'errorArgument'
>

/** What a call did, as it is recorded: of free texts the length, and the words only where they are kept. */
export function described(
  description: CallDescription,
  keepTexts: boolean,
  known: readonly CallTarget[] = [],
): DescribedCall {
  const { summary, rowCount, changes, vendorMessage = null, errorArgument = null } = description
  const targets = withKnown(description.targets, known)
  const targetCount = description.targetCount + targets.length - description.targets.length
  const whole: DescribedCall = {
    summary,
    targets,
    targetCount,
    rowCount,
    changes: changes.map(recordedChange),
    vendorMessage,
    errorArgument,
  }
  const texts = keepTexts ? textsOf(changes) : {}
  if (Object.keys(texts).length > 0) whole.texts = texts
  return whole
}

function withKnown(targets: CallTarget[], known: readonly CallTarget[]): CallTarget[] {
  if (known.length === 0) return targets
  const isSame = (one: CallTarget) => (other: CallTarget) => one.kind === other.kind && one.id === other.id
  const named = targets.map((target) => ({ ...known.find(isSame(target)), ...target }))
  return [...named, ...known.filter((target) => !targets.some(isSame(target)))]
}

/** What is recorded of a call of which nothing but a sentence is known. */
export function onlySummary(summary: string): DescribedCall {
  return {
    ...{ summary, targets: [], targetCount: 0, rowCount: null, changes: [] },
    ...{ vendorMessage: null, errorArgument: null },
  }
}

function recordedChange({ field, before, after, isText }: CallChange): RecordedChange {
  if (isText) return { field, length: String(after ?? before ?? '').length }
  return {
    field,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  }
}

/** Characters of all texts of one call. */
const maxTexts = 100_000

function textsOf(changes: readonly CallChange[]): CallTexts {
  const texts: CallTexts = {}
  let left = maxTexts
  const take = (value: Json | undefined) => {
    if (typeof value !== 'string' || left <= 0) return undefined
    const taken = value.slice(0, left)
    left -= taken.length
    return taken
  }
  for (const { field, isText, ...change } of changes) {
    if (!isText) continue
    const [before, after] = [take(change.before), take(change.after)]
    texts[field] = {
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    }
  }
  return texts
}

/** HMAC-SHA-256, in hex, of the arguments as JSON with sorted keys, so that their order does not matter. */
export function argumentsDigest(key: Uint8Array, args: Readonly<Record<string, unknown>>): string {
  return createHmac('sha256', key).update(canonical(args, maxDepth)).digest('hex')
}

/** Deeper arguments are refused; their digest stops here, since every level costs stack. */
const maxDepth = 200

function canonical(value: unknown, depth: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (depth === 0) return '"…"'
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item, depth - 1)).join(',')}]`
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner, depth - 1)}`).join(',')}}`
}
