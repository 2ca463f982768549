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

const departments = [
  { name: 'Customer Support', isDefault: true, address: 'support@tideline.example' },
  { name: 'Technical Operations', isDefault: false, address: 'ops@tideline.example' },
  { name: 'Billing', isDefault: false, address: 'billing@tideline.example' },
]

/** The first is whose token it is. Departments by their place above. */
const agents = [
  { firstName: 'Maya', lastName: 'Lindqvist', type: 'Admin', departments: [0, 1, 2] },
  { firstName: 'Owen', lastName: 'Kerr', type: 'AgentPublic', departments: [0] },
  { firstName: 'Priya', lastName: 'Raman', type: 'AgentPublic', departments: [1] },
  { firstName: 'Luc', lastName: 'Moreau', type: 'AgentPublic', departments: [0, 2] },
]

/** What any portal has before its first customer writes. */
export function seedPortal(state: ZohoDeskState, now: number): void {
  const { collections } = state
  const createdTime = toTimestamp(now - 400 * day)
  const roles = ['CEO', 'Support Agent'].map((name) =>
    collectionOf(state, 'roles').insert({
      name,
      description: null,
      isDefault: true,
      isVisible: true,
      shareDataWithPeers: true,
      createdTime,
    }),
  )
  const profiles = ['Support Administrator', 'Agent', 'Light Agent'].map((name) =>
    collectionOf(state, 'profiles').insert({
      name,
      description: null,
      type: name.replaceAll(' ', ''),
      default: true,
      isVisible: true,
      createdTime,
    }),
  )
  const placed = [...departments].reverse().map(({ address, ...one }) => {
    const sanitizedName = one.name.toLowerCase().replaceAll(' ', '-')
    const shown = {
      sanitizedName,
      nameInCustomerPortal: one.name,
      description: null,
      hasLogo: false,
      chatStatus: 'NOT_CREATED',
    }
    const flags = { isEnabled: true, isVisibleInCustomerPortal: true, isAssignToTeamEnabled: true }
    const department = collections.departments.insert({ ...one, ...shown, ...flags, createdTime })
    const reply = {
      address,
      displayName: `Tideline ${one.name}`,
      departmentId: department.id,
      serviceProviderType: 'ZohoSMTP',
    }
    collectionOf(state, 'mailReplyAddresses').insert({
      ...reply,
      isDepartmentDefault: true,
      isActive: true,
      isVerified: true,
      isSmtpEnabled: false,
      createdTime,
    })
    return department
  })
  const departmentIds = placed.reverse().map(({ id }) => id)
  for (const [index, { type, departments: places, ...name }] of agents.entries()) {
    const emailId = `${name.firstName.toLowerCase()}@tideline.example`
    const role = { roleId: roles[index === 0 ? 0 : 1]?.id, profileId: profiles[index === 0 ? 0 : 1]?.id }
    const locale = { timeZone: 'Europe/Dublin', langCode: 'en_US', countryCode: 'en_IE' }
    const flags = {
      status: 'ACTIVE',
      isConfirmed: true,
      isZiaAgent: false,
      rolePermissionType: type,
      isLightAgent: false,
    }
    const associatedDepartmentIds = places.flatMap((place) => departmentIds[place] ?? [])
    collections.agents.insert({
      ...name,
      name: `${name.firstName} ${name.lastName}`,
      emailId,
      zuid: String(70_512_001 + index),
      associatedDepartmentIds,
      associatedChatDepartmentIds: [],
      associatedDepartments: associatedDepartmentIds.flatMap((id) => collections.departments.get(id) ?? []),
      channelExpert: [],
      photoURL: null,
      ...role,
      ...locale,
      ...flags,
      createdTime,
    })
  }
  const byName = (name: string) => collections.agents.find(({ firstName }) => firstName === name)?.id
  const none = {
    derivedAgents: [],
    roles: [],
    rolesWithSubordinates: [],
    subTeams: [],
    logoUrl: null,
    createdTime,
  }
  collections.teams.insert({
    name: 'Returns',
    description: 'Broken and unwanted goods',
    departmentId: departmentIds[0],
    agents: [byName('Owen'), byName('Luc')],
    ...none,
  })
  collections.teams.insert({
    name: 'On call',
    description: 'Outages, day and night',
    departmentId: departmentIds[1],
    agents: [byName('Priya')],
    ...none,
  })
  seedViews(state, createdTime)
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
