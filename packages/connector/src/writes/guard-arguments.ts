import { type ConnectorError, quote, type ToolRecord } from '@helpdesk-mcp/contracts'
import { argumentError } from '@helpdesk-mcp/tools'

/** The arguments that guard a write, which no vendor gets. */
export interface GuardArguments {
  dry_run?: boolean
  confirmation?: string
  idempotency_key?: string
  /** An ISO time, or the id of a turn. */
  if_unchanged_since?: string
}

const maxLength = 200
/** Ours have half of that. */
const maxConfirmation = 300

/** Parts them from the arguments of a call. Throws `invalid_arguments`. */
export function guardArguments(
  record: ToolRecord,
  given: Record<string, unknown>,
  now: number,
): { own: GuardArguments; rest: Record<string, unknown> } {
  const { dry_run, confirmation, idempotency_key, if_unchanged_since, ...rest } = given
  const own: GuardArguments = {}
  if (isGiven(dry_run)) {
    const flag = typeof dry_run === 'string' ? words[dry_run.trim().toLowerCase()] : dry_run
    if (typeof flag !== 'boolean') throw wrong(record, 'dry_run', 'true or false', dry_run)
    own.dry_run = flag
  }
  for (const [name, value] of Object.entries({ confirmation, idempotency_key, if_unchanged_since })) {
    if (!isGiven(value)) continue
    if (typeof value !== 'string' && typeof value !== 'number') throw wrong(record, name, 'a text', value)
    const text = String(value)
    const max = name === 'confirmation' ? maxConfirmation : maxLength
    if (text.length > max) throw wrong(record, name, `a text of at most ${max} characters`, value)
    // Two spellings of a key would be two keys.
    if (name === 'idempotency_key' && text !== text.trim())
      throw wrong(record, name, 'a text without spaces around it', value)
    own[name as 'confirmation' | 'idempotency_key' | 'if_unchanged_since'] = text.trim()
  }
  const since = sinceTime(own.if_unchanged_since)
  if (since !== undefined && since > now + toleranceMs)
    throw wrong(
      record,
      'if_unchanged_since',
      'a time that has passed, or the id of a turn',
      if_unchanged_since,
    )
  return { own, rest }
}

/** Milliseconds since 1970; undefined for the id of a turn. */
export function sinceTime(since: string | undefined): number | undefined {
  const time = since !== undefined && /^[+-]?\d{4,6}-\d\d/.test(since) ? Date.parse(since) : Number.NaN
  return Number.isNaN(time) ? undefined : time
}

/** Clocks differ. */
const toleranceMs = 60_000

const words: Readonly<Record<string, boolean>> = { true: true, false: false }

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && !(typeof value === 'string' && value.trim() === '')
}

function wrong(record: ToolRecord, argument: string, expected: string, value: unknown): ConnectorError {
  const got = typeof value === 'string' ? quote(value) : Array.isArray(value) ? 'a list' : typeof value
  return argumentError(record, [{ argument, expected, got }])
}
