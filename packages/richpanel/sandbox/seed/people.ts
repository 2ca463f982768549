import { organization, uuid } from '../state.ts'

/** Who answers: named in stories by their keys. */
export const agents = {
  mara: { id: uuid('2f60c9b8', 1), name: 'Mara Lindqvist', email: 'mara@harbourhearth.example' },
  jonas: { id: uuid('2f60c9b8', 2), name: 'Jonas Weber', email: 'jonas@harbourhearth.example' },
  priya: { id: uuid('2f60c9b8', 3), name: 'Priya Nair', email: 'priya@harbourhearth.example' },
  sam: { id: uuid('2f60c9b8', 4), name: 'Sam Okafor', email: 'sam@harbourhearth.example' },
}

export type Agent = keyof typeof agents

const person = (sequence: number, name: string, email: string, phone: string, city: string) => ({
  id: uuid('c0a1f2e3', sequence),
  uid: `cust-${700 + sequence}`,
  appClientId: 'harbourhearth3417',
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

export type Buyer = keyof typeof buyers

/** Tags as GET /tags returns them. */
export const tags = {
  vip: { id: uuid('009a8844', 1), name: 'vip', description: 'Answer within the hour' },
  escalated: { id: uuid('009a8844', 2), name: 'escalated', description: 'A lead is on it' },
  damaged: { id: uuid('009a8844', 3), name: 'damaged', description: 'Arrived broken' },
  returns: { id: uuid('009a8844', 4), name: 'returns_processing', description: 'A return is under way' },
  gift: { id: uuid('009a8844', 5), name: 'gift', description: null },
}

export type Tag = keyof typeof tags

export const teams = ['Frontline', 'Returns', 'Escalations'].map((name, index) => {
  return { id: uuid('1b52e6d7', index + 1), name, organization_id: organization }
})

export const channels = ['email', 'messenger', 'instagram', 'aircall'].map((type, index) => {
  return { id: uuid('3e71dba9', index + 1), type, business_brand_name: 'Harbour & Hearth' }
})
