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
  /** What the vendor keeps and shows nowhere. */
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

export interface CaseTag {
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
export interface Delivery {
  kind: 'reply' | 'feedback request'
  caseid: number
  to: string[]
  body: string
  sent_at: string
}

/** What the connected CRM was told to do. */
export interface CrmAction {
  contactid: number
  tag?: number
  automation?: number
}
