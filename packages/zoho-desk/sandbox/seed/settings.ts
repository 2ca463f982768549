import { choices, statusType } from '../choices.ts'
import { collectionOf, currentAgent, toTimestamp, type ZohoDeskState } from '../state.ts'

const day = 86_400_000

const channelCodes = ['EMAIL', 'PHONE', 'WEB', 'CHAT', 'FACEBOOK', 'TWITTER', 'FORUMS']

/** What an administrator set up: a few of each, so that lists have something to show and ids lead somewhere. */
export function seedSettings(state: ZohoDeskState, now: number): void {
  const by = currentAgent(state).id
  const [department] = state.collections.departments
  const departmentId = department?.id
  const times = { createdTime: toTimestamp(now - 300 * day), modifiedTime: toTimestamp(now - 30 * day) }
  const place = (name: string, record: Record<string, unknown>) =>
    collectionOf(state, name).insert({ createdBy: by, modifiedBy: by, ...times, ...record })

  for (const code of channelCodes) {
    const name = code[0] + code.slice(1).toLowerCase()
    place('channels', {
      code,
      channelCode: code,
      name,
      type: 'SYSTEM',
      appName: null,
      photoURL: null,
      acceptsReplies: code !== 'PHONE',
    })
  }
  const status = 'ACTIVE'
  for (const { organization } of state.portals.values())
    collectionOf(state, 'organizations').insert(organization)
  for (const field of fieldsIn(by)) place('fields', field)
  place('businessHours', {
    name: 'Weekdays',
    status,
    type: 'SPECIFIC',
    timeZone: { id: 'Europe/Dublin', name: 'Dublin' },
    businessTimes: [],
    holidayLists: [],
  })
  place('holidayList', { name: 'Public holidays', status, type: 'SPECIFIC', holidays: [] })
  place('sla', { name: 'Within a day', status })
  place('supportPlans', { name: 'Unlimited', status, supportType: 'UNLIMITED_SUPPORT', departmentId })
  place('skillTypes', { name: 'Languages', description: null })
  place('skills', { name: 'German', description: null, status, departmentId, agentIds: [by], orderId: 1 })
  place('webhooks', {
    name: 'Warehouse',
    url: 'https://hooks.tideline.example/desk',
    isEnabled: true,
    type: 'CUSTOMER_WEBHOOK',
    subscriptions: { Ticket_Add: null },
    includeEventsFrom: [],
  })
  place('templateFolders', {
    folderName: 'Replies',
    folderDesc: null,
    category: 'CUSTOM_FOLDER',
    departmentId,
  })
  place('emailTemplates', {
    name: 'We are looking into it',
    subject: 'Your question',
    body: '<p>We are looking into it.</p>',
    departmentId,
    attachments: [],
  })
  place('ticketTemplates', {
    ticketTemplateName: 'Broken goods',
    ticketTemplateValues: { category: 'Damage', priority: 'Medium' },
  })
  place('layouts', {
    layoutName: 'Standard',
    layoutDisplayName: 'Standard',
    isDefaultLayout: true,
    isStandardLayout: true,
    hasLogo: false,
    module: 'tickets',
    departmentId,
    status,
  })
  place('modules', {
    apiName: 'tickets',
    displayLabel: 'Tickets',
    singularLabel: 'Ticket',
    pluralLabel: 'Tickets',
    nameField: 'subject',
    isCustomModule: false,
    isDeptSpecific: true,
    hasRecycleBin: true,
  })
  place('helpCenters', {
    name: 'Tideline help',
    url: 'https://help.tideline.example',
    status,
    isDefault: true,
    primaryLocale: 'en',
    locales: ['en', 'de'],
    departmentIds: [departmentId],
  })
  place('groups', { name: 'Trade customers', description: null, status, count: 0 })
  place('labels', {
    name: 'Regular',
    preferences: { bgColor: '#fff', textColor: '#000', shape: 'ROUNDED' },
    count: 0,
  })
  place('users', { name: 'Elena Petrova', emailAddress: 'elena@mail.example', userType: 'ENDUSER', status })
  place('communityCategories', {
    name: 'Ideas',
    description: null,
    permalink: 'ideas',
    status: 'ENABLED',
    departmentId,
    moderators: [],
    child: [],
  })
  place('communityTopics', {
    subject: 'A larger vase, please',
    content: '<p>With room for sunflowers.</p>',
    type: 'IDEA',
    isLocked: false,
  })
  place('im/channels', {
    name: 'Tideline on WhatsApp',
    integrationServiceType: 'WHATSAPP',
    departmentId,
    isActive: true,
  })
  place('im/bots', {
    name: 'Opening hours',
    type: 'gc',
    status: 'enabled',
    departmentId,
    associatedChannels: [],
  })
  place('im/cannedMessages', {
    title: 'Greeting',
    message: 'Hello! How can we help?',
    type: 'CANNED',
    departmentId,
  })
  const session = place('im/sessions', {
    subject: 'Opening hours',
    status: 'OPEN',
    departmentId,
    agentId: by,
  })
  place('im/messages', {
    sessionId: session.id,
    message: 'Are you open on Sunday?',
    type: 'TEXT',
    direction: 'IN',
    status: 'DELIVERED',
  })
  place('dashboards', { name: 'Today', displayLabel: 'Today', isDefault: true, isFavorite: false })
  place('cm_assets', {
    name: 'Lobby terminal, Galway',
    departmentId,
    ownerId: by,
    isPresence: true,
    canEdit: true,
    cf: { cf_serial: 'LT-88' },
  })
}

/** Fields by module: api name, label, type. */
const fields: Readonly<
  Record<string, readonly (readonly [apiName: string, displayLabel: string, type: string])[]>
> = {
  tickets: [
    ['subject', 'Subject', 'Text'],
    ['status', 'Status', 'Picklist'],
    ['priority', 'Priority', 'Picklist'],
    ['category', 'Category', 'Picklist'],
    ['channel', 'Channel', 'Picklist'],
    ['classification', 'Classification', 'Picklist'],
    ['departmentId', 'Department', 'LookUp'],
    ['contactId', 'Contact Name', 'LookUp'],
    ['assigneeId', 'Ticket Owner', 'LookUp'],
    ['dueDate', 'Due Date', 'DateTime'],
    ['cf_order_number', 'Order number', 'Text'],
  ],
  contacts: [
    ['firstName', 'First Name', 'Text'],
    ['lastName', 'Last Name', 'Text'],
    ['email', 'Email', 'Email'],
    ['phone', 'Phone', 'Phone'],
    ['cf_loyalty', 'Loyalty', 'Text'],
  ],
  accounts: [
    ['accountName', 'Account Name', 'Text'],
    ['website', 'Website', 'URL'],
    ['phone', 'Phone', 'Phone'],
  ],
  tasks: [
    ['subject', 'Subject', 'Text'],
    ['dueDate', 'Due Date', 'DateTime'],
  ],
}

/** What the forms of all modules have, with the values that their lists offer. */
function fieldsIn(createdBy: string): Record<string, unknown>[] {
  return Object.entries(fields).flatMap(([module, list]) =>
    [...list].reverse().map(([apiName, displayLabel, type]) => ({
      module,
      apiName,
      name: apiName,
      displayLabel,
      i18NLabel: displayLabel,
      type,
      maxLength: type === 'Text' ? 255 : null,
      isCustomField: apiName.startsWith('cf_'),
      isMandatory: ['subject', 'departmentId', 'contactId', 'lastName', 'accountName'].includes(apiName),
      isEncryptedField: false,
      isSortable: true,
      showToHelpCenter: true,
      sourceType: apiName.startsWith('cf_') ? 'USERDEFINED' : 'SYSTEM',
      createdBy,
      pickListValues: (type === 'Picklist' ? choices[apiName] : undefined)?.map((value) => ({
        value,
        ...(apiName === 'status' ? { statusType: statusType(value) } : {}),
      })),
    })),
  )
}
