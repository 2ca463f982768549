import type { SeedContext } from '@helpdesk-mcp/sandbox'
import { addEntry, newCase, setStatus } from '../cases.ts'
import { departmentDefaults } from '../departments.ts'
import {
  accountAddress,
  caseTime,
  emptyState,
  type FusedeskState,
  type SupportCase,
  zonedTime,
} from '../state.ts'
import { chats, unassignedEmails } from './chats-and-emails.ts'
import { contacts, departments, reps, tags } from './people.ts'
import { fillers, type Story, stories } from './stories.ts'

const dayMs = 86_400_000

/** The desk of a small pottery. Every id is the same on every run; times are counted back from now. */
export function seed({ now, timeline, records = 0 }: SeedContext): FusedeskState {
  const state = emptyState(timeline)
  const { collections } = state
  const dateCreated = zonedTime(now - 400 * dayMs)
  const known = { dateCreated, dateUpdated: zonedTime(now - 60 * dayMs) }
  for (const rep of Object.values(reps)) {
    const username = rep.firstName.toLowerCase()
    const address = accountAddress.replace('hello', username)
    const seen = rep.active ? zonedTime(now - dayMs / 24) : null
    const person = { username, emailAddress: address, avatarUrl: '', timeZone: 'America/Denver' }
    collections.reps.insert({ ...rep, ...person, ...known, isArchived: !rep.active, dateLastLogin: seen })
  }
  for (const { archivedDaysAgo, ...department } of Object.values<SeededDepartment>(departments)) {
    const dateArchived = archivedDaysAgo === undefined ? null : zonedTime(now - archivedDaysAgo * dayMs)
    collections.departments.insert({ ...departmentDefaults, ...department, dateCreated, dateArchived })
  }
  for (const tag of tags) collections.casetags.insert(tag)
  for (const contact of Object.values(contacts)) collections.contacts.insert({ ...contact, ...known })
  for (const story of [...fillers(Math.max(0, records - stories.length)), ...stories])
    addStory(state, story, now)
  for (const mail of unassignedEmails(now)) collections.emails.insert(mail)
  for (const chat of chats(now)) collections.chats.insert(chat)
  // The values of objectType and action are not documented.
  collections.webhooks.insert({
    objectType: 'case',
    action: 'create',
    url: 'https://hooks.tideline.example/in',
  })
  collections.integrations.insert({ name: 'Shop chat', platform: 'livechat' })
  collections.integrations.insert({ name: 'Keap', platform: 'keap' })
  return state
}

interface SeededDepartment {
  id: number
  name: string
  repUserIds: number[]
  allReps?: boolean
  archivedDaysAgo?: number
}

const hourMs = 3_600_000

/** Puts a story into the account as if it had happened. */
function addStory(state: FusedeskState, story: Story, now: number): SupportCase {
  const { summary, thread, tags = [], rating, snoozedHours } = story
  const contact = contacts[story.contact]
  const [opening] = thread
  const one = newCase(
    state,
    {
      depid: departments[story.department].id,
      repid: reps[story.rep].userId,
      summary,
      details: opening.text,
      openedby: `${contact.firstName} ${contact.lastName}`,
      contactUuid: contact.id,
      casetags: tags.join(','),
    },
    now - opening.hoursAgo * hourMs,
  )
  one.history = []
  one.hidden.from = contact.emailAddress
  for (const { hoursAgo, text: details, rep, type } of thread) {
    const date = caseTime(now - hoursAgo * hourMs)
    const repid = rep === undefined ? null : reps[rep].userId
    if (rep !== undefined && type !== 'note') one.date_firstresponse ??= date
    if (type === undefined || type === 'call') one.date_lastresponse = date
    one.date_updated = date
    if (type) addEntry(one, { type, title: summary, details, repid, date })
    else {
      const [from, to] = rep ? [accountAddress, contact.emailAddress] : [contact.emailAddress, accountAddress]
      const subject = one.history.length > 0 ? `Re: ${summary}` : summary
      const mail = { caseid: one.caseid, from, to, subject, date, body: details }
      const { id: emailid } = state.collections.emails.insert(mail)
      const direction = rep ? 'out' : 'in'
      addEntry(one, { type: 'email', direction, title: subject, details, repid, date, emailid })
    }
  }
  setStatus(one, story.status, one.date_updated)
  if (snoozedHours !== undefined) one.hidden.snoozedUntil = caseTime(now + snoozedHours * hourMs)
  if (rating !== undefined) {
    const asked = { date_requestedfeedback: one.date_updated, date_rated: one.date_updated }
    Object.assign(one, { rating, feedback: story.feedback ?? null, ...asked })
  }
  return one
}
