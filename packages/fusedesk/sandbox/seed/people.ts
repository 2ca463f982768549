import { uuid } from '../state.ts'

/** `userId` is what cases call repid. */
export const reps = {
  kim: { userId: 17, repid: 2, firstName: 'Kim', lastName: 'Osei', active: true, defaultDepartmentId: 3 },
  ravi: { userId: 21, repid: 3, firstName: 'Ravi', lastName: 'Menon', active: true, defaultDepartmentId: 5 },
  tom: { userId: 19, repid: 4, firstName: 'Tom', lastName: 'Ashby', active: false, defaultDepartmentId: 5 },
  ingrid: {
    userId: 24,
    repid: 17,
    firstName: 'Ingrid',
    lastName: 'Berg',
    active: true,
    defaultDepartmentId: 7,
  },
}

export const departments = {
  billing: { id: 3, name: 'Billing', repUserIds: [17, 21] },
  support: { id: 5, name: 'Support', repUserIds: [21, 19, 24] },
  sales: { id: 7, name: 'Sales', repUserIds: [], allReps: true },
  returns: { id: 8, name: 'Returns', repUserIds: [19], archivedDaysAgo: 300 },
}

export const tags = [
  { id: 4, tagname: 'Billing', hidden: false },
  { id: 5, tagname: 'VIP', hidden: false },
  { id: 6, tagname: 'Shipping', hidden: false },
  { id: 7, tagname: 'Damaged', hidden: false },
  { id: 8, tagname: 'Spring promo', hidden: true },
  { id: 9, tagname: 'Escalated', hidden: false },
]

export const person = (
  sequence: number,
  firstName: string,
  lastName: string,
  emailAddress: string,
  company: string,
) => ({
  id: uuid(sequence),
  crmId: 5_520 + sequence,
  firstName,
  lastName,
  emailAddress,
  company,
  phone1: `+1 555 01${String(sequence).padStart(2, '0')}`,
  website: '',
  timeZone: 'America/Denver',
})

/** The plus in Jonas's address is meant: it must survive a form and a query. Noor is not in the CRM. */
export const contacts = {
  dana: { ...person(1, 'Dana', 'Reyes', 'dana@acme.example', 'Acme Corp'), companyid: 3_101 },
  lee: { ...person(2, 'Lee', "O'Hara", 'lee@acme.example', 'Acme Corp'), companyid: 3_101 },
  maya: person(3, 'Maya', 'Lindqvist', 'maya@northwind.example', 'Northwind Trading'),
  jonas: person(4, 'Jonas', 'Weber', 'jonas+shop@mail.example', ''),
  chloe: person(5, 'Chloé', 'Martin', 'chloe.martin@courrier.example', ''),
  noor: { ...person(6, 'Noor', 'Haddad', 'noor@mail.example', ''), crmId: null },
}
