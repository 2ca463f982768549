import { type Effect, isObject, type ToolRecord, type ToolResult } from '@helpdesk-mcp/contracts'
import { changesOf } from './call-changes.ts'
import type { CallSeen, VendorRefusal } from './call-seen.ts'
import { oneLine } from './call-targets.ts'

/** Why a call failed, besides its code. */
export interface CallFailure {
  /** The helpdesk's own sentence: data, on one line, without the texts that the call sent. */
  vendorMessage?: string
  /** The argument that the error is about, where that is known. */
  errorArgument?: string
}

const maxMessage = 300
const maxName = 128

interface Call {
  record: ToolRecord
  arguments: Readonly<Record<string, unknown>>
  effects: readonly Effect[]
}

export function failureOf(call: Call, result: ToolResult, seen: CallSeen = {}): CallFailure {
  const error = result.structuredContent?.['error']
  if (!result.isError || !isObject(error)) return {}
  // What was refused before, such as a look-up that the call could do without, is not why it failed.
  const refusal = typeof error['status'] === 'number' ? seen.refusal : undefined
  const argument = refusal ? refusedArgument(call, refusal) : argumentIn(error['details'])
  const said = refusal && oneLine(withoutTexts(refusal.said, call), maxMessage)
  return {
    ...(said === undefined ? {} : { vendorMessage: said }),
    ...(argument === undefined ? {} : { errorArgument: argument }),
  }
}

/** Of a call that was refused here: the first argument that is told to be wrong. */
function argumentIn(details: unknown): string | undefined {
  const [first] = Array.isArray(details) ? details : []
  return isObject(first) ? oneLine(first['argument'], maxName) : undefined
}

/** The argument that fills a field which the vendor names, else one whose field stands in its sentence as a word. */
export function refusedArgument(
  { record, arguments: args }: Pick<Call, 'record' | 'arguments'>,
  { said, fields }: VendorRefusal,
): string | undefined {
  const names = fieldNames(record)
  for (const field of fields) {
    const [first = ''] = field.split('.')
    const argument = names.get(field) ?? names.get(first) ?? names.get(field.split('.').at(-1) ?? '')
    if (argument !== undefined) return argument
  }
  const words = new Set(said.split(/[^\p{L}\p{N}_-]+/u))
  const named = [...names].filter(([name, argument]) => words.has(name) && Object.hasOwn(args, argument))
  // Of a name and a part of it, the whole.
  return named.sort(([a], [b]) => b.length - a.length)[0]?.[1]
}

/** The arguments by the vendor's names of what they fill. */
function fieldNames({ request }: ToolRecord): Map<string, string> {
  const plans = [...request.parameters, ...(request.body?.fields ?? [])]
  return new Map(
    plans.flatMap(({ name, argument }) => (argument === undefined ? [] : [[name, argument] as const])),
  )
}

/** Characters of a stretch that tells what a text says. */
const minText = 20

/** The sentence without what it repeats of the call's own texts, such as the words of a reply: these are nobody's to read here. */
function withoutTexts(said: string, { record, arguments: args, effects }: Call): string {
  const isRead = effects.every((effect) => effect === 'read')
  const texts = isRead
    ? textsIn(args)
    : changesOf(record, args, effects).flatMap(({ isText, after, before }) =>
        isText ? [after ?? before] : [],
      )
  return texts
    .map((text) => String(text ?? '').trim())
    .filter(({ length }) => length >= minWhole)
    .reduce(withoutText, said)
}

/** What is shorter occurs in any sentence. */
const minWhole = 3

const removed = '[…]'

/** Leaves out each stretch of a sentence that the text holds, too, if it is long enough to tell what it says, and the text itself. */
function withoutText(said: string, text: string): string {
  let rest = said.replaceAll(text, removed)
  for (let start = 0; start + minText <= rest.length; start++) {
    if (!text.includes(rest.slice(start, start + minText))) continue
    let end = start + minText
    while (end < rest.length && text.includes(rest.slice(start, end + 1))) end++
    rest = `${rest.slice(0, start)}${removed}${rest.slice(end)}`
    start += removed.length
  }
  return rest
}

const maxTexts = 50
const maxDepth = 5

/** Of a read: what is looked for, if it is more than a word. */
function textsIn(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return /\s|@/.test(value.trim()) ? [value] : []
  if (typeof value !== 'object' || value === null || depth >= maxDepth) return []
  return Object.values(value)
    .flatMap((inner) => textsIn(inner, depth + 1))
    .slice(0, maxTexts)
}
