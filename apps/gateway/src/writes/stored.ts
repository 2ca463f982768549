import type { StoredMessage } from '@helpdesk-mcp/connector'
import type { CallChange } from '@helpdesk-mcp/contracts'
import type { OutboxContent } from '../outbox-model.ts'

/** What an item shows of the message that the helpdesk keeps and that its call sends, in place of what it showed of it before. */
export function withStored(
  { sends, changes }: Pick<OutboxContent, 'sends' | 'changes'>,
  { text, digest, fields }: Pick<StoredMessage, 'text' | 'digest' | 'fields'>,
): Pick<OutboxContent, 'sends' | 'changes'> {
  const shown = Object.entries(fields).map(([field, after]): CallChange => ({ field, after }))
  return {
    sends: { ...(text === undefined ? {} : { text }), digest, fields: Object.keys(fields) },
    changes: [...changes.filter(({ field }) => !sends?.fields?.includes(field)), ...shown],
  }
}
