import type { SeedContext } from '@helpdesk-mcp/sandbox'
import { zonedTime } from './dates.ts'
import { chats, unassignedEmails } from './seed/beside-cases.ts'
import { fillers } from './seed/fillers.ts'
import { accountAddress, contacts, departmentDefaults, departments, reps, tags } from './seed/people.ts'
import { stories } from './seed/stories.ts'
import { tell } from './seed/tell.ts'
import { emptyState, type FusedeskState } from './state.ts'

const day = 86_400_000

/** The desk of a small pottery. Every id is the same on every run; times are counted back from now. */
export function seed({ now, timeline, records = 0 }: SeedContext): FusedeskState {
  const state = emptyState(timeline)
  const { collections } = state
  const dateCreated = zonedTime(now - 400 * day)
  const known = { dateCreated, dateUpdated: zonedTime(now - 60 * day) }
  for (const rep of Object.values(reps)) {
    const username = rep.firstName.toLowerCase()
    const address = accountAddress.replace('hello', username)
    const seen = rep.active ? zonedTime(now - day / 24) : null
    const person = { username, emailAddress: address, avatarUrl: '', timeZone: 'America/Denver' }
    collections.reps.insert({ ...rep, ...person, ...known, isArchived: !rep.active, dateLastLogin: seen })
  }
  for (const { archivedDaysAgo, ...department } of Object.values<SeededDepartment>(departments)) {
    const dateArchived = archivedDaysAgo === undefined ? null : zonedTime(now - archivedDaysAgo * day)
    collections.departments.insert({ ...departmentDefaults, ...department, dateCreated, dateArchived })
  }
  for (const tag of tags) collections.casetags.insert(tag)
  for (const contact of Object.values(contacts)) collections.contacts.insert({ ...contact, ...known })
  for (const story of [...fillers(Math.max(0, records - stories.length)), ...stories]) tell(state, story, now)
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
