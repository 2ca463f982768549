import type { ChannelKey, TagKey, UserKey } from './account.ts'
import type { BuyerKey } from './buyers.ts'
import type { OrderKey } from './shop.ts'

/** One ticket as people would tell it; times are hours before the seed. */
export interface Story {
  subject: string
  type: string
  channel: ChannelKey
  buyer: BuyerKey
  status: string
  order?: OrderKey
  owner?: UserKey
  tags?: TagKey[]
  fields?: Record<string, string>
  thread: Line[]
}

export interface Line {
  hoursAgo: number
  /** Absent when the customer wrote it. */
  user?: UserKey
  /** Only colleagues see it. */
  note?: true
  text: string
  photo?: string
}
