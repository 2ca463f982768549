import {
  homeGoods,
  type Language,
  type StoryMessage,
  type Story as Told,
  type Topic,
} from '@helpdesk-mcp/sandbox'
import { collectionOf, currentAgent, ticketId, toTimestamp, type ZohoDeskState } from '../../state.ts'
import { addFollowUps } from '../activities.ts'
import { addStories } from '../add-stories.ts'
import { addArticles } from '../articles.ts'
import { addCustomers, addProducts, type SeededAccount, type SeededContact } from '../customers.ts'
import type { Line, Story } from '../desk.ts'
import { seedOrganization } from '../portal.ts'
import { articles, categories } from './articles.ts'
import { type GroupStory, groupStories } from './groups.ts'
import { mailed } from './mailed.ts'
import { accounts, agents, contacts, departments, teams } from './organization.ts'
import { namedStories } from './stories.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** Adds to a small portal: departments, a knowledge base with steps, tickets that examples speak of, and a few hundred by rule. */
export function growPortal(state: ZohoDeskState, now: number): void {
  const createdTime = toTimestamp(now - 260 * dayMs)
  seedOrganization(state, createdTime, { departments, agents, teams })
  const admin = currentAgent(state)
  admin.associatedDepartments = state.collections.departments.all()
  admin.associatedDepartmentIds = state.collections.departments.all().map(({ id }) => id)
  addArticles(state, now, { categories, articles })
  const products = homeGoods.map(({ sku, title, price }) => ({
    productName: title,
    productCode: sku,
    unitPrice: price,
  }))
  addProducts(state, createdTime, products)
  const told = groupStories(now)
  addCustomers(state, createdTime, customersOf(told))
  const byRule = told.map((one, index) => toStory(one, ticketId(state, index - told.length), now))
  addStories(state, [...namedStories.map((story) => mailed(ofToday(story, now), now)), ...byRule], now)
  addFollowUps(state, now)
  for (const { name, emailAddress } of usersOf(told)) {
    collectionOf(state, 'users').insert({
      name,
      emailAddress,
      userType: 'ENDUSER',
      status: 'ACTIVE',
      createdTime,
    })
  }
}

/** Times moved so that what happened today lies after midnight (UTC), even early in the day. */
function ofToday({ isToday, ...story }: (typeof namedStories)[number], now: number): Story {
  if (!isToday) return story
  const scale = Math.min(1, (now % dayMs) / hourMs / 4)
  return { ...story, thread: story.thread.map((line) => ({ ...line, hoursAgo: line.hoursAgo * scale })) }
}

/** Everybody who wrote, and the companies for which they did. */
function customersOf(told: readonly GroupStory[]): { accounts: SeededAccount[]; contacts: SeededContact[] } {
  const companies = new Map(accounts.map((account) => [account.accountName, account]))
  const people = new Map(contacts.map((contact) => [contact.email, contact]))
  for (const { story } of told) {
    const email = addressOf(story)
    if (people.has(email)) continue
    const { company, firstName, lastName, phone } = story.person
    if (email !== story.person.email) {
      people.set(email, { firstName: '', lastName: story.messages[0]?.author.name ?? email, email })
      continue
    }
    if (company !== undefined && !companies.has(company)) {
      companies.set(company, {
        accountName: company,
        website: `https://${email.split('@')[1]}`,
        industry: industries[companies.size % industries.length] ?? 'Retail',
        phone,
        description: null,
        cf: { cf_tier: companies.size % 5 === 0 ? 'VIP' : 'Standard' },
      })
    }
    people.set(email, {
      firstName,
      lastName,
      email,
      mobile: phone,
      ...(company === undefined ? {} : { account: company }),
    })
  }
  return { accounts: [...companies.values()], contacts: [...people.values()] }
}

/** From where a story's first message came: no customer's address where it is a newsletter. */
function addressOf({ messages, person }: Told): string {
  return messages[0]?.author.email ?? person.email
}

const industries = ['Retail', 'Logistics', 'Hospitality', 'Architecture', 'Manufacturing', 'Software']

/** Who has a login of the help center. */
function usersOf(told: readonly GroupStory[]): { name: string; emailAddress: string }[] {
  const people = new Map(told.map(({ story }) => [story.person.email, story.person.name]))
  return [...people]
    .filter((_, index) => index % 12 === 0)
    .map(([emailAddress, name]) => ({ name, emailAddress }))
}

interface Kind {
  category: string
  classification: string
  tags: readonly string[]
  team?: Readonly<Record<string, string>>
}

/** What a ticket about a topic is filed under; a team by the department. */
const kinds: Partial<Record<Topic, Kind>> = {
  late_parcel: { category: 'Delivery', classification: 'Problem', tags: ['parcel'] },
  where_is_order: { category: 'Delivery', classification: 'Question', tags: ['parcel'] },
  return: {
    category: 'General',
    classification: 'Question',
    tags: ['return'],
    team: { 'Customer Support': 'Returns' },
  },
  damaged: {
    category: 'Damage',
    classification: 'Problem',
    tags: ['damage'],
    team: { 'Customer Support': 'Returns' },
  },
  refund: { category: 'Billing', classification: 'Problem', tags: ['refund'] },
  invoice: { category: 'Billing', classification: 'Question', tags: ['invoice'] },
  subscription: { category: 'Billing', classification: 'Question', tags: ['plan'] },
  login: {
    category: 'General',
    classification: 'Problem',
    tags: ['login'],
    team: { Engineering: 'Identity' },
  },
  outage: {
    category: 'Outage',
    classification: 'Problem',
    tags: ['outage'],
    team: { Networking: 'Network Operations', 'Technical Operations': 'On call' },
  },
}

const usual: Kind = { category: 'General', classification: 'Question', tags: [] }

const languages: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'German',
  fr: 'French',
  es: 'Spanish',
  it: 'Italian',
  nl: 'Dutch',
  pt: 'Portuguese',
  ja: 'Japanese',
  ar: 'Arabic',
}
const priorities = { high: 'High', normal: 'Medium', low: 'Low' } as const
const hoursToAnswer = { high: 8, normal: 30, low: 80 } as const

function toStory({ story, department, agent, orderNumber }: GroupStory, id: string, now: number): Story {
  const kind = kinds[story.topic] ?? usual
  const { state, priority, openedAt, index, order } = story
  const isTriaged = state !== 'new'
  const team = kind.team?.[department]
  const product = order?.items[0]?.title
  return {
    id,
    subject: story.subject,
    contact: addressOf(story),
    department,
    status: statusOf(story),
    channel: channelOf(story),
    language: languages[story.language],
    tags: [...kind.tags, ...(state === 'escalated' ? ['escalated'] : [])],
    cf: { cf_order_number: orderNumber },
    isEscalated: state === 'escalated',
    isSpam: state === 'spam',
    dueIn: (openedAt - now) / hourMs + hoursToAnswer[priority],
    thread: story.messages.map((message) => toLine(message, now, agent)),
    ...(isTriaged || priority === 'high' ? { priority: priorities[priority] } : {}),
    ...(isTriaged ? { category: kind.category, classification: kind.classification } : {}),
    ...(agent === undefined ? {} : { assignee: agent, ...whatAgentDid(story, agent, now) }),
    ...(team !== undefined && index % 2 === 0 ? { team } : {}),
    ...(product === undefined ? {} : { product }),
  }
}

function statusOf({ state, topic, index }: Told): string {
  if (state === 'closed') return 'Closed'
  if (state === 'escalated') return 'Escalated'
  if (state !== 'waiting') return 'Open'
  if (topic === 'late_parcel') return 'Waiting for supplier'
  return index % 4 === 0 ? 'On Hold' : 'Pending Customer Response'
}

function channelOf({ channel, index }: Told): string {
  if (channel === 'social') return index % 2 === 0 ? 'Facebook' : 'Twitter'
  return { email: 'Email', form: 'Web', chat: 'Chat', phone: 'Phone', marketplace: 'Web' }[channel]
}

function toLine(
  { at, text, body, isHtml, isInternal, from, attachments }: StoryMessage,
  now: number,
  agent?: string,
): Line {
  const hoursAgo = (now - at) / hourMs
  const who = agent === undefined ? {} : { agent }
  if (isInternal) return { hoursAgo, text, comment: 'private', ...who }
  return {
    hoursAgo,
    text: isHtml ? text : body,
    ...(isHtml ? { html: body } : {}),
    ...(from === 'agent' ? who : {}),
    files: attachments.map(({ name }) => name),
  }
}

/** The change of the status, the time that was spent, and what the customer said of it. */
function whatAgentDid(
  story: Told,
  agent: string,
  now: number,
): Pick<Story, 'events' | 'timeSpent' | 'rating' | 'resolution'> {
  const { state, index, person, score, messages, closedAt } = story
  const answer = messages.findLast(({ from, isInternal }) => from === 'agent' && !isInternal)
  const hoursAgo = (now - story.updatedAt) / hourMs
  const status = statusOf(story)
  const closed = closedAt === undefined ? {} : { closedTime: toTimestamp(closedAt) }
  return {
    ...(status === 'Open' ? {} : { events: [{ hoursAgo, agent, status, ...closed }] }),
    ...(answer && index % 3 !== 0
      ? {
          timeSpent: {
            hoursAgo: (now - answer.at) / hourMs,
            agent,
            minutes: 5 + ((index * 7) % 55),
            isBillable: person.company !== undefined,
            description: index % 2 === 0 ? 'Read up and answered' : null,
          },
        }
      : {}),
    ...(state === 'closed' && answer && index % 4 === 0 ? { resolution: answer.text } : {}),
    ...(score === undefined ? {} : { rating: { score, feedback: feedbacks[score] ?? null } }),
  }
}

const feedbacks: Readonly<Record<number, string>> = {
  5: 'Fast and friendly, thank you.',
  2: 'It took too long.',
  1: 'I had to ask three times.',
}
