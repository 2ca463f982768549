import type { Call } from '@helpdesk-mcp/sandbox'
import { caseTime, givenTime } from './dates.ts'
import { contactByEmail, findContact, invalid, openDepartment, repOf, repsIn } from './find.ts'
import type { Contact, Department, HistoryEntry, SupportCase } from './records.ts'
import type { FusedeskState } from './state.ts'

/** What a caller may say of a case. */
export interface CaseFields {
  depid?: number
  repid?: number
  status?: string
  summary?: string
  details?: string
  contactid?: number
  contactUuid?: string
  companyid?: number
}

export interface NewCaseFields extends CaseFields {
  depid: number
  summary: string
  details: string
  openedby: string
  email?: string
  casetags?: string
  type?: 'note' | 'call'
  date_opened?: string
  date_assigned?: string
  date_updated?: string
}

/** A case without a rep, or with one from elsewhere, goes to some rep of its department. */
export function newCase(state: FusedeskState, fields: NewCaseFields, now: number): SupportCase {
  const { collections } = state
  const department = openDepartment(state, fields.depid)
  const contact = contactOf(state, fields)
  const opened = givenTime(fields.date_opened, now)
  const added = collections.cases.insert({
    contactid: contact?.crmId ?? fields.contactid ?? null,
    contactUuid: contact?.id ?? null,
    companyid: fields.companyid ?? null,
    summary: fields.summary,
    repid: drawRep(state, department, fields.repid),
    departmentid: department.id,
    details: fields.details,
    openedby: fields.openedby,
    date_opened: opened,
    date_firstresponse: null,
    date_lastresponse: null,
    date_assigned: givenTime(fields.date_assigned, now),
    date_closed: null,
    date_updated: fields.date_updated === undefined ? opened : givenTime(fields.date_updated, now),
    date_rated: false,
    date_requestedfeedback: false,
    status: 'new',
    rating: null,
    feedback: null,
    tags: tagIds(state, fields.casetags ?? ''),
    isArchived: false,
    history: [],
    hidden: { createdByRep: null, from: null, asksFeedback: true, snoozedUntil: null },
  })
  added.id = added.caseid
  added.casenum = added.casenumber = codeOf(added.caseid)
  setStatus(added, fields.status ?? 'new', opened)
  const { type = 'note', summary: title, details } = fields
  addEntry(added, { type, title, details, repid: null, date: opened })
  return added
}

/** Changes what is given, and nothing else. */
export function changeCase(call: Call<FusedeskState>, one: SupportCase, fields: CaseFields): void {
  const { state } = call
  const { depid, repid, status, summary, details, companyid } = fields
  const now = caseTime(call.timeline())
  const department = depid === undefined ? undefined : openDepartment(state, depid)
  const rep = repid === undefined ? undefined : repOf(state, repid)
  const contact = contactOf(state, fields)
  if (department) one.departmentid = department.id
  if (rep) Object.assign(one, { repid: rep.userId, date_assigned: now })
  if (contact) Object.assign(one, { contactid: contact.crmId, contactUuid: contact.id })
  const plain = { summary, details, companyid }
  Object.assign(one, Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined)))
  if (status !== undefined) setStatus(one, status, now)
  one.date_updated = now
}

export function setStatus(one: SupportCase, status: string, at: string): void {
  one.status = status
  one.date_closed = status === 'closed' ? (one.date_closed ?? at) : null
}

/** Entries are numbered through all cases by the case's own id. */
export function addEntry(one: SupportCase, entry: Omit<HistoryEntry, 'id'>): HistoryEntry {
  const added = { id: one.caseid * 100 + one.history.length + 1, ...entry }
  one.history.push(added)
  return added
}

/** A CSV of ids and names. What FuseDesk makes of one that it does not know is not documented. */
export function tagIds({ collections }: FusedeskState, csv: string): number[] {
  const given = csv.split(',').map((part) => part.trim())
  return given.filter(Boolean).map((part) => {
    const named = collections.casetags.find(({ tagname }) => tagname.toLowerCase() === part.toLowerCase())
    const tag = collections.casetags.get(part) ?? named
    return tag?.id ?? invalid(`There is no case tag ${part}.`)
  })
}

function contactOf(state: FusedeskState, fields: CaseFields & { email?: string }): Contact | undefined {
  const { contactUuid, contactid, email } = fields
  const id = contactUuid ?? contactid
  if (id !== undefined) return findContact(state, id) ?? invalid(`There is no contact ${id}.`)
  return email === undefined ? undefined : contactByEmail(state, email)
}

function drawRep(state: FusedeskState, department: Department, repid: number | undefined): number | null {
  const able = repsIn(state, department)
  const wanted = able.find(({ userId }) => userId === repid)
  return (wanted ?? able[state.collections.cases.size % Math.max(1, able.length)])?.userId ?? null
}

/** The code that people see: letters and digits, the same for the same id. */
function codeOf(caseid: number): string {
  return ((caseid * 7_919) % 60_466_176).toString(36).toUpperCase().padStart(5, 'A')
}
