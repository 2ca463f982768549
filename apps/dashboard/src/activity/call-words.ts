import type { Tone } from '../words/tone.ts'
import type { Call } from './call-queries.ts'

const codes: Readonly<Record<string, string>> = {
  invalid_arguments: 'Invalid arguments',
  unauthorized: 'Credential rejected',
  forbidden: 'Forbidden',
  not_found: 'Not found',
  conflict: 'Conflict',
  rate_limited: 'Rate limited',
  timeout: 'Timed out',
  unavailable: 'Helpdesk unavailable',
  too_large: 'Response too large',
  unexpected_response: 'Unexpected response',
  blocked_by_policy: 'Not allowed',
  unknown_tool: 'Unknown tool',
  others: 'Other',
}

/** An error code in words; an unknown code without its underscores. */
export function sayCode(code: string): string {
  return codes[code] ?? code.replaceAll('_', ' ').replace(/^./, (letter) => letter.toUpperCase())
}

interface Explanation {
  why: string
  /** What a person can do about it; absent where there is nothing to do. */
  advice?: string
}

/** Why a call did not succeed, for someone who has not read the documentation. */
const explanations: Readonly<Record<string, Explanation>> = {
  invalid_arguments: {
    why: 'The assistant sent values that the tool does not take.',
    advice: 'Assistants usually correct this by themselves. If it happens often, try the tool by hand.',
  },
  unauthorized: {
    why: 'The helpdesk did not accept the account’s credential.',
    advice: 'Reconnect the account with a key that is still valid.',
  },
  forbidden: {
    why: 'The account’s credential may not do this in the helpdesk.',
    advice: 'Give it the permission in the helpdesk, or connect the account with another key.',
  },
  not_found: {
    why: 'The helpdesk has no such record. It may have been deleted or merged.',
    advice: 'Search the helpdesk for the number. The assistant may have guessed an ID.',
  },
  conflict: {
    why: 'Somebody changed the record in the meantime, so that nothing was overwritten.',
    advice: 'Ask the assistant to read it again, then to repeat the change.',
  },
  rate_limited: {
    why: 'The helpdesk allows only so many calls in a time, and these were used up.',
    advice: 'Wait until the limit resets. If it happens daily, give fewer assistants access to this account.',
  },
  timeout: {
    why: 'The helpdesk did not answer in time.',
    advice: 'Look in the helpdesk before you repeat a change: it may have been made nevertheless.',
  },
  unavailable: {
    why: 'The helpdesk was not available.',
    advice: 'Wait a moment. Its own status page says whether others have the same problem.',
  },
  too_large: {
    why: 'There was too much to read at once.',
    advice: 'Ask for less: a shorter time, or fewer rows.',
  },
  unexpected_response: {
    why: 'The helpdesk answered in a way that could not be read.',
    advice: 'Try again. If it stays, report it with the ID of this call.',
  },
  blocked_by_policy: {
    why: 'The MCP server does not allow this.',
    advice: 'If assistants should be able to do it, edit what the MCP server may do.',
  },
  unknown_tool: {
    why: 'The MCP server has no tool of this name.',
    advice: 'The assistant may have an old list of tools. Reconnect it.',
  },
}

/** Of a call that a person made on this page. */
const byHand: Readonly<Record<string, Explanation>> = {
  invalid_arguments: {
    why: 'Values were given that the tool does not take.',
    advice: 'The sentence above says which. Correct them, then run the tool again.',
  },
  not_found: {
    why: 'The helpdesk has no such record. It may have been deleted or merged.',
    advice: 'Check the ID, or search for the record first.',
  },
  conflict: {
    why: 'Somebody changed the record in the meantime, so that nothing was overwritten.',
    advice: 'Read it again, then repeat the change.',
  },
  blocked_by_policy: {
    why: 'It would have had an effect that was not confirmed on this page.',
    advice: 'Run the tool again, and confirm what it does.',
  },
  unknown_tool: { why: 'The account has no tool of this name.' },
}

/** Why a call did not succeed and what to do; undefined where the summary has to do. */
export function explain(code: string | null, isByHand = false): Explanation | undefined {
  if (isByHand && code !== null && Object.hasOwn(byHand, code)) return byHand[code]
  return code !== null && Object.hasOwn(explanations, code) ? explanations[code] : undefined
}

/** Ways in which a call ends, to filter by. */
export const outcomeOptions: readonly (readonly [value: string, label: string])[] = [
  ['ok', 'Succeeded'],
  ['failed', 'Failed'],
  ['refused', 'Refused'],
  ['attempted', 'In progress'],
  ['held', 'Held for approval'],
]

const outcomes: Readonly<Record<string, { label: string; tone: Tone }>> = {
  ok: { label: 'Succeeded', tone: 'plain' },
  error: { label: 'Failed', tone: 'bad' },
  attempted: { label: 'In progress', tone: 'plain' },
  held: { label: 'Held for approval', tone: 'plain' },
}

export function outcomeWords(outcome: string): { label: string; tone: Tone } {
  return outcomes[outcome] ?? { label: outcome, tone: 'plain' }
}

/** Whether nothing was sent to the helpdesk. */
export function isRefused({
  outcome,
  vendor_calls,
}: {
  outcome: string
  vendor_calls: number | null
}): boolean {
  return outcome === 'error' && vendor_calls === 0
}

/** How a call ended: refused here, refused by the helpdesk, or otherwise. */
export function sayOutcome(call: Call): { label: string; tone: Tone } {
  if (call.error_code === null) return outcomeWords(call.outcome)
  const why = sayCode(call.error_code).toLowerCase()
  return isRefused(call)
    ? { label: `Refused: ${why}`, tone: 'warn' }
    : { label: `Failed: ${why}`, tone: 'bad' }
}

/** Whether the call changed nothing: it was refused here, or by the helpdesk. */
export function isWithoutEffect(call: Call): boolean {
  const { outcome, vendor_status } = call
  const isTheirs =
    outcome === 'error' && vendor_status !== null && vendor_status >= 400 && vendor_status < 500
  return isRefused(call) || isTheirs
}

/** Whether a customer saw it, and what else it means for people. How certain it is that they saw it, the summary says. */
export function sayImpact(call: Call): { customers: string; more: string[] } {
  const { effects, outcome } = call
  if (outcome === 'held') return { customers: 'No. It was held until a person approves it.', more: [] }
  if (isRefused(call)) return { customers: 'No. Nothing was sent to the helpdesk.', more: [] }
  if (isWithoutEffect(call)) return { customers: 'No. The helpdesk refused it.', more: [] }
  if (!effects.includes('outbound')) {
    const isRead = effects.every((effect) => effect === 'read')
    return {
      customers: isRead ? 'No. Nothing was changed.' : 'No',
      more: outcome === 'ok' ? moreOf(effects) : [],
    }
  }
  if (outcome !== 'ok') return { customers: 'Unknown', more: [] }
  return { customers: 'Yes, unless the sentence above says that this is not certain.', more: moreOf(effects) }
}

function moreOf(effects: readonly string[]): string[] {
  return [
    ...(effects.includes('destructive') ? ['It is hard to undo.'] : []),
    ...(effects.includes('admin')
      ? ['It changed who may do what, how the helpdesk is set up, or where data is sent.']
      : []),
  ]
}

/** `Ticket 123`; by the number that people see, where there is one. */
export function sayTarget({ kind, id, number }: Call['targets'][number]): string {
  const words = kind.replaceAll('_', ' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${number ?? id}`
}
