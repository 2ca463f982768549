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

interface Quota {
  remaining: number
  limit: number | null
  /** When the helpdesk gives new calls. */
  reset: string | null
}

/** What is left by now: a helpdesk that has given new calls meanwhile has not said so yet. */
export function quotaNow<Known extends Quota>(quota: Known): Known {
  const { limit, reset } = quota
  const isRenewed = reset !== null && Date.parse(reset) <= Date.now()
  return isRenewed && limit !== null ? { ...quota, remaining: limit } : quota
}

/** "480 of 500 calls left". */
export function sayQuota(quota: Pick<Quota, 'remaining' | 'limit'>): string {
  const left = quota.remaining.toLocaleString('en')
  return quota.limit === null
    ? `${left} calls left`
    : `${left} of ${quota.limit.toLocaleString('en')} calls left`
}
