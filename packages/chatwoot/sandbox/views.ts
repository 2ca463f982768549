import {
  type Agent,
  type Article,
  accountId,
  type ChatwootState,
  type Contact,
  type Conversation,
  type Inbox,
  type Message,
  messageTypes,
  type Portal,
  type Team,
} from './state.ts'

/** How Chatwoot shows each kind of record. */

export function agentView(agent: Agent) {
  return {
    ...agent,
    account_id: accountId,
    confirmed: true,
    provider: 'email',
    thumbnail: '',
    custom_attributes: {},
  }
}

/** `user`: whose token asks. */
export function teamView({ members, ...team }: Team, user: number) {
  return { ...team, account_id: accountId, is_member: members.includes(user) }
}

export function inboxView({ members: _, agent_bot: __, ...inbox }: Inbox) {
  return {
    ...inbox,
    channel_id: 100 + inbox.id,
    avatar_url: '',
    working_hours_enabled: false,
    timezone: 'UTC',
    allow_messages_after_resolved: true,
    out_of_office_message: null,
  }
}

export function contactView(state: ChatwootState, contact: Contact, withInboxes = false) {
  const { contact_inboxes, ...rest } = contact
  return {
    ...rest,
    availability_status: 'offline',
    thumbnail: '',
    ...(withInboxes && {
      contact_inboxes: contact_inboxes.map(({ source_id, inbox_id }) => ({
        source_id,
        inbox: inboxSlim(state, inbox_id),
      })),
    }),
  }
}

function inboxSlim({ collections: { inboxes } }: ChatwootState, id: number) {
  const inbox = inboxes.get(id)
  const { name = '', channel_type = '' } = inbox ?? {}
  return { id, avatar_url: '', channel_id: 100 + id, name, channel_type, provider: null }
}

export function messageView(state: ChatwootState, message: Message) {
  const { attachments, sender, ...rest } = message
  const { inbox_id } = conversationOf(state, message)
  return {
    ...rest,
    message_type: messageTypes[message.message_type],
    inbox_id,
    source_id: null,
    ...(sender && { sender: senderView(state, sender) }),
    ...(attachments.length > 0 && {
      attachments: attachments.map((one) => ({
        ...one,
        message_id: message.id,
        account_id: accountId,
        thumb_url: one.data_url,
        extension: null,
      })),
    }),
  }
}

function conversationOf({ collections }: ChatwootState, { conversation_id }: Message): Conversation {
  const found = collections.conversations.get(conversation_id)
  if (!found) throw new Error(`There is no conversation ${conversation_id}.`)
  return found
}

function senderView(state: ChatwootState, { type, id }: NonNullable<Message['sender']>) {
  if (type === 'contact') {
    const contact = state.collections.contacts.get(id)
    if (!contact) return undefined
    const { name, email, phone_number, identifier, blocked, additional_attributes, custom_attributes } =
      contact
    const known = { name, email, phone_number, identifier, blocked, additional_attributes, custom_attributes }
    return { id, ...known, thumbnail: '', type }
  }
  if (type === 'agent_bot') return { id, name: state.collections.agentBots.get(id)?.name, type }
  const agent = state.collections.agents.get(id)
  const { name, available_name, availability_status } = agent ?? {}
  return { id, name, available_name, avatar_url: '', type, availability_status, thumbnail: '' }
}

/** Messages of a conversation, oldest first. */
export function messagesOf({ collections }: ChatwootState, conversation: Conversation): Message[] {
  return collections.messages
    .filter(({ conversation_id }) => conversation_id === conversation.id)
    .sort((one, other) => one.created_at - other.created_at || one.id - other.id)
}

/** A conversation with its last message alone, as lists and single reads have it. */
export function conversationView(state: ChatwootState, conversation: Conversation) {
  const { contact_id, assignee_id, team_id, source_id: _, ...rest } = conversation
  const { agents, contacts, teams, inboxes } = state.collections
  const messages = messagesOf(state, conversation)
  const last = messages.at(-1)
  const said = messages.findLast(({ message_type }) => message_type !== 'activity')
  const contact = contacts.get(contact_id)
  const assignee = agents.get(assignee_id)
  const team = teams.get(team_id)
  const unread = messages.filter(
    ({ message_type, created_at }) =>
      message_type === 'incoming' && created_at > conversation.agent_last_seen_at,
  )
  return {
    meta: {
      sender: contact && contactView(state, contact),
      channel: inboxes.get(conversation.inbox_id)?.channel_type,
      ...(assignee && { assignee: agentView(assignee) }),
      ...(team && { team: teamView(team, 1) }),
      hmac_verified: false,
    },
    ...rest,
    messages: last ? [messageView(state, last)] : [],
    account_id: accountId,
    assignee_last_seen_at: 0,
    can_reply: true,
    muted: false,
    timestamp: conversation.last_activity_at,
    unread_count: Math.min(unread.length, 10),
    last_non_activity_message: said ? messageView(state, said) : null,
    sla_policy_id: null,
  }
}

export function portalView(state: ChatwootState, portal: Portal) {
  const articles = state.collections.articles.filter(({ portal_id }) => portal_id === portal.id)
  const published = articles.filter(({ status }) => status === 'published')
  return {
    ...portal,
    account_id: accountId,
    meta: {
      all_articles_count: articles.length,
      published_count: published.length,
      draft_articles_count: articles.length - published.length,
      categories_count: state.collections.categories.filter((one) => one.portal_id === portal.id).length,
      default_locale: 'en',
    },
  }
}

export function articleView(state: ChatwootState, article: Article) {
  const { author_id, ...rest } = article
  const author = state.collections.agents.get(author_id)
  return { ...rest, account_id: accountId, ...(author && { author: agentView(author) }) }
}
