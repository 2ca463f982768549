import type { AuditRecord } from '../api/schemas.ts'

type Said = Pick<AuditRecord, 'action' | 'subject' | 'changes'>
type Change = AuditRecord['changes'][number]

/** The changes that tell more than the action and the name below it; what cannot be shown, such as a secret, comes last. */
export function tellingChanges({ action, subject, changes }: Said): Change[] {
  const telling = changes.filter((change) => !isSaid(change, action, subject.name))
  return telling.sort((one, other) => Number(one.secret ?? false) - Number(other.secret ?? false))
}

function isSaid({ field, before, after }: Change, action: string, name: string | null): boolean {
  if (field === 'name') return before === undefined && after === name
  if (field === 'state') return action.startsWith('outbox.') || action === 'account.connected'
  return field === 'error' && action === 'outbox.not_sent'
}
