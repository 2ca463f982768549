import type { Agent, Buyer, Tag } from './people.ts'

/** One conversation as people would tell it; times are hours before the seed. */
export interface Story {
  id: string
  subject: string
  channel: string
  buyer: Buyer
  priority?: 'HIGH' | 'LOW'
  assignee?: Agent
  tags?: Tag[]
  /** The order it is about. */
  order?: string
  closedHoursAgo?: number
  score?: number
  thread: Line[]
}

export interface Line {
  hoursAgo: number
  /** Absent when the customer wrote it. */
  agent?: Agent
  /** Only the team sees it. */
  note?: true
  text: string
  photo?: string
}
