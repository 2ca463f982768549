import type { VendorReason } from '../api/schemas.ts'
import type { Tone } from '../words/tone.ts'

interface StateWords {
  label: string
  tone: Tone
}

const words: Readonly<Record<string, StateWords>> = {
  connected: { label: 'Connected', tone: 'good' },
  needs_reconnect: { label: 'Reconnect required', tone: 'bad' },
  unchecked: { label: 'Not checked', tone: 'plain' },
  down: { label: 'Helpdesk unavailable', tone: 'warn' },
}

/** An account's state in words; `isDown` when its recent calls found the helpdesk unavailable. */
export function accountState(state: string, isDown = false): StateWords {
  const shown = isDown && state === 'connected' ? 'down' : state
  return words[shown] ?? { label: state, tone: 'plain' }
}

const advice: Readonly<Record<string, string>> = {
  unauthorized:
    'The helpdesk rejected this credential. Check that you copied all of it and that it is still valid.',
  forbidden:
    'The helpdesk accepted the credential, but it has no permission to read. Grant it access in the helpdesk, or use an administrator’s.',
  not_found: 'The helpdesk has no account with these settings. Check the URL or the region.',
  rate_limited: 'You have reached the helpdesk’s rate limit. Wait a moment, then check again.',
  unavailable: 'The helpdesk is unavailable. Wait a moment, then check again.',
  timeout: 'The helpdesk took too long to respond. Check again.',
}

/** The result of a check in words: what it means and what to do. */
export function sayCheck(problem: VendorReason | null): string {
  if (problem === null) return 'The account works.'
  return advice[problem.code] ?? problem.message
}

interface Quota {
  remaining: number
  limit: number | null
}

/** "480 of 500 calls left". */
export function sayQuota(quota: Quota | null): string {
  if (quota === null) return 'Unknown'
  const left = quota.remaining.toLocaleString('en')
  return quota.limit === null ? `${left} left` : `${left} of ${quota.limit.toLocaleString('en')} left`
}
