import type { Tone } from '../../words/tone.ts'

const codes: Readonly<Record<string, string>> = {
  invalid_arguments: 'Wrong values',
  unauthorized: 'Credential refused',
  forbidden: 'Not allowed',
  not_found: 'Not found',
  conflict: 'In conflict',
  rate_limited: 'Too many calls',
  timeout: 'No answer in time',
  unavailable: 'Helpdesk did not answer',
  too_large: 'Answer too large',
  unexpected_response: 'Answer not understood',
  blocked_by_policy: 'Not permitted here',
  others: 'Other',
}

/** An error's code in words; a code that has none as it is, without underscores. */
export function sayCode(code: string): string {
  return codes[code] ?? code.replaceAll('_', ' ').replace(/^./, (letter) => letter.toUpperCase())
}

const outcomes: Readonly<Record<string, { label: string; tone: Tone }>> = {
  ok: { label: 'Done', tone: 'good' },
  error: { label: 'Failed', tone: 'bad' },
  attempted: { label: 'Under way', tone: 'info' },
}

export function outcomeWords(outcome: string): { label: string; tone: Tone } {
  return outcomes[outcome] ?? { label: outcome, tone: 'plain' }
}

/** Calls made by hand are recorded under this in the place of an MCP server. */
export const pageServerId = 'page'
