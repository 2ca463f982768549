import type { OutboxItem } from '../../src/outbox-model.ts'
import type { DeliveryTo, OutboxDraft } from '../../src/storage/outbox-store.ts'
import type { openTestApi } from '../api/open-test-api.ts'
import { addItem } from '../storage/outbox-samples.ts'

type Api = Pick<Awaited<ReturnType<typeof openTestApi>>, 'connect' | 'mint' | 'context' | 'vendors'>

/** A reply to a customer that waits for a person, as a call that a policy holds leaves it. */
export async function holdReply(
  api: Api,
  text = 'Dear Ana',
  draft: Partial<OutboxDraft> & { recipients?: readonly DeliveryTo[] } = {},
): Promise<OutboxItem> {
  const { connect, mint, context, vendors } = api
  const accountId = draft.accountId ?? (await connect())
  const serverId = draft.serverId ?? (await mint(accountId)).id
  const { tickets, users } = vendors.richpanel.state.collections
  const [ticket] = tickets.filter(() => true)
  const [user] = users.filter(() => true)
  const content = {
    arguments: { conversation_id: ticket?.id, body: text, author_id: user?.id },
    textArgument: 'body',
    changes: [{ field: 'body', after: text, isText: true as const }],
  }
  const scope = { tenantId: 'default', serverId, accountId }
  return addItem(context.store, scope, { content, thread: null, ...draft, ...scope })
}

/** What customers were sent, as the vendor has it. */
export function sentReplies({ vendors }: Pick<Api, 'vendors'>): string[] {
  const sent = vendors.richpanel.requests.filter(({ method }) => method !== 'GET')
  return sent.map(({ body }) => JSON.stringify(body))
}
