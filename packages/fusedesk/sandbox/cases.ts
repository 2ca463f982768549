import type { Call, Handler, Reply } from '@helpdesk-mcp/sandbox'
import { getOpenDepartment, repsIn } from './departments.ts'
import { getOrThrow, throwInvalid } from './errors.ts'
import { contactByEmail, findContact, getRep } from './people.ts'
import { pageReply, searchCases } from './search-cases.ts'
import {
  type Contact,
  caseTime,
  type Department,
  type FusedeskState,
  type HistoryEntry,
  parseTime,
  type SupportCase,
} from './state.ts'

export const cases: Record<string, Handler<FusedeskState>> = {
  searchCases: (call) => pageReply(searchCases(call).map(listRow), call),
  getCase: (call) => caseReply(caseOf(call)),
  createCase: ({ state, body, timeline }) => caseReply(newCase(state, body as NewCaseFields, timeline())),

  updateCase(call) {
    const one = caseOf(call)
    changeCase(call, one, (call.body ?? {}) as CaseFields)
    return caseReply(one)
  },

  addCaseNote(call) {
    const one = caseOf(call)
    const { note, title = '', type = 'note', status, repid } = call.body as NoteFields
    const date = caseTime(call.timeline())
    addEntry(one, { type, title, details: note, repid: repid ?? one.repid, date })
    if (status !== undefined) setStatus(one, status, date)
    one.date_updated = date
    return caseReply(one)
  },

  snoozeCase(call) {
    const one = caseOf(call)
    const { until } = call.body as { until: string }
    one.hidden.snoozedUntil = until
    one.date_updated = caseTime(call.timeline())
    return caseReply(one)
  },

  applyCaseTag(call) {
    const one = caseOf(call)
    const { id } = getOrThrow(call.state.collections.casetags, call.path.caseTagId, 'case tag')
    if (!one.tags.includes(id)) one.tags = [...one.tags, id]
    one.date_updated = caseTime(call.timeline())
    return caseReply(one)
  },

  removeCaseTag(call) {
    const one = caseOf(call)
    const { id } = getOrThrow(call.state.collections.casetags, call.path.caseTagId, 'case tag')
    one.tags = one.tags.filter((tag) => tag !== id)
    one.date_updated = caseTime(call.timeline())
    return caseReply(one)
  },
}

interface NoteFields {
  note: string
  title?: string
  type?: 'note' | 'call'
  status?: string
  repid?: number
}

/** The case that `{caseId}` names. */
export function caseOf({ state, path }: Call<FusedeskState>): SupportCase {
  return getOrThrow(state.collections.cases, path.caseId, 'case')
}

function caseReply({ hidden: _, ...shown }: SupportCase): Reply {
  return { status: 200, body: shown }
}

/** Lists show no history. */
function listRow({ hidden: _, history: _history, ...shown }: SupportCase): object {
  return shown
}

/** The fields of a case that a caller may set. */
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

interface NewCaseFields extends CaseFields {
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

/** A case without a rep, or with one from elsewhere, goes to some rep of its department. `caseid`: the next one where none is given. */
export function newCase(
  state: FusedeskState,
  fields: NewCaseFields,
  now: number,
  caseid?: number,
): SupportCase {
  const { collections } = state
  const department = getOpenDepartment(state, fields.depid)
  const contact = contactFor(state, fields)
  const opened = parseTime(fields.date_opened, now)
  const added = collections.cases.insert({
    contactid: contact?.crmId ?? fields.contactid ?? null,
    contactUuid: contact?.id ?? null,
    companyid: fields.companyid ?? null,
    summary: fields.summary,
    repid: pickRep(state, department, fields.repid),
    departmentid: department.id,
    details: fields.details,
    openedby: fields.openedby,
    date_opened: opened,
    date_firstresponse: null,
    date_lastresponse: null,
    date_assigned: parseTime(fields.date_assigned, now),
    date_closed: null,
    date_updated: fields.date_updated === undefined ? opened : parseTime(fields.date_updated, now),
    date_rated: false,
    date_requestedfeedback: false,
    status: 'new',
    rating: null,
    feedback: null,
    tags: tagIds(state, fields.casetags ?? ''),
    isArchived: false,
    history: [],
    hidden: { createdByRep: null, from: null, asksFeedback: true, snoozedUntil: null },
    ...(caseid === undefined ? {} : { caseid }),
  })
  added.id = added.caseid
  added.casenum = added.casenumber = caseNumber(added.caseid)
  setStatus(added, fields.status ?? 'new', opened)
  const { type = 'note', summary: title, details } = fields
  addEntry(added, { type, title, details, repid: null, date: opened })
  return added
}

/** Updates the given fields only. */
export function changeCase(call: Call<FusedeskState>, one: SupportCase, fields: CaseFields): void {
  const { state } = call
  const { depid, repid, status, summary, details, companyid } = fields
  const now = caseTime(call.timeline())
  const department = depid === undefined ? undefined : getOpenDepartment(state, depid)
  const rep = repid === undefined ? undefined : getRep(state, repid)
  const contact = contactFor(state, fields)
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
function tagIds({ collections }: FusedeskState, csv: string): number[] {
  const given = csv.split(',').map((part) => part.trim())
  return given.filter(Boolean).map((part) => {
    const named = collections.casetags.find(({ tagname }) => tagname.toLowerCase() === part.toLowerCase())
    const tag = collections.casetags.get(part) ?? named
    return tag?.id ?? throwInvalid(`There is no case tag ${part}.`)
  })
}

function contactFor(state: FusedeskState, fields: CaseFields & { email?: string }): Contact | undefined {
  const { contactUuid, contactid, email } = fields
  const id = contactUuid ?? contactid
  if (id !== undefined) return findContact(state, id) ?? throwInvalid(`There is no contact ${id}.`)
  return email === undefined ? undefined : contactByEmail(state, email)
}

function pickRep(state: FusedeskState, department: Department, repid: number | undefined): number | null {
  const able = repsIn(state, department)
  const wanted = able.find(({ userId }) => userId === repid)
  return (wanted ?? able[state.collections.cases.size % Math.max(1, able.length)])?.userId ?? null
}

/** The code that people see: letters and digits, the same for the same id. */
function caseNumber(caseid: number): string {
  return ((caseid * 7_919) % 60_466_176).toString(36).toUpperCase().padStart(5, 'A')
}
