import type { Tone } from '../../words/tone.ts'
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

const outcomes: Readonly<Record<string, { label: string; tone: Tone }>> = {
  ok: { label: 'Succeeded', tone: 'good' },
  error: { label: 'Failed', tone: 'bad' },
  attempted: { label: 'In progress', tone: 'info' },
}

export function outcomeWords(outcome: string): { label: string; tone: Tone } {
  return outcomes[outcome] ?? { label: outcome, tone: 'plain' }
}

/** Whether nothing was sent to the helpdesk. */
export function isRefused({ outcome, vendor_calls }: Pick<Call, 'outcome' | 'vendor_calls'>): boolean {
  return outcome === 'error' && vendor_calls === 0
}

/** `Ticket 123`; by the number that people see, where there is one. */
export function sayTarget({ kind, id, number }: Call['targets'][number]): string {
  const words = kind.replaceAll('_', ' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${number ?? id}`
}

/** Recorded as the MCP server of calls made on this page. */
export const pageServerId = 'page'
