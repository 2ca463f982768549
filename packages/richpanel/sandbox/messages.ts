import type { Call, Handler } from '@helpdesk-mcp/sandbox'
import { checkUser, conversationOf } from './find.ts'
import { iso, type RichpanelState } from './state.ts'
import { addComment, addressOf } from './thread.ts'

/** Tags on conversations, and what goes out to customers. */
export const messages: Record<string, Handler<RichpanelState>> = {
  addTags: (call) =>
    setTags(call, 'Tags added.', (tags, given) => [
      ...tags,
      ...given.filter((one, index) => !holds(call, tags, one) && !holds(call, given.slice(0, index), one)),
    ]),

  removeTags: (call) =>
    setTags(call, 'Tags removed.', (tags, given) => tags.filter((one) => !holds(call, given, one))),

  /** Alone in reaching the customer: what it sends is kept in `state.deliveries`. */
  sendMessage(call) {
    const sent = call.body as { body: string; author_id: string; attachments?: string[] }
    const { body, author_id, attachments = [] } = sent
    const conversation = conversationOf(call)
    checkUser(call.state, author_id, 'operator')
    const at = iso(call.timeline())
    const files = attachments.map((url) => ({ name: url.split('/').at(-1) ?? url, url }))
    const added = { body, sender_type: 'operator', public: true, author_id, attachments: files } as const
    addComment(conversation, added, at)
    const { id: conversation_id, via } = conversation
    const delivery = {
      conversation_id,
      channel: via.channel,
      to: addressOf(via),
      author_id,
      body,
      attachments,
    }
    call.state.deliveries.push({ ...delivery, sent_at: at })
    return { status: 200, body: { message: 'Message sent.' } }
  },
}

function setTags(
  call: Call<RichpanelState>,
  message: string,
  change: (tags: string[], given: string[]) => string[],
) {
  const conversation = conversationOf(call)
  const { tags } = call.body as { tags: string[] }
  conversation.tags = change(conversation.tags, tags)
  conversation.updated_at = iso(call.timeline())
  return { status: 200, body: { message } }
}

/** Ids and names both stand for a tag; conversations keep the one that was given. */
function holds({ state }: Call<RichpanelState>, tags: readonly string[], tag: string): boolean {
  const idOf = (given: string) => state.collections.tags.find(({ name }) => name === given)?.id ?? given
  return tags.some((one) => idOf(one) === idOf(tag))
}
