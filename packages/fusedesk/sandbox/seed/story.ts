import type { ContactKey, DepartmentKey, RepKey } from './people.ts'

/** One entry of a case's history. Without `rep` the customer speaks; a mail unless it says otherwise. */
export interface Turn {
  hoursAgo: number
  text: string
  rep?: RepKey
  type?: 'note' | 'call'
}

export interface Story {
  summary: string
  contact: ContactKey
  department: DepartmentKey
  rep: RepKey
  status: 'new' | 'open' | 'closed'
  tags?: string[]
  /** What the customer said of it afterwards. */
  rating?: number
  feedback?: string
  snoozedHours?: number
  thread: [Turn, ...Turn[]]
}
