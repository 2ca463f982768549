import { shortId } from '../try/result/id-value.tsx'
import type { Tone } from '../words/tone.ts'
import type { OutboxItem, OutboxState } from './outbox-requests.ts'

interface StateWords {
  label: string
  tone: Tone
}

const states: Readonly<Record<OutboxState, StateWords>> = {
  waiting: { label: 'Waits for you', tone: 'plain' },
  stale: { label: 'Conversation changed', tone: 'warn' },
  sending: { label: 'Being sent', tone: 'plain' },
  sent: { label: 'Sent', tone: 'plain' },
  failed: { label: 'Not sent', tone: 'bad' },
  unknown: { label: 'Unknown whether sent', tone: 'bad' },
  discarded: { label: 'Discarded', tone: 'plain' },
  expired: { label: 'Expired', tone: 'plain' },
  vendor_draft: { label: 'In the helpdesk’s drafts', tone: 'plain' },
}

/** Of a call that writes to nobody, such as closing a ticket. */
const withoutMessage: Partial<Record<OutboxState, string>> = {
  sending: 'Being done',
  sent: 'Done',
  failed: 'Not done',
  unknown: 'Unknown whether done',
}

/** Whether it has words for a customer. */
export function isMessage({ text_length: length }: Pick<OutboxItem, 'text_length'>): boolean {
  return length !== null
}

export function stateWords(item: Pick<OutboxItem, 'state' | 'text_length'>): StateWords {
  const { state } = item
  const { label, tone } = states[state] ?? { label: state, tone: 'plain' }
  return { label: (isMessage(item) ? undefined : withoutMessage[state]) ?? label, tone }
}

/** How a call that was held stands now, as a list of calls says it. */
export function sayHeld(state: OutboxState, isMessage: boolean): string {
  const done = isMessage ? 'sent' : 'done'
  switch (state) {
    case 'waiting':
      return 'Waits for approval'
    case 'stale':
      return 'Waits: conversation changed'
    case 'sending':
      return `Approved, being ${done}`
    case 'sent':
      return `Approved and ${done}`
    case 'failed':
      return `Approved, not ${done}`
    case 'unknown':
      return `Approved, unknown whether ${done}`
    default:
      return states[state]?.label ?? state
  }
}

type Decided = Pick<OutboxItem, 'state' | 'decision' | 'is_edited' | 'error' | 'text_length' | 'vendor_draft'>

/** What became of it, in a sentence; undefined while it waits. */
export function sayOutcome(item: Decided): string | undefined {
  const { state, decision, is_edited, error, vendor_draft: draft } = item
  if (draft && state === 'sent') return `A person has sent it in ${draft.helpdesk}.`
  if (draft && state === 'discarded') return `A person has deleted it in ${draft.helpdesk}. It was not sent.`
  const done = isMessage(item) ? 'sent' : 'done'
  const by = decision?.by.name ?? 'somebody'
  const changed = is_edited ? ', with changes' : ''
  switch (state) {
    case 'sending':
      return `Approved by ${by}${changed}. It is being ${done}.`
    case 'sent':
      return `Approved by ${by}${changed}, and ${done}.`
    case 'failed':
      return `Approved by ${by}, but not ${done}: ${error?.message ?? 'the helpdesk did not take it.'}`
    case 'unknown':
      return `Approved by ${by}. Whether it was ${done} is not known: ${error?.message ?? 'look at the conversation.'}`
    case 'discarded':
      return `Discarded by ${by}${decision?.reason ? `: “${decision.reason}”` : ', without a reason.'}`
    case 'expired':
      return `Nobody decided in time. Nothing was ${done}.`
    default:
      return undefined
  }
}

/** Who asks: "Front desk, in the name of Ana Cruz, by Claude". */
export function sayAsker({
  mcp_server,
  person,
  app,
}: Pick<OutboxItem, 'mcp_server' | 'person' | 'app'>): string {
  return [
    mcp_server.name || 'An MCP server that was revoked',
    ...(person ? [`in the name of ${person.name}`] : []),
    ...(app ? [`by ${app.name}`] : []),
  ].join(', ')
}

/** "Case 10404", or by both ends of the id where there is no number. */
export function sayThread({ targets, thread }: Pick<OutboxItem, 'targets' | 'thread'>):
  | {
      name: string
      title: string | undefined
      link: string | undefined
    }
  | undefined {
  const target = targets.find(({ kind, id }) => kind === thread?.kind && id === thread.id) ?? targets[0]
  const { kind, id } = target ?? thread ?? {}
  if (kind === undefined || id === undefined) return undefined
  const words = kind.replaceAll('_', ' ')
  return {
    name: `${words.charAt(0).toUpperCase()}${words.slice(1)} ${target?.number ?? shortId(id)}`,
    title: target?.title ?? thread?.title ?? undefined,
    link: target?.link,
  }
}

/** What else would be sent beside the words for the customer: all of it, by argument. */
export function otherArguments(
  given: Readonly<Record<string, unknown>>,
  textArgument: string | null,
): Record<string, unknown> {
  const [own, ...inside] = textArgument?.split('.') ?? []
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]): [string, unknown][] => {
      if (name !== own) return [[name, value]]
      if (inside.length === 0 || typeof value !== 'object' || value === null) return []
      const { [inside.join('.')]: _text, ...rest } = value as Record<string, unknown>
      return Object.keys(rest).length === 0 ? [] : [[name, rest]]
    }),
  )
}
