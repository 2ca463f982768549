import {
  type Clock,
  defaultPageMaximum,
  maxLimit,
  type ToolRecord,
  type UntrustedPart,
} from '@helpdesk-mcp/contracts'
import { type ListPage, type WalkOptions, walk } from '@helpdesk-mcp/pagination'
import { asksForText, fitValue, jsonBytes, markedBytes } from '@helpdesk-mcp/tools'
import { itemsIn } from '../answers/answer-items.ts'
import type { AnswerReaders } from '../answers/answer-readers.ts'
import type { Presenter, PresenterOptions } from '../answers/present.ts'
import type { ConnectorDefinition } from '../definition.ts'
import type { NameIds } from '../names/names-beside.ts'
import type { AccountReads } from '../reads/account-reads.ts'
import { readMessages } from '../reads/read-messages.ts'
import { knownOfCopies, type ThreadReads } from '../reads/read-threads.ts'
import { type Fetched, fetchEach, isNewestFirst, readIds } from '../reads/several-calls.ts'
import type { KnownRecipients } from '../records/known-recipients.ts'
import { type SelectedRows, selectRows } from '../rows/selected-rows.ts'
import type { VendorCall } from '../vendor/vendor-call.ts'
import type { AskedCall, Content } from './asked-call.ts'
import { limitNote, orderDefaults, queryOf } from './own-arguments.ts'

interface ListCallParts extends Pick<PresenterOptions, 'maxResultBytes' | 'redact'> {
  definition: ConnectorDefinition
  /** Identifies the account without revealing its settings. */
  account: () => string
  clock: Clock
  callVendor: VendorCall
  reads: AccountReads
  answers: AnswerReaders
  presenter: Presenter
  recipients: KnownRecipients
  nameIds: NameIds
  readThreads: ThreadReads
}

type SelectedPage = Pick<SelectedRows, 'page'> & Partial<Omit<SelectedRows, 'notes'>> & { notes: object }

/** A list that the vendor gives whole, or that is put together from several calls. */
const pagedHere = { native: false, maximum: defaultPageMaximum }

/** Of a list, beside its items, its cursor and its notes. */
const envelopeBytes = 300

/** Reads one page of a list. */
export function createListCall(parts: ListCallParts): (call: AskedCall) => Promise<Content> {
  const { definition, account, callVendor, reads, answers, presenter, redact, maxResultBytes } = parts

  /** How the pages of the list are read. */
  function walkOf({ record, own, given, running }: AskedCall): WalkOptions {
    const { rest } = own
    const { each } = record
    return {
      pagination: definition.pagination,
      plan: (each ? undefined : record.response.paging) ?? pagedHere,
      limit: own.limit,
      maxLimit,
      cursor: own.next_cursor,
      scope: JSON.stringify([account(), record.name, queryOf(given, rest)]),
      args: { ...orderDefaults(record), ...rest },
      itemsOf: (body) => (each ? (body as unknown[]) : itemsIn(definition.title, record, body)),
      fetchPage: (query) =>
        each ? readIds(each, rest, reads, running) : callVendor(record, rest, running, query),
    }
  }

  /** The page, of which the connector has selected and sorted the rows where the vendor cannot. */
  async function readPage(call: AskedCall): Promise<SelectedPage> {
    const { record, filtered } = call
    if (!filtered || (filtered.rows.length === 0 && !filtered.sort))
      return { page: await walk(walkOf(call)), notes: {} }
    const { running } = call
    const { clock, readThreads: threads } = parts
    const options = { record, filtered, walk: walkOf(call), now: clock.now(), running, threads }
    return selectRows(options, answers.of(record))
  }

  /** The items as the call asks for them: each object of a list of ids, and whole messages instead of their first words. */
  async function complete(
    items: readonly unknown[],
    { record, own: { fields, rest }, running }: AskedCall,
  ): Promise<Fetched> {
    if (record.each) return fetchEach(record, record.each, items, callVendor, running)
    const plan = record.response.turns?.whole
    const reader = plan && reads.shownTool(plan.tool)
    if (!reader || !asksForText(record.response, fields)) return { items: [...items] }
    return readMessages({ items, plan, reader, args: rest }, callVendor, running)
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

  return async (call) => {
    const { record, own, filtered, running } = call
    const { fields, rest } = own
    const { page, known, isSettled, notes: selection } = await readPage(call)
    const { items, stopped } = await complete(page.items, call)
    running.seen.items = items
    const named = await parts.nameIds(items, { record, fields, args: rest, running })
    running.seen.named = named
    parts.recipients.learn(record, { items: named })
    const { threads, notes: read } = await parts.readThreads.asked(
      named,
      record,
      isSettled ? undefined : fields,
      running,
      knownOfCopies(known, items, named),
    )

    const noted = { ...call.notes, ...limitNote(own), ...redact(selection) }
    const cursors = [1, items.length].map((count) => jsonBytes(page.cursorAfter(count)))
    const reserved = Math.max(...cursors) + jsonBytes(stopped) + jsonBytes(noted) + envelopeBytes
    const { items: shown, notes } = await presenter.items(named, record, fields, reserved, {
      args: rest,
      threads,
    })
    const { untrusted: plan = {} } = record.response
    const untrusted = [{ at: ['result'], plan }, ...(stopped ? [{ at: ['stopped', 'missing_ids'] }] : [])]
    const more = { ...notes, ...redact(read), ...(stopped ? { stopped: redact(stopped) } : {}), ...noted }
    const newestFirst = isNewestFirst(record, rest)
    const isSelected = filtered !== undefined && (filtered.rows.length > 0 || filtered.sort !== undefined)
    const isEnd = newestFirst
      ? own.next_cursor === undefined
      : stopped === undefined && page.cursorAfter(items.length) === null
    running.seen.turns = { newestFirst, hasNewest: isEnd && !isSelected }
    const order = answers.of(record).turns?.order(items, newestFirst)
    const content = fitPage(page, shown, more, record, untrusted, order)
    const isEmpty = items.length === 0 && page.cursorAfter(0) === null
    return { content, untrusted, ...(isEmpty ? { emptyFor: rest } : {}) }
  }
}
