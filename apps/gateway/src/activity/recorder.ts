import { createHmac } from 'node:crypto'
import type { AuditedCall, CallAudit } from '@helpdesk-mcp/connector'
import { ConnectorError, type Effect, isObject, type ToolResult } from '@helpdesk-mcp/contracts'
import type { GatewayContext } from '../context.ts'
import type { CallEnd, ToolCall } from '../model.ts'
import { StorageError } from '../storage/errors.ts'
import { newId } from '../storage/ids.ts'
import { createBatch } from './batch.ts'
import { createQuotas } from './last-known.ts'

export interface Recorder {
  /** What a connector tells of its calls. */
  audit(scope: CallScope): CallAudit
  flush(): Promise<void>
  /** Writes what is left. Calls that end later are still recorded, one by one. */
  close(): Promise<void>
}

/** Rows kept while the database takes none; then the oldest reads are lost, and the log says how many. */
const most = 10_000
const atOnce = 500
const delayMs = 1_000
const retryAfterMs = 5_000

/**
 * Keeps the record of tool calls. Reads and internal writes are written in batches, off the path of the call. A call that a customer sees or
 * that is hard to undo is written before it goes out and completed after it; where it cannot be written it is not made.
 */
export function createRecorder(context: GatewayContext): Recorder {
  const { store, clock, log, metrics } = context
  const failed = (what: string) => (error: unknown, waiting: number) =>
    log.warn(
      { error: error instanceof Error ? error.name : typeof error, waiting },
      `${what} could not be written`,
    )
  const lost = (what: string) => (count: number) =>
    log.error({ count }, `${what} lost: the database takes none`)
  const shared = { clock, most, delayMs }
  const rows = createBatch<ToolCall>({
    ...shared,
    atOnce,
    write: (calls) => addAll(context, calls),
    onFailure: failed('recorded calls'),
    onLoss: lost('recorded calls'),
  })
  const ends = createBatch<{ id: string; end: CallEnd }>({
    ...shared,
    atOnce: 1,
    write: async (ended) => {
      for (const { id, end } of ended) await store.calls.complete(id, end)
    },
    onFailure: failed('the ends of recorded calls'),
    onLoss: lost('the ends of recorded calls'),
  })

  const quotas = createQuotas(context)
  const measure = (scope: CallScope, row: ToolCall, end: CallEnd, result: ToolResult) => {
    const { outcome, errorCode: code, durationMs } = end
    metrics.toolCall({
      connector: scope.connector,
      tool: row.tool,
      outcome,
      code,
      durationMs: durationMs ?? 0,
    })
    quotas.saw(scope.accountId, result.ratelimit, clock.now())
    const { remaining, limit, source } = result.ratelimit ?? {}
    if (remaining === undefined || source !== 'vendor') return
    const account = { connector: scope.connector, account: scope.accountId }
    metrics.quota({ ...account, remaining, ...(limit === undefined ? {} : { limit }) })
  }

  return {
    audit: (scope) => ({
      async admitted(call) {
        const row = beginRow(scope, call, clock.now(), context.digestKey)
        const isDurable = mustLast(call.effects)
        if (isDurable) await attempt(context, row)
        return async (result) => {
          const end = endOf(result, clock.now() - row.at, false)
          measure(scope, row, end, result)
          if (!isDurable) rows.add({ ...row, ...end })
          else await store.calls.complete(row.id, end).catch(() => ends.add({ id: row.id, end }))
        }
      },
      refused(call, result) {
        const row = beginRow(scope, call, clock.now(), context.digestKey)
        const end = endOf(result, 0, true)
        measure(scope, row, end, result)
        rows.add({ ...row, ...end })
      },
    }),
    async flush() {
      await Promise.all([rows.flush(), ends.flush(), quotas.flush()])
    },
    async close() {
      await Promise.all([rows.close(), ends.close(), quotas.close()])
    },
  }
}

/** One row that the database refuses for itself must not keep the others from being written. */
async function addAll({ store, log }: GatewayContext, calls: readonly ToolCall[]): Promise<void> {
  try {
    await store.calls.add(calls)
  } catch (error) {
    if (error instanceof StorageError) throw error
    for (const call of calls) {
      await store.calls.add([call]).catch((reason: unknown) => {
        if (reason instanceof StorageError) throw reason
        log.error({ call: call.id, tool: call.tool }, 'a recorded call was refused by the database')
      })
    }
  }
}

function mustLast(effects: readonly Effect[]): boolean {
  return effects.includes('outbound') || effects.includes('destructive')
}

async function attempt({ store, log }: GatewayContext, row: ToolCall): Promise<void> {
  try {
    await store.calls.add([row])
  } catch (error) {
    log.error(
      { tool: row.tool, error: error instanceof Error ? error.name : typeof error },
      'a call was not made, since it could not be recorded',
    )
    throw new ConnectorError(
      'unavailable',
      `${row.tool} was not called: such calls are recorded before they are made, and the gateway's database takes no record at the moment. Nothing was sent. Try again after ${retryAfterMs / 1000} s.`,
      { retryAfterMs },
    )
  }
}

/** On whose behalf, by which URL and on which account calls are made. */
interface CallScope {
  tenantId: string
  serverId: string
  accountId: string
  connector: string
}

const mostNames = 100
const longestName = 128

/** A call that has begun, as it is recorded: of its arguments the names alone. */
function beginRow(scope: CallScope, call: AuditedCall, at: number, digestKey: Uint8Array): ToolCall {
  const { tenantId, serverId, accountId } = scope
  return {
    id: newId('call'),
    tenantId,
    serverId,
    accountId,
    tool: call.record.name,
    effects: [...call.effects],
    outcome: 'attempted',
    errorCode: null,
    vendorStatus: null,
    vendorCalls: null,
    at,
    durationMs: null,
    // What was refused may have any names.
    argumentNames: Object.keys(call.arguments)
      .slice(0, mostNames)
      .map((name) => name.slice(0, longestName)),
    argumentsDigest: argumentsDigest(digestKey, call.arguments),
  }
}

export function endOf(result: ToolResult, durationMs: number, isRefused: boolean): CallEnd {
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

/** HMAC-SHA-256, hex, over arguments as JSON with sorted keys: the order in which a client writes them does not matter. */
function argumentsDigest(key: Uint8Array, args: Readonly<Record<string, unknown>>): string {
  return createHmac('sha256', key).update(canonical(args)).digest('hex')
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(',')}}`
}
