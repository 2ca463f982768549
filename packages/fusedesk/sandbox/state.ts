import { type Collection, createCollection, type Timeline } from '@helpdesk-mcp/sandbox'

export interface FusedeskState {
  collections: {
    cases: Collection<SupportCase>
    casetags: Collection<CaseTag>
    contacts: Collection<Contact>
    departments: Collection<Department>
    reps: Collection<Rep>
    chats: Collection<Chat>
    emails: Collection<Email>
    webhooks: Collection<{ id: string; objectType: string; action: string; url: string }>
    integrations: Collection<{ id: number; name: string; platform: string }>
  }
  /** Everything that customers were sent, oldest first. */
  deliveries: Delivery[]
  crm: CrmAction[]
}

/** A UUID that is the same on every run. */
export function uuid(sequence: number): string {
  return `8f14e45f-ceea-467f-a0e6-${String(sequence).padStart(12, '0')}`
}

export function emptyState(timeline: Timeline): FusedeskState {
  return {
    collections: {
      cases: createCollection<SupportCase>({ id: 'caseid', firstSequence: 10_401 }),
      casetags: createCollection<CaseTag>({ firstSequence: 4 }),
      contacts: createCollection<Contact>({
        nextId: uuid,
        timestamps: { created: 'dateCreated', updated: 'dateUpdated', timeline, format: zonedTime },
      }),
      departments: createCollection<Department>({
        firstSequence: 3,
        timestamps: { created: 'dateCreated', timeline, format: zonedTime },
      }),
      reps: createCollection<Rep>({ id: 'userId' }),
      chats: createCollection<Chat>({ nextId: (sequence) => `live-${86 + sequence}` }),
      emails: createCollection<Email>({ nextId: (sequence) => String(77_100 + sequence) }),
      webhooks: createCollection({ nextId: (sequence) => String(30 + sequence) }),
      integrations: createCollection({ firstSequence: 6 }),
    },
    deliveries: [],
    crm: [],
  }
}

/** From where the account writes. */
export const accountAddress = 'hello@tideline.example'

export interface SupportCase {
  caseid: number
  id: number
  casenum: string
  casenumber: string
  contactid: number | null
  contactUuid: string | null
  companyid: number | null
  summary: string
  repid: number | null
  departmentid: number
  details: string
  openedby: string
  date_opened: string
  date_firstresponse: string | null
  date_lastresponse: string | null
  date_assigned: string | null
  date_closed: string | null
  date_updated: string
  date_rated: string | false
  date_requestedfeedback: string | false
  status: string
  rating: number | null
  feedback: string | null
  tags: number[]
  isArchived: boolean
  history: HistoryEntry[]
  /** Stored by the vendor and never returned. */
  hidden: {
    createdByRep: number | null
    from: string | null
    asksFeedback: boolean
    snoozedUntil: string | null
  }
}

/** Made up: no source shows an entry. */
export interface HistoryEntry {
  id: number
  type: 'email' | 'note' | 'call'
  direction?: 'in' | 'out'
  title: string
  details: string
  repid: number | null
  date: string
  /** The mail that the entry is the record of. */
  emailid?: string
}

interface CaseTag {
  id: number
  tagname: string
  hidden: boolean
}

export interface Contact {
  id: string
  crmId: number | null
  firstName: string
  lastName: string
  emailAddress: string
  company: string
  phone1: string
  website: string
  timeZone: string
  dateCreated: string
  dateUpdated: string
  [field: string]: unknown
}

export interface Department {
  id: number
  name: string
  repUserIds: number[]
  allReps: boolean
  dateCreated: string
  dateArchived: string | null
  [field: string]: unknown
}

/** Cases name a rep by `userId`; `repid` is another number. */
export interface Rep {
  userId: number
  repid: number
  firstName: string
  lastName: string
  emailAddress: string
  username: string
  active: boolean
  isArchived: boolean
  avatarUrl: string
  defaultDepartmentId: number
  timeZone: string
  dateCreated: string
  dateUpdated: string
  dateLastLogin: string | null
}

export interface Chat {
  id: string
  title: string
  clientName: string
  contactId: number | null
  contactUuid: string | null
  caseId: number | null
  noteId: number | null
  repId: number | null
  departmentId: number
  platform: string
  lastMessage: string
  lastMessageSender: string
  unseen: number
  isArchived: boolean
  dateCreated: string
  dateClosed: string | null
  dateLastMessage: string
  dateLastMessageReceived: string
  dateLastResponse: string | null
}

/** Made up: no source shows a mail. */
export interface Email {
  id: string
  caseid: number | null
  from: string
  to: string
  subject: string
  date: string
  body: string
}

/** What a customer received. */
interface Delivery {
  kind: 'reply' | 'feedback request'
  caseid: number
  to: string[]
  body: string
  sent_at: string
}

/** An action that was sent to the connected CRM. */
interface CrmAction {
  contactid: number
  tag?: number
  automation?: number
}

/** The form in which cases show times; the vendor documents neither it nor the time zone. */
export function caseTime(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19).replace('T', ' ')
}

/** Contacts, departments, reps and chats show times with a zone. */
export function zonedTime(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`
}

/** A time that a caller gave, as cases show it; `now` where it is absent or not a time. */
export function parseTime(text: string | undefined, now: number): string {
  const ms = text === undefined ? Number.NaN : Date.parse(text)
  return caseTime(Number.isNaN(ms) ? now : ms)
}
