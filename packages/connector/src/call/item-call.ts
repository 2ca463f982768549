import { copyToExtend, type Effect, isObject, type ToolRecord } from '@helpdesk-mcp/contracts'
import { jsonBytes } from '@helpdesk-mcp/tools'
import { itemIn } from '../answers/answer-items.ts'
import type { Presenter, PresenterOptions } from '../answers/present.ts'
import { presentFile } from '../file/present-file.ts'
import type { NameIds } from '../names/names-beside.ts'
import type { AccountReads } from '../reads/account-reads.ts'
import type { ThreadReads } from '../reads/read-threads.ts'
import { mergeLists } from '../reads/several-calls.ts'
import type { KnownRecipients } from '../records/known-recipients.ts'
import { VendorFile } from '../vendor/read-file.ts'
import type { VendorCall } from '../vendor/vendor-call.ts'
import type { AskedCall, Content } from './asked-call.ts'
import type { FillArguments } from './fill-arguments.ts'
import type { FillPlaceholders } from './placeholders.ts'
import { answerFields, givenAnswer, writeNotes } from './write-notes.ts'

interface ItemCallParts {
  title: string
  redact: PresenterOptions['redact']
  callVendor: VendorCall
  reads: AccountReads
  presenter: Presenter
  recipients: KnownRecipients
  fillArguments: FillArguments
  nameIds: NameIds
  readThreads: ThreadReads
  fillPlaceholders: FillPlaceholders
}

/** Reads or writes one record. */
export function createItemCall(parts: ItemCallParts): (call: AskedCall) => Promise<Content> {
  const { title, redact, callVendor, reads, presenter, recipients } = parts

  /** A write answers with what it changed, not with all that the vendor sends: a thread, a whole ticket. */
  async function presentAnswer(
    value: unknown,
    record: ToolRecord,
    args: Record<string, unknown>,
    reserved: number,
    names: ReadonlyMap<string, string> | undefined,
  ) {
    const fields = isObject(value) ? answerFields(record, args) : undefined
    const answer = fields && (await presenter.item(value, record, fields, reserved))
    if (answer && Object.keys(answer.item).length > 0) return answer
    const saysNothing =
      value === undefined || value === null || value === '' || record.response.answer?.length === 0
    const item = saysNothing ? givenAnswer(record, args, names) : {}
    if (Object.keys(item).length > 0) return { item: redact(item), missing: {}, leftOut: {} }
    return presenter.item(value, record, undefined, reserved, { args })
  }

  return async ({ record, own, notes: told, effects, running }) => {
    const { fields, rest } = own
    const filledIn = record.now || record.fill ? await parts.fillArguments(record, rest, running) : rest
    const args = record.merge ? await mergeLists(record, filledIn, reads, running) : filledIn
    running.seen.arguments = args
    const body = await callVendor(record, args, running)
    if (body instanceof VendorFile) return presentFile(body, record, presenter, told, redact)
    const answer = itemIn(record, body)
    running.seen.answer = answer
    const asked = fields ?? answerFields(record, rest)
    const [inner] = await parts.nameIds([answer], { record, fields: asked, args: rest, running })
    running.seen.named = inner
    recipients.learn(record, { answer: inner })
    const isReadCall = isRead(effects)
    const said = isReadCall
      ? nothingSaid
      : writeNotes({
          ...{ title, record, args: rest, effects, answer },
          ...{ seen: running.seen, recipients, redact },
        })
    const reserved = isReadCall && isEmpty(told) ? emptyBytes : jsonBytes({ ...said.notes, ...told })
    // Messages are read for what `fields` asks alone.
    const { threads, notes: read } = fields
      ? await parts.readThreads.asked([inner], record, fields, running)
      : notRead
    const shown = fields
      ? await presenter.item(
          inner,
          record,
          fields,
          reserved,
          threads ? { args: rest, threads } : { args: rest },
        )
      : isReadCall
        ? await presenter.item(inner, record, undefined, reserved, { args: rest })
        : await presentAnswer(inner, record, rest, reserved, running.seen.names)
    const isAsked = isReadCall || fields !== undefined
    const filled = record.placeholders
      ? await parts.fillPlaceholders(record, rest, shown.item, running)
      : { item: shown.item, notes: {} }
    const notes: Record<string, unknown> = {}
    if (isAsked) Object.assign(notes, shown.missing)
    Object.assign(notes, shown.leftOut, redact(read))
    const content = copyToExtend(filled.item)
    Object.assign(content, notes, said.notes, redact(filled.notes), told)
    const ours = [...Object.keys(notes), ...said.ours]
    if (record.placeholders) ours.push('conditions_not_checked')
    const { untrusted: plan = {} } = record.response
    return { content, untrusted: [{ at: [], ours, plan }, ...said.untrusted] }
  }
}

const notRead: Awaited<ReturnType<ThreadReads['asked']>> = { threads: new Map(), notes: {} }

/** Those of `{}`. */
const emptyBytes = 2

function isEmpty(notes: object): boolean {
  for (const _ in notes) return false
  return true
}

const nothingSaid: ReturnType<typeof writeNotes> = { notes: {}, ours: [], untrusted: [] }

function isRead(effects: readonly Effect[]): boolean {
  return effects.every((effect) => effect === 'read')
}
