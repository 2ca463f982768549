import type { Tone } from './tone.ts'

interface StateWords {
  label: string
  tone: Tone
}

const words: Readonly<Record<string, StateWords>> = {
  connected: { label: 'Connected', tone: 'good' },
  needs_reconnect: { label: 'Needs reconnecting', tone: 'bad' },
  unchecked: { label: 'Not checked yet', tone: 'plain' },
  down: { label: 'Vendor does not answer', tone: 'warn' },
}

/** An account's state for the reader; `isDown` when its calls met a vendor that was down, just now. */
export function accountState(state: string, isDown = false): StateWords {
  const shown = isDown && state === 'connected' ? 'down' : state
  return words[shown] ?? { label: state, tone: 'plain' }
}
