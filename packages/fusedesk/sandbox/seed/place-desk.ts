import { addEntry, newCase, setStatus } from '../cases.ts'
import { departmentDefaults } from '../departments.ts'
import { accountAddress, caseTime, type FusedeskState, type SupportCase, zonedTime } from '../state.ts'
import type { Desk, SeededContact, Story, StoryEntry } from './desk.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** Puts what a desk holds into an account; records with ids that are there already take the place of the old. */
export function placeDesk(state: FusedeskState, desk: Desk, now: number): void {
  const { collections } = state
  const known = { dateCreated: zonedTime(now - 400 * dayMs), dateUpdated: zonedTime(now - 60 * dayMs) }
  for (const rep of Object.values(desk.reps)) {
    const username = rep.firstName.toLowerCase()
    const address = accountAddress.replace('hello', username)
    const seen = rep.active ? zonedTime(now - hourMs) : null
    const person = { username, emailAddress: address, avatarUrl: '', timeZone: 'America/Denver' }
    collections.reps.insert({ ...rep, ...person, ...known, isArchived: !rep.active, dateLastLogin: seen })
  }
  for (const { archivedDaysAgo, ...department } of Object.values(desk.departments)) {
    const dateArchived = archivedDaysAgo === undefined ? null : zonedTime(now - archivedDaysAgo * dayMs)
    const { dateCreated } = known
    collections.departments.insert({ ...departmentDefaults, ...department, dateCreated, dateArchived })
  }
  for (const tag of desk.tags) collections.casetags.insert(tag)
  for (const { companyid: _, knownForDays, ...contact } of Object.values(desk.contacts)) {
    const since = knownForDays === undefined ? known : sinceDays(now, knownForDays)
    collections.contacts.insert({ ...contact, ...since })
  }
  for (const story of desk.stories) addStory(state, desk, story, now)
  for (const mail of desk.unassignedEmails) collections.emails.insert(mail)
  for (const chat of desk.chats) collections.chats.insert(chat)
}

function sinceDays(now: number, days: number) {
  const date = zonedTime(now - days * dayMs)
  return { dateCreated: date, dateUpdated: date }
}

/** Puts a story into the account as if it had happened. */
function addStory(state: FusedeskState, desk: Desk, story: Story, now: number): void {
  const { summary, thread, tags = [], rating, snoozedHours } = story
  const contact = named(desk.contacts, story.contact)
  const [opening] = thread
  const one = newCase(
    state,
    {
      depid: named(desk.departments, story.department).id,
      repid: named(desk.reps, story.rep).userId,
      summary,
      details: opening.text,
      openedby: `${contact.firstName} ${contact.lastName}`,
      contactUuid: contact.id,
      ...(contact.companyid === undefined ? {} : { companyid: contact.companyid }),
      casetags: tags.join(','),
    },
    now - opening.hoursAgo * hourMs,
    story.caseid,
  )
  one.history = []
  one.hidden.from = contact.emailAddress
  for (const entry of thread) {
    const { hoursAgo, text, type, title = summary } = entry
    const date = caseTime(now - hoursAgo * hourMs)
    const repid = entry.rep === undefined ? null : named(desk.reps, entry.rep).userId
    if (repid !== null && type !== 'note') one.date_firstresponse ??= date
    if (type === undefined || type === 'call') one.date_lastresponse = date
    one.date_updated = date
    if (type) addEntry(one, { type, title, details: text, repid, date })
    else addMail(state, one, contact, entry, { repid, date })
  }
  setStatus(one, story.status, one.date_updated)
  if (snoozedHours !== undefined) one.hidden.snoozedUntil = caseTime(now + snoozedHours * hourMs)
  if (rating !== undefined) {
    const asked = { date_requestedfeedback: one.date_updated, date_rated: one.date_updated }
    Object.assign(one, { rating, feedback: story.feedback ?? null, ...asked })
  }
}

/** A mail of the thread, and the entry of the case's history that is its record. */
function addMail(
  state: FusedeskState,
  one: SupportCase,
  contact: SeededContact,
  { text, body = text, title, emailid }: StoryEntry,
  { repid, date }: { repid: number | null; date: string },
): void {
  const out = repid !== null
  const [from, to] = out ? [accountAddress, contact.emailAddress] : [contact.emailAddress, accountAddress]
  const subject = title ?? (one.history.length > 0 ? `Re: ${one.summary}` : one.summary)
  const mail = { caseid: one.caseid, from, to, subject, date, body }
  const { id } = state.collections.emails.insert({
    ...mail,
    ...(emailid === undefined ? {} : { id: emailid }),
  })
  const direction = out ? 'out' : 'in'
  addEntry(one, { type: 'email', direction, title: subject, details: body, repid, date, emailid: id })
}

function named<T>(records: Readonly<Record<string, T>>, name: string): T {
  const record = records[name]
  if (record === undefined) throw new Error(`The desk has no ${name}.`)
  return record
}
