/** A ticket and all that was said on it. Departments, agents, teams and products by name, the contact by its address. */
export interface Story {
  /** The next id where none is given. */
  id?: string
  /** The next number where none is given. */
  ticketNumber?: string
  subject: string
  contact: string
  department: string
  status: string
  channel?: string
  /** In English: German. */
  language?: string
  classification?: string
  priority?: string
  category?: string
  assignee?: string
  team?: string
  product?: string
  tags?: readonly string[]
  cf?: Readonly<Record<string, unknown>>
  isEscalated?: boolean
  isSpam?: boolean
  resolution?: string
  /** In hours from now; negative ones are past. */
  dueIn?: number
  thread: readonly Line[]
  timeSpent?: {
    hoursAgo: number
    agent: string
    minutes: number
    isBillable: boolean
    description: string | null
  }
  /** What the customer thought of it, 1 to 5. */
  rating?: { score: number; feedback: string | null }
  /** What agents changed, by field, beside what the thread shows. */
  events?: readonly ({ hoursAgo: number; agent: string } & Readonly<Record<string, unknown>>)[]
}

export interface Line {
  hoursAgo: number
  text: string
  /** Instead of the text, in a mail that was not plain. */
  html?: string
  /** The agent who wrote it; the customer where none is named. */
  agent?: string
  /** A comment, that customers do or do not see. */
  comment?: 'private' | 'public'
  files?: readonly string[]
}
