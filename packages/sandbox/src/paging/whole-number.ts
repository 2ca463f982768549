import { RefusedError } from '../refusal.ts'
import type { Call } from '../sandbox-definition.ts'

export interface Range {
  fallback: number
  minimum: number
  maximum?: number
  /** What happens to a number out of range. */
  beyond: 'refuse' | 'clamp'
}

/** A whole number from the query, whether or not the document declares the parameter. Throws a `RefusedError`. */
export function wholeNumber<State>(call: Call<State>, name: string, range: Range): number {
  const { fallback, minimum, maximum = Number.MAX_SAFE_INTEGER, beyond } = range
  const sent = call.query[name] ?? queryOf(call).get(name) ?? fallback
  const value = Number(sent)
  if (Number.isInteger(value) && value >= minimum && value <= maximum) return value
  if (beyond === 'clamp')
    return Number.isInteger(value) ? Math.min(Math.max(value, minimum), maximum) : fallback
  const message = `must be a whole number from ${minimum}${range.maximum === undefined ? '' : ` to ${maximum}`}`
  const problem = { in: 'query', at: name, keyword: 'range', message } as const
  throw new RefusedError({ reason: 'invalid', message: `${name} ${message}.`, problems: [problem] })
}

/** The URL of the same list with other query values. */
export function linkTo<State>(call: Call<State>, changes: Record<string, number>): string {
  const query = queryOf(call)
  for (const [name, value] of Object.entries(changes)) query.set(name, String(value))
  return `${call.request.origin}${call.request.target.split('?', 1)[0]}?${query}`
}

function queryOf<State>(call: Call<State>): URLSearchParams {
  return new URLSearchParams(call.request.target.split('?').slice(1).join('?'))
}
