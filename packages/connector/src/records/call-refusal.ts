import { type Effect, isObject, type ToolRecord, type ToolResult } from '@helpdesk-mcp/contracts'
import { errorOf, type Failure, failures, missing, sentence } from './call-errors.ts'
import { oneLine } from './call-targets.ts'
import { type FieldWords, fieldWords } from './field-words.ts'

interface Call {
  record: ToolRecord
  arguments: Readonly<Record<string, unknown>>
  words?: FieldWords | undefined
}

/** Names of effects that are not granted, as what a server does not allow. */
const notAllowed: Readonly<Record<Effect, string>> = {
  read: 'reading',
  internal: 'internal changes',
  outbound: 'what a customer can notice',
  destructive: 'what is hard to undo',
  admin: 'changes to how the helpdesk is set up',
}

const maxNames = 3

/** What stopped a call before it was sent, by the reason in its error. */
const reasons: Readonly<Record<string, string>> = {
  conversation_changed: 'somebody has written in the conversation since it was read',
  same_words: 'the same words were sent to this conversation already',
  in_flight: 'the same call is under way',
  confirmation_required: 'a person has to confirm it first',
  declined: 'the person who was asked has declined it',
}

/** Says why nothing was sent. `helpdesk` is the name that the reader knows it by. */
export function summaryOfRefusal(call: Call, result: ToolResult, helpdesk: string): string {
  const why = refusal(call, errorOf(result), helpdesk)
  const whole = why.startsWith(helpdesk) ? `${why}.` : sentence(why)
  return `${whole} Nothing was sent. Asked for: ${call.record.title}.`
}

function refusal(call: Call, { code, details }: Failure, helpdesk: string): string {
  const reason = isObject(details) ? reasons[String(details['reason'])] : undefined
  if (reason !== undefined) return reason
  if (code === 'blocked_by_policy') return `this MCP server does not allow ${blocked(call.record, details)}`
  if (code === 'unexpected_response') return 'the values could not be read'
  if (code === 'not_found') return `${helpdesk} has no ${missing(call)}`
  if (code !== 'invalid_arguments')
    return failures[code]?.replace('{helpdesk}', helpdesk) ?? code.replaceAll('_', ' ')
  return wrongValues(call, Array.isArray(details) ? details.filter(isObject) : [])
}

/** One wrong value is told with what is expected of it, several by their names. */
function wrongValues({ words }: Call, problems: readonly Record<string, unknown>[]): string {
  const names = problems.flatMap((problem) => oneLine(problem['argument'], 60) ?? [])
  if (names.length === 0) return 'the values were not valid'
  // Of a value inside a list or an object, the argument that holds it.
  const own = [...new Set(names.map((name) => fieldWords(name.split('.')[0] ?? name, words)))]
  const [problem] = problems
  if (problem && problems.length === 1) return wrongValue(own[0] ?? '', problem)
  const shown = own.slice(0, maxNames)
  const left = own.length - shown.length
  return `the values of ${andList(left > 0 ? [...shown, `${left} more`] : shown)} were not valid`
}

function wrongValue(label: string, { expected, got }: Record<string, unknown>): string {
  const wanted = oneLine(expected, maxExpected)
  const given = oneLine(typeof got === 'string' ? got.replace(/^"(.*)"$/, '$1') : got, maxGiven)
  if (wanted === undefined) return `the value of ${label} was not valid`
  if (wanted.startsWith('an id, or the name')) {
    return given === undefined ? `there is no such ${label}` : `there is no ${label} “${given}”`
  }
  if (wanted.startsWith('one of ') && given !== undefined) {
    return `the ${label} cannot be “${given}”, but ${wanted.replaceAll('"', '')}`
  }
  return `the value of ${label} was not valid: expected ${wanted}`
}

const maxExpected = 120
/** What is longer is a text, which nobody else is to read. */
const maxGiven = 40

function andList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

function blocked(record: ToolRecord, details: unknown): string {
  if (record.answers) return 'replies'
  const list = (value: unknown) => (Array.isArray(value) ? value.map(String) : [])
  const { effects, granted } = isObject(details) ? details : {}
  const missing = list(effects).filter((effect) => !list(granted).includes(effect))
  const words = missing.flatMap((effect) =>
    Object.hasOwn(notAllowed, effect) ? notAllowed[effect as Effect] : [],
  )
  return words.length > 0 ? words.join(' and ') : 'this tool'
}
