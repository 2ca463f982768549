import { type ToldMail, toldMails } from '@helpdesk-mcp/sandbox'
import { type Conversation, iso, type RichpanelState, type Via } from '../state.ts'
import { addComment, newConversation, setStatus } from '../thread.ts'
import { agents, buyers, moreBuyers, store, tags } from './people.ts'
import type { Story } from './stories.ts'

export const shop = { address: 'hello@harbourhearth.example', name: 'Harbour & Hearth', id: '+15550100' }

/** A conversation as it is seeded: whole records in the place of names, and times in milliseconds. */
export interface Told {
  id: string
  number: number
  subject: string
  via: Via
  customer: { id: string; name: string; email: string }
  priority: string | null
  /** A user's id, or `unassigned`. */
  assignee_id: string
  tags: string[]
  store: string | null
  score: number | undefined
  openedAt: number
  closedAt: number | undefined
  thread: readonly {
    at: number
    /** A user's id; absent when the customer wrote it. */
    agent?: string | undefined
    note: boolean
    body: string
    plain?: string
    attachments: { name: string; url: string }[]
  }[]
}

export function toConversation(told: Told): Conversation {
  const { number, subject, via, customer, thread, closedAt, score } = told
  const conversation: Conversation = {
    ...newConversation({ number, subject, via, at: iso(told.openedAt) }),
    id: told.id,
    priority: told.priority,
    assignee_id: told.assignee_id,
    recipient: via.source?.to?.address ?? via.source?.to?.id ?? null,
    tags: told.tags,
    customer_profile: { id: customer.id, name: customer.name, email: customer.email, type: 'customer' },
    app_client_id: told.store,
    satisfaction_rating: score === undefined ? null : { score },
  }
  for (const { at, agent, note, body, plain, attachments } of thread) {
    const author_id = agent ?? customer.id
    const sender_type = agent ? 'operator' : 'customer'
    const comment = { body, sender_type, public: !note, author_id, attachments } as const
    addComment(conversation, plain === undefined ? comment : { ...comment, plain }, iso(at))
  }
  if (closedAt !== undefined) setStatus(conversation, 'CLOSED', iso(closedAt))
  return conversation
}

/** Adds the conversation that a written story has become, under the next number. */
export function addStory(state: RichpanelState, story: Story, now: number): void {
  const { tickets, links } = state.collections
  const conversation = tickets.insert(storyConversation(story, state.nextNumber++, now))
  if (story.order === undefined) return
  links.insert({
    conversationId: conversation.id,
    orderId: story.order,
    appClientId: story.store ?? store,
  })
}

function storyConversation(story: Story, number: number, now: number): Conversation {
  const { thread, assignee, closedHoursAgo } = story
  const at = (hoursAgo: number) => now - hoursAgo * 3_600_000
  const buyer = { ...buyers, ...moreBuyers }[story.buyer]
  const mails = mailsOf(story, now)
  return toConversation({
    id: story.id,
    number,
    subject: story.subject,
    via: viaOf(story.channel, buyer),
    customer: buyer,
    priority: story.priority ?? null,
    assignee_id: assignee ? agents[assignee].id : 'unassigned',
    tags: (story.tags ?? []).map((key) => tags[key].id),
    store: story.order === undefined ? null : (story.store ?? store),
    score: story.score,
    openedAt: at(thread[0]?.hoursAgo ?? 0),
    closedAt: closedHoursAgo === undefined ? undefined : at(closedHoursAgo),
    thread: thread.map((line) => {
      const { text, agent, note = false, photo, hoursAgo } = line
      return {
        at: at(hoursAgo),
        agent: agent && agents[agent].id,
        note,
        ...(mails.get(line) ?? { body: text }),
        attachments: photo ? [fileOf(photo)] : [],
      }
    }),
  })
}

/** The bodies of the mails of a story whose customer has a mail program. */
function mailsOf({ program, subject, buyer, thread }: Story, now: number) {
  const customer = { ...buyers, ...moreBuyers }[buyer]
  if (program === undefined) return new Map()
  const lines = thread.filter(({ note }) => !note)
  const told = lines.map(({ text, agent, hoursAgo }): ToldMail => {
    const at = now - hoursAgo * 3_600_000
    const { name, email } = customer
    const mailbox = { name: shop.name, email: shop.address }
    if (agent === undefined) return { at, text, from: { name, email, program, signature: [] }, to: mailbox }
    const signature = [agents[agent].name, ...shopSignature]
    return { at, text, from: { ...mailbox, program: 'gmail', signature }, to: { name, email } }
  })
  const bodies = toldMails(subject, told)
  return new Map(lines.map((line, index) => [line, bodies[index]]))
}

const shopSignature = [
  `${shop.name} · Customer care`,
  '12 Quay Street, Galway, Ireland',
  `${shop.address} · https://harbourhearth.example`,
  'Monday to Friday, 9:00 to 17:00. Orders before 16:00 leave the same day.',
]

export function fileOf(name: string): { name: string; url: string } {
  return { name, url: `https://files.richpanel.example/${name}` }
}

/** E-mail has addresses at its ends, every other channel ids. */
export function viaOf(channel: string, from: { name: string; email: string; phone: string }): Via {
  const { name, email, phone } = from
  if (!channel.startsWith('email'))
    return { channel, source: { from: { id: phone, name }, to: { id: shop.id } } }
  const to = { address: shop.address, name: shop.name }
  return { channel, source: { from: { address: email, name }, to } }
}
