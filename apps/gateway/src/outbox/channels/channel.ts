import type { OutboxItem } from '../../outbox-model.ts'
import type { OutboxDelivery } from '../../storage/outbox-store.ts'
import { sayUnfinished } from '../../writes/unfinished-steps.ts'
import { wordsOf } from '../../writes/words.ts'
import { sayChanged, sayFailure } from '../outcome.ts'
import type { viewDetail } from '../schemas.ts'

export type Detail = Awaited<ReturnType<typeof viewDetail>>

/** Tells somebody of an item as it stands now. */
export interface ApprovalChannel {
  /** Rejects when it could not be told, and is asked again later. The receipt is given to it the next time. */
  tell(item: OutboxItem, detail: Detail, delivery: OutboxDelivery): Promise<{ receipt: string | null }>
}

/** The channel's answer says that it is of no use to ask again. */
export class GoneError extends Error {
  override readonly name = 'GoneError'
}

/** The arguments of the call besides the words for the customer, a line each. */
export function otherArguments({ content }: Pick<OutboxItem, 'content'>): string[] {
  const { arguments: args, textArgument } = content
  const [ours] = wordsOf(content) === undefined ? [] : (textArgument ?? '').split('.')
  return Object.entries(args).flatMap(([name, value]) => {
    if (name !== ours) return [`${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`]
    if (typeof value === 'string') return []
    const rest = Object.entries(value as object).filter(([key]) => `${name}.${key}` !== textArgument)
    return rest.map(([key, inner]) => `${name}.${key}: ${JSON.stringify(inner)}`)
  })
}

/** What it is about, in a line: the conversation's number, its title and the customer, where they are known. */
export function aboutOf({ targets, thread, content }: OutboxItem): string {
  const target = targets.find(({ kind, id }) => kind === thread?.kind && id === thread.id) ?? targets[0]
  if (target === undefined) return ''
  const { kind, id, title, number } = target
  const { customer } = content
  const who = customer === undefined || customer === title ? '' : ` (${customer})`
  return `${kind.replaceAll('_', ' ')} ${number === undefined ? id : `#${number}`}${title === undefined ? '' : `: ${title}`}${who}`
}

/** "Edited by Ana Cruz, 2026-10-01 09:30 UTC": nobody must take the text for the assistant's. Undefined where nobody has changed it. */
export function editedWords({ isEdited, content: { edit } }: OutboxItem): string | undefined {
  if (!isEdited) return undefined
  if (edit === undefined) return 'Edited by a person'
  const at = new Date(edit.at).toISOString().slice(0, 16).replace('T', ' ')
  return `Edited by ${edit.by.name ?? 'a person'}, ${at} UTC`
}

/** What became of it, in a sentence. */
export function outcomeWords(item: OutboxItem): string {
  const { state, decision, isEdited, content } = item
  const done = wordsOf(content) === undefined ? 'done' : 'sent'
  const by = decision?.by.name ?? 'somebody'
  const { helpdesk = 'the helpdesk' } = content.vendorDraft ?? {}
  switch (state) {
    case 'vendor_draft':
      return `In ${helpdesk}'s drafts. Not sent: a person sends or deletes it there.`
    case 'waiting':
      return 'Waits for approval.'
    case 'stale':
      return `Not sent. ${sayChanged(item)} Read what is new, then decide again.`
    case 'sending':
      return `Approved by ${by}. It is being ${done}.`
    case 'sent':
      if (content.vendorDraft) return `Sent in ${helpdesk}, from its drafts.`
      return `Approved by ${by}${isEdited ? ', with changes' : ''}, and ${done}.${sayUnfinished(content)}`
    case 'failed':
      return `Approved by ${by}, but not ${done}: ${sayFailure(content) ?? 'the helpdesk did not take it'}`
    case 'unknown':
      return `Approved by ${by}. Whether it was ${done} is not known: ${sayFailure(content) ?? 'look at the conversation'}`
    case 'discarded':
      if (content.vendorDraft) return `Gone from ${helpdesk}'s drafts: it was not sent as it was written.`
      return `Discarded by ${by}${content.reason ? `: ${content.reason}` : '.'}`
    case 'expired':
      return 'Expired: nobody has decided in time.'
  }
}
