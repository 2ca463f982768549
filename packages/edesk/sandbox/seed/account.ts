import type { Address, Channel, Contact, Tag, TagGroup, User } from '../state.ts'

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

/** Colleagues of the large seed besides. */
export const moreUsers = [
  user(44, 'Lena Vogt', 'Agent'),
  user(45, 'Hugo Marchand', 'Agent', 1),
  user(46, 'Aiko Tanaka', 'Agent'),
  user(47, 'Karim Haddad', 'Agent', false),
]

export const channels = {
  amazon: { id: 311, type: 'Amazon', country: 'DE', currency: 'EUR', name: 'Amazon DE' },
  ebay: { id: 312, type: 'Ebay', country: 'GB', currency: 'GBP', name: 'eBay UK' },
  shop: { id: 313, type: 'Shopify', country: 'IE', currency: 'EUR', name: 'northlight.example' },
  mailbox: { id: 314, type: 'Email', country: null, currency: null, name: 'help@northlight.example' },
  chat: { id: 315, type: 'Chat', country: 'IE', currency: 'EUR', name: 'Shop chat' },
} satisfies Record<string, Channel>

/** Channels of the large seed besides. */
export const moreChannels = {
  amazonFr: { id: 316, type: 'Amazon', country: 'FR', currency: 'EUR', name: 'Amazon FR' },
  ebayIe: { id: 317, type: 'Ebay', country: 'IE', currency: 'EUR', name: 'eBay IE' },
} satisfies Record<string, Channel>

export const allChannels = { ...channels, ...moreChannels }
export type ChannelKey = keyof typeof allChannels

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

/** Tags of the large seed besides. */
export const moreTags = {
  damagedGoods: tag(907, 'Damaged Goods', 81, 'FF5722', 'exclamation'),
  escalations: tag(908, 'Escalations', 82, 'EB3F48', 'bullhorn'),
  refundDue: tag(909, 'Refund due', 81, '4CAF50', 'money'),
  invoice: tag(910, 'Invoice', 81, '3F51B5', 'print'),
  cancellation: tag(911, 'Cancellation', 81, '795548', 'close'),
  return: tag(912, 'Return', 81, '009688', 'recycle'),
  tracking: tag(913, 'Where is my order', 81, '03A9F4', 'truck'),
  presales: tag(914, 'Presales', 81, '8BC34A', 'comment'),
  praise: tag(915, 'Praise', 82, 'E91E63', 'heart'),
} satisfies Record<string, Tag>

export const allTags = { ...tags, ...moreTags }
export type TagKey = keyof typeof allTags

const buyer = (
  id: number,
  channel: ChannelKey,
  full_name: string,
  phone_number: string,
  address: Omit<Address, 'name'>,
  email = `${full_name.toLowerCase().replaceAll(' ', '.')}@mail.example`,
) => {
  const contact: Contact = {
    id,
    channel_id: allChannels[channel].id,
    client_id: 5_001,
    full_name,
    phone_number,
    email,
  }
  return { contact, address: { name: full_name, ...address } }
}

export const buyers = {
  ana: buyer(20_401, 'amazon', 'Ana Cruz', '+49 30 5550111', {
    line_1: 'Kastanienallee 12',
    city: 'Berlin',
    country: 'DE',
    postcode: '10435',
    country_name: 'Germany',
  }),
  tomas: buyer(20_402, 'ebay', 'Tomas Adeyemi', '+44 113 555 0122', {
    line_1: '4 Mill Lane',
    city: 'Leeds',
    country: 'GB',
    postcode: 'LS1 4AP',
    country_name: 'United Kingdom',
  }),
  chloe: buyer(20_403, 'shop', 'Chloe Martin', '+33 1 55 50 01 33', {
    line_1: '8 rue des Lilas',
    city: 'Lyon',
    country: 'FR',
    postcode: '69003',
    country_name: 'France',
  }),
  dev: buyer(20_404, 'chat', 'Dev Patel', '+353 21 555 0144', {
    line_1: '1 Quay Street',
    city: 'Cork',
    country: 'IE',
    postcode: 'T12 X8Y2',
    country_name: 'Ireland',
  }),
  helena: buyer(20_405, 'shop', 'Helena Borg', '+46 8 555 0155', {
    line_1: 'Strandvägen 7',
    city: 'Stockholm',
    country: 'SE',
    postcode: '114 56',
    country_name: 'Sweden',
  }),
}

/** Buyers of the large seed besides. */
export const moreBuyers = {
  jane: buyer(
    20_410,
    'amazon',
    'Jane Doe',
    '+49 30 5550166',
    { line_1: 'Lindenweg 4', city: 'Leipzig', country: 'DE', postcode: '04109', country_name: 'Germany' },
    'jane.doe@example.com',
  ),
  walter: buyer(
    20_411,
    'shop',
    'Walter Keane',
    '+353 1 555 0177',
    {
      line_1: '22 Harbour Road',
      city: 'Dublin',
      country: 'IE',
      postcode: 'D02 AF30',
      country_name: 'Ireland',
    },
    'customer@example.com',
  ),
  paula: buyer(
    20_412,
    'ebayIe',
    'Paula Nolan',
    '+353 91 555 0188',
    { line_1: '7 Shop Street', city: 'Galway', country: 'IE', postcode: 'H91 E2K3', country_name: 'Ireland' },
    'paula.nolan@example.com',
  ),
}

export const allBuyers = { ...buyers, ...moreBuyers }
export type BuyerKey = keyof typeof allBuyers
