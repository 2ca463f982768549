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
import type { CallEnd, Quota, RecordedCall, Time } from '../model.ts'
import { StorageError } from '../storage/errors.ts'
import { type Batch, createBatch } from './batch.ts'
import {
  beginCall,
  type CallOrigin,
  type DescribedCall,
  described,
  endOf,
  onlySummary,
} from './recorded-call.ts'
import { sayStopped } from './stopped-approval.ts'

/** Records how the gateway is used. Calls wait for the database only where they must. */
export interface Recorder {
  /** The audit that a connector reports its calls to. */
  audit(scope: CallOrigin): CallAudit
  /** Records a call that named no tool, or whose arguments could not be read; `summary` says what was wrong. */
  refusedBeforeTool(scope: Omit<CallOrigin, 'connector'>, call: RefusedCall): void
  /** Notes when an MCP server was last used by what is not a call, such as the list of its tools. Recorded calls note it themselves. */
  usedServer(id: string, at: Time): void
  /** Notes when an API token was last used. */
  usedToken(id: string, at: Time): void
  /** Notes when a connected app was last used by what is not a call. */
  usedGrant(id: string, at: Time): void
  flush(): Promise<void>
  /** Writes what is waiting. Calls that are recorded in batches and end later are not recorded. */
  close(): Promise<void>
}

/** A call that was refused before its tool was found. */
export interface RefusedCall {
  /** As the client gave it. */
  tool: string
  arguments: Readonly<Record<string, unknown>>
  errorCode: string
  /** Why, by the tool's name as it is kept: on one line, and not too long. */
  summary: (tool: string) => string
}

export interface RecorderOptions {
  /** Whether free texts, such as the words of a reply, are kept. */
  keepTexts?: boolean
}

/** Max records waiting while the database accepts no writes. Beyond that the oldest are dropped, and the log says how many. */
const maxWaiting = 10_000
/** SQLite writes in this process, and answers nobody meanwhile: a few milliseconds for so many. */
const maxSize = 100
/** What a crash may lose of reads. */
const delayMs = 250
const retryAfterMs = 5_000

/**
 * Reads and internal writes are recorded in batches, after the call. A call that a customer sees or that is hard to undo is recorded before
 * it is sent and completed after it; if it cannot be recorded, it is not sent.
 */
export function createRecorder(
  context: GatewayContext,
  { keepTexts = false }: RecorderOptions = {},
): Recorder {
  const { store, clock, log, metrics } = context
  const shared = { clock, log, delayMs, maxSize, maxWaiting }
  const calls = createBatch<RecordedCall>({
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
  const usedGrants = createLastUsed(context, store.grants)
  const batches = [calls, ends, quotas, usedServers, usedTokens, usedGrants]

  const measure = (
    scope: CallOrigin,
    tool: string,
    end: Pick<CallEnd, MeasuredField>,
    result: ToolResult,
  ) => {
    const { outcome, errorCode: code, durationMs } = end
    metrics.toolCall({ connector: scope.connector, tool, outcome, code, durationMs: durationMs ?? 0 })
    quotas.saw(scope.accountId, result.ratelimit, clock.now())
    const { remaining, limit } = result.ratelimit ?? {}
    if (remaining === undefined || !isVendorsWord(result.ratelimit)) return
    const account = { connector: scope.connector, account: scope.accountId }
    metrics.quota({ ...account, remaining, ...(limit === undefined ? {} : { limit }) })
  }
  /** Whichever way a call came, it is a use of its MCP server and of its app. */
  const noteUse = ({ serverId, app }: Pick<CallOrigin, 'serverId' | 'app'>, at: Time) => {
    usedServers.add({ id: serverId, at })
    if (app) usedGrants.add({ id: app.id, at })
  }
  const begin = (scope: CallOrigin, { record, effects, arguments: args }: AuditedCall) => {
    const at = clock.now()
    noteUse(scope, at)
    return beginCall(scope, { tool: record.name, effects, arguments: args }, at, context.digestKey)
  }

  /** A call goes on, and is recorded, even if it cannot be described. */
  const describedBy = (
    describe: AuditedCall['describe'],
    known: CallOrigin['knownTargets'] = [],
  ): DescribedCall => {
    try {
      return described(describe(), keepTexts, known)
    } catch (error) {
      log.error(describeError(error), 'Failed to describe a call for the activity.')
      return onlySummary('')
    }
  }

  return {
    audit: (scope) => ({
      async admitted(admitted) {
        const call = begin(scope, admitted)
        scope.began?.(call.id)
        const isRecordedFirst = mustRecordFirst(call.effects)
        if (isRecordedFirst) {
          await recordAttempt(context, { ...call, ...describedBy(admitted.describe, scope.knownTargets) })
        }
        return async (result, describe) => {
          let sent: number | undefined
          const description = describedBy(() => {
            const whole = describe()
            sent = whole.vendorCalls
            return whole
          }, scope.knownTargets)
          const ended = endOf(result, clock.now() - call.at, false)
          ended.vendorCalls ??= sent ?? null
          const end = Object.assign(ended, description)
          measure(scope, call.tool, end, result)
          scope.ended?.(end)
          if (!isRecordedFirst) calls.add(Object.assign(call, end))
          else await store.calls.complete(call.id, end).catch(() => ends.add({ id: call.id, end }))
        }
      },
      refused(refused, result) {
        const end = endOf(result, 0, true)
        measure(scope, refused.record.name, end, result)
        const told = describedBy(refused.describe, scope.knownTargets)
        const stopped = scope.approvedBy && sayStopped(result, threadOf(scope, told))
        const summary = stopped ?? told.summary
        scope.ended?.({ ...told, ...end, summary })
        calls.add({ ...begin(scope, refused), ...end, ...told, summary })
      },
      async held(held, result) {
        const outboxItemId = heldItemOf(result)
        const call = begin({ ...scope, ...(outboxItemId === undefined ? {} : { outboxItemId }) }, held)
        const end = { ...endOf(result, 0, true), outcome: 'held' as const, errorCode: null }
        measure(scope, held.record.name, end, result)
        // What was read of its conversation, when it was held.
        const item = outboxItemId && (await store.outbox.get(scope.tenantId, outboxItemId))
        calls.add({ ...call, ...end, ...describedBy(held.describe, item ? item.targets : []) })
        if (outboxItemId !== undefined) await store.outbox.setHeldCall(outboxItemId, call.id)
      },
    }),
    refusedBeforeTool(scope, { errorCode, summary, ...refused }) {
      const origin = { ...scope, connector: '' }
      const tool = refused.tool.replace(/[\s\p{C}]+/gu, ' ').slice(0, maxToolName)
      const at = clock.now()
      noteUse(scope, at)
      const call = beginCall(origin, { ...refused, tool, effects: [] }, at, context.digestKey)
      const end = { outcome: 'error', errorCode, vendorCalls: 0, durationMs: 0 } as const
      calls.add({ ...call, ...end, ...onlySummary(summary(tool)) })
    },
    usedServer: (id, at) => usedServers.add({ id, at }),
    usedToken: (id, at) => usedTokens.add({ id, at }),
    usedGrant: (id, at) => usedGrants.add({ id, at }),
    async flush() {
      await Promise.all(batches.map((batch) => batch.flush()))
    },
    async close() {
      await Promise.all(batches.map((batch) => batch.close()))
    },
  }
}

/** When the database refuses one call, the others are still written. */
async function addCalls({ store, log }: GatewayContext, calls: readonly RecordedCall[]): Promise<void> {
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

/** The conversation that an approved call answers or closes, with its number. */
function threadOf({ thread }: CallOrigin, { targets }: DescribedCall): CallOrigin['thread'] {
  return targets.find(({ kind, id }) => kind === thread?.kind && id === thread.id) ?? thread
}

/** The item of the outbox that a result says a call is held as. */
export function heldItemOf({ structuredContent }: ToolResult): string | undefined {
  const approval = structuredContent?.approval
  return isObject(approval) && typeof approval.id === 'string' ? approval.id : undefined
}

type MeasuredField = 'outcome' | 'errorCode' | 'durationMs'

/** Tools have at most 64 characters; what a client asked for may be anything. */
const maxToolName = 128

function mustRecordFirst(effects: readonly Effect[]): boolean {
  return effects.some((effect) => effect !== 'read' && effect !== 'internal')
}

async function recordAttempt({ store, log }: GatewayContext, call: RecordedCall): Promise<void> {
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
