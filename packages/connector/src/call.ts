import {
  type CallContext,
  defaultPageMaximum,
  type Effect,
  isObject,
  maxLimit,
  type ToolRecord,
  type ToolResult,
  type UntrustedPart,
} from '@helpdesk-mcp/contracts'
import { type ListPage, type WalkOptions, walk } from '@helpdesk-mcp/pagination'
import { asksForText, fitValue, jsonBytes, markedBytes, maxVendorCalls, turnOrder } from '@helpdesk-mcp/tools'
import type { CallSeen } from './audit.ts'
import { finderAdvice, performByNumber } from './by-number.ts'
import { createConfirmEmpty } from './confirm-empty.ts'
import { withUnknownOutcome } from './error-advice.ts'
import { withoutVendorText } from './errors.ts'
import { presentFile } from './file/present-file.ts'
import { VendorFile } from './file/read-file.ts'
import { createFillArguments } from './fill-arguments.ts'
import { type FilteredCall, filtersOf, withSent } from './filter-rows.ts'
import { createKnownRecipients } from './known-recipients.ts'
import { createNameCache, createNameLists, type NameCache } from './name-lists.ts'
import { createNamer } from './names-beside.ts'
import { limitNote, type OwnArguments, orderDefaults, ownArguments, queryOf } from './own-arguments.ts'
import { createFillPlaceholders } from './placeholders.ts'
import { createPresenter, type PresenterOptions } from './present.ts'
import { readMessages } from './read-messages.ts'
import { createThreadReads } from './read-threads.ts'
import { createNameResolver } from './resolve-names.ts'
import { createRowSelection } from './selected-rows.ts'
import { type Fetched, fetchEach, isNewestFirst, mergeLists, readIds } from './several-calls.ts'
import {
  type CallTotals,
  createVendorCall,
  itemIn,
  itemsIn,
  type VendorCall,
  type VendorCallOptions,
} from './vendor-call.ts'
import { answerFields, writeNotes } from './write-notes.ts'

interface CallOptions extends VendorCallOptions, PresenterOptions {
  /** Every tool: plans may read with tools that are not permitted. */
  tools: readonly ToolRecord[]
  /** Identifies the account without revealing its settings. */
  account: string
  /** The names that the account's calls have read; kept by the connector alone where there is none. */
  names?: NameCache | undefined
}

/** Performs a permitted call with checked arguments: one vendor call, or as many as the tool stands for. */
type Call = (
  record: ToolRecord,
  args: Record<string, unknown>,
  effects: readonly Effect[],
  context: CallContext,
  /** Filled with what the call comes to know, for a record of it. */
  seen?: CallSeen,
) => Promise<ToolResult>

/** A list that the vendor gives whole, or that is put together from several calls. */
const pagedHere = { native: false, maximum: defaultPageMaximum }

/** Of a list, beside its items, its cursor and its notes. */
const envelopeBytes = 300

export function createCall(options: CallOptions): Call {
  const { definition, tools, maxResultBytes, redact } = options
  const presenter = createPresenter(options)
  const callVendor = createVendorCall(options)
  const readThreads = createThreadReads(options, callVendor)
  const shown = new Set(options.permitted.map(({ id }) => id))
  /** For what a call reads with other tools: of those that are not permitted, not even the vendor's refusal is shown. */
  const readWith: VendorCall = (record, ...rest) =>
    callVendor(record, ...rest).catch((error: unknown) => {
      throw shown.has(record.id) ? error : withoutVendorText(definition.title, error)
    })
  const isShown = (id: string) => shown.has(id)
  const { names: cache = createNameCache(), clock, permitted } = options
  const now = () => clock.now()
  const readers = { definition, tools, callVendor: readWith, isShown }
  const lists = createNameLists({ definition, tools, callVendor: readWith, cache, now })
  const resolveNames = createNameResolver({ tools, lists, isShown })
  const nameIds = createNamer({ title: definition.title, lists, cache, callVendor: readWith, now, permitted })
  const recipients = createKnownRecipients(presenter.isHidden)
  const fillPlaceholders = createFillPlaceholders({ ...readers, isHidden: presenter.isHidden })
  const fillArguments = createFillArguments({ ...readers, recipients, clock })
  const selectRows = createRowSelection(options.timeZone)
  const confirmEmpty = createConfirmEmpty(readers)

  /** A write answers with what it changed, not with all that the vendor sends: a thread, a whole ticket. */
  async function presentAnswer(
    value: unknown,
    record: ToolRecord,
    args: Record<string, unknown>,
    reserved: number,
  ) {
    const fields = isObject(value) ? answerFields(record, args) : undefined
    const answer = fields && (await presenter.item(value, record, fields, reserved))
    const isEmpty = !answer || Object.keys(answer.item).length === 0
    return isEmpty ? presenter.item(value, record, undefined, reserved, { args }) : answer
  }

  async function list(
    record: ToolRecord,
    own: OwnArguments,
    given: Record<string, unknown>,
    filtered: FilteredCall | undefined,
    told: Notes,
    totals: CallTotals,
    context: CallContext,
  ): Promise<Content> {
    const { fields, rest } = own
    const each = record.each
    const list: WalkOptions = {
      pagination: definition.pagination,
      plan: (each ? undefined : record.response.paging) ?? pagedHere,
      limit: own.limit,
      maxLimit,
      cursor: own.next_cursor,
      scope: JSON.stringify([options.account, record.name, queryOf(given, rest)]),
      args: { ...orderDefaults(record), ...rest },
      itemsOf: (body) => (each ? (body as unknown[]) : itemsIn(definition.title, record, body)),
      fetchPage: (query) =>
        each
          ? readIds(each, rest, tools, readWith, totals, context)
          : callVendor(record, rest, totals, context, query),
    }
    const isSelected = filtered && (filtered.rows.length > 0 || filtered.sort)
    const now = options.clock.now()
    const { page, notes: selection } = isSelected
      ? await selectRows({ record, filtered, walk: list, now })
      : { page: await walk(list), notes: {} }
    const noted = { ...told, ...limitNote(own), ...redact(selection) }
    const fetched = each
      ? await fetchEach(record, each, page.items, callVendor, totals, context)
      : await readWhole(page.items, record, own, totals, context)
    const { items, stopped } = fetched
    totals.seen.items = items
    const order = turnOrder(items, record.response, isNewestFirst(record, rest))
    recipients.learn(record, totals.seen)
    const named = await nameIds(items, { record, fields, args: rest, totals, context })
    const { threads, notes: read } = await readThreads(named, record, fields, totals, context)
    const cursors = [1, items.length].map((count) => jsonBytes(page.cursorAfter(count)))
    const reserved = Math.max(...cursors) + jsonBytes(stopped) + jsonBytes(noted) + envelopeBytes
    const { untrusted: plan = {} } = record.response
    const known = { args: rest, threads }
    const { items: shown, notes } = await presenter.items(named, record, fields, reserved, known)
    const untrusted = [{ at: ['result'], plan }, ...(stopped ? [{ at: ['stopped', 'missing_ids'] }] : [])]
    const more = { ...notes, ...redact(read), ...(stopped ? { stopped: redact(stopped) } : {}), ...noted }
    const isEmpty = items.length === 0 && page.cursorAfter(0) === null
    const content = fitPage(page, shown, more, record, untrusted, order)
    return { content, untrusted, ...(isEmpty ? { emptyFor: rest } : {}) }
  }

  /** Reads the whole messages of a list that has their first words only, where the caller asks for the text. */
  async function readWhole(
    items: readonly unknown[],
    record: ToolRecord,
    { fields, rest }: OwnArguments,
    totals: CallTotals,
    context: CallContext,
  ): Promise<Fetched> {
    const plan = record.response.turns?.whole
    const reader = tools.find(({ id }) => id === plan?.tool)
    if (!plan || !reader || !shown.has(reader.id) || !asksForText(record.response, fields))
      return { items: [...items] }
    return readMessages({ items, plan, reader, args: rest }, callVendor, totals, context)
  }

  /** Gives as many items as fit together with the cursor and the notes. */
  function fitPage(
    page: ListPage,
    items: readonly unknown[],
    notes: Record<string, unknown>,
    record: ToolRecord,
    untrusted: readonly UntrustedPart[],
    /** Of the items, as places; as they come by default. */
    order?: readonly number[],
  ): Record<string, unknown> {
    const measure = markedBytes(untrusted)
    const put = (given: readonly unknown[]) => ({
      result: order ? order.filter((place) => place < given.length).map((place) => given[place]) : given,
      next_cursor: redact(page.cursorAfter(given.length)),
      ...(page.total === undefined ? {} : { total: page.total }),
      ...notes,
    })
    let content = put(items)
    let bytes = measure(content)
    while (bytes > maxResultBytes && content.result.length > 1) {
      const count = Math.floor((content.result.length * maxResultBytes) / bytes)
      content = put(items.slice(0, Math.max(1, Math.min(count, content.result.length - 1))))
      bytes = measure(content)
    }
    if (bytes <= maxResultBytes) return content
    const room = jsonBytes(content.result[0]) - (bytes - maxResultBytes)
    return presenter.fit(
      { ...content, result: content.result.map((one) => fitValue(one, room)) },
      record,
      untrusted,
    )
  }

  async function item(
    record: ToolRecord,
    own: OwnArguments,
    told: Notes,
    effects: readonly Effect[],
    totals: CallTotals,
    context: CallContext,
  ): Promise<Content> {
    const given = await fillArguments(record, own.rest, totals, context)
    const args = await mergeLists(record, given, tools, readWith, totals, context)
    totals.seen.arguments = args
    const body = await callVendor(record, args, totals, context)
    if (body instanceof VendorFile) return presentFile(body, record, presenter, told)
    const answer = itemIn(record, body)
    totals.seen.answer = answer
    recipients.learn(record, totals.seen)
    const asked = own.fields ?? answerFields(record, own.rest)
    const [inner] = await nameIds([answer], { record, fields: asked, args: own.rest, totals, context })
    const said = isRead(effects)
      ? { notes: {}, ours: [], untrusted: [] }
      : writeNotes({
          ...{ title: definition.title, record, args: own.rest, effects, answer },
          ...{ seen: totals.seen, recipients, redact },
        })
    const reserved = jsonBytes({ ...said.notes, ...told })
    const { threads, notes: read } = await readThreads([inner], record, own.fields, totals, context)
    const shown = own.fields
      ? await presenter.item(inner, record, own.fields, reserved, { args: own.rest, threads })
      : await presentAnswer(inner, record, own.rest, reserved)
    const isAsked = isRead(effects) || own.fields !== undefined
    const filled = await fillPlaceholders(record, own.rest, shown.item, totals, context)
    const notes = { ...(isAsked ? shown.missing : {}), ...shown.leftOut, ...redact(read) }
    const { untrusted: plan = {} } = record.response
    return {
      content: { ...filled.item, ...notes, ...said.notes, ...redact(filled.notes), ...told },
      untrusted: [{ at: [], ours: [...Object.keys(notes), ...said.ours], plan }, ...said.untrusted],
    }
  }

  return async (record, args, effects, context, seen = {}) => {
    const totals: CallTotals = {
      calls: 0,
      maxCalls: maxVendorCalls(record, tools),
      waitedMs: 0,
      written: false,
      seen,
    }
    const own = ownArguments(args)
    try {
      const perform = async (isMissed: boolean) => {
        const filtered = filtersOf(record, own.rest, options.clock.now())
        const given = filtered?.args ?? own.rest
        const { args: rest, notes: told } =
          record.resolve || record.split
            ? await resolveNames(record, given, totals, context, isMissed)
            : { args: given, notes: {} }
        const notes = redact(told)
        return record.response.kind === 'list'
          ? list(
              record,
              { ...own, rest: withSent(rest, filtered) },
              own.rest,
              filtered,
              notes,
              totals,
              context,
            )
          : item(record, { ...own, rest }, notes, effects, totals, context)
      }
      const { content, untrusted, images, resources } = await performByNumber({
        perform,
        record,
        given: own.rest,
        adviceOn: () => finderAdvice(record, own.rest, options.permitted),
        beforeRetry: () => {
          totals.written = false
        },
        confirmEmpty: (rest) => confirmEmpty(record, rest, totals, context),
      })
      const several = totals.calls > 1 || record.each
      const whole = {
        ...content,
        ...(several ? { vendor_calls: totals.calls } : {}),
        ...(totals.waitedMs > 0 ? { waited_ms: totals.waitedMs } : {}),
      }
      return {
        structuredContent: presenter.fit(whole, record, untrusted),
        untrusted,
        ...(images ? { images } : {}),
        ...(resources ? { resources } : {}),
        ...(totals.ratelimit === undefined ? {} : { ratelimit: totals.ratelimit }),
      }
    } catch (error) {
      const thrown = totals.written ? withUnknownOutcome(error) : error
      seen.isUnknown = thrown !== error
      throw thrown
    }
  }
}

/** What a call answers, and the parts of it that are the vendor's data. */
interface Content {
  content: Record<string, unknown>
  untrusted: readonly UntrustedPart[]
  images?: NonNullable<ToolResult['images']>
  resources?: NonNullable<ToolResult['resources']>
  /** The arguments of a list that is empty. */
  emptyFor?: Record<string, unknown>
}

/** What the look-up of names has to tell beside a result. */
type Notes = Record<string, unknown>

function isRead(effects: readonly Effect[]): boolean {
  return effects.every((effect) => effect === 'read')
}
