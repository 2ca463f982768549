import type { TokenStore } from '@helpdesk-mcp/auth'
import {
  type CallContext,
  type Clock,
  type Connector,
  ConnectorError,
  type Fetch,
  isObject,
  nodeCrypto,
  systemClock,
  type ToolFilter,
  type ToolRecord,
  UnknownToolError,
} from '@helpdesk-mcp/contracts'
import { createRateLimitTracker, type RateLimitTracker } from '@helpdesk-mcp/ratelimit'
import {
  applyFilter,
  type CheckArguments,
  checkTimes,
  createArgumentCheck,
  defaultMaxResultBytes,
  effectsOf,
  isGranted,
  listerOf,
  nearestTools,
  recordableArguments,
  renderAll,
  withoutMarks,
} from '@helpdesk-mcp/tools'
import type { z } from 'zod'
import { createCall } from './call/call.ts'
import { type ConnectorDefinition, loadTools } from './definition.ts'
import { errorResult, redactError } from './errors.ts'
import type { NameCache } from './names/name-lists.ts'
import { createRecordedCalls } from './recorded-calls.ts'
import type { CallAudit } from './records/audit.ts'
import type { CallSeen } from './records/call-seen.ts'
import { createRedaction } from './redaction.ts'
import { checkSettings, describeSettings } from './settings.ts'
import { callTool } from './steps/further-calls.ts'
import type { ToolCalls } from './steps/tool-calls.ts'
import type { AnswerWatch } from './vendor/answer-watch.ts'
import { destinationOf } from './vendor/self-hosted.ts'
import { checkWrites, readMarks, withConfirmation } from './writes/check-writes.ts'
import { createConversations } from './writes/conversations.ts'
import { createDecideCall } from './writes/decide-call.ts'
import { createGuardedCalls } from './writes/guarded-calls.ts'
import type { WriteHooks } from './writes/hooks.ts'
import { createInnerGuard } from './writes/inner-guard.ts'
import { memoryWrites } from './writes/memory.ts'

export interface ConnectorOptions<Settings> {
  settings: Settings
  /** Replaces the vendor's address; for a sandbox started by the same process, never from a setting. */
  baseUrl?: string
  /** Hosts of helpdesks in the operator's own network, to which a self-hosted address may lead. Never from an account's setting. */
  privateHosts?: readonly string[]
  fetch?: Fetch
  clock?: Clock
  /** Where OAuth tokens are kept and shared; in memory without it. */
  store?: TokenStore
  /** The name of a setting in error messages; by default the setting's own name. */
  label?: (setting: string) => string
  filter?: ToolFilter
  /** Also offers unverified tools. */
  unverified?: boolean
  /** Milliseconds for one vendor call, 30 s by default. */
  timeoutMs?: number
  /** Bytes of JSON in one result, 60,000 by default; 2,000 at least, for what surrounds the content. */
  maxResultBytes?: number
  /** Bytes of one vendor response, 16 MB by default. */
  maxResponseBytes?: number
  /** Every tool, read before by `loadTools`: for processes that open many accounts. */
  records?: readonly ToolRecord[]
  /** Told of every call. */
  audit?: CallAudit
  /** Checks arguments; shared by connectors of the same records, so that each schema is compiled once. */
  checkArguments?: CheckArguments
  /** Knows the account's rate limit; shared by connectors of one account. */
  limits?: RateLimitTracker
  /** The names that the account's lists gave lately; shared by connectors of one account, whatever their filters. */
  names?: NameCache
  /** What guards writes; in this process, and without a policy, by default. */
  writes?: WriteHooks
  /** Waits out a 429 on reads, up to this long a call; off by default. */
  retry?: { maxWaitMs: number }
  /** Counts how answers differ from the vendor's document; shared by connectors of the same records. */
  watch?: Pick<AnswerWatch, 'look'>
}

/** Connects to one account. Nothing is called until a tool is. Throws `invalid_arguments` for bad settings or filters. */
export function createConnector<Shape extends z.ZodRawShape>(
  definition: ConnectorDefinition<Shape>,
  options: ConnectorOptions<z.input<z.ZodObject<Shape>>>,
): Connector {
  const settings = checkSettings(definition, options.settings, options.label)
  const { clock = systemClock } = options
  const { baseUrl, network } = destinationOf(definition, settings, options)
  const records = options.records ?? loadTools(definition.tools)
  const offered = options.unverified ? records : records.filter((record) => record.unverified === undefined)
  const permission = applyFilter(offered, options.filter)
  const permitted = new Map(permission.permitted.map((record) => [record.name, record]))
  const named = new Map(
    renderAll(records, permission.permitted).flatMap((record) =>
      [record.name, ...(record.aliases ?? [])].map((name) => [name, record]),
    ),
  )
  const check = options.checkArguments ?? createArgumentCheck()
  /** Words a refusal by what is permitted, so that it lists no other arguments and values. Not shared: it compiles this filter's schemas. */
  const checkNarrowed = createArgumentCheck()
  const secret = describeSettings(definition as unknown as ConnectorDefinition).filter(({ secret }) => secret)
  const { redact, add } = createRedaction(
    secret.map(({ name }) => String((settings as Record<string, unknown>)[name] ?? '')),
  )
  const auth = definition.auth(settings, {
    send: network,
    clock,
    server: baseUrl,
    onSecret: add,
    redact,
    ...(options.baseUrl === undefined ? {} : { baseUrl }),
    ...(options.store === undefined ? {} : { store: options.store }),
    ...(options.label === undefined ? {} : { label: options.label }),
  })
  const timeZone = definition.timeZone?.(settings)
  const maxResultBytes = Math.max(options.maxResultBytes ?? defaultMaxResultBytes, minResultBytes)
  let account: string | undefined
  const perform = createCall({
    definition: definition as unknown as ConnectorDefinition,
    tools: records,
    permitted: permission.permitted,
    baseUrl,
    settings,
    send: auth(network),
    sendWithout: network,
    isOneHost: options.baseUrl !== undefined,
    clock,
    account: () => {
      account ??= nodeCrypto()
        .createHash('sha256')
        .update(JSON.stringify([definition.id, baseUrl, settings]))
        .digest('base64url')
      return account
    },
    limits: options.limits ?? createRateLimits(definition, options.settings, clock),
    timeoutMs: options.timeoutMs ?? 30_000,
    maxResultBytes,
    maxResponseBytes: options.maxResponseBytes ?? 16_000_000,
    redact,
    ...(timeZone === undefined ? {} : { timeZone }),
    names: options.names,
    marks: readMarks(options.writes?.marks),
    ...(options.retry ? { retry: options.retry } : {}),
    watch: options.watch,
  })

  const failed = (error: unknown) => errorResult(error, redact, maxResultBytes)
  const writes = options.writes ?? memoryWrites({ clock })
  checkWrites(writes, permission.permitted, records)

  function find(name: string): ToolRecord {
    const record = named.get(name)
    if (record) return record
    const near = nearestTools(name, permission.permitted)
    const hint = near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : ''
    throw new UnknownToolError(name, `There is no tool named ${JSON.stringify(name.slice(0, 128))}.${hint}`)
  }

  /** Why a tool may not be called. */
  function notPermitted(record: ToolRecord): ConnectorError {
    const reason = permission.reason(record)
    if (reason === undefined && record.unverified !== undefined) {
      return new ConnectorError(
        'blocked_by_policy',
        `${record.name} is unverified and not enabled here: ${record.unverified} Enable with --unverified.`,
      )
    }
    return new ConnectorError(
      'blocked_by_policy',
      `${record.name} is not permitted here: ${reason}. Whoever set this server up can change that.`,
    )
  }

  /** Returns the checked arguments and the effects of the call, with an `error` if these are not granted; throws if the call is invalid or the tool is not permitted. */
  async function authorizeCall(record: ToolRecord, args: Record<string, unknown>) {
    const allowed = permitted.get(record.name)
    if (!allowed) throw notPermitted(record)
    const listedBy = (argument: string) => listerOf(argument, record, permission.permitted)
    const checked = await check(record, args, listedBy).catch(async (error: unknown) => {
      const isNarrowed = allowed.inputSchema !== record.inputSchema
      if (allowed !== record) await (isNarrowed ? checkNarrowed : check)(allowed, args, listedBy)
      throw error
    })
    checkTimes(record, checked, clock.now())
    const effects = effectsOf(record, checked)
    const call = { record, arguments: checked, effects }
    if (isGranted(effects, permission.granted)) return call
    const granted = [...permission.granted]
    const error = new ConnectorError(
      'blocked_by_policy',
      `With these arguments ${record.name} would be ${effects.join(' and ')}, which is not granted here. Nothing was sent. Granted: ${granted.join(', ')}.`,
      { details: { effects, granted } },
    )
    return { ...call, error }
  }

  const read = (record: ToolRecord, args: Record<string, unknown>, context: CallContext, seen: CallSeen) =>
    perform(record, args, ['read'], context, seen)
  const conversations = createConversations({
    ...{ records, threads: writes.threads, clock, newestTurn: perform.newestTurn, turnIds: perform.turnIds },
    approved: writes.approved,
    isShown: ({ name }) => permitted.has(name),
    read,
  })
  const { audit } = options
  const byId = new Map(records.map((record) => [record.id, record]))
  const toolOf = (id: string) => byId.get(id)
  const decideCall = createDecideCall({ hooks: writes, clock, toolOf, withIds: perform.withIds })
  const { run, refuse, shown, known } = createRecordedCalls({
    ...{
      title: definition.title,
      fieldWords: definition.fieldWords,
      // A sandbox has none.
      pages: options.baseUrl === undefined ? definition.pages?.(settings) : undefined,
      audit,
      clock,
      perform,
      authorize: authorizeCall,
    },
    ...{ failed, redact, conversations },
    guard: createInnerGuard({ hooks: writes, decideCall, conversations }),
  })
  const calls: ToolCalls = {
    permitted: new Map(permission.permitted.map((record) => [record.id, record])),
    toolOf,
    authorize: authorizeCall,
    checkNames: perform.checkNames,
    fit: perform.fit,
    run,
    refuse: (record, args, error) =>
      refuse({ record, arguments: recordableArguments(args), effects: record.effects }, error),
    maxResultBytes,
  }
  const guarded = createGuardedCalls({
    ...{ title: definition.title, fieldWords: definition.fieldWords, hooks: writes, decideCall, clock },
    ...{ conversations, read, audit, shown, known },
    callsFor: (writing) => ({
      ...calls,
      run: (record, args, context, seen) => run(record, args, context, seen, writing),
    }),
  })

  return {
    id: definition.id,
    title: definition.title,
    version: definition.version,
    tools: withConfirmation(permission.permitted, writes.policy),
    async call(name, args, context = {}) {
      const record = find(name)
      try {
        // From JavaScript, what was left out may come as null.
        const given = withoutMarks(args ?? {})
        if (!isObject(given)) {
          throw new ConnectorError('invalid_arguments', `${name} takes its arguments as an object.`)
        }
        if (guarded.isWrite(record)) return await guarded.call(record, given, context)
        return await callTool(calls, record, given, context)
      } catch (error) {
        return failed(error)
      }
    },
    async values(name, context = {}) {
      const record = permitted.get(named.get(name)?.name ?? '')
      return record ? redact(await perform.values(record, context)) : {}
    },
    async check(context = {}) {
      const record = records.find((candidate) => candidate.id === definition.check.tool)
      if (!record) throw new Error(`The definition's check names an unknown tool, ${definition.check.tool}.`)
      try {
        await perform(record, await check(record, definition.check.arguments ?? {}), ['read'], context)
      } catch (error) {
        throw redactError(error, redact)
      }
    },
  }
}

/** What will know the rate limit of one account. Throws `invalid_arguments` for bad settings. */
export function createRateLimits<Shape extends z.ZodRawShape>(
  definition: ConnectorDefinition<Shape>,
  settings: z.input<z.ZodObject<Shape>>,
  clock: Clock,
): RateLimitTracker {
  const { rateLimit } = definition
  const table = typeof rateLimit === 'function' ? rateLimit(checkSettings(definition, settings)) : rateLimit
  return createRateLimitTracker(table, clock)
}
const minResultBytes = 2_000
