import { collectionOf, type Entry, toTimestamp, type ZohoDeskState } from '../state.ts'

const day = 86_400_000

export const mainOrganization = { id: '645001234', name: 'Tideline Homeware', portalName: 'tideline' }
export const secondOrganization = { id: '645005678', name: 'Tideline Trade', portalName: 'tidelinetrade' }

export function organization(
  { id, name, portalName }: typeof mainOrganization,
  edition: string,
  isDefault = true,
): Entry {
  const address = {
    street: '4 Quay Street',
    city: 'Galway',
    state: null,
    zip: 'H91 X2Y3',
    country: 'Ireland',
  }
  return {
    id,
    companyName: name,
    organizationName: name,
    alias: null,
    portalName,
    portalURL: `https://desk.zoho.com/support/${portalName}`,
    edition,
    isDefault,
    isAdminInOrg: true,
    primaryContact: 'maya@tideline.example',
    website: 'https://tideline.example',
    currencyCode: 'EUR',
    currencyLocale: 'en_IE',
    timeZone: 'Europe/Dublin',
    employeeCount: '10',
    ...address,
  }
}

export interface SeededDepartment {
  name: string
  isDefault?: boolean
  /** From where its agents write. */
  address: string
}

export interface SeededAgent {
  firstName: string
  lastName: string
  type: 'Admin' | 'AgentPublic'
  departments: readonly string[]
}

export interface SeededTeam {
  name: string
  description: string
  department: string
  /** First names. */
  agents: readonly string[]
}

const departments: readonly SeededDepartment[] = [
  { name: 'Customer Support', isDefault: true, address: 'support@tideline.example' },
  { name: 'Technical Operations', address: 'ops@tideline.example' },
  { name: 'Billing', address: 'billing@tideline.example' },
]

/** The first is whose token it is. */
const agents: readonly SeededAgent[] = [
  {
    firstName: 'Maya',
    lastName: 'Lindqvist',
    type: 'Admin',
    departments: ['Customer Support', 'Technical Operations', 'Billing'],
  },
  { firstName: 'Owen', lastName: 'Kerr', type: 'AgentPublic', departments: ['Customer Support'] },
  { firstName: 'Priya', lastName: 'Raman', type: 'AgentPublic', departments: ['Technical Operations'] },
  { firstName: 'Luc', lastName: 'Moreau', type: 'AgentPublic', departments: ['Customer Support', 'Billing'] },
]

const teams: readonly SeededTeam[] = [
  {
    name: 'Returns',
    description: 'Broken and unwanted goods',
    department: 'Customer Support',
    agents: ['Owen', 'Luc'],
  },
  {
    name: 'On call',
    description: 'Outages, day and night',
    department: 'Technical Operations',
    agents: ['Priya'],
  },
]

/** What any portal has before its first customer writes. */
export function seedPortal(state: ZohoDeskState, now: number): void {
  const createdTime = toTimestamp(now - 400 * day)
  for (const name of ['CEO', 'Support Agent']) {
    collectionOf(state, 'roles').insert({
      name,
      description: null,
      isDefault: true,
      isVisible: true,
      shareDataWithPeers: true,
      createdTime,
    })
  }
  for (const name of ['Support Administrator', 'Agent', 'Light Agent']) {
    collectionOf(state, 'profiles').insert({
      name,
      description: null,
      type: name.replaceAll(' ', ''),
      default: true,
      isVisible: true,
      createdTime,
    })
  }
  seedOrganization(state, createdTime, { departments, agents, teams })
  seedViews(state, createdTime)
}

/** Departments, the first at the head of their list; who works in them; and teams. */
export function seedOrganization(
  state: ZohoDeskState,
  createdTime: string,
  given: {
    departments: readonly SeededDepartment[]
    agents: readonly SeededAgent[]
    teams: readonly SeededTeam[]
  },
): void {
  for (const department of [...given.departments].reverse()) addDepartment(state, createdTime, department)
  for (const agent of given.agents) addAgent(state, createdTime, agent)
  for (const team of given.teams) addTeam(state, createdTime, team)
}

function addDepartment(state: ZohoDeskState, createdTime: string, given: SeededDepartment): void {
  const { name, address, isDefault = false } = given
  const shown = {
    sanitizedName: name.toLowerCase().replaceAll(' ', '-'),
    nameInCustomerPortal: name,
    description: null,
    hasLogo: false,
    chatStatus: 'NOT_CREATED',
  }
  const flags = { isEnabled: true, isVisibleInCustomerPortal: true, isAssignToTeamEnabled: true }
  const { departments } = state.collections
  const { id } = departments.insert({ name, isDefault, ...shown, ...flags, createdTime })
  collectionOf(state, 'mailReplyAddresses').insert({
    address,
    displayName: `Tideline ${name}`,
    departmentId: id,
    serviceProviderType: 'ZohoSMTP',
    isDepartmentDefault: true,
    isActive: true,
    isVerified: true,
    isSmtpEnabled: false,
    createdTime,
  })
}

function addAgent(state: ZohoDeskState, createdTime: string, given: SeededAgent): void {
  const { type, departments: places, ...name } = given
  const { agents, departments } = state.collections
  const idOf = (collection: string, wanted: string) =>
    collectionOf(state, collection).find((one) => one.name === wanted)?.id
  const isAdmin = type === 'Admin'
  const associatedDepartments = departments.filter((one) => places.includes(one.name))
  const flags = { isConfirmed: true, isZiaAgent: false, rolePermissionType: type, isLightAgent: false }
  const locale = { timeZone: 'Europe/Dublin', langCode: 'en_US', countryCode: 'en_IE' }
  agents.insert({
    ...name,
    name: `${name.firstName} ${name.lastName}`,
    emailId: `${name.firstName.toLowerCase()}@tideline.example`,
    zuid: String(70_512_001 + agents.size),
    associatedDepartmentIds: associatedDepartments.map(({ id }) => id),
    associatedChatDepartmentIds: [],
    associatedDepartments,
    channelExpert: [],
    photoURL: null,
    roleId: idOf('roles', isAdmin ? 'CEO' : 'Support Agent'),
    profileId: idOf('profiles', isAdmin ? 'Support Administrator' : 'Agent'),
    ...locale,
    status: 'ACTIVE',
    ...flags,
    createdTime,
  })
}

function addTeam(state: ZohoDeskState, createdTime: string, given: SeededTeam): void {
  const { agents, departments, teams } = state.collections
  const { name, description, department } = given
  teams.insert({
    name,
    description,
    departmentId: departments.find((one) => one.name === department)?.id,
    agents: given.agents.map((first) => agents.find(({ firstName }) => firstName === first)?.id),
    derivedAgents: [],
    roles: [],
    rolesWithSubordinates: [],
    subTeams: [],
    logoUrl: null,
    createdTime,
  })
}

function seedViews(state: ZohoDeskState, createdTime: string): void {
  const views: readonly (readonly [string, string, Record<string, string | null>])[] = [
    ['All tickets', 'tickets', {}],
    ['Open tickets', 'tickets', { statusType: 'Open' }],
    ['Unassigned open tickets', 'tickets', { statusType: 'Open', assigneeId: null }],
    ['All contacts', 'contacts', {}],
    ['All accounts', 'accounts', {}],
  ]
  for (const [name, module, criteria] of views) {
    const names = {
      viewName: name,
      displayLabel: name,
      sanitizedName: name.toLowerCase().replaceAll(' ', '-'),
    }
    collectionOf(state, 'views').insert({
      name,
      ...names,
      module,
      criteria,
      isCustomView: false,
      isLocked: false,
      createdTime,
    })
  }
}
