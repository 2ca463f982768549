import { newConversation } from '../new-conversation.ts'
import type { Conversation, Via } from '../records.ts'
import { iso } from '../state.ts'
import { addComment, setStatus } from '../thread.ts'
import { agents, buyers, tags } from './people.ts'
import type { Story } from './story.ts'

const shop = { address: 'hello@harbourhearth.example', name: 'Harbour & Hearth', id: '+15550100' }

/** The conversation that a story has become. */
export function tell(story: Story, number: number, now: number): Conversation {
  const at = (hoursAgo: number) => iso(now - hoursAgo * 3_600_000)
  const { thread, channel, subject, assignee, closedHoursAgo, score } = story
  const buyer = buyers[story.buyer]
  const via = viaOf(channel, story.buyer)
  const conversation: Conversation = {
    ...newConversation({ number, subject, via, at: at(thread[0]?.hoursAgo ?? 0) }),
    id: story.id,
    priority: story.priority ?? null,
    assignee_id: assignee ? agents[assignee].id : 'unassigned',
    recipient: via.source?.to?.address ?? via.source?.to?.id ?? null,
    tags: (story.tags ?? []).map((key) => tags[key].id),
    customer_profile: { id: buyer.id, name: buyer.name, email: buyer.email, type: 'customer' },
    app_client_id: story.order === undefined ? null : buyer.appClientId,
    satisfaction_rating: score === undefined ? null : { score },
  }
  for (const { text, agent, note, photo, hoursAgo } of thread) {
    const author_id = agent ? agents[agent].id : buyer.id
    const sender_type = agent ? 'operator' : 'customer'
    const attachments = photo ? [{ name: photo, url: `https://files.richpanel.example/${photo}` }] : []
    addComment(conversation, { body: text, sender_type, public: !note, author_id, attachments }, at(hoursAgo))
  }
  if (closedHoursAgo !== undefined) setStatus(conversation, 'CLOSED', at(closedHoursAgo))
  return conversation
}

/** E-mail has addresses at its ends, every other channel ids. */
function viaOf(channel: string, key: Story['buyer']): Via {
  const { name, email, phone } = buyers[key]
  const to = channel === 'email' ? { address: shop.address, name: shop.name } : { id: shop.id }
  const from = channel === 'email' ? { address: email, name } : { id: phone, name }
  return { channel, source: { from, to } }
}
