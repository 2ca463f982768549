import type { OutboxItem } from '../outbox-model.ts'

/** An approval is one record, once it is known what became of it: of before, the item itself has who approved it. */
export function outcomeAction(before: OutboxItem, { state }: OutboxItem): string | undefined {
  if (before.state !== 'sending' || state === 'sending') return undefined
  if (state === 'sent') return 'outbox.approved'
  return state === 'unknown' ? 'outbox.unknown' : 'outbox.not_sent'
}

/** Says what was decided, and never what is written in the item. */
export function auditEntry(action: string, before: OutboxItem, after: OutboxItem) {
  const { tenantId, id, content } = after
  const isEnded = before.state === 'sending' && after.state !== 'sending'
  const { code, vendorMessage, argument } = (isEnded && content.error) || {}
  const decision = isEnded || after.decision !== before.decision ? (after.decision ?? before.decision) : null
  const changes = [
    // It has been waiting when it was decided.
    ...(before.state === after.state
      ? []
      : [{ field: 'state', ...(isEnded ? {} : { before: before.state }), after: after.state }]),
    ...(code === undefined ? [] : [{ field: 'error', after: code }]),
    ...(vendorMessage === undefined ? [] : [{ field: 'vendor_message', after: vendorMessage }]),
    ...(argument === undefined ? [] : [{ field: 'error_argument', after: argument }]),
    ...(isEnded && after.isEdited ? [{ field: 'edited', after: true }] : []),
    ...(before.version === after.version
      ? []
      : [{ field: 'version', before: before.version, after: after.version }]),
    ...(decision ? [{ field: 'via', after: decision.via }] : []),
  ]
  return { tenantId, action, subject: { kind: 'outbox', id, name: nameOfItem(after) }, changes }
}

/** What the call is to do, in which conversation and for whom: "Reply to the customer (ticket 103, Ana Cruz)". */
export function nameOfItem({ summary, tool, targets, thread, content }: OutboxItem): string {
  const what = summary.replace(/\.$/, '') || tool
  const target = targets.find(({ kind, id }) => kind === thread?.kind && id === thread.id) ?? targets[0]
  if (!target) return what
  const { customer } = content
  const where = `${target.kind.replaceAll('_', ' ')} ${target.number ?? target.id}`
  return `${what} (${where}${customer === undefined ? '' : `, ${customer}`})`
}
