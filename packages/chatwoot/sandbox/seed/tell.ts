import {
  type ChatwootState,
  type Contact,
  type Conversation,
  type Message,
  type Priority,
  type Status,
  seconds,
  uuidOf,
} from '../state.ts'
import { addActivity, addMessage } from '../thread.ts'
import { agents, contacts, inboxes, labels, moreContacts, teams } from './desk.ts'
import type { Story } from './stories.ts'

/** A conversation as it is seeded: ids in the place of names, and times in milliseconds. */
export interface Told {
  id: number
  inbox_id: number
  contact_id: number
  subject?: string | undefined
  status: Status
  priority: Priority | null
  assignee_id: number | null
  team_id: number | null
  labels: string[]
  custom_attributes: Record<string, unknown>
  resolvedAt?: number | undefined
  snoozedUntil?: number | undefined
  thread: readonly {
    at: number
    by: Message['sender'] | 'greeting'
    note: boolean
    text: string
    attachments: { name: string; isImage: boolean; size: number }[]
    failed?: string | undefined
  }[]
}

export function tell(state: ChatwootState, told: Told): Conversation {
  const { inbox_id, contact_id, subject, thread, assignee_id } = told
  const opened = seconds(thread[0]?.at ?? 0)
  const contact = state.collections.contacts.get(contact_id)
  const inbox = state.collections.inboxes.get(inbox_id)
  if (!contact || !inbox) throw new Error(`Conversation ${told.id} has no contact or no inbox.`)
  const isMail = inbox.channel_type === 'Channel::Email'
  const conversation = state.collections.conversations.insert({
    id: told.id,
    uuid: uuidOf(told.id),
    inbox_id,
    contact_id,
    source_id: sourceIdIn(contact, inbox.id, inbox.channel_type),
    status: 'open',
    priority: told.priority,
    assignee_id,
    team_id: told.team_id,
    labels: told.labels,
    additional_attributes: isMail ? { mail_subject: subject ?? '(no subject)', source: 'email' } : {},
    custom_attributes: told.custom_attributes,
    snoozed_until: null,
    created_at: opened,
    last_activity_at: opened,
    first_reply_created_at: 0,
    waiting_since: opened,
    agent_last_seen_at: 0,
    contact_last_seen_at: 0,
  })
  const agent = state.collections.agents.get(assignee_id)
  for (const [index, line] of thread.entries()) {
    const at = seconds(line.at)
    if (line.by === 'greeting') addGreeting(state, conversation, line.text, at)
    else addLine(state, conversation, line, at, isMail ? subject : undefined)
    if (index === 0 && agent) addActivity(state, conversation, `Assigned to ${agent.name} by System`, at)
  }
  contact.last_activity_at = Math.max(contact.last_activity_at, conversation.last_activity_at)
  conversation.status = told.status
  if (told.status === 'resolved') {
    conversation.waiting_since = 0
    const at = seconds(told.resolvedAt ?? (thread.at(-1)?.at ?? 0) + 60_000)
    addActivity(state, conversation, `Conversation was marked resolved by ${agent?.name ?? 'System'}`, at)
  }
  if (told.snoozedUntil !== undefined) conversation.snoozed_until = new Date(told.snoozedUntil).toISOString()
  return conversation
}

function addLine(
  state: ChatwootState,
  conversation: Conversation,
  line: Told['thread'][number],
  at: number,
  subject: string | undefined,
): void {
  const sender = line.by as NonNullable<Message['sender']>
  const isMail = subject !== undefined && sender.type === 'contact'
  addMessage(state, conversation, {
    content: line.text,
    sender,
    at,
    private: line.note,
    ...(isMail && { content_type: 'incoming_email', content_attributes: { email: { subject } } }),
    ...(line.failed !== undefined && {
      status: 'failed' as const,
      content_attributes: { external_error: line.failed },
    }),
    attachments: line.attachments.map(({ name, isImage, size }) => ({
      file_type: isImage ? ('image' as const) : ('file' as const),
      data_url: `https://files.chatwoot.example/${encodeURIComponent(name)}`,
      file_size: size,
    })),
  })
}

/** What the inbox answers by itself. */
function addGreeting(state: ChatwootState, conversation: Conversation, content: string, at: number): void {
  addActivity(state, conversation, content, at)
  const message = state.collections.messages.all().at(-1)
  if (message) message.message_type = 'template'
}

/** How a contact is reached in an inbox, remembered with the contact. */
function sourceIdIn(contact: Contact, inbox_id: number, channel: string): string {
  const known = contact.contact_inboxes.find((one) => one.inbox_id === inbox_id)
  if (known) return known.source_id
  const source_id =
    channel === 'Channel::Email'
      ? (contact.email ?? '')
      : channel === 'Channel::Whatsapp'
        ? (contact.phone_number ?? '').replace('+', '')
        : `${inbox_id}c0ffee-${String(contact.id).padStart(6, '0')}`
  contact.contact_inboxes.push({ inbox_id, source_id })
  return source_id
}

const hourMs = 3_600_000

/** Adds the conversation that a written story has become. */
export function tellStory(state: ChatwootState, story: Story, now: number): Conversation {
  const contact_id = { ...contacts, ...moreContacts }[story.contact].id
  const { status = 'open' } = story
  return tell(state, {
    id: story.id,
    inbox_id: inboxes[story.inbox].id,
    contact_id,
    subject: story.subject,
    status,
    priority: story.priority ?? null,
    assignee_id: story.assignee ? agents[story.assignee].id : null,
    team_id: story.team ? teams[story.team].id : null,
    labels: (story.labels ?? []).map((key) => labels[key].title),
    custom_attributes: story.order ? { order_number: story.order } : {},
    snoozedUntil: status === 'snoozed' ? now + 20 * hourMs : undefined,
    thread: story.thread.map(({ hoursAgo, by, note = false, text, photo, failed }) => ({
      at: now - hoursAgo * hourMs,
      by:
        by === 'greeting'
          ? by
          : by === undefined
            ? { type: 'contact' as const, id: contact_id }
            : by === 'bot'
              ? { type: 'agent_bot' as const, id: 1 }
              : { type: 'user' as const, id: agents[by].id },
      note,
      text,
      attachments: photo ? [{ name: photo, isImage: true, size: 184_320 }] : [],
      failed,
    })),
  })
}
