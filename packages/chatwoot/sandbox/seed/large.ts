import {
  createStories,
  homeGoods,
  type Person,
  type Story,
  type StoryChannel,
  type StoryOrder,
  type Topic,
} from '@helpdesk-mcp/sandbox'
import { type ChatwootState, type Contact, type Priority, type Status, seconds } from '../state.ts'
import {
  agents,
  type InboxKey,
  inboxes,
  labels,
  moreAgents,
  moreContacts,
  moreLabels,
  teams,
} from './desk.ts'
import { guideStories } from './guides.ts'
import { addAgent, addContact } from './people.ts'
import { tell, tellStory } from './tell.ts'

const count = 320

/** The oldest has this number; those of the guides and the written ones follow. */
const firstLarge = 501
const firstContact = 101
const hourMs = 3_600_000

const team = [...Object.values(agents), ...moreAgents]

/** Adds the guides' conversations, and some hundred more of the last four weeks. */
export function addLargeSeed(state: ChatwootState, now: number): void {
  const { collections } = state
  for (const agent of moreAgents) addAgent(state, agent)
  for (const inbox of collections.inboxes) inbox.members = team.map(({ id }) => id)
  for (const [index, { id }] of moreAgents.entries()) {
    const joined = collections.teams.get((index % 3) + 1)
    joined?.members.push(id)
  }
  for (const label of Object.values(moreLabels)) collections.labels.insert(label)
  for (const contact of Object.values(moreContacts)) addContact(state, contact, now)
  const { people, stories } = createStories({
    seed: 'fern and field',
    now,
    count,
    shop: { name: 'Fern & Field', email: inboxes.mail.email, currency: 'EUR' },
    agents: team,
    topics: {
      late_parcel: 15,
      where_is_order: 17,
      return: 13,
      damaged: 12,
      refund: 8,
      invoice: 6,
      login: 2,
      outage: 1,
      cancellation: 6,
      subscription: 3,
      question: 12,
      praise: 4,
      spam: 1,
      newsletter: 1,
      auto_reply: 2,
    },
    channels: { chat: 40, email: 28, form: 4, phone: 6, social: 22 },
    business: 0.12,
    products: homeGoods,
    orderNumber,
  })
  for (const person of people) collections.contacts.insert(contactRecord(person, now))
  for (const story of stories) tell(state, toldOf(state, story, now))
  for (const story of guideStories) tellStory(state, story, now)
}

function orderNumber({ index }: StoryOrder): string {
  return `FF-${2001 + index}`
}

function contactRecord(person: Person, now: number): Contact {
  const { index, name, email, phone, city, countryName, company } = person
  const created = seconds(now - (40 + ((index * 37) % 360)) * 24 * hourMs)
  return {
    id: firstContact + index,
    name,
    email,
    phone_number: phone.replace(/[^\d+]/g, ''),
    identifier: `cust-${1001 + index}`,
    blocked: false,
    additional_attributes: { city, country: countryName, ...(company && { company_name: company }) },
    custom_attributes: index % 11 === 0 ? { loyalty_tier: index % 2 === 0 ? 'gold' : 'silver' } : {},
    contact_inboxes: [],
    created_at: created,
    last_activity_at: created,
  }
}

const inboxOf: Record<StoryChannel, InboxKey> = {
  chat: 'chat',
  email: 'mail',
  form: 'mail',
  phone: 'phone',
  social: 'whatsapp',
  marketplace: 'mail',
}

const labelOf: Record<Topic, string> = {
  late_parcel: labels.delivery.title,
  where_is_order: labels.delivery.title,
  return: labels.returns.title,
  damaged: labels.damaged.title,
  refund: moreLabels.refund.title,
  invoice: labels.billing.title,
  login: moreLabels.account.title,
  outage: moreLabels.outage.title,
  cancellation: moreLabels.cancellation.title,
  subscription: moreLabels.subscription.title,
  question: moreLabels.presales.title,
  praise: moreLabels.praise.title,
  spam: moreLabels.spam.title,
  newsletter: moreLabels.spam.title,
  auto_reply: moreLabels.spam.title,
}

function toldOf(state: ChatwootState, story: Story, now: number) {
  const { index, agent, order, messages, channel, person } = story
  const key = channel === 'social' && index % 4 === 0 ? 'facebook' : inboxOf[channel]
  const contact_id = writerOf(state, story)
  const status = statusOf(story)
  return {
    id: firstLarge + index,
    inbox_id: inboxes[key].id,
    contact_id,
    subject: story.subject,
    status,
    priority: priorityOf(story),
    assignee_id: agent === undefined ? null : (team[agent]?.id ?? null),
    team_id: teamOf(story),
    labels: labelsOf(story),
    custom_attributes: order ? { order_number: orderNumber(order) } : {},
    resolvedAt: story.closedAt,
    snoozedUntil: status === 'snoozed' ? now + (6 + (index % 40)) * hourMs : undefined,
    thread: messages.map((message) => ({
      at: message.at,
      by:
        message.agent === undefined
          ? { type: 'contact' as const, id: contact_id }
          : { type: 'user' as const, id: team[message.agent]?.id ?? 1 },
      note: message.isInternal,
      // Chatwoot keeps the new words of a mail alone.
      text: message.text || person.name,
      attachments: message.attachments.map(({ name, contentType, size }) => {
        return { name, isImage: contentType.startsWith('image/'), size }
      }),
    })),
  }
}

/** Some of those that wait for the customer are snoozed until the customer writes. */
function statusOf({ state, index }: Story): Status {
  if (state === 'closed' || state === 'spam') return 'resolved'
  return state === 'waiting' && index % 3 === 0 ? 'snoozed' : 'open'
}

function priorityOf({ state, priority }: Story): Priority | null {
  if (state === 'escalated') return 'urgent'
  return priority === 'normal' ? null : priority
}

function teamOf({ topic, person, agent }: Story): number | null {
  if (agent === undefined) return null
  if (person.company) return teams.wholesale.id
  return ['return', 'damaged', 'refund'].includes(topic) ? teams.returns.id : teams.care.id
}

/** Who nobody has taken yet has no label yet. */
function labelsOf({ topic, state, agent, index }: Story): string[] {
  const isSorted = agent !== undefined || state === 'spam'
  return [
    ...(isSorted ? [labelOf[topic]] : []),
    ...(state === 'escalated' ? [labels.escalated.title] : []),
    ...(isSorted && index % 17 === 0 ? [labels.vip.title] : []),
  ]
}

/** The customer, or who a newsletter claims to be from: for Chatwoot every sender is a contact. */
function writerOf({ collections: { contacts } }: ChatwootState, { person, messages }: Story): number {
  const { name, email } = messages[0]?.author ?? person
  const known = contacts.find((contact) => contact.email === email)
  if (known) return known.id
  const at = seconds(messages[0]?.at ?? 0)
  return contacts.insert({
    id: firstContact + 500 + contacts.size,
    name,
    email,
    phone_number: null,
    identifier: null,
    blocked: false,
    additional_attributes: {},
    custom_attributes: {},
    contact_inboxes: [],
    created_at: at,
    last_activity_at: at,
  }).id
}
