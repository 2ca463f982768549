import {
  ConnectorError,
  type DefaultPlan,
  type Effect,
  type Json,
  quote,
  type Redactor,
  redactStart,
  type ToolRecord,
  type UntrustedPart,
  valueAt,
} from '@helpdesk-mcp/contracts'
import { failureIn, type KnownRecipient, sentDefaults, visibilityOf } from '@helpdesk-mcp/tools'
import type { CallSeen } from '../records/call-seen.ts'
import { httpsUrl, oneLine, targetsOf } from '../records/call-targets.ts'
import type { KnownRecipients } from '../records/known-recipients.ts'

/** A write that the vendor has answered. */
interface Written {
  /** The vendor's name as people write it. */
  title: string
  record: ToolRecord
  /** As the caller gave them, with ids for names. */
  args: Record<string, unknown>
  effects: readonly Effect[]
  answer: unknown
  seen: CallSeen
  recipients: KnownRecipients
  redact: Redactor
}

/** What a result says of a write beside the vendor's answer, and which part of that others wrote. */
interface WriteNotes {
  notes: Record<string, unknown>
  /** Keys of `notes` that hold nothing but our own words. */
  ours: string[]
  untrusted: UntrustedPart[]
}

/**
 * Says who sees what a write did, which defaults were used, under whose name it is recorded and where it is in the helpdesk. Throws
 * `conflict` if the answer says that it failed and names nothing that was made.
 */
export function writeNotes(written: Written): WriteNotes {
  const { record, args, effects, answer, seen, recipients, redact } = written
  const { targets } = targetsOf(record, args, seen)
  // Of several records of a kind no one is meant.
  const alone = targets.filter(({ kind }) => targets.filter((other) => other.kind === kind).length === 1)
  const known = () => {
    const found = alone.map(({ kind, id }): KnownRecipient => {
      const named = seen.names?.get(id)
      return {
        ...(named !== undefined && isAddress(named) ? { address: named } : {}),
        ...recipients.of(kind, id),
      }
    })
    const [{ address } = {}] = found.filter((one) => one.address !== undefined)
    const [{ channel } = {}] = found.filter((one) => one.channel !== undefined)
    return { ...(address === undefined ? {} : { address }), ...(channel === undefined ? {} : { channel }) }
  }
  const visibility = visibilityOf(record, args, effects, answer, known)
  const { delivery } = visibility
  const failure = delivery?.state === 'failed' && failureIn(record.delivery ?? {}, answer)
  if (failure && delivery?.id === null) throw nothingDone(written, failure)
  const link = linkOf(record, answer) ?? alone.map(({ kind, id }) => recipients.link(kind, id)).find(Boolean)
  const used = defaultsUsed(record, args, answer, seen)
  const recordedAs = record.recorded_as && toldOf(record.recorded_as, answer)
  const said: Record<string, unknown> = {}
  Object.assign(said, visibility)
  if (Object.keys(used.values).length > 0) said['defaults_used'] = used.values
  if (recordedAs !== undefined) said['recorded_as'] = recordedAs.value
  if (link !== undefined) said['link'] = link
  const notes = redact(said)
  const ours = Object.keys(notes).filter((key) => key !== 'recorded_as' || recordedAs?.isOurs)
  return {
    notes,
    ours,
    untrusted: [
      ...(delivery ? [{ at: ['delivery'], ours: ['state', 'also'] }] : []),
      ...(used.ours.length < Object.keys(used.values).length
        ? [{ at: ['defaults_used'], ours: used.ours }]
        : []),
    ],
  }
}

function isAddress(text: string): boolean {
  return /^[^@\s]+@[^@\s]+$/.test(text)
}

function nothingDone({ title, redact }: Written, failure: string): ConnectorError {
  const words = quote(redactStart(redact, failure, 500).slice(0, 500))
  return new ConnectorError('conflict', `${title} made nothing and sent nothing: ${words}.`)
}

function linkOf({ targets = [] }: ToolRecord, answer: unknown): string | undefined {
  const path = targets.find(({ link }) => link !== undefined)?.link
  return path === undefined ? undefined : httpsUrl(valueAt(answer, path))
}

/** What was used in place of arguments that were left out. `ours` are those that are told in our own words. */
function defaultsUsed(
  record: ToolRecord,
  args: Record<string, unknown>,
  answer: unknown,
  { arguments: sent = {} }: CallSeen,
): { values: Record<string, Json>; ours: string[] } {
  const values: Record<string, Json> = {}
  const ours: string[] = []
  const defaults = sentDefaults(record.request)
  const looked = { ...record.now, ...record.fill }
  for (const [argument, plan] of Object.entries({ ...mapTo(looked, {}), ...record.unless_given })) {
    if (args[argument] !== undefined) continue
    const sentValue = sent[argument] ?? (Object.hasOwn(defaults, argument) ? defaults[argument] : undefined)
    const found = isPlain(sentValue) ? { value: sentValue, isOurs: false } : toldOf(plan, answer)
    if (!found) continue
    values[argument] = found.value
    if (found.isOurs) ours.push(argument)
  }
  return { values, ours }
}

function mapTo(record: object, plan: DefaultPlan): Record<string, DefaultPlan> {
  return Object.fromEntries(Object.keys(record).map((key) => [key, plan]))
}

function toldOf({ answer: path, says }: DefaultPlan, answer: unknown) {
  const found = path === undefined ? undefined : valueAt(answer, path)
  const told = typeof found === 'string' ? oneLine(found, maxValue) : found
  if (isPlain(told)) return { value: told, isOurs: false }
  return says === undefined ? undefined : { value: says, isOurs: true }
}

const maxValue = 200

function isPlain(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value)
}

/** What a write answers with: the fields of its plan, and those that were given, except texts, which the caller knows. */
export function answerFields(
  { request, response }: ToolRecord,
  args: Record<string, unknown>,
): string[] | undefined {
  if (!response.answer) return undefined
  const given = (request.body?.fields ?? []).flatMap(({ name, argument = name }) =>
    args[argument] === undefined || response.texts?.some(({ path }) => path === name) ? [] : [name],
  )
  const shown = [...new Set([...response.answer, ...given])]
  return shown.flatMap((path) => [
    path,
    ...(response.names ?? [])
      .filter(({ field }) => field === path)
      .flatMap(({ name, email = name }) => [name, email]),
  ])
}

/** Characters of an argument that is no words, and items of a list of them. */
const maxGiven = 100

/**
 * What a write has done, where the vendor's answer says nothing of it: the record that was meant and what was set. Words are left out, as the
 * caller knows them.
 */
export function givenAnswer(
  { request, resolve = {} }: ToolRecord,
  args: Readonly<Record<string, unknown>>,
  names: ReadonlyMap<string, string> = new Map(),
): Record<string, unknown> {
  const inPath = request.parameters.flatMap(({ in: place, argument }) =>
    place === 'path' && argument ? [argument] : [],
  )
  const set = (request.body?.fields ?? []).flatMap(({ name, argument = name, value }) =>
    value === undefined ? [argument] : [],
  )
  return Object.fromEntries(
    [...inPath, ...set].flatMap((name): [string, unknown][] => {
      const value = args[name]
      if (!isShort(value)) return []
      // As answers name what they hold the id of.
      const called = Object.hasOwn(resolve, name) && typeof value === 'string' ? names.get(value) : undefined
      const beside = `${name.replace(/_?id$/i, '')}_name`
      return [
        [name, value],
        ...(called === undefined || name === 'id' ? [] : [[beside, called] as [string, string]]),
      ]
    }),
  )
}

function isShort(value: unknown): boolean {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return true
  if (typeof value === 'string') return value.length <= maxGiven && !/\s\S*\s/.test(value)
  return (
    Array.isArray(value) && value.length <= 20 && value.every((one) => !Array.isArray(one) && isShort(one))
  )
}
