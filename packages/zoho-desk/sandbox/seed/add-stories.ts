import { statusType } from '../choices.ts'
import { type Comment, collectionOf, type Ticket, toTimestamp, type ZohoDeskState } from '../state.ts'
import { plainText } from '../text.ts'
import { addThread } from '../threads.ts'
import { agentView } from '../view.ts'
import { recordEvent, ticketDefaults } from '../write-ticket.ts'
import type { Line, Story } from './desk.ts'
import { seedFile } from './files.ts'

const hourMs = 3_600_000

/** Puts stories into a portal as if they had happened, the last at the head of the list. */
export function addStories(state: ZohoDeskState, stories: readonly Story[], now: number): void {
  const names = directoryOf(state)
  for (const story of stories) addStory(state, names, story, now)
  state.deliveries.length = 0
}

type Directory = ReturnType<typeof directoryOf>

/** The records that stories name. */
function directoryOf(state: ZohoDeskState) {
  const { contacts, departments, agents, teams, products } = state.collections
  const by = <T extends object>(records: Iterable<T>, key: keyof T) =>
    new Map([...records].map((record) => [record[key] as unknown, record]))
  return {
    contacts: by(contacts, 'email'),
    departments: by(departments, 'name'),
    agents: by(agents, 'firstName'),
    teams: by(teams, 'name'),
    products: by(products, 'productName'),
    addresses: by(collectionOf(state, 'mailReplyAddresses'), 'departmentId'),
  }
}

function addStory(state: ZohoDeskState, names: Directory, story: Story, now: number): void {
  const { tickets, tags } = state.collections
  const at = (hoursAgo: number) => toTimestamp(now - hoursAgo * hourMs)
  const [first] = story.thread
  const last = story.thread.at(-1)
  const contact = names.contacts.get(story.contact)
  const tagIds = (story.tags ?? []).map((name) => {
    return (tags.find((tag) => tag.name === name) ?? tags.insert({ name, tagType: 'MANUAL' })).id
  })
  const createdTime = at(first?.hoursAgo ?? 0)
  const lastTime = at(last?.hoursAgo ?? 0)
  const type = statusType(story.status)
  const ticket = tickets.insert({
    ...ticketDefaults(createdTime),
    ...(story.id === undefined ? {} : { id: story.id }),
    ticketNumber: story.ticketNumber ?? String(100 + tickets.size + 1),
    subject: story.subject,
    description: first ? contentOf(first) : null,
    status: story.status,
    statusType: type,
    channel: story.channel ?? 'Email',
    language: story.language ?? 'English',
    classification: story.classification ?? null,
    priority: story.priority ?? null,
    category: story.category ?? null,
    contactId: contact?.id ?? '',
    accountId: contact?.accountId ?? null,
    email: contact?.email ?? null,
    phone: contact?.mobile ?? null,
    departmentId: names.departments.get(story.department)?.id ?? '',
    assigneeId: names.agents.get(story.assignee)?.id ?? null,
    teamId: names.teams.get(story.team)?.id ?? null,
    productId: names.products.get(story.product)?.id ?? null,
    resolution: story.resolution ?? null,
    isEscalated: story.isEscalated ?? false,
    isSpam: story.isSpam ?? false,
    isRead: story.assignee !== undefined,
    dueDate: story.dueIn === undefined ? null : at(-story.dueIn),
    modifiedTime: lastTime,
    closedTime: type === 'Closed' ? lastTime : null,
    onholdTime: type === 'On Hold' ? lastTime : null,
    cf: { cf_order_number: null, ...story.cf },
    tagIds,
  })
  recordEvent(state, ticket, 'TicketCreated', createdTime)
  for (const line of story.thread) addLine(state, names, ticket, line, at(line.hoursAgo), line === first)
  addEvents(state, names, ticket, story, at)
  addTimeSpent(state, names, ticket, story, at)
  addRating(state, ticket, story)
}

type At = (hoursAgo: number) => string

function addEvents(state: ZohoDeskState, names: Directory, ticket: Ticket, story: Story, at: At): void {
  for (const { hoursAgo, agent, ...changes } of story.events ?? []) {
    state.collections.history.insert({
      ticketId: ticket.id,
      eventName: 'TicketUpdated',
      eventTime: at(hoursAgo),
      actorId: names.agents.get(agent)?.id ?? '',
      changes: Object.entries(changes).map(([propertyName, propertyValue]) => ({
        propertyName,
        propertyValue,
      })),
    })
  }
}

function addTimeSpent(state: ZohoDeskState, names: Directory, ticket: Ticket, story: Story, at: At): void {
  if (!story.timeSpent) return
  const { hoursAgo, agent, minutes, ...rest } = story.timeSpent
  const ownerId = names.agents.get(agent)?.id ?? null
  state.collections.timeEntries.insert({
    ticketId: ticket.id,
    ownerId,
    hoursSpent: Math.floor(minutes / 60),
    minutesSpent: minutes % 60,
    secondsSpent: 0,
    executedTime: at(hoursAgo),
    createdTime: at(hoursAgo),
    modifiedTime: at(hoursAgo),
    mode: 'MANUAL',
    ...rest,
    isTrashed: false,
    createdBy: ownerId,
  })
}

function addRating(
  state: ZohoDeskState,
  { id, contactId, departmentId, modifiedTime }: Ticket,
  story: Story,
): void {
  if (!story.rating) return
  const { score, feedback } = story.rating
  collectionOf(state, 'customerHappiness').insert({
    rating: score >= 4 ? 'GOOD' : score === 3 ? 'OKAY' : 'BAD',
    feedback,
    ticketId: id,
    contactId,
    departmentId,
    threadId:
      state.collections.threads.find(({ ticketId, direction }) => ticketId === id && direction === 'out')
        ?.id ?? null,
    ratedTime: modifiedTime,
  })
}

/** The channel of a ticket as its threads name it. */
const threadChannels: Readonly<Record<string, string>> = { Chat: 'ONLINE_CHAT' }

function addLine(
  state: ZohoDeskState,
  names: Directory,
  ticket: Ticket,
  line: Line,
  at: string,
  isFirst: boolean,
): void {
  const agent = names.agents.get(line.agent)
  if (line.comment) {
    const said = {
      content: line.text,
      encodedContent: line.text,
      plainText: plainText(line.text),
      contentType: 'plainText',
    }
    const times = { commentedTime: at, modifiedTime: at, createdTime: at }
    const comment: Partial<Comment> = {
      ticketId: ticket.id,
      ...said,
      ...times,
      isPublic: line.comment === 'public',
      commenterId: agent?.id ?? '',
      attachments: [],
      mention: [],
    }
    state.collections.comments.insert(comment)
    return
  }
  const address = String(names.addresses.get(ticket.departmentId)?.address)
  const isMail = ticket.channel === 'Email'
  addThread(state, ticket, {
    direction: agent ? 'out' : 'in',
    channel: threadChannels[ticket.channel] ?? ticket.channel.toUpperCase(),
    content: contentOf(line),
    createdTime: at,
    isDescriptionThread: isFirst,
    fromEmailAddress: agent ? (isMail ? address : null) : ticket.email,
    to: isMail ? (agent ? ticket.email : address) : null,
    attachments: (line.files ?? []).map((name) => addFile(state, ticket, name)),
    ...(agent ? { author: agentView(agent), responderId: agent.id } : {}),
  })
}

function contentOf({ text, html }: Line): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return html ?? `<div>${escaped.replaceAll('\n', '<br>')}</div>`
}

function addFile(state: ZohoDeskState, ticket: Ticket, name: string) {
  const { contentType, bytes } = seedFile(name)
  const kept = collectionOf(state, 'attachments').insert({
    ticketId: ticket.id,
    name,
    size: String(bytes.length),
    contentType,
    bytes: bytes.toString('base64'),
    isPublic: true,
    previewurl: null,
  })
  const href = `https://desk.zoho.com/api/v1/tickets/${ticket.id}/attachments/${kept.id}/content`
  kept.href = href
  return { id: kept.id, name, size: String(bytes.length), href }
}
