import { sayCode } from '../activity/call-words.ts'
import type { AuditRecord } from '../api/schemas.ts'
import { stateWords } from '../approvals/outbox-words.ts'
import { sayField, sayValue } from '../words/say-value.ts'

type Change = AuditRecord['changes'][number]

export interface SaidChange {
  field: string
  name: string
  before?: string
  after?: string
  note?: string
}

/** What is done with calls that wait for a person. */
export const approvalActions: Readonly<Record<string, readonly [done: string, tried: string]>> = {
  'outbox.approved': ['Approved a call', 'Tried to approve a call'],
  'outbox.edited': ['Changed a call that waits', 'Tried to change a call that waits'],
  'outbox.discarded': ['Discarded a call', 'Tried to discard a call'],
  'outbox.expired': ['Nobody decided in time', 'Nobody decided in time'],
  'outbox.sent': ['Approved, and sent', 'Approved, and sent'],
  'outbox.not_sent': ['Approved; not sent', 'Approved; not sent'],
  'outbox.unknown': ['Approved; unknown whether it was sent', 'Approved; unknown whether it was sent'],
}

/** Whether an approval says what became of it: those of older versions are followed by another record that does. */
export function isApprovedAndSent(changes: readonly Change[]): boolean {
  return changes.some(({ field, after }) => field === 'state' && after === 'sent')
}

/** Why nothing was sent, though somebody had approved it. */
export function whyNotSent(changes: readonly Change[]): string {
  const afterOf = (field: string) => changes.find((change) => change.field === field)?.after
  if (afterOf('state') === 'stale') return 'the conversation had changed'
  const code = afterOf('error')
  return typeof code === 'string' ? sayCode(code).toLowerCase() : 'the helpdesk did not take it'
}

const places: Readonly<Record<string, string>> = {
  email: 'By the link of an e-mail',
  slack: 'In Slack',
  webhook: 'By a webhook',
  cli: 'On the command line',
}

const names: Readonly<Record<string, string>> = {
  via: 'Decided',
  error: 'Why',
  vendor_message: 'The helpdesk said',
  error_argument: 'About',
  edited: 'Text changed first',
}

/** A change of a call that waits, in the words of the page of approvals. */
export function sayApprovalChange({ field, before, after }: Change, actorKind: string): SaidChange {
  const say = (value: unknown): string => {
    if (field === 'state') return stateWords({ state: value as never, text_length: 0 }).label
    if (field === 'error') return sayCode(String(value))
    if (field === 'error_argument') return sayField(String(value))
    if (field !== 'via') return sayValue(value)
    return places[String(value)] ?? (actorKind === 'token' ? 'By the API' : 'On the page')
  }
  return {
    field,
    name: names[field] ?? sayField(field),
    ...(before === undefined ? {} : { before: say(before) }),
    ...(after === undefined ? {} : { after: say(after) }),
  }
}
