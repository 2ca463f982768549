import type { CallTarget, ToolRecord } from '@helpdesk-mcp/contracts'
import { type Failure, namedRecord, pathArguments } from './call-errors.ts'
import { refusedArgument } from './call-failure.ts'
import type { CallSeen, VendorRefusal } from './call-seen.ts'
import { oneLine } from './call-targets.ts'
import { type FieldWords, fieldWords } from './field-words.ts'

interface Call {
  record: ToolRecord
  arguments: Readonly<Record<string, unknown>>
  words?: FieldWords | undefined
}

/** The argument that a vendor named when it refused a call; undefined if that is the one which names the record, or none. */
export function wrongArgument(
  call: Pick<Call, 'record' | 'arguments'>,
  refusal: VendorRefusal | undefined,
): string | undefined {
  const argument = refusal && refusedArgument(call, refusal)
  return argument === undefined || pathArguments(call.record).includes(argument) ? undefined : argument
}

const maxValue = 40

/** How vendors say that an id stands for nothing. */
const absent =
  /\bno such\b|\bnot? (be )?found\b|\b(does not|doesn['’]t|must|no longer) exists?\b|\bnames nothing\b/i

export interface WrongReference {
  why: string
  /** The sentence says, too, what was not done. */
  isWhole: boolean
  /** What the call named and the helpdesk does not have, so that the call has not touched it. */
  absent?: Pick<CallTarget, 'kind' | 'id'>
}

/**
 * Why a vendor refused a call for an argument that names something else than the record, such as the agent who gets a ticket:
 * `ticket 7 was not assigned: there is no agent 9 in Example Desk`. Undefined if it refused it for anything else.
 */
export function wrongReference(
  call: Call,
  { code }: Failure,
  { refusal, arguments: sent = {}, names }: CallSeen,
  helpdesk: string,
): WrongReference | undefined {
  const argument = wrongArgument(call, refusal)
  if (refusal === undefined || argument === undefined) return undefined
  if (code !== 'not_found' && code !== 'invalid_arguments') return undefined
  const { record, words } = call
  const kind = record.targets?.find((plan) => plan.argument === argument)?.kind
  if (kind === undefined && !record.resolve?.[argument] && code !== 'not_found') return undefined
  const isAbsent = code === 'not_found' || (refusal.fields.length <= 1 && absent.test(refusal.said))
  const label = kind?.replaceAll('_', ' ') ?? fieldWords(argument, words)
  const id = kind === undefined ? undefined : oneLine(sent[argument] ?? call.arguments[argument], maxValue)
  const value = id === undefined ? undefined : (oneLine(names?.get(id), maxValue) ?? id)
  const what = value === undefined ? label : `${label} ${value}`
  const why = isAbsent
    ? `there is no ${value === undefined ? `such ${label}` : what} in ${helpdesk}`
    : `${helpdesk} did not accept the ${what}`
  const about = namedRecord(call)
  const absentOne = isAbsent && kind !== undefined && id !== undefined ? { absent: { kind, id } } : {}
  if (about === undefined || !record.method.startsWith('update')) return { why, isWhole: false, ...absentOne }
  const end = isAssignment(argument, kind, words) ? 'assigned' : 'changed'
  return { why: `${about} was not ${end}: ${why}`, isWhole: true, ...absentOne }
}

function isAssignment(argument: string, kind: string | undefined, words: FieldWords | undefined): boolean {
  return (
    (kind === 'agent' || kind === 'team') &&
    /\b(assignee|agent|team|owner)\b/.test(fieldWords(argument, words))
  )
}
