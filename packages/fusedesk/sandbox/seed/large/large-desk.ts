import type { Person, Story as Told, Topic } from '@helpdesk-mcp/sandbox'
import { accountAddress, caseTime, uuid, zonedTime } from '../../state.ts'
import type { Desk, SeededChat, SeededContact, SeededEmail, Story, StoryEntry } from '../desk.ts'
import { namedChats } from './chats.ts'
import { type GroupStory, groupStories } from './groups.ts'
import { namedStories } from './stories.ts'
import { contacts, departments, reps, tags } from './team.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** The first of the ids that a rule gives; those of the small desk are larger. */
const first = { caseid: 10_001, chat: 1_001, email: 98_001, contact: 101, companyid: 3_200 }

/** What is added to the small desk: colleagues, cases that examples speak of, and a few hundred by rule. */
export function largeDesk(now: number): Desk {
  const told = groupStories(now)
  const people = contactsOf(told)
  const stories: Story[] = namedStories(now)
  const chats: SeededChat[] = namedChats(now)
  const unassignedEmails: SeededEmail[] = []
  let cases = 0
  for (const one of told) {
    const { story } = one
    const isUnsorted = story.state === 'spam' || (story.state === 'new' && story.index % 4 === 0)
    if (isUnsorted && story.channel === 'email') {
      unassignedEmails.push(unassignedEmail(story, String(first.email + unassignedEmails.length)))
      continue
    }
    const isChat = story.channel === 'chat'
    const hasCase = !isChat || story.state === 'escalated' || story.index % 3 === 0
    const caseid = hasCase ? first.caseid + cases++ : null
    if (caseid !== null) stories.push(isChat ? transcriptCase(one, caseid, now) : toCase(one, caseid, now))
    if (isChat) {
      const contact = people[story.person.email]
      chats.push(
        toChat(one, { id: `live-${first.chat + chats.length}`, caseid, now, ...(contact && { contact }) }),
      )
    }
  }
  return { reps, departments, tags, contacts: { ...contacts, ...people }, stories, chats, unassignedEmails }
}

/** Everybody who wrote, by address. One in twelve is not in the CRM. */
function contactsOf(told: readonly GroupStory[]): Record<string, SeededContact> {
  const companies = new Map<string, number>()
  const found: Record<string, SeededContact> = {}
  for (const { story } of told) {
    const { person } = story
    if (story.state === 'spam' || found[person.email]) continue
    const { company } = person
    if (company !== undefined && !companies.has(company))
      companies.set(company, first.companyid + companies.size)
    const place = Object.keys(found).length
    const companyid = company === undefined ? undefined : companies.get(company)
    found[person.email] = {
      id: uuid(first.contact + place),
      crmId: place % 12 === 11 ? null : 5_520 + first.contact + place,
      firstName: person.firstName,
      lastName: person.lastName,
      emailAddress: person.email,
      company: company ?? '',
      phone1: person.phone,
      website: company === undefined ? '' : `https://${person.email.split('@')[1]}`,
      timeZone: timeZones[person.country] ?? 'Europe/London',
      knownForDays: 30 + ((place * 37) % 500),
      ...(companyid === undefined ? {} : { companyid }),
    }
  }
  return found
}

const timeZones: Readonly<Record<Person['country'], string>> = {
  US: 'America/Denver',
  DE: 'Europe/Berlin',
  FR: 'Europe/Paris',
  ES: 'Europe/Madrid',
  IT: 'Europe/Rome',
  NL: 'Europe/Amsterdam',
  BR: 'America/Sao_Paulo',
  JP: 'Asia/Tokyo',
  AE: 'Asia/Dubai',
  SE: 'Europe/Stockholm',
  IN: 'Asia/Kolkata',
}

/** `new` waits for the team, `open` for the customer; a rep who has taken a case leaves it open at times while its customer waits. */
function statusOf({ state, index }: Told): Story['status'] {
  if (state === 'closed' || state === 'spam') return 'closed'
  if (state === 'waiting' || state === 'escalated') return 'open'
  return state === 'open' && index % 3 === 0 ? 'open' : 'new'
}

const topicTags: Partial<Record<Topic, readonly string[]>> = {
  late_parcel: ['Shipping', 'Waiting on carrier'],
  where_is_order: ['Shipping'],
  return: ['Return'],
  damaged: ['Damaged'],
  refund: ['Refund'],
  invoice: ['Billing'],
  subscription: ['Billing'],
  login: ['Login'],
  outage: ['Outage'],
  praise: ['Feedback'],
}

function tagsOf({ topic, state, person, index }: Told): string[] {
  return [
    ...(topicTags[topic] ?? []),
    ...(state === 'escalated' ? ['Escalated'] : []),
    ...(person.company !== undefined && index % 9 === 0 ? ['VIP'] : []),
  ]
}

function toCase({ story, department, rep }: GroupStory, caseid: number, now: number): Story {
  const entries = story.messages.map((message, index): StoryEntry => {
    const { at, text, body, isInternal, from } = message
    const hoursAgo = (now - at) / hourMs
    const called = story.channel === 'phone' && index === 0
    if (isInternal) return { hoursAgo, text, rep, type: 'note', title: 'Note' }
    if (called) return { hoursAgo, text, rep, type: 'call', title: `Call from ${story.person.name}` }
    return { hoursAgo, text, body, ...(from === 'agent' ? { rep } : {}) }
  })
  return { ...caseOf(story, { department, rep, caseid }), thread: entries as [StoryEntry, ...StoryEntry[]] }
}

function caseOf(story: Told, place: Pick<Story, 'department' | 'rep' | 'caseid'>): Omit<Story, 'thread'> {
  const { score, subject, person } = story
  const feedback = score === undefined ? undefined : feedbacks[score]
  return {
    ...place,
    summary: subject,
    contact: person.email,
    status: statusOf(story),
    tags: tagsOf(story),
    ...(score === undefined ? {} : { rating: score }),
    ...(feedback === undefined ? {} : { feedback }),
  }
}

const feedbacks: Readonly<Record<number, string>> = {
  5: 'Fast and friendly, thank you.',
  4: 'Helpful.',
  2: 'It took too long.',
  1: 'I had to ask three times.',
}

/** A case that was made of a chat: what was said in it is its first note. */
function transcriptCase({ story, department, rep }: GroupStory, caseid: number, now: number): Story {
  const lines = story.messages
    .filter(({ isInternal }) => !isInternal)
    .map(({ author, text }) => `${author.name}: ${text}`)
  const hoursAgo = (now - story.openedAt) / hourMs
  const transcript: StoryEntry = {
    hoursAgo,
    text: lines.join('\n'),
    rep,
    type: 'note',
    title: 'Chat transcript',
  }
  return { ...caseOf(story, { department, rep, caseid }), thread: [transcript] }
}

/** A chat of today that nobody ended is still going on. */
function toChat(
  { story, department, rep }: GroupStory,
  { id, caseid, now, contact }: { id: string; caseid: number | null; now: number; contact?: SeededContact },
): SeededChat {
  const said = story.messages.filter(({ isInternal }) => !isInternal)
  const last = said.at(-1)
  const received = said.findLast(({ from }) => from === 'customer')
  const answered = said.findLast(({ from }) => from === 'agent')
  const isOpen = now - story.updatedAt < 45 * minuteMs && story.state !== 'closed' && caseid === null
  return {
    id,
    title: story.subject,
    clientName: story.person.name,
    contactId: contact?.crmId ?? null,
    contactUuid: contact?.id ?? null,
    caseId: caseid,
    noteId: null,
    repId: story.agent === undefined ? null : reps[rep].userId,
    departmentId: departments[department].id,
    platform: 'livechat',
    lastMessage: last?.text ?? '',
    lastMessageSender: last?.author.name ?? '',
    unseen: isOpen ? said.filter(({ at }) => at > (answered?.at ?? 0)).length : 0,
    isArchived: now - story.updatedAt > 14 * dayMs,
    dateCreated: zonedTime(story.openedAt),
    dateClosed: isOpen ? null : zonedTime(Math.min(now, story.updatedAt + 10 * minuteMs)),
    dateLastMessage: zonedTime(last?.at ?? story.openedAt),
    dateLastMessageReceived: zonedTime(received?.at ?? story.openedAt),
    dateLastResponse: answered ? zonedTime(answered.at) : null,
  }
}

function unassignedEmail({ messages, subject, openedAt }: Told, id: string): SeededEmail {
  const [mail] = messages
  const from = mail?.author.email ?? ''
  return {
    id,
    caseid: null,
    from,
    to: accountAddress,
    subject,
    date: caseTime(openedAt),
    body: mail?.body ?? '',
  }
}
