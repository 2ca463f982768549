import { createGrants, type SeedContext } from '@helpdesk-mcp/sandbox'
import { demoClient, demoRefreshToken, readerRefreshToken } from '../account-server.ts'
import { statusType } from '../choices.ts'
import { editionName, type PortalOptions } from '../credits.ts'
import {
  type Comment,
  collectionOf,
  emptyPortal,
  type Ticket,
  toTimestamp,
  type ZohoDeskState,
} from '../state.ts'
import { plainText } from '../text.ts'
import { addThread } from '../threads.ts'
import { agentView } from '../view.ts'
import { recordEvent, ticketDefaults } from '../write-ticket.ts'
import { seedActivities } from './activities.ts'
import { seedArticles } from './articles.ts'
import { seedCustomers } from './customers.ts'
import { seedFile } from './files.ts'
import { mainOrganization, organization, secondOrganization, seedPortal } from './portal.ts'
import { seedSettings } from './settings.ts'
import { fillers, type Line, type Story, stories } from './stories.ts'

/** A shop for homeware and its support desk. Every id is the same on every run; times are counted back from now. */
export function seed(
  { now, timeline, records = 0 }: SeedContext,
  { edition = 'enterprise', organizations = 1, redirects = [] }: PortalOptions,
  scopes: readonly string[],
): ZohoDeskState {
  const grants = createGrants({
    clients: [{ ...demoClient, redirects: [...demoClient.redirects, ...redirects] }],
    refreshTokens: [
      { token: demoRefreshToken, client: demoClient.id, scopes },
      { token: readerRefreshToken, client: demoClient.id, scopes: ['Desk.tickets.READ', 'Desk.basic.READ'] },
    ],
  })
  const shared = { portals: new Map<string, ZohoDeskState>(), grants, timeline }
  const state = emptyPortal(
    organization(mainOrganization, editionName(edition)),
    71_928_300_000_000_000n,
    shared,
  )
  seedPortal(state, now)
  seedCustomers(state, now)
  seedArticles(state, now)
  const ordinary = fillers(Math.max(0, records - stories.length))
  for (const [index, story] of ordinary.entries()) addStory(state, story, now, index - ordinary.length)
  for (const story of stories) addStory(state, story, now)
  seedActivities(state, now)
  seedSettings(state, now)
  if (organizations === 2) {
    const second = organization(secondOrganization, editionName(edition), false)
    seedPortal(emptyPortal(second, 80_516_400_000_000_000n, shared), now)
  }
  return state
}

const hourMs = 3_600_000

/** Puts a story where it belongs. `before`: how many ids before the first story's a filler's is, as a negative number. */
function addStory(state: ZohoDeskState, story: Story, now: number, before?: number): void {
  const { tickets, contacts, departments, agents, teams, products, tags } = state.collections
  const at = (hoursAgo: number) => toTimestamp(now - hoursAgo * hourMs)
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
    ...ticketDefaults(createdTime),
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
  recordEvent(state, ticket, 'TicketCreated', createdTime)
  for (const line of story.thread) addLine(state, ticket, line, at(line.hoursAgo), line === first)
  state.deliveries.length = 0
}

function addLine(state: ZohoDeskState, ticket: Ticket, line: Line, at: string, isFirst: boolean): void {
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
  const files = (line.files ?? []).map((name) => addFile(state, ticket, name))
  addThread(state, ticket, {
    direction: agent ? 'out' : 'in',
    channel: 'EMAIL',
    content: `<div>${line.text}</div>`,
    createdTime: at,
    isDescriptionThread: isFirst,
    fromEmailAddress: agent ? String(address) : ticket.email,
    to: agent ? ticket.email : String(address),
    attachments: files,
    ...(agent ? { author: agentView(agent), responderId: agent.id } : {}),
  })
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
