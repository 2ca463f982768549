import { shortId } from '../try/result/id-value.tsx'
import { count } from '../words/listed.ts'
import { sayField, sayValue } from '../words/say-value.ts'
import type { Tone } from '../words/tone.ts'
import type { OutboxDetail, OutboxItem, OutboxState } from './outbox-requests.ts'

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

/** How several calls about one conversation stand: "3 requests about this conversation: 2 wait, 1 sent." */
export function sayGroup(items: readonly Pick<OutboxItem, 'state' | 'text_length'>[]): string {
  const all = `${count(items.length, 'request')} about this conversation`
  const waiting = items.filter(({ state }) => state === 'waiting' || state === 'stale')
  const later =
    waiting.length > 1 ? ' Once something is sent, the others show it before you decide about them.' : ''
  if (waiting.length === items.length) return `${all} wait.${later}`
  const others = items.filter((item) => !waiting.includes(item)).map((item) => stateWords(item).label)
  const parts = [
    ...(waiting.length > 0 ? [count(waiting.length, 'waits', 'wait')] : []),
    ...[...new Set(others)].map((label) => {
      const number = others.filter((other) => other === label).length
      return `${number.toLocaleString('en')} ${label.charAt(0).toLowerCase()}${label.slice(1)}`
    }),
  ]
  return `${all}: ${parts.join(', ')}.${later}`
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

type Decided = Pick<
  OutboxItem,
  'state' | 'decision' | 'is_edited' | 'error' | 'text_length' | 'vendor_draft' | 'unfinished_steps'
>

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
      return `Approved by ${by}${changed}, and ${done}.${sayUnfinished(item.unfinished_steps)}`
    case 'failed':
      return `Approved by ${by}, but not ${done}: ${sayError(error) ?? 'the helpdesk did not take it.'}`
    case 'unknown':
      return `Approved by ${by}. Whether it was ${done} is not known: ${sayError(error) ?? 'look at the conversation.'}`
    case 'discarded':
      return `Discarded by ${by}${decision?.reason ? `: “${decision.reason}”` : ', without a reason.'}`
    case 'expired':
      return `Nobody decided in time. Nothing was ${done}.`
    default:
      return undefined
  }
}

/** What should have followed and did not: " Not done: Status. Unknown whether done: Add tags." */
function sayUnfinished(steps: OutboxItem['unfinished_steps']): string {
  const say = (what: string, isUnknown: boolean) => {
    const found = steps.filter(({ state }) => (state === 'unknown') === isUnknown)
    const names = [...new Set(found.flatMap((step) => step.arguments).map(sayField))]
    return names.length > 0 ? ` ${what}: ${names.join(', ')}.` : ''
  }
  return say('Not done', false) + say('Unknown whether done', true)
}

/** Why it failed: as people are told, and in the helpdesk's own words. */
function sayError(error: OutboxItem['error']): string | undefined {
  if (error === null) return undefined
  const { summary, message, vendor_message: said } = error
  return `${summary ?? message}${said === null ? '' : ` It said: “${said}”`}`
}

/** As a heading: "Reply to the customer by e-mail". */
export function sayTitle({ summary, tool_title: title }: Pick<OutboxItem, 'summary' | 'tool_title'>): string {
  return (summary || title).replace(/\.$/, '')
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

type Reaching = Pick<
  OutboxDetail,
  'arguments' | 'text' | 'text_argument' | 'targets' | 'thread' | 'delivery' | 'text_length' | 'result'
>

/** To whom a call goes, then all that goes along but the conversation's own id, which stands above. */
export function reachOf(item: Reaching): { label: string; value: string }[] {
  const others = otherArguments(item.arguments, item.text === null ? null : item.text_argument)
  const nameOf = (id: string) => item.targets.find((target) => target.id === id)?.title
  const isOwn = (value: unknown) =>
    String(value) === item.thread?.id ||
    item.targets.some(
      ({ kind, id, number }) => kind === item.thread?.kind && [id, number].includes(String(value)),
    )
  const told = item.delivery?.['to']
  const to = typeof told === 'string' ? told : item.thread?.customer
  const author = item.result?.['recorded_as']
  const isSaid = Object.keys(others).some((name) => /^to(_|$)|^to[A-Z]/.test(name))
  const rows = Object.entries(others)
    .filter(([, value]) => !isOwn(value))
    .sort(([one], [other]) => rankOf(one) - rankOf(other))
    .map(([name, value]) => ({
      label: labels.find(([like]) => like.test(name))?.[1] ?? sayField(name),
      value: typeof value === 'string' ? (nameOf(value) ?? value) : sayValue(value, nameOf),
    }))
  if (!isMessage(item)) return rows
  const recipients = rows.filter(({ label }) => label === 'To')
  const rest = rows.filter(({ label }) => label !== 'To')
  const isFromSaid = rows.some(({ label }) => label === 'From')
  return [
    ...(isSaid ? recipients : [{ label: 'To', value: to ?? 'The customer of the conversation' }]),
    // Before it is sent only some helpdesks say in whose name it will go.
    ...(typeof author === 'string' && !isFromSaid ? [{ label: 'From', value: author }] : []),
    ...rest,
  ]
}

/** What decides who reads it comes first. */
const labels: readonly (readonly [like: RegExp, label: string])[] = [
  [/^to(_|$)|^to[A-Z]/, 'To'],
  // In whose name it goes, by its address or as a colleague.
  [/^from(_|$)|^from[A-Z]|^author(_|Id)/, 'From'],
  [/^cc(_|$)|^cc[A-Z]/, 'Cc'],
  [/^bcc(_|$)|^bcc[A-Z]/, 'Bcc'],
]

function rankOf(name: string): number {
  const found = labels.findIndex(([like]) => like.test(name))
  return found === -1 ? labels.length : found
}

/** What else would be sent beside the words for the customer: all of it, by argument. */
function otherArguments(
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
