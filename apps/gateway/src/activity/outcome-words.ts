import type { z } from '@hono/zod-openapi'
import type { OutboxState } from '../outbox-model.ts'
import type { Call } from './schemas.ts'

type CallView = z.infer<typeof Call>

const ends: Readonly<Record<CallView['outcome'], string>> = {
  ok: 'Succeeded',
  error: 'Failed',
  attempted: 'In progress',
  held: 'Asked for approval',
}

const held: Readonly<Record<OutboxState, string>> = {
  waiting: 'Waits for approval',
  stale: 'Waits: conversation changed',
  sending: 'Approved, being sent',
  sent: 'Approved and sent',
  failed: 'Approved, not sent',
  unknown: 'Approved, unknown whether sent',
  discarded: 'Discarded',
  expired: 'Expired',
  vendor_draft: 'In the helpdesk’s drafts',
}

/** How a call ended, or stands, as the page says it. */
export function sayEnd(
  call: Pick<CallView, 'outcome' | 'outbox_state' | 'vendor_calls' | 'effects'>,
): string {
  const { outcome, outbox_state: state, vendor_calls: sent, effects } = call
  if (outcome === 'error' && sent === 0) return 'Stopped'
  if (outcome !== 'held' || state === null) return ends[outcome]
  return effects.includes('outbound') ? held[state] : held[state].replace(/\bsent$/, 'done')
}

/** What a call did; of one that was held, what it asked for. */
export function sayWhatHappened({ summary, tool, outcome }: Pick<CallView, 'summary' | 'tool' | 'outcome'>) {
  const what = summary || tool
  if (outcome !== 'held') return what
  return `Asked for: ${what.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())}`
}
