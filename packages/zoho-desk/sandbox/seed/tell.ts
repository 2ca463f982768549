import { statusType } from '../choices.ts'
import { collectionOf } from '../collections.ts'
import { plainText } from '../plain-text.ts'
import { record } from '../record-event.ts'
import type { Comment, Ticket } from '../records.ts'
import { person } from '../relations.ts'
import { stamp } from '../stamp.ts'
import type { ZohoDeskState } from '../state.ts'
import { addThread } from '../write-thread.ts'
import { blankTicket } from '../write-ticket.ts'
import type { Line, Story } from './stories.ts'

const hour = 3_600_000

/** Puts a story where it belongs. `before`: how many ids before the first story's a filler's is, as a negative number. */
export function tell(state: ZohoDeskState, story: Story, now: number, before?: number): void {
  const { tickets, contacts, departments, agents, teams, products, tags } = state.collections
  const at = (hoursAgo: number) => stamp(now - hoursAgo * hour)
  const [first] = story.thread
  const last = story.thread.at(-1)
  const contact = contacts.find(({ firstName }) => firstName === story.contact)
  const idOf = (records: Iterable<{ id: string }>, key: string, value: unknown) =>
    [...records].find((one) => value !== undefined && Reflect.get(one, key) === value)?.id ?? null
  const tagIds = (story.tags ?? []).map((name) => {
    return (tags.find((tag) => tag.name === name) ?? tags.insert({ name, tagType: 'MANUAL' })).id
  })
  const createdTime = at(first?.hoursAgo ?? 0)
  const type = statusType(story.status)
  const ticket = tickets.insert({
    ...(before === undefined ? {} : { id: String(state.firstId + 12_343n + BigInt(before)) }),
    ...blankTicket(createdTime),
    ticketNumber: String(100 + tickets.size + 1),
    subject: story.subject,
    description: first ? `<div>${first.text}</div>` : null,
    status: story.status,
    statusType: type,
    priority: story.priority ?? null,
    category: story.category ?? null,
    contactId: contact?.id ?? '',
    accountId: contact?.accountId ?? null,
    email: contact?.email ?? null,
    phone: contact?.mobile ?? null,
    departmentId: idOf(departments, 'name', story.department) ?? '',
    assigneeId: idOf(agents, 'firstName', story.assignee),
    teamId: idOf(teams, 'name', story.team),
    productId: idOf(products, 'productName', story.product),
    resolution: story.resolution ?? null,
    isEscalated: story.isEscalated ?? false,
    isRead: story.assignee !== undefined,
    dueDate: story.dueIn === undefined ? null : at(-story.dueIn),
    modifiedTime: at(last?.hoursAgo ?? 0),
    closedTime: type === 'Closed' ? at(last?.hoursAgo ?? 0) : null,
    cf: { cf_order_number: null, ...story.cf },
    tagIds,
  })
  record(state, ticket, 'TicketCreated', createdTime)
  for (const line of story.thread) say(state, ticket, line, at(line.hoursAgo), line === first)
  state.deliveries.length = 0
}

function say(state: ZohoDeskState, ticket: Ticket, line: Line, at: string, isFirst: boolean): void {
  const agent = state.collections.agents.find(({ firstName }) => firstName === line.agent)
  const { departmentId } = ticket
  const address = collectionOf(state, 'mailReplyAddresses').find(
    (one) => one.departmentId === departmentId,
  )?.address
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
  const files = line.file ? [keepFile(state, ticket, line.file)] : []
  addThread(state, ticket, {
    direction: agent ? 'out' : 'in',
    channel: 'EMAIL',
    content: `<div>${line.text}</div>`,
    createdTime: at,
    isDescriptionThread: isFirst,
    fromEmailAddress: agent ? String(address) : ticket.email,
    to: agent ? ticket.email : String(address),
    attachments: files,
    ...(agent ? { author: person(agent), responderId: agent.id } : {}),
  })
}

function keepFile(state: ZohoDeskState, ticket: Ticket, name: string) {
  const bytes = Buffer.from(`The content of ${name}.`)
  const kept = collectionOf(state, 'attachments').insert({
    ticketId: ticket.id,
    name,
    size: String(bytes.length),
    contentType: 'image/jpeg',
    bytes: bytes.toString('base64'),
    isPublic: true,
    previewurl: null,
  })
  const href = `https://desk.zoho.com/api/v1/tickets/${ticket.id}/attachments/${kept.id}/content`
  kept.href = href
  return { id: kept.id, name, size: String(bytes.length), href }
}
