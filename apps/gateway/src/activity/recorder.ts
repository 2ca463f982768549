import { createHmac } from 'node:crypto'
import type { AuditedCall, CallAudit } from '@helpdesk-mcp/connector'
import {
  ConnectorError,
  describeError,
  type Effect,
  isObject,
  type RateLimit,
  type ToolResult,
} from '@helpdesk-mcp/contracts'
import type { GatewayContext } from '../context.ts'
import type { CallEnd, Quota, Time, ToolCall } from '../model.ts'
import { newId } from '../storage/database.ts'
import { StorageError } from '../storage/errors.ts'
import { type Batch, createBatch } from './batch.ts'

/** Records how the gateway is used. Calls wait for the database only where they must. */
export interface Recorder {
  /** The audit that a connector reports its calls to. */
  audit(scope: CallOrigin): CallAudit
  /** Notes when an MCP server was last used. */
  usedServer(id: string, at: Time): void
  /** Notes when an API token was last used. */
  usedToken(id: string, at: Time): void
  flush(): Promise<void>
  /** Writes what is waiting. Calls that are recorded in batches and end later are not recorded. */
  close(): Promise<void>
}

/** Max records waiting while the database accepts no writes. Beyond that the oldest are dropped, and the log says how many. */
const maxWaiting = 10_000
const maxSize = 500
const delayMs = 1_000
const retryAfterMs = 5_000

/**
 * Reads and internal writes are recorded in batches, after the call. A call that a customer sees or that is hard to undo is recorded before
 * it is sent and completed after it; if it cannot be recorded, it is not sent.
 */
export function createRecorder(context: GatewayContext): Recorder {
  const { store, clock, log, metrics } = context
  const shared = { clock, log, delayMs, maxSize, maxWaiting }
  const calls = createBatch<ToolCall>({
    ...shared,
    name: 'recorded calls',
    write: (rows) => addCalls(context, rows),
  })
  const ends = createBatch<{ id: string; end: CallEnd }>({
    ...shared,
    name: 'the ends of recorded calls',
    write: async (ended) => {
      for (const { id, end } of ended) await store.calls.complete(id, end)
    },
  })
  const quotas = createQuotas(context)
  const usedServers = createLastUsed(context, store.servers)
  const usedTokens = createLastUsed(context, store.tokens)
  const batches = [calls, ends, quotas, usedServers, usedTokens]

  const measure = (scope: CallOrigin, call: ToolCall, end: CallEnd, result: ToolResult) => {
    const { outcome, errorCode: code, durationMs } = end
    metrics.toolCall({
      connector: scope.connector,
      tool: call.tool,
      outcome,
      code,
      durationMs: durationMs ?? 0,
    })
    quotas.saw(scope.accountId, result.ratelimit, clock.now())
    const { remaining, limit } = result.ratelimit ?? {}
    if (remaining === undefined || !isVendorsWord(result.ratelimit)) return
    const account = { connector: scope.connector, account: scope.accountId }
    metrics.quota({ ...account, remaining, ...(limit === undefined ? {} : { limit }) })
  }

  return {
    audit: (scope) => ({
      async admitted(admitted) {
        const call = beginCall(scope, admitted, clock.now(), context.digestKey)
        const isRecordedFirst = mustRecordFirst(call.effects)
        if (isRecordedFirst) await recordAttempt(context, call)
        return async (result) => {
          const end = endCall(result, clock.now() - call.at, false)
          measure(scope, call, end, result)
          if (!isRecordedFirst) calls.add({ ...call, ...end })
          else await store.calls.complete(call.id, end).catch(() => ends.add({ id: call.id, end }))
        }
      },
      refused(refused, result) {
        const call = beginCall(scope, refused, clock.now(), context.digestKey)
        const end = endCall(result, 0, true)
        measure(scope, call, end, result)
        calls.add({ ...call, ...end })
      },
    }),
    usedServer: (id, at) => usedServers.add({ id, at }),
    usedToken: (id, at) => usedTokens.add({ id, at }),
    async flush() {
      await Promise.all(batches.map((batch) => batch.flush()))
    },
    async close() {
      await Promise.all(batches.map((batch) => batch.close()))
    },
  }
}

/** When the database refuses one call, the others are still written. */
async function addCalls({ store, log }: GatewayContext, calls: readonly ToolCall[]): Promise<void> {
  try {
    await store.calls.add(calls)
  } catch (error) {
    if (error instanceof StorageError) throw error
    for (const call of calls) {
      await store.calls.add([call]).catch((reason: unknown) => {
        if (reason instanceof StorageError) throw reason
        log.error({ call: call.id, tool: call.tool }, 'The database refused a recorded call.')
      })
    }
  }
}

function mustRecordFirst(effects: readonly Effect[]): boolean {
  return effects.some((effect) => effect !== 'read' && effect !== 'internal')
}

async function recordAttempt({ store, log }: GatewayContext, call: ToolCall): Promise<void> {
  try {
    await store.calls.add([call])
  } catch (error) {
    log.error({ tool: call.tool, ...describeError(error) }, 'A call was not made: it could not be recorded.')
    throw new ConnectorError(
      'unavailable',
      `${call.tool} was not called. The gateway records such calls before it makes them, and its database accepts no writes at the moment. Nothing was sent. Try again in ${retryAfterMs / 1000} s.`,
      { retryAfterMs },
    )
  }
}

/** The tenant, the MCP server and the account that calls are made for. */
interface CallOrigin {
  tenantId: string
  serverId: string
  accountId: string
  connector: string
}

const maxNames = 100
const maxNameLength = 128

/** The record of a call that has begun. Of its arguments only the names are kept. */
function beginCall(scope: CallOrigin, call: AuditedCall, at: number, digestKey: Uint8Array): ToolCall {
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
    // A refused call can have any argument names.
    argumentNames: Object.keys(call.arguments)
      .slice(0, maxNames)
      .map((name) => name.slice(0, maxNameLength)),
    argumentsDigest: argumentsDigest(digestKey, call.arguments),
  }
}

export function endCall(result: ToolResult, durationMs: number, isRefused: boolean): CallEnd {
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

/** HMAC-SHA-256, in hex, of the arguments as JSON with sorted keys, so that their order does not matter. */
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

/** Stores when MCP servers or API tokens were last used. */
function createLastUsed(
  { clock, log }: GatewayContext,
  { setLastUsed }: { setLastUsed(times: ReadonlyMap<string, Time>): Promise<void> },
): Batch<{ id: string; at: Time }> {
  return createBatch({
    clock,
    log,
    name: 'times of last use',
    write: (uses) => setLastUsed(new Map(uses.map(({ id, at }) => [id, at]))),
    delayMs: 5_000,
    maxSize: 1_000,
    maxWaiting: 10_000,
    keyOf: ({ id }) => id,
  })
}

interface Quotas {
  /** Only what the vendor itself said is stored, not what was counted here. */
  saw(accountId: string, ratelimit: RateLimit | undefined, at: Time): void
  flush(): Promise<void>
  close(): Promise<void>
}

/** Stores the rate limit that each account's vendor last reported. */
export function createQuotas({ store, clock, log }: GatewayContext): Quotas {
  const batch = createBatch<{ accountId: string; quota: Quota }>({
    clock,
    log,
    name: 'rate limits',
    write: (seen) =>
      store.accounts.setQuotas(new Map(seen.map(({ accountId, quota }) => [accountId, quota]))),
    delayMs: 2_000,
    maxSize: 1_000,
    maxWaiting: 10_000,
    keyOf: ({ accountId }) => accountId,
  })
  return {
    saw(accountId, ratelimit, at) {
      const { remaining, limit = null, reset } = ratelimit ?? {}
      if (remaining === undefined || !isVendorsWord(ratelimit)) return
      const quota = { remaining, limit, reset: reset === undefined ? null : at + reset * 1000, at }
      batch.add({ accountId, quota })
    },
    flush: batch.flush,
    close: batch.close,
  }
}

function isVendorsWord(ratelimit: RateLimit | undefined): boolean {
  return (ratelimit?.sources?.remaining ?? ratelimit?.source) === 'vendor'
}
