import {
  type CallContext,
  type Effect,
  isConnectorError,
  type ToolRecord,
  type ToolResult,
} from '@helpdesk-mcp/contracts'
import { maxVendorCalls, type NewestTurn } from '@helpdesk-mcp/tools'
import { createAnswerReaders } from '../answers/answer-readers.ts'
import { createPresenter, type PresenterOptions } from '../answers/present.ts'
import { withUnknownOutcome } from '../error-advice.ts'
import { type AccountValues, createAccountValues } from '../names/account-values.ts'
import { finderAdvice, performByNumber } from '../names/by-number.ts'
import { createConfirmEmpty } from '../names/confirm-empty.ts'
import { createConfirmIds } from '../names/confirm-ids.ts'
import { mayBeNumber } from '../names/given-names.ts'
import { createNameCache, createNameLists, type NameCache } from '../names/name-lists.ts'
import { createNamer } from '../names/names-beside.ts'
import { createNameResolver } from '../names/resolve-names.ts'
import { createAccountReads } from '../reads/account-reads.ts'
import { createThreadReads } from '../reads/read-threads.ts'
import type { CallSeen } from '../records/call-seen.ts'
import { createKnownRecipients } from '../records/known-recipients.ts'
import { wrongArgument } from '../records/wrong-argument.ts'
import { filtersOf, withResolved, withSent } from '../rows/filter-rows.ts'
import {
  createVendorCall,
  PlannedWrite,
  type PlanRequest,
  type RunningCall,
  type VendorCallOptions,
} from '../vendor/vendor-call.ts'
import type { AskedCall, Content } from './asked-call.ts'
import { createFillArguments } from './fill-arguments.ts'
import { createItemCall } from './item-call.ts'
import { createListCall } from './list-call.ts'
import { ownArguments, withRest } from './own-arguments.ts'
import { createFillPlaceholders } from './placeholders.ts'

interface CallOptions extends VendorCallOptions, Omit<PresenterOptions, 'answers'> {
  /** Every tool: plans may read with tools that are not permitted. */
  tools: readonly ToolRecord[]
  /** Identifies the account without revealing its settings. */
  account: () => string
  /** That of the account, where its answers name none and the vendor's document does not know it. */
  timeZone?: string
  /** The lines that end what assistants wrote. */
  marks?: readonly string[]
  /** The names that the account's calls have read; kept by the connector alone where there is none. */
  names?: NameCache | undefined
}

export interface Call {
  /** Performs a permitted call with checked arguments: one vendor call, or as many as the tool stands for. */
  (
    record: ToolRecord,
    args: Record<string, unknown>,
    effects: readonly Effect[],
    context: CallContext,
    /** Filled with what the call comes to know, for a record of it. */
    seen?: CallSeen,
    /** Takes the request of a write, which is then not sent. */
    plan?: PlanRequest,
  ): Promise<ToolResult>
  /** What is newest of the conversation that a call has read, of what it was answered. */
  newestTurn(record: ToolRecord, seen: CallSeen): NewestTurn | undefined
  /** The ids of the turns that it was answered. */
  turnIds(record: ToolRecord, seen: CallSeen): string[]
  /** Looks up the names of a call that is to come. Throws `invalid_arguments` for one that the account does not have. */
  checkNames(record: ToolRecord, args: Record<string, unknown>, context: CallContext): Promise<void>
  /** The arguments with ids in place of names and numbers that people see. */
  withIds(
    record: ToolRecord,
    args: Record<string, unknown>,
    context: CallContext,
  ): Promise<Record<string, unknown>>
  /** The account's own values of its arguments. */
  values: AccountValues
  /** Cuts to the size of one result what several calls have answered. */
  fit(result: ToolResult, record: ToolRecord): ToolResult
}

/**
 * A call in its steps: filters that the connector applies are told from the vendor's, names become ids, the vendor is called, names are put
 * beside ids, and what the caller may see is cut to the size of a result.
 */
export function createCall(options: CallOptions): Call {
  const { definition, tools, permitted, clock, redact, names: cache = createNameCache() } = options
  const now = () => clock.now()
  const answers = createAnswerReaders(options.timeZone, options.marks)
  const presenter = createPresenter({ ...options, answers })
  const callVendor = createVendorCall(options)
  const reads = createAccountReads(definition, tools, permitted, callVendor)
  const lists = createNameLists({ definition, reads, cache, now })
  const recipients = createKnownRecipients(presenter.isHidden)
  const resolveNames = createNameResolver({ permitted, reads, lists })
  const confirmEmpty = createConfirmEmpty(reads)
  const confirmIds = createConfirmIds(reads, lists)
  const parts = {
    ...{ definition, title: definition.title, account: options.account, clock, redact },
    ...{ maxResultBytes: options.maxResultBytes, callVendor, reads, answers, presenter, recipients },
    nameIds: createNamer({ reads, lists, cache, now, permitted }),
    readThreads: createThreadReads({ reads, answers }),
    fillArguments: createFillArguments({ reads, recipients, clock }),
    fillPlaceholders: createFillPlaceholders({ reads, isHidden: presenter.isHidden }),
  }
  const list = createListCall(parts)
  const item = createItemCall(parts)

  const bounds = new Map<ToolRecord, number>()
  const begin = (
    record: ToolRecord,
    context: CallContext,
    seen: CallSeen,
    plan?: PlanRequest,
  ): RunningCall => {
    const maxCalls = bounds.get(record) ?? maxVendorCalls(record, tools)
    bounds.set(record, maxCalls)
    return { context, seen, listsRead: new Set(), calls: 0, maxCalls, waitedMs: 0, written: false, plan }
  }

  const performCall = async (
    ...[record, args, effects, context, seen = {}, plan]: Parameters<Call>
  ): Promise<ToolResult> => {
    const running = begin(record, context, seen, plan)
    const own = ownArguments(args)
    const perform = async (isMissed: boolean): Promise<Content> => {
      const filtered = filtersOf(record, own.rest, now())
      const given = filtered?.args ?? own.rest
      const resolving =
        record.resolve || record.split
          ? resolveNames(record, given, running, isMissed)
          : { args: given, notes: {} }
      const { args: rest, notes } = resolving instanceof Promise ? await resolving : resolving
      // Under what the conversation was read.
      if (record.thread) running.seen.arguments = rest
      const chosen = filtered && withResolved(filtered, rest)
      const isList = record.response.kind === 'list'
      const call: AskedCall = {
        record,
        effects,
        own: withRest(own, isList ? withSent(rest, filtered) : rest),
        given: own.rest,
        filtered: chosen,
        notes: redact(notes),
        running,
      }
      return isList ? list(call) : item(call)
    }
    const otherArgument = () => wrongArgument({ record, arguments: own.rest }, seen.refusal)
    try {
      const { content, untrusted, images, resources } = await performByNumber({
        perform,
        record,
        given: own.rest,
        isOtherArgument: () => otherArgument() !== undefined,
        adviceOn: () => finderAdvice(record, own.rest, permitted, otherArgument()),
        beforeRetry: () => {
          running.written = false
        },
        confirmEmpty: (rest) => confirmEmpty(record, rest, running),
        confirmIds: () => confirmIds(record, own.rest, running),
      })
      const several = running.calls > 1 || record.each
      if (several) content['vendor_calls'] = running.calls
      if (running.waitedMs > 0) content['waited_ms'] = running.waitedMs
      const result: ToolResult = { structuredContent: presenter.fit(content, record, untrusted), untrusted }
      if (images) result.images = images
      if (resources) result.resources = resources
      if (running.ratelimit) result.ratelimit = running.ratelimit
      return result
    } catch (error) {
      if (error instanceof PlannedWrite) return { structuredContent: {} }
      const thrown = running.written ? withUnknownOutcome(error) : error
      seen.isUnknown = thrown !== error
      throw thrown
    }
  }

  return Object.assign(performCall, {
    newestTurn: (record: ToolRecord, { items, answer, turns }: CallSeen) =>
      answers
        .of(record)
        .turns?.newest(
          record.response.kind === 'list' ? items : answer,
          turns?.newestFirst ?? record.response.turns?.newestFirst === true,
        ),
    turnIds: (record: ToolRecord, { items, answer }: CallSeen) =>
      answers.of(record).turns?.ids(record.response.kind === 'list' ? items : answer) ?? [],
    values: createAccountValues({
      ...{ reads, lists, cache, now },
      begin: (record, context) => begin(record, context, {}),
    }),
    fit: (result: ToolResult, record: ToolRecord) =>
      result.structuredContent
        ? {
            ...result,
            structuredContent: presenter.fit(result.structuredContent, record, result.untrusted ?? []),
          }
        : result,
    async withIds(record: ToolRecord, args: Record<string, unknown>, context: CallContext) {
      if (!mayBeNumber(record, args))
        return (await resolveNames(record, args, begin(record, context, {}))).args
      // An id that is no such number stands for itself.
      try {
        return (await resolveNames(record, args, begin(record, context, {}), true)).args
      } catch (error) {
        if (isConnectorError(error) && error.code === 'invalid_arguments') return args
        throw error
      }
    },
    async checkNames(record: ToolRecord, args: Record<string, unknown>, context: CallContext) {
      if (!record.resolve && !record.split) return
      await resolveNames(record, ownArguments(args).rest, begin(record, context, {}))
    },
  })
}
