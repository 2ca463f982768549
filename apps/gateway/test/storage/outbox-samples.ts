import type { OutboxItem } from '../../src/outbox-model.ts'
import type { DeliveryTo, OutboxDraft, WriteScope } from '../../src/storage/outbox-store.ts'
import type { Store } from '../../src/storage/store.ts'

export function itemDraft(scope: WriteScope, more: Partial<OutboxDraft> = {}): OutboxDraft {
  return {
    ...scope,
    tool: 'richpanel_conversations_send_message',
    effects: ['outbound'],
    summary: 'Reply to conversation 7',
    targets: [{ kind: 'conversation', id: '7' }],
    thread: { kind: 'conversation', id: '7' },
    person: null,
    app: null,
    expiresAt: 9e12,
    content: { arguments: { conversation_id: '7', body: 'Dear Ana' }, textArgument: 'body', changes: [] },
    ...more,
  }
}

export async function addItem(
  store: Store,
  scope: WriteScope,
  {
    openKey = crypto.randomUUID(),
    recipients = [],
    ...more
  }: Partial<OutboxDraft> & { openKey?: string; recipients?: readonly DeliveryTo[] } = {},
): Promise<OutboxItem> {
  return (await store.outbox.add(itemDraft(scope, more), openKey, recipients)).item
}
