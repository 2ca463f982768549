import { choices, statusType } from '../choices.ts'

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
export function fieldsIn(createdBy: string): Record<string, unknown>[] {
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
      allowedValues: (type === 'Picklist' ? choices[apiName] : undefined)?.map((value) => ({
        value,
        ...(apiName === 'status' ? { statusType: statusType(value) } : {}),
      })),
    })),
  )
}
