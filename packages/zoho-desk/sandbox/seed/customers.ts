import { contactDefaults } from '../people.ts'
import { currentAgent, toTimestamp, type ZohoDeskState } from '../state.ts'

const day = 86_400_000

export interface SeededAccount {
  accountName: string
  website: string
  industry: string
  phone: string
  description: string | null
  cf: Record<string, unknown>
}

export interface SeededContact {
  firstName: string
  lastName: string
  email: string
  mobile?: string | null
  /** The name of one. */
  account?: string
  type?: string
}

const accounts: readonly SeededAccount[] = [
  {
    accountName: 'Harbour Hotels',
    website: 'https://harbourhotels.example',
    industry: 'Hospitality',
    phone: '+353 91 555 010',
    description: 'VIP: answer within the hour.',
    cf: { cf_tier: 'VIP' },
  },
  {
    accountName: 'Bright Cafés',
    website: 'https://brightcafes.example',
    industry: 'Hospitality',
    phone: '+353 1 555 020',
    description: null,
    cf: { cf_tier: 'Standard' },
  },
]

const contacts: readonly SeededContact[] = [
  { firstName: 'Elena', lastName: 'Petrova', email: 'elena@mail.example', mobile: '+353 86 555 0001' },
  { firstName: 'Samir', lastName: 'Haddad', email: 'samir@mail.example', mobile: '+353 86 555 0002' },
  {
    firstName: 'Grace',
    lastName: 'Okafor',
    email: 'grace@harbourhotels.example',
    account: 'Harbour Hotels',
    type: 'VIP',
  },
  { firstName: 'Jonas', lastName: 'Weber', email: 'jonas@brightcafes.example', account: 'Bright Cafés' },
  { firstName: 'Ana', lastName: 'Silva', email: 'ana@mail.example', mobile: null },
]

export interface SeededProduct {
  productName: string
  productCode: string
  unitPrice: number
}

const products: readonly SeededProduct[] = [
  { productName: 'Stoneware vase, tall', productCode: 'VASE-01', unitPrice: 64 },
  { productName: 'Wool throw', productCode: 'THROW-07', unitPrice: 89 },
  { productName: 'Room keys service', productCode: 'KEYS-SaaS', unitPrice: 450 },
]

export function seedCustomers(state: ZohoDeskState, now: number): void {
  const createdTime = toTimestamp(now - 200 * day)
  addCustomers(state, createdTime, { accounts, contacts })
  const { collections } = state
  const same = { createdTime, modifiedTime: createdTime, isTrashed: false }
  const ownerId = currentAgent(state).id
  addProducts(state, createdTime, products)
  const departmentIds = [...collections.departments].map(({ id }) => id)
  const hotels = collections.accounts.find(({ accountName }) => accountName === 'Harbour Hotels')
  const keys = collections.products.find(({ productCode }) => productCode === 'KEYS-SaaS')
  collections.contracts.insert({
    ...same,
    contractName: 'Harbour Hotels, room keys',
    contractNumber: 'C-1001',
    contractStatus: 'ACTIVE',
    accountId: hotels?.id ?? null,
    productId: keys?.id ?? null,
    departmentId: departmentIds[1],
    ownerId,
    startDate: toTimestamp(now - 150 * day).slice(0, 10),
    endDate: toTimestamp(now + 215 * day).slice(0, 10),
  })
}

/** Companies, and the people who write for them or for themselves. */
export function addCustomers(
  state: ZohoDeskState,
  createdTime: string,
  given: { accounts: readonly SeededAccount[]; contacts: readonly SeededContact[] },
): void {
  const { accounts, contacts } = state.collections
  const same = { createdTime, modifiedTime: createdTime, isTrashed: false }
  const ownerId = currentAgent(state).id
  for (const account of given.accounts)
    accounts.insert({ ...same, email: null, ownerId, fax: null, ...account })
  for (const { account, ...contact } of given.contacts) {
    const accountId = accounts.find(({ accountName }) => accountName === account)?.id ?? null
    const mobile = contact.mobile ?? null
    contacts.insert({
      ...contactDefaults,
      ...same,
      type: null,
      ownerId,
      ...contact,
      phone: mobile,
      mobile,
      accountId,
    })
  }
}

/** Products of every department that there is. */
export function addProducts(
  state: ZohoDeskState,
  createdTime: string,
  given: readonly SeededProduct[],
): void {
  const departmentIds = [...state.collections.departments].map(({ id }) => id)
  const same = { createdTime, modifiedTime: createdTime, isTrashed: false, ownerId: currentAgent(state).id }
  for (const product of given)
    state.collections.products.insert({ ...same, departmentIds, description: null, ...product })
}
