import type { Chat, Contact, Department, Email, Rep } from '../state.ts'

/** What an account holds before its first call: people by names of their own, and what they wrote. */
export interface Desk {
  reps: Readonly<Record<string, SeededRep>>
  departments: Readonly<Record<string, SeededDepartment>>
  tags: readonly { id: number; tagname: string; hidden: boolean }[]
  contacts: Readonly<Record<string, SeededContact>>
  /** In the order in which the cases were opened. */
  stories: readonly Story[]
  /** Oldest first. */
  chats: readonly SeededChat[]
  /** Mails that belong to no case yet, oldest first. */
  unassignedEmails: readonly SeededEmail[]
}

export type SeededRep = Pick<
  Rep,
  'userId' | 'repid' | 'firstName' | 'lastName' | 'active' | 'defaultDepartmentId'
>

export type SeededDepartment = Pick<Department, 'id' | 'name' | 'repUserIds'> & {
  allReps?: boolean
  archivedDaysAgo?: number
}

export type SeededContact = Pick<
  Contact,
  'id' | 'crmId' | 'firstName' | 'lastName' | 'emailAddress' | 'company' | 'phone1' | 'website' | 'timeZone'
> & {
  /** Id of the company in the CRM, which cases of the contact have. */
  companyid?: number
  /** When the contact first wrote. */
  knownForDays?: number
}

/** The next id where none is given. */
export type SeededChat = Omit<Chat, 'id'> & { id?: string }
export type SeededEmail = Omit<Email, 'id'> & { id?: string }

/** A case and all that was said on it. Contact, department and rep by their names in the desk. */
export interface Story {
  /** The next id where none is given. */
  caseid?: number
  summary: string
  contact: string
  department: string
  rep: string
  status: 'new' | 'open' | 'closed'
  tags?: readonly string[]
  /** What the customer said of it afterwards. */
  rating?: number
  feedback?: string
  snoozedHours?: number
  thread: readonly [StoryEntry, ...StoryEntry[]]
}

/** One entry of a case's history. Without `rep` the customer speaks; a mail unless it says otherwise. */
export interface StoryEntry {
  hoursAgo: number
  text: string
  /** The mail as it came, with its signature and what it quotes; the text alone where it is absent. */
  body?: string
  rep?: string
  type?: 'note' | 'call'
  /** Instead of the case's summary. */
  title?: string
  /** The next id where none is given. */
  emailid?: string
}
