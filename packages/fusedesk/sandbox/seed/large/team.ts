import type { SeededContact, SeededDepartment, SeededRep } from '../desk.ts'
import {
  person,
  contacts as smallContacts,
  departments as smallDepartments,
  reps as smallReps,
  tags as smallTags,
} from '../people.ts'

/** Those of the small desk, and the colleagues that a larger one takes. */
export const reps = {
  ...smallReps,
  lena: {
    userId: 25,
    repid: 18,
    firstName: 'Lena',
    lastName: 'Hoffmann',
    active: true,
    defaultDepartmentId: 5,
  },
  diego: {
    userId: 26,
    repid: 19,
    firstName: 'Diego',
    lastName: 'Alvarez',
    active: true,
    defaultDepartmentId: 5,
  },
  marta: {
    userId: 27,
    repid: 20,
    firstName: 'Marta',
    lastName: 'Kowalska',
    active: true,
    defaultDepartmentId: 3,
  },
  aisha: {
    userId: 28,
    repid: 21,
    firstName: 'Aisha',
    lastName: 'Rahman',
    active: true,
    defaultDepartmentId: 9,
  },
  noah: {
    userId: 29,
    repid: 22,
    firstName: 'Noah',
    lastName: 'Fischer',
    active: true,
    defaultDepartmentId: 9,
  },
  mateo: {
    userId: 30,
    repid: 23,
    firstName: 'Mateo',
    lastName: 'Cruz',
    active: true,
    defaultDepartmentId: 9,
  },
  bea: {
    userId: 31,
    repid: 24,
    firstName: 'Bea',
    lastName: 'Lindgren',
    active: false,
    defaultDepartmentId: 9,
  },
} satisfies Record<string, SeededRep>

export const departments = {
  ...smallDepartments,
  billing: { ...smallDepartments.billing, repUserIds: [17, 21, 27] },
  support: { ...smallDepartments.support, repUserIds: [21, 19, 24, 25, 26] },
  tier2: { id: 9, name: 'Tier 2 Support', repUserIds: [28, 29, 30, 31] },
} satisfies Record<string, SeededDepartment>

export const tags = [
  ...smallTags,
  { id: 10, tagname: 'Refund', hidden: false },
  { id: 11, tagname: 'Bug', hidden: false },
  { id: 12, tagname: 'Return', hidden: false },
  { id: 13, tagname: 'Waiting on carrier', hidden: false },
  { id: 14, tagname: 'Login', hidden: false },
  { id: 15, tagname: 'Outage', hidden: false },
  { id: 16, tagname: 'Feedback', hidden: false },
]

export const contacts = {
  ...smallContacts,
  jordan: {
    ...person(7, 'Jordan', 'Doe', 'j.doe@example.com', 'Brightpath Logistics'),
    companyid: 3_107,
    website: 'https://brightpath.example',
    knownForDays: 310,
  },
  sam: {
    ...person(8, 'Sam', 'Rivera', 'sam.rivera@acme.example', 'Acme Corp'),
    companyid: 3_101,
    knownForDays: 190,
  },
  priya: { ...person(9, 'Priya', 'Nair', 'priya.nair@mail.example', ''), knownForDays: 44 },
} satisfies Record<string, SeededContact>
