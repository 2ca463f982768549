import { organization, uuid } from '../state.ts'

/** Who answers: named in stories by their keys. */
export const agents = {
  mara: { id: uuid('2f60c9b8', 1), name: 'Mara Lindqvist', email: 'mara@harbourhearth.example' },
  jonas: { id: uuid('2f60c9b8', 2), name: 'Jonas Weber', email: 'jonas@harbourhearth.example' },
  priya: { id: uuid('2f60c9b8', 3), name: 'Priya Nair', email: 'priya@harbourhearth.example' },
  sam: { id: uuid('2f60c9b8', 4), name: 'Sam Okafor', email: 'sam@harbourhearth.example' },
}

export type Agent = keyof typeof agents

/** Colleagues of the large seed besides. */
export const moreAgents = [
  { id: uuid('2f60c9b8', 5), name: 'Lucie Fournier', email: 'lucie@harbourhearth.example' },
  { id: uuid('2f60c9b8', 6), name: 'Diego Santos', email: 'diego@harbourhearth.example' },
  { id: uuid('2f60c9b8', 7), name: 'Haruka Ito', email: 'haruka@harbourhearth.example' },
  { id: uuid('2f60c9b8', 8), name: 'Omar Farouk', email: 'omar@harbourhearth.example' },
]

/** The store's key: what the vendor calls appclient_id. */
export const store = 'harbourhearth3417'

/** The key of the second store, of the large seed. */
export const outletStore = 'app_9988'

const person = (sequence: number, name: string, email: string, phone: string, city: string) => ({
  id: uuid('c0a1f2e3', sequence),
  uid: `cust-${700 + sequence}`,
  appClientId: store,
  name,
  email,
  phone,
  city,
})

/** Who buys and writes. The plus in Ben's address is meant: it must survive a URL. */
export const buyers = {
  ana: { ...person(1, 'Ana Cruz', 'ana.cruz@mail.example', '+35312345601', 'Cork'), country: 'IE' },
  ben: { ...person(2, 'Ben Adeyemi', 'ben+shop@mail.example', '+442079460102', 'Leeds'), country: 'GB' },
  chloe: {
    ...person(3, 'Chloé Martin', 'chloe.martin@courrier.example', '+33155550103', 'Lyon'),
    country: 'FR',
  },
  dev: { ...person(4, 'Dev Patel', 'dev.patel@mail.example', '+14155550104', 'Oakland'), country: 'US' },
  northwind: {
    ...person(5, 'Northwind Trading', 'it@northwind.example', '+4930555105', 'Berlin'),
    country: 'DE',
  },
  helena: {
    ...person(6, 'Helena Marsh', 'helena@marsh.example', '+16692668044', 'San Jose'),
    country: 'US',
    loyalty_tier: 'gold',
  },
}

/** Who buys and writes in the large seed besides. */
export const moreBuyers = {
  jane: {
    ...person(7, 'Jane Doe', 'jane.doe@example.com', '+14155550107', 'San Francisco'),
    country: 'US',
    appClientId: outletStore,
  },
  marco: {
    ...person(8, 'Marco Bianchi', 'marco.bianchi@posta.example', '+390655500108', 'Bologna'),
    country: 'IT',
    loyalty_tier: 'platinum',
  },
  ruth: {
    ...person(9, 'Ruth Callahan', 'ruth.callahan@mail.example', '+13035550109', 'Boulder'),
    country: 'US',
  },
}

export type Buyer = keyof typeof buyers | keyof typeof moreBuyers

/** Tags as GET /tags returns them. */
export const tags = {
  vip: { id: uuid('009a8844', 1), name: 'vip', description: 'Answer within the hour' },
  escalated: { id: uuid('009a8844', 2), name: 'escalated', description: 'A lead is on it' },
  damaged: { id: uuid('009a8844', 3), name: 'damaged', description: 'Arrived broken' },
  returns: { id: uuid('009a8844', 4), name: 'returns_processing', description: 'A return is under way' },
  gift: { id: uuid('009a8844', 5), name: 'gift', description: null },
}

export type Tag = keyof typeof tags

/** Tags of the large seed besides. */
export const moreTags = {
  late: { id: uuid('009a8844', 6), name: 'late_delivery', description: 'The parcel is overdue' },
  tracking: { id: uuid('009a8844', 7), name: 'where_is_my_order', description: null },
  refund: { id: uuid('009a8844', 8), name: 'refund', description: 'Money is to go back' },
  invoice: { id: uuid('009a8844', 9), name: 'invoice', description: 'For Finance' },
  account: { id: uuid('009a8844', 10), name: 'account_access', description: null },
  outage: { id: uuid('009a8844', 11), name: 'outage', description: 'Part of an incident' },
  cancel: { id: uuid('009a8844', 12), name: 'cancellation', description: null },
  subscription: { id: uuid('009a8844', 13), name: 'subscription', description: null },
  presales: { id: uuid('009a8844', 14), name: 'presales', description: 'Before an order' },
  praise: { id: uuid('009a8844', 15), name: 'praise', description: null },
  spam: { id: uuid('009a8844', 16), name: 'spam', description: 'Nobody answers it' },
  newsletter: { id: uuid('009a8844', 17), name: 'newsletter', description: null },
  autoReply: { id: uuid('009a8844', 18), name: 'auto_reply', description: null },
}

export const teams = ['Frontline', 'Returns', 'Escalations'].map((name, index) => {
  return { id: uuid('1b52e6d7', index + 1), name, organization_id: organization }
})

export const moreTeams = ['Customer Care', 'Returns Team', 'VIP Desk'].map((name, index) => {
  return { id: `team_00${index + 1}`, name, organization_id: organization }
})

export const channels = ['email', 'messenger', 'instagram', 'aircall'].map((type, index) => {
  return { id: uuid('3e71dba9', index + 1), type, business_brand_name: 'Harbour & Hearth' }
})
