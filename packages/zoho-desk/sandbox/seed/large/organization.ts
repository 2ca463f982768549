import type { SeededAccount, SeededContact } from '../customers.ts'
import type { SeededAgent, SeededDepartment, SeededTeam } from '../portal.ts'

/** What a portal has when it has grown: at the head of the lists of the small one. */
export const departments: readonly SeededDepartment[] = [
  { name: 'Networking', address: 'network@tideline.example' },
  { name: 'Finance', address: 'finance@tideline.example' },
  { name: 'Engineering', address: 'engineering@tideline.example' },
]

export const agents: readonly SeededAgent[] = [
  { firstName: 'Niamh', lastName: 'Byrne', type: 'AgentPublic', departments: ['Customer Support'] },
  { firstName: 'Tomas', lastName: 'Silva', type: 'AgentPublic', departments: ['Customer Support'] },
  { firstName: 'Callum', lastName: 'Reid', type: 'AgentPublic', departments: ['Networking'] },
  {
    firstName: 'Yuki',
    lastName: 'Tanaka',
    type: 'AgentPublic',
    departments: ['Networking', 'Technical Operations'],
  },
  { firstName: 'Clara', lastName: 'Neumann', type: 'AgentPublic', departments: ['Finance', 'Billing'] },
  { firstName: 'Idris', lastName: 'Bello', type: 'AgentPublic', departments: ['Engineering'] },
  { firstName: 'Sofia', lastName: 'Marino', type: 'AgentPublic', departments: ['Engineering'] },
]

export const teams: readonly SeededTeam[] = [
  {
    name: 'Network Operations',
    description: 'Offices and their connections',
    department: 'Networking',
    agents: ['Callum', 'Yuki'],
  },
  {
    name: 'Identity',
    description: 'Sign-in, certificates and permissions',
    department: 'Engineering',
    agents: ['Idris', 'Sofia'],
  },
]

const account = (accountName: string, domain: string, industry: string, tier: string): SeededAccount => ({
  accountName,
  website: `https://${domain}`,
  industry,
  phone: '+353 1 555 0100',
  description: tier === 'VIP' ? 'VIP: answer within the hour.' : null,
  cf: { cf_tier: tier },
})

export const accounts: readonly SeededAccount[] = [
  account('Acme Corp', 'acme.example', 'Manufacturing', 'VIP'),
  account('North Quay Offices', 'northquay.example', 'Real estate', 'VIP'),
  account('Example Trading', 'example.com', 'Retail', 'Standard'),
]

export const contacts: readonly SeededContact[] = [
  { firstName: 'Alex', lastName: 'Morgan', email: 'user@example.com', account: 'Example Trading' },
  { firstName: 'Sam', lastName: 'Rivera', email: 'sam.rivera@acme.example', account: 'Acme Corp' },
  {
    firstName: 'Dana',
    lastName: 'Reyes',
    email: 'dana.reyes@acme.example',
    account: 'Acme Corp',
    type: 'VIP',
  },
  {
    firstName: 'Helen',
    lastName: 'Murphy',
    email: 'helen.murphy@northquay.example',
    account: 'North Quay Offices',
    type: 'VIP',
    mobile: '+353 1 555 0142',
  },
]
