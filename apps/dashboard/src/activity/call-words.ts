import { sayHeld } from '../approvals/outbox-words.ts'
import type { Call } from '../live/create-live.ts'
import { isRefused } from '../words/is-refused.ts'
import { type Tone, tones } from '../words/tone.ts'

const codes: Readonly<Record<string, string>> = {
  invalid_arguments: 'Wrong values',
  unauthorized: 'Credential not accepted',
  forbidden: 'Not permitted in the helpdesk',
  not_found: 'Not found',
  conflict: 'Changed meanwhile',
  rate_limited: 'Too many calls',
  timeout: 'Timed out',
  unavailable: 'Helpdesk unavailable',
  too_large: 'Too much at once',
  unexpected_response: 'Unreadable answer',
  blocked_by_policy: 'Not allowed',
  unknown_tool: 'Unknown tool',
  others: 'Other',
}

/** An error code in words; an unknown code without its underscores. */
export function sayCode(code: string): string {
  return codes[code] ?? code.replaceAll('_', ' ').replace(/^./, (letter) => letter.toUpperCase())
}

/** Ways in which a call ends, to filter by. */
export const outcomeOptions: readonly (readonly [value: string, label: string])[] = [
  ['ok', 'Succeeded'],
  ['failed', 'Failed'],
  ['refused', 'Stopped'],
  ['attempted', 'In progress'],
  ['waiting', 'Waiting for approval'],
  ['discarded', 'Discarded or expired'],
]

/** What the overview counts calls of assistants as, by its figures. */
export const countedAs = [
  ['conversations_read', 'Conversations read'],
  ['notes', 'Internal notes'],
  ['replies', 'Replies'],
  ['changes', 'Other changes'],
] as const

const outcomes: Readonly<Record<string, { label: string; tone: Tone }>> = {
  ok: { label: 'Succeeded', tone: tones.succeeded },
  error: { label: 'Failed', tone: tones.failed },
  attempted: { label: 'In progress', tone: tones.inProgress },
  held: { label: 'Asked for approval', tone: tones.discarded },
}

export function outcomeWords(outcome: string): { label: string; tone: Tone } {
  return outcomes[outcome] ?? { label: outcome, tone: 'plain' }
}

/** Whether the call is held and waits for a person. */
export function isWaiting({
  outcome,
  outbox_state: state,
}: {
  outcome: string
  outbox_state: string | null
}) {
  return outcome === 'held' && ['waiting', 'stale', 'sending', 'vendor_draft'].includes(state ?? '')
}

/** Whether a person had approved it and somebody wrote in the conversation first. */
export function isStoppedApproval(call: Call): boolean {
  return isRefused(call) && call.error_code === 'conflict' && call.approved_by !== null
}

const places: Readonly<Record<NonNullable<Call['approved_by']>['via'], string>> = {
  api: '',
  email: ', by the link of an e-mail',
  slack: ', in Slack',
  webhook: ', by a webhook',
  cli: ', on the command line',
}

/** Who decided, and where if not on the page: "Nadia Rahman, in Slack". */
export function sayDecider({ name, via }: NonNullable<Call['approved_by']>): string {
  return `${name ?? 'Somebody'}${places[via]}`
}

/** How a call ended: stopped before anything was sent, failed at the helpdesk, or otherwise. */
export function sayOutcome(call: Call): { label: string; tone: Tone } {
  const { outcome, outbox_state: state, effects } = call
  if (outcome === 'held' && state !== null) {
    return { label: sayHeld(state, effects.includes('outbound')), tone: heldTone(state) }
  }
  if (call.error_code === null) return outcomeWords(outcome)
  if (isStoppedApproval(call)) return { label: 'Stopped: the conversation changed', tone: tones.stopped }
  const why = sayCode(call.error_code).toLowerCase()
  return isRefused(call)
    ? { label: `Stopped: ${why}`, tone: tones.stopped }
    : { label: `Failed: ${why}`, tone: tones.failed }
}

function heldTone(state: NonNullable<Call['outbox_state']>): Tone {
  switch (state) {
    case 'sent':
      return tones.succeeded
    case 'failed':
      return tones.failed
    case 'unknown':
      return tones.unknown
    case 'discarded':
    case 'expired':
      return tones.discarded
    case 'sending':
      return tones.inProgress
    default:
      return tones.waiting
  }
}

/** What a call did; of one that waits for a person, or waited, what it asked for. */
export function saySummary({
  summary,
  tool,
  outcome,
}: Pick<Call, 'summary' | 'tool'> & { outcome: string }): string {
  const what = summary || tool
  return outcome === 'held'
    ? `Asked for: ${what.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())}`
    : what
}

/** Effects that a list names beside the sentence, which says the usual ones itself. Only what was sent is seen by customers. */
export function shownEffects(call: Call): Call['effects'] {
  if (isWithoutEffect(call)) return []
  const isSent = call.outcome === 'ok' || call.outcome === 'held'
  return call.effects.filter(
    (effect) => effect !== 'read' && effect !== 'internal' && (effect !== 'outbound' || isSent),
  )
}

/** Whether the call changed nothing: it was stopped here, not taken by the helpdesk, or held and not sent. */
export function isWithoutEffect(call: Call): boolean {
  const { outcome, vendor_status } = call
  if (outcome === 'held') return call.outbox_state !== 'sent'
  const isTheirs =
    outcome === 'error' && vendor_status !== null && vendor_status >= 400 && vendor_status < 500
  return isRefused(call) || isTheirs
}

/** Whether a customer saw it, and what else it means for people. How certain it is that they saw it, the summary says. */
export function sayImpact(call: Call): { customers: string; more: string[] } {
  const { effects, outcome, summary } = call
  if (outcome === 'held') return { customers: sayHeldImpact(call), more: [] }
  if (isRefused(call)) return { customers: 'No. Nothing was sent to the helpdesk.', more: [] }
  if (isWithoutEffect(call)) return { customers: 'No. The helpdesk did not do it.', more: [] }
  if (!effects.includes('outbound')) {
    const isRead = effects.every((effect) => effect === 'read')
    return {
      customers: isRead ? 'No. Nothing was changed.' : 'No',
      more: outcome === 'ok' ? moreOf(effects) : [],
    }
  }
  if (outcome !== 'ok') return { customers: 'Unknown', more: [] }
  // The sentence says how certain it is.
  const isCertain =
    !/; (it waits|whether|it is not known|the customer may|a customer may|the helpdesk says)/.test(summary)
  return { customers: isCertain ? 'Yes' : 'Perhaps: see the sentence above.', more: moreOf(effects) }
}

function sayHeldImpact({ outbox_state: state, effects }: Call): string {
  if (state === 'sent') return effects.includes('outbound') ? 'Yes, once it was approved' : 'No'
  if (state === 'discarded' || state === 'expired') return 'No. Nothing was sent.'
  if (state === 'sending' || state === 'unknown') return 'Unknown'
  return 'No. It was held until a person approves it.'
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

/** What is written in a conversation, by the kinds of targets of all helpdesks. */
const parts: ReadonlySet<string> = new Set([
  'message',
  'note',
  'comment',
  'email',
  'draft',
  'thread',
  'ticket_thread',
  'ticket_comment',
])

const conversations: ReadonlySet<string> = new Set(['conversation', 'ticket', 'case', 'chat'])

/** Whether it is what people know by a number. */
export function isConversation(kind: string): boolean {
  return conversations.has(kind)
}

/** What a call touched as people know it: each once, whether known by id or by number, and no single message where its conversation is named. */
export function shownTargets(targets: Call['targets']): Call['targets'] {
  const isInside = targets.some(({ kind }) => isConversation(kind))
  const byName = new Map<string, Call['targets'][number]>()
  for (const target of targets) {
    if (isInside && parts.has(target.kind)) continue
    // Beside a conversation its customer stands already.
    if (target.kind === 'customer' && targets.some(({ customer }) => customer && customer === target.title))
      continue
    const name = sayTarget(target)
    byName.set(name, { ...target, ...byName.get(name) })
  }
  return [...byName.values()]
}
