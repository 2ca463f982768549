/** A record as it is kept; an answer shows of it what its operation declares. */
export interface Entry {
  /** Digits, past 2^53. */
  id: string
  [member: string]: unknown
}

export interface Ticket extends Entry {
  ticketNumber: string
  subject: string
  description: string | null
  status: string
  statusType: string
  priority: string | null
  category: string | null
  channel: string
  email: string | null
  departmentId: string
  contactId: string
  accountId: string | null
  productId: string | null
  assigneeId: string | null
  teamId: string | null
  resolution: string | null
  createdTime: string
  modifiedTime: string
  closedTime: string | null
  dueDate: string | null
  customerResponseTime: string | null
  isSpam: boolean
  isTrashed: boolean
  isArchived: boolean
  isEscalated: boolean
  isRead: boolean
  /** By api name: cf_order_number. */
  cf: Record<string, unknown>
  tagIds: string[]
  followerIds: string[]
}

export interface Attachment {
  id: string
  name: string
  size: string
  href: string
}

/** One message of a ticket, or a draft of one. */
export interface Thread extends Entry {
  ticketId: string
  channel: string
  direction: 'in' | 'out'
  status: 'SUCCESS' | 'DRAFT' | 'FAILED'
  content: string
  contentType: string
  createdTime: string
  fromEmailAddress: string | null
  to: string | null
  attachments: Attachment[]
  author: Record<string, unknown>
}

export interface Comment extends Entry {
  /** One of ticketId, taskId, contactId and so on says what it is about. */
  ticketId?: string
  content: string
  contentType: string
  isPublic: boolean
  commentedTime: string
  modifiedTime: string
  commenterId: string
}

export interface Contact extends Entry {
  firstName: string | null
  lastName: string
  email: string | null
  phone: string | null
  mobile: string | null
  accountId: string | null
}

export interface Agent extends Entry {
  firstName: string
  lastName: string
  emailId: string
  associatedDepartmentIds: string[]
}

export interface Department extends Entry {
  name: string
}

export interface TimeEntry extends Entry {
  /** What is called requestId in answers. */
  ticketId?: string
  hoursSpent: number
  minutesSpent: number
  secondsSpent: number
  executedTime: string
}

export interface HistoryEvent extends Entry {
  ticketId: string
  eventName: string
  eventTime: string
  actorId: string
  changes: { propertyName: string; propertyValue: unknown }[]
}

/** What a customer received. */
export interface Delivery {
  ticketId: string
  channel: string
  from: string | null
  to: string | null
  content: string
  sentAt: string
}
