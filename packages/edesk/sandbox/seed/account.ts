import type { Channel, Tag, TagGroup, User } from '../records.ts'

const user = (id: number, name: string, role: string, active: boolean | number = true): User => {
  const username = name.toLowerCase().replace(' ', '.')
  return { id, name, email: `${username}@northlight.example`, active, username, role }
}

/** Mara's is the token. */
export const users = {
  mara: user(41, 'Mara Lindholm', 'Admin'),
  ben: user(42, 'Ben Osei', 'Agent', 1),
  sofia: user(43, 'Sofia Reyes', 'Agent'),
}
export type UserKey = keyof typeof users

export const channels = {
  amazon: { id: 311, type: 'Amazon', country: 'DE', currency: 'EUR', name: 'Amazon DE' },
  ebay: { id: 312, type: 'Ebay', country: 'GB', currency: 'GBP', name: 'eBay UK' },
  shop: { id: 313, type: 'Shopify', country: 'IE', currency: 'EUR', name: 'northlight.example' },
  mailbox: { id: 314, type: 'Email', country: null, currency: null, name: 'help@northlight.example' },
  chat: { id: 315, type: 'Chat', country: 'IE', currency: 'EUR', name: 'Shop chat' },
} satisfies Record<string, Channel>
export type ChannelKey = keyof typeof channels

/** A channel of another team: it is not listed, and may not be used. */
export const foreignChannel = 399

export const tagGroups: TagGroup[] = [
  { id: 81, name: 'Reasons', user_id: null, entity_type: 'Ticket', type: 'Custom', hide: false },
  { id: 82, name: 'Care', user_id: 41, entity_type: 'Ticket', type: 'Custom', hide: false },
]

const tag = (id: number, name: string, tag_group_id: number, color: string, icon: string): Tag => {
  return { id, name, active: true, tag_group_id, color, icon }
}

export const tags = {
  gift: tag(901, 'Gift', 82, 'E91E63', 'gift'),
  vip: tag(902, 'VIP', 82, 'FFA000', 'star'),
  damaged: tag(903, 'Damaged', 81, 'F44336', 'exclamation'),
  late: tag(904, 'Late parcel', 81, '2196F3', 'truck'),
  handOver: tag(905, 'Hand-over', 82, '607D8B', 'reply'),
  returned: { ...tag(906, 'Return (old)', 81, '757575', 'recycle'), active: false },
} satisfies Record<string, Tag>
export type TagKey = keyof typeof tags

/** The custom fields of tickets and orders, and what their text must be. */
export const customFieldTypes: Readonly<Record<string, 'text' | 'number'>> = {
  Reason: 'text',
  'Refund amount': 'number',
}
