import { type GuardPlan, isObject, type ToolRecord, valueAt, type WriteMarks } from '@helpdesk-mcp/contracts'
import { argumentError, holds, isHtmlText, noteMark, withMark } from '@helpdesk-mcp/tools'
import type { InnerCall } from './inner-call.ts'

/** The words of a message or a note in the arguments of a call. */
export function wordsIn(
  { words = [] }: GuardPlan,
  args: Readonly<Record<string, unknown>>,
): { argument: string; value: string } | undefined {
  for (const argument of words) {
    const value = valueAt(args, argument)
    if (typeof value === 'string' && !isBlank(value)) return { argument, value }
  }
  return undefined
}

/** The same in all forms that are given. */
export function allWordsIn({ words = [] }: GuardPlan, args: Readonly<Record<string, unknown>>): string[] {
  return words.flatMap((argument) => {
    const value = valueAt(args, argument)
    return typeof value === 'string' && !isBlank(value) ? [value] : []
  })
}

/** Whether customers get the words of a call. */
export function isForCustomers({
  record: { guard },
  arguments: args,
  effects,
}: Pick<InnerCall, 'record' | 'arguments' | 'effects'>): boolean {
  return effects.includes('outbound') && !isWhen(guard?.note, args)
}

/** Whether one of the conditions holds; without any it always does. */
export function isWhen(rules: GuardPlan['closes'], args: Readonly<Record<string, unknown>>): boolean {
  return rules !== undefined && (rules.length === 0 || rules.some((rule) => holds(rule, args)))
}

/** Adds the line that says that an assistant wrote the words: to notes, and to messages where the team wants it. */
export async function withMarks(
  record: ToolRecord,
  args: Record<string, unknown>,
  isForCustomers: boolean,
  { notes = true, replies }: WriteMarks = {},
): Promise<Record<string, unknown>> {
  const mark = isForCustomers ? replies?.trim() : notes ? noteMark : undefined
  if (!mark) return args
  const { words = [] } = record.guard ?? {}
  const given = words.filter((path) => !isBlank(valueAt(args, path)))
  let marked = args
  for (const path of given) {
    const value = String(valueAt(marked, path))
    const text = withMark(value, mark, await formOf(path, value, marked))
    const max = maxLengthOf(record, path)
    if (text.length > max) {
      const expected = `at most ${max - (text.length - value.length)} characters, since a line follows that says who wrote it`
      throw argumentError(record, [{ argument: path, expected, got: `${value.length} characters` }])
    }
    marked = put(marked, path.split('.'), text)
  }
  // A note may have files alone.
  const [path = ''] = given.length > 0 ? [] : words.filter((one) => makesTurn(record, one, args))
  return path === '' ? marked : put(marked, path.split('.'), mark)
}

/** Whether the call makes a message or a note with that text, also where the text is left out. */
function makesTurn({ answers }: ToolRecord, path: string, args: Readonly<Record<string, unknown>>): boolean {
  const [first = '', ...rest] = path.split('.')
  return rest.length > 0 ? isObject(args[first]) : answers === true
}

function isBlank(value: unknown): boolean {
  return typeof value !== 'string' || value.trim() === ''
}

/** How the words are written: what stands beside them says it, else they do themselves. */
async function formOf(
  path: string,
  value: string,
  args: Readonly<Record<string, unknown>>,
): Promise<'html' | 'plain'> {
  const steps = path.split('.')
  const given = valueAt(args, [...steps.slice(0, -1), 'contentType'].join('.'))
  if (typeof given === 'string') return /html/i.test(given) ? 'html' : 'plain'
  return /html/i.test(steps.at(-1) ?? '') || (await isHtmlText(value)) ? 'html' : 'plain'
}

function maxLengthOf({ inputSchema }: ToolRecord, path: string): number {
  const schema = inputSchema.properties?.[path]
  const max = schema?.['maxLength']
  return typeof max === 'number' ? max : Number.POSITIVE_INFINITY
}

function put(
  object: Record<string, unknown>,
  [key = '', ...rest]: string[],
  value: unknown,
): Record<string, unknown> {
  const inner = rest.length > 0 ? put({ ...(object[key] as object) }, rest, value) : value
  return { ...object, [key]: inner }
}
